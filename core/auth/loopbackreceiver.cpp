#include "core/auth/loopbackreceiver.h"

#include "core/auth/callbackrequest_p.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <functional>
#include <netinet/in.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Clock = std::chrono::steady_clock;

constexpr qsizetype maxHeadBytes = 16 * 1024;
constexpr std::size_t maxConnections = 16;
constexpr std::chrono::seconds headTimeout{10};  // for those who connect and say nothing

/// A file descriptor that is closed with its owner.
class Descriptor
{
public:
    explicit Descriptor(int number = -1)
        : m_number(number)
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(Descriptor &&other) noexcept
        : m_number(std::exchange(other.m_number, -1))
    {
    }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }

private:
    int m_number;
};

/// Somebody who connected, until the head of the request is complete.
struct Connection
{
    Descriptor socket;
    Clock::time_point end;
    QByteArray head = {};
};

enum class Progress { Waiting, Complete, Over };

Progress receive(Connection &connection)
{
    std::array<char, 4096> block{};
    while (true) {
        const ssize_t got = ::recv(connection.socket.number(), block.data(), block.size(), 0);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return errno == EAGAIN || errno == EWOULDBLOCK ? Progress::Waiting : Progress::Over;
        connection.head.append(block.data(), got);
        if (connection.head.contains("\r\n\r\n"))
            return Progress::Complete;
        if (got == 0 || connection.head.size() > maxHeadBytes)
            return Progress::Over;
    }
}

/// The page is shorter than any socket's buffer, so there is no waiting.
void answer(const Connection &connection, const CallbackRequest &request, const ReturnPage &page)
{
    const QByteArray reply = callbackReply(request, page);
    [[maybe_unused]] const auto sent =
        ::send(connection.socket.number(), reply.constData(), static_cast<std::size_t>(reply.size()), MSG_NOSIGNAL);
    ::shutdown(connection.socket.number(), SHUT_WR);
}

}  // namespace

class LoopbackReceiver::Private
{
public:
    explicit Private(ReturnPage page)
        : m_page(std::move(page))
    {
    }

    Result<> listen()
    {
        m_listener = Descriptor{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)};
        m_waker = Descriptor{::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)};
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);  // no other computer gets here
        socklen_t size = sizeof(address);
        auto *generic = reinterpret_cast<sockaddr *>(&address);
        if (!m_listener.isOpen() || !m_waker.isOpen() || ::bind(m_listener.number(), generic, size) != 0
            || ::listen(m_listener.number(), SOMAXCONN) != 0 || ::getsockname(m_listener.number(), generic, &size) != 0)
            return fail(ErrorKind::AddressInUse, u"127.0.0.1"_s, QString::fromLocal8Bit(std::strerror(errno)));
        m_port = ntohs(address.sin_port);
        return {};
    }

    [[nodiscard]] int port() const { return m_port; }

    Result<QString> wait(const QString &state, const std::stop_token &stop)
    {
        const std::stop_callback wake{stop, [this] {
                                          const std::uint64_t one = 1;
                                          [[maybe_unused]] const auto written =
                                              ::write(m_waker.number(), &one, sizeof(one));
                                      }};
        while (!stop.stop_requested()) {
            waitForNews();
            if (stop.stop_requested())
                break;
            acceptAll();
            if (auto result = readAll(state))
                return *std::move(result);
        }
        return canceled();
    }

private:
    void waitForNews()
    {
        std::vector<pollfd> watched{{.fd = m_waker.number(), .events = POLLIN, .revents = 0},
                                    {.fd = m_listener.number(), .events = POLLIN, .revents = 0}};
        int timeoutMs = -1;
        const Clock::time_point now = Clock::now();
        for (const Connection &connection : m_connections) {
            watched.push_back({.fd = connection.socket.number(), .events = POLLIN, .revents = 0});
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(connection.end - now);
            const int leftMs = static_cast<int>(std::max<std::int64_t>(left.count(), 0));
            timeoutMs = timeoutMs < 0 ? leftMs : std::min(timeoutMs, leftMs);
        }
        ::poll(watched.data(), watched.size(), timeoutMs);
    }

    void acceptAll()
    {
        while (true) {
            Descriptor socket{::accept4(m_listener.number(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK)};
            if (!socket.isOpen())
                return;
            if (m_connections.size() >= maxConnections)  // whoever has been silent longest
                m_connections.erase(m_connections.begin());
            m_connections.push_back({.socket = std::move(socket), .end = Clock::now() + headTimeout});
        }
    }

    /// The result, once a request carries one.
    std::optional<Result<QString>> readAll(const QString &state)
    {
        std::optional<Result<QString>> result;
        std::erase_if(m_connections, [&](Connection &connection) {
            if (result)
                return false;
            const Progress progress = receive(connection);
            if (progress == Progress::Complete)
                result = take(connection, state);
            return progress != Progress::Waiting || Clock::now() >= connection.end;
        });
        return result;
    }

    [[nodiscard]] std::optional<Result<QString>> take(const Connection &connection, const QString &state) const
    {
        const CallbackRequest request = parseCallback(connection.head, state);
        answer(connection, request, m_page);
        switch (request.kind) {
        case CallbackRequest::Kind::Code: return request.code;
        case CallbackRequest::Kind::Refusal: return fail(ErrorKind::Rejected, {}, request.words);
        case CallbackRequest::Kind::Stray: break;
        }
        return {};
    }

    const ReturnPage m_page;
    Descriptor m_listener;
    Descriptor m_waker;
    int m_port = 0;
    std::vector<Connection> m_connections;
};

Result<LoopbackReceiver> LoopbackReceiver::open(ReturnPage page)
{
    auto d = std::make_unique<Private>(std::move(page));
    if (auto listening = d->listen(); !listening)
        return std::unexpected(std::move(listening).error());
    return LoopbackReceiver{std::move(d)};
}

LoopbackReceiver::LoopbackReceiver(std::unique_ptr<Private> dd)
    : d(std::move(dd))
{
}

LoopbackReceiver::~LoopbackReceiver() = default;
LoopbackReceiver::LoopbackReceiver(LoopbackReceiver &&) noexcept = default;
LoopbackReceiver &LoopbackReceiver::operator=(LoopbackReceiver &&) noexcept = default;

QUrl LoopbackReceiver::redirectUri() const
{
    return QUrl{u"http://127.0.0.1:%1/callback"_s.arg(d->port())};
}

Result<QString> LoopbackReceiver::waitForCode(const QString &state, const std::stop_token &stop)
{
    return d->wait(state, stop);
}

}  // namespace core
