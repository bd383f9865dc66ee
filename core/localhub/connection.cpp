#include "core/localhub/connection_p.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace core::localhub {

namespace {

constexpr qsizetype bufferBytes = 64 * 1024;
constexpr qsizetype lingerBytes = 64 * 1024 * 1024;
constexpr std::chrono::milliseconds lingerPatience{500};

bool waitReadable(int socket, std::chrono::milliseconds patience)
{
    pollfd ready{.fd = socket, .events = POLLIN, .revents = 0};
    int count = 0;
    do {
        count = ::poll(&ready, 1, static_cast<int>(patience.count()));
    } while (count < 0 && errno == EINTR);
    return count > 0;
}

}  // namespace

Connection::Connection(int socket)
    : m_socket(socket)
    , m_buffer(bufferBytes, Qt::Uninitialized)
{
    const int on = 1;
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

Connection::~Connection()
{
    ::close(m_socket);
}

bool Connection::waitForRequest(std::chrono::milliseconds patience)
{
    if (m_used < m_filled)
        return true;
    if (m_interrupted || !waitReadable(m_socket, patience))
        return false;
    const ssize_t got = receive(m_buffer.data(), static_cast<size_t>(m_buffer.size()));
    m_used = 0;
    m_filled = std::max<ssize_t>(got, 0);
    return got > 0;
}

void Connection::interrupt()
{
    m_interrupted = true;
    ::shutdown(m_socket, SHUT_RDWR);
}

void Connection::linger()
{
    if (m_interrupted)
        return;
    ::shutdown(m_socket, SHUT_WR);
    for (qsizetype total = 0; total < lingerBytes && waitReadable(m_socket, lingerPatience);) {
        const ssize_t got = receive(m_buffer.data(), static_cast<size_t>(m_buffer.size()));
        if (got <= 0)
            return;
        total += got;
    }
}

bool Connection::is_readable() const
{
    return m_used < m_filled || (!m_interrupted && waitReadable(m_socket, std::chrono::milliseconds{0}));
}

ssize_t Connection::read(char *to, size_t maxBytes)
{
    if (m_used == m_filled) {
        if (maxBytes >= static_cast<size_t>(m_buffer.size()))
            return receive(to, maxBytes);
        m_used = 0;
        m_filled = std::max<ssize_t>(receive(m_buffer.data(), static_cast<size_t>(m_buffer.size())), 0);
    }
    const qsizetype count = std::min(m_filled - m_used, static_cast<qsizetype>(maxBytes));
    std::memcpy(to, m_buffer.constData() + m_used, static_cast<size_t>(count));
    m_used += count;
    return count;
}

ssize_t Connection::receive(char *to, size_t maxBytes)
{
    if (m_interrupted)
        return -1;
    ssize_t got = 0;
    do {
        got = ::recv(m_socket, to, maxBytes, 0);
    } while (got < 0 && errno == EINTR);
    return got;
}

ssize_t Connection::write(const char *bytes, size_t count)
{
    if (m_interrupted)
        return -1;
    ssize_t sent = 0;
    do {
        sent = ::send(m_socket, bytes, count, MSG_NOSIGNAL);
    } while (sent < 0 && errno == EINTR);
    return sent;
}

void Connection::get_remote_ip_and_port(std::string &ip, int &port) const
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    if (::getpeername(m_socket, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return;
    std::array<char, INET_ADDRSTRLEN> text{};
    ip = ::inet_ntop(AF_INET, &address.sin_addr, text.data(), text.size());
    port = ntohs(address.sin_port);
}

void Connection::get_local_ip_and_port(std::string &ip, int &port) const
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    if (::getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return;
    std::array<char, INET_ADDRSTRLEN> text{};
    ip = ::inet_ntop(AF_INET, &address.sin_addr, text.data(), text.size());
    port = ntohs(address.sin_port);
}

}  // namespace core::localhub
