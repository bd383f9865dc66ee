#include "core/localhub/httpserver_p.h"

#include <QString>

#include <limits>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

constexpr std::size_t threadCount = 64;
constexpr std::size_t crowded = 48;  // From here on, idle connections make room for others.
constexpr int waitingConnections = 512;
constexpr std::chrono::seconds transferPatience{60};
constexpr time_t idleSeconds = 30;
constexpr std::chrono::milliseconds idlePatience{idleSeconds * 1000};
constexpr std::chrono::milliseconds crowdedPatience{200};
const char *const loopback = "127.0.0.1";

/// The connection the calling thread serves: cpp-httplib hands a request to its handlers without the stream.
// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables): no other thread sees it.
thread_local Connection *servedConnection = nullptr;

bool isEncoded(const httplib::Request &request)
{
    return request.has_header("Transfer-Encoding") || request.has_header("Content-Encoding");
}

}  // namespace

HttpServer::HttpServer(Serve serve)
    : m_serve(std::move(serve))
{
    new_task_queue = [] { return new httplib::ThreadPool(threadCount); };
    set_keep_alive_timeout(idleSeconds);
    set_keep_alive_max_count(std::numeric_limits<int>::max());
    set_read_timeout(transferPatience);
    set_write_timeout(transferPatience);
    // The library's own choice, SO_REUSEPORT, would let two servers share one port without either noticing.
    set_socket_options([](socket_t socket) {
        const int on = 1;
        ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    });

    set_pre_routing_handler([this](const httplib::Request &request, httplib::Response &response) {
        if (isEncoded(request))
            return HandlerResponse::Unhandled;
        m_serve(request, nullptr, *servedConnection, response);
        return HandlerResponse::Handled;
    });
    const HandlerWithContentReader decoded = [this](const httplib::Request &request, httplib::Response &response,
                                                    const httplib::ContentReader &reader) {
        m_serve(request, &reader, *servedConnection, response);
    };
    const std::string anything = R"([\s\S]*)";
    Post(anything, decoded);
    Put(anything, decoded);
    Patch(anything, decoded);
    Delete(anything, decoded);
}

HttpServer::~HttpServer()
{
    stopListening(std::chrono::milliseconds{0});
}

Result<int> HttpServer::bind(int port)
{
    const int bound = port == 0 ? bind_to_any_port(loopback) : (bind_to_port(loopback, port) ? port : -1);
    if (bound <= 0)
        return fail(ErrorKind::AddressInUse, u"127.0.0.1:%1"_s.arg(port));
    ::listen(svr_sock_, waitingConnections);  // Again: the library lets only five wait.
    return bound;
}

void HttpServer::run()
{
    m_listener = std::jthread([this] { listen_after_bind(); });
    wait_until_ready();
}

void HttpServer::stopListening(std::chrono::milliseconds grace)
{
    if (!m_listener.joinable())
        return;
    m_stop.request_stop();
    stop();
    {
        std::unique_lock lock{m_mutex};
        for (Connection *connection : m_connections) {
            if (connection->isIdle())
                connection->interrupt();
        }
        m_connectionEnded.wait_for(lock, grace, [this] { return m_connections.empty(); });
        for (Connection *connection : m_connections)
            connection->interrupt();
    }
    m_listener.join();
}

bool HttpServer::process_and_close_socket(socket_t socket)
{
    Connection connection{socket};
    {
        const std::scoped_lock lock{m_mutex};
        if (m_stop.stop_requested())
            return false;
        m_connections.insert(&connection);
    }
    servedConnection = &connection;
    serveConnection(connection);
    servedConnection = nullptr;
    if (connection.endsAfterReply())
        connection.linger();
    const std::scoped_lock lock{m_mutex};
    m_connections.erase(&connection);
    m_connectionEnded.notify_all();
    return true;
}

void HttpServer::serveConnection(Connection &connection)
{
    std::string remoteAddress;
    std::string localAddress;
    int remotePort = 0;
    int localPort = 0;
    connection.get_remote_ip_and_port(remoteAddress, remotePort);
    connection.get_local_ip_and_port(localAddress, localPort);

    bool peerCloses = false;
    while (!peerCloses && !connection.endsAfterReply()) {
        connection.isIdle() = true;
        if (m_stop.stop_requested() || !connection.waitForRequest(patience()))
            return;
        connection.isIdle() = false;
        // Ranges are answered by us: the library knows neither empty files nor an error body.
        const auto withoutRanges = [](httplib::Request &request) { request.ranges.clear(); };
        if (!process_request(connection, remoteAddress, remotePort, localAddress, localPort, false, peerCloses,
                             withoutRanges))
            return;
    }
}

std::chrono::milliseconds HttpServer::patience()
{
    const std::scoped_lock lock{m_mutex};
    return m_connections.size() >= crowded ? crowdedPatience : idlePatience;
}

}  // namespace core::localhub
