#include "tests/support/loopbackserver.h"

#include <QDeadlineTimer>
#include <QFile>

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

constexpr int readBytes = 256 * 1024;

/// A socket bound to a free port of 127.0.0.1. A test that cannot have one cannot go on.
int bindLoopback(quint16 &port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    if (::bind(socket, generic, size) != 0 || ::getsockname(socket, generic, &size) != 0)
        qFatal("no loopback port");
    port = ntohs(address.sin_port);
    return socket;
}

QUrl urlOf(quint16 port, const QString &pathAndQuery)
{
    return QUrl{QStringLiteral("http://127.0.0.1:%1%2").arg(QString::number(port), pathAndQuery)};
}

/// Appends what came in; false at the end of the connection.
bool receiveMore(int socket, QByteArray &buffered)
{
    const qsizetype had = buffered.size();
    buffered.resize(had + readBytes);
    const ssize_t got = ::recv(socket, buffered.data() + had, readBytes, 0);
    buffered.resize(had + std::max<ssize_t>(got, 0));
    return got > 0;
}

/// Sockets whose connect() to `port` was not answered yet. Source: proc(5), /proc/net/tcp, state 02 is SYN_SENT.
qsizetype clientsWaitingFor(quint16 port)
{
    QFile table{QStringLiteral("/proc/net/tcp")};
    if (!table.open(QIODevice::ReadOnly))
        qFatal("no /proc/net/tcp");
    const QByteArray peer = QByteArrayLiteral("0100007F:")
        + QByteArray::number(port, 16).toUpper().rightJustified(4, '0') + QByteArrayLiteral(" 02 ");
    return table.readAll().count(peer);
}

}  // namespace

QByteArray LoopbackServer::Request::header(QByteArrayView lowerCaseName) const
{
    const auto it = std::ranges::find(headers, lowerCaseName, &std::pair<QByteArray, QByteArray>::first);
    return it == headers.end() ? QByteArray{} : it->second;
}

bool LoopbackServer::Request::hasHeader(QByteArrayView lowerCaseName) const
{
    return std::ranges::contains(headers, lowerCaseName, &std::pair<QByteArray, QByteArray>::first);
}

LoopbackServer::Exchange::Exchange(LoopbackServer &server, int socket, QByteArray &buffered, Request request)
    : m_server(server)
    , m_socket(socket)
    , m_buffered(buffered)
    , m_request(std::move(request))
    , m_contentLength(m_request.header("content-length").toLongLong())
{
}

QByteArray LoopbackServer::Exchange::takeBody(std::int64_t limit)
{
    if (m_buffered.isEmpty() && !receiveMore(m_socket, m_buffered)) {
        m_isOpen = false;
        return {};
    }
    const auto count = std::min<std::int64_t>({limit, bodyLeft(), m_buffered.size()});
    QByteArray taken = m_buffered.first(count);
    m_buffered.remove(0, count);
    m_bodyRead += count;
    return taken;
}

const QByteArray &LoopbackServer::Exchange::body()
{
    while (m_isOpen && bodyLeft() > 0)
        m_request.body += takeBody(bodyLeft());
    return m_request.body;
}

std::int64_t LoopbackServer::Exchange::discardBody()
{
    while (m_isOpen && bodyLeft() > 0)
        takeBody(bodyLeft());
    return m_bodyRead;
}

bool LoopbackServer::Exchange::receive(std::int64_t bytes)
{
    const std::int64_t until = m_bodyRead + bytes;
    while (m_isOpen && m_bodyRead < until && bodyLeft() > 0)
        takeBody(until - m_bodyRead);
    return m_bodyRead == until;
}

void LoopbackServer::Exchange::reply(int status, const QByteArray &body, const QByteArray &extraHeaders)
{
    discardBody();
    const bool hasBody = m_request.method != "HEAD";
    send("HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\nContent-Length: " + QByteArray::number(body.size())
         + "\r\n" + extraHeaders + "\r\n" + (hasBody ? body : QByteArray{}));
}

void LoopbackServer::Exchange::send(const QByteArray &raw)
{
    for (qsizetype sent = 0; sent < raw.size();) {
        const ssize_t count =
            ::send(m_socket, raw.constData() + sent, static_cast<size_t>(raw.size() - sent), MSG_NOSIGNAL);
        if (count < 0) {
            m_isOpen = false;
            return;
        }
        sent += count;
    }
}

void LoopbackServer::Exchange::cut()
{
    const linger atOnce{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &atOnce, sizeof(atOnce));
    m_isOpen = false;
}

void LoopbackServer::Exchange::hang()
{
    pollfd left{.fd = m_socket, .events = POLLRDHUP, .revents = 0};
    ::poll(&left, 1, -1);
    m_isOpen = false;
}

void LoopbackServer::Exchange::pause(std::chrono::milliseconds time)
{
    std::unique_lock lock{m_server.m_mutex};
    m_server.m_changed.wait_for(lock, time, [this] { return m_server.m_isEnding; });
}

LoopbackServer::LoopbackServer(Script script)
    : m_script(std::move(script))
    , m_listener(bindLoopback(m_port))
{
    ::listen(m_listener, SOMAXCONN);
    m_acceptor = std::jthread{[this] { acceptAll(); }};
}

LoopbackServer::~LoopbackServer()
{
    {
        const std::scoped_lock lock{m_mutex};
        m_isEnding = true;
        for (const int socket : std::as_const(m_sockets))
            ::shutdown(socket, SHUT_RDWR);
    }
    m_changed.notify_all();
    ::shutdown(m_listener, SHUT_RDWR);  // ends accept()
    m_acceptor.join();
    m_threads.clear();
    ::close(m_listener);
}

QUrl LoopbackServer::url(const QString &pathAndQuery) const
{
    return urlOf(m_port, pathAndQuery);
}

int LoopbackServer::connectionCount() const
{
    const std::scoped_lock lock{m_mutex};
    return m_connections;
}

int LoopbackServer::requestCount() const
{
    const std::scoped_lock lock{m_mutex};
    return static_cast<int>(m_requests.size());
}

QList<LoopbackServer::Request> LoopbackServer::requests() const
{
    const std::scoped_lock lock{m_mutex};
    return m_requests;
}

bool LoopbackServer::waitForRequests(int count) const
{
    std::unique_lock lock{m_mutex};
    return m_changed.wait_for(lock, std::chrono::seconds{10}, [&] { return m_requests.size() >= count; });
}

void LoopbackServer::acceptAll()
{
    while (true) {
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0)
            return;
        const std::scoped_lock lock{m_mutex};
        if (m_isEnding) {
            ::close(socket);
            return;
        }
        ++m_connections;
        m_sockets.append(socket);
        m_threads.emplace_back([this, socket] { serve(socket); });
    }
}

void LoopbackServer::serve(int socket)
{
    QByteArray buffered;
    bool isOpen = true;
    while (isOpen) {
        auto request = readHead(socket, buffered);
        if (!request)
            break;
        {
            const std::scoped_lock lock{m_mutex};
            m_requests.append(*request);
        }
        m_changed.notify_all();
        Exchange exchange{*this, socket, buffered, std::move(*request)};
        m_script(exchange);
        isOpen = exchange.isOpen();
    }
    const std::scoped_lock lock{m_mutex};
    m_sockets.removeOne(socket);
    ::close(socket);
}

std::optional<LoopbackServer::Request> LoopbackServer::readHead(int socket, QByteArray &buffered)
{
    qsizetype end = -1;
    while ((end = buffered.indexOf("\r\n\r\n")) < 0) {
        if (!receiveMore(socket, buffered))
            return {};
    }
    QList<QByteArray> lines = buffered.first(end).split('\n');
    buffered.remove(0, end + 4);
    const QList<QByteArray> start = lines.takeFirst().trimmed().split(' ');
    Request request{.method = start.value(0), .target = start.value(1)};
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.emplaceBack(line.first(std::max<qsizetype>(colon, 0)).toLower(),
                                    line.sliced(colon + 1).trimmed());
    }
    return request;
}

FullBacklog::FullBacklog()
    : m_listener(bindLoopback(m_port))
{
    ::listen(m_listener, 0);
    // Linux takes one connection more than the backlog says; when that one waits, further ones are not answered.
    for (int i = 0; i < 4; ++i) {
        const int client = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(m_port);
        ::connect(client, reinterpret_cast<sockaddr *>(&address), sizeof(address));
        m_clients.append(client);
    }
    m_ownWaiting = clientsWaitingFor(m_port);
    if (m_ownWaiting == 0)
        qFatal("the backlog is not full");
}

FullBacklog::~FullBacklog()
{
    for (const int client : std::as_const(m_clients))
        ::close(client);
    ::close(m_listener);
}

QUrl FullBacklog::url() const
{
    return urlOf(m_port, QStringLiteral("/"));
}

bool FullBacklog::waitForClient() const
{
    const QDeadlineTimer deadline{std::chrono::seconds{10}};
    while (clientsWaitingFor(m_port) <= m_ownWaiting) {
        if (deadline.hasExpired())
            return false;
        std::this_thread::yield();
    }
    return true;
}

quint16 closedPort()
{
    quint16 port = 0;
    ::close(bindLoopback(port));
    return port;
}
