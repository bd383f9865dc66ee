#pragma once

#include <QByteArray>

#include <httplib.h>

#include <atomic>
#include <chrono>

namespace core::localhub {

/// One accepted socket: a buffered stream for the HTTP parser, and a direct way to its bytes for large bodies.
///
/// Thread: the server thread that serves it; interrupt() from any.
class Connection final : public httplib::Stream
{
public:
    explicit Connection(int socket);
    ~Connection() override;  ///< Closes the socket.
    Q_DISABLE_COPY_MOVE(Connection)

    /// True when a request has begun to arrive; false when nothing came in `patience` or the peer is gone.
    [[nodiscard]] bool waitForRequest(std::chrono::milliseconds patience);

    /// Ends a wait and every later read and write.
    void interrupt();
    /// After this, the connection is not used for another request.
    void endAfterReply() { m_endAfterReply = true; }
    [[nodiscard]] bool endsAfterReply() const { return m_endAfterReply; }
    /// Tells the peer that all was sent, and takes what it is still sending, so that it gets to read the answer.
    void linger();

    [[nodiscard]] std::atomic<bool> &isIdle() { return m_idle; }

    [[nodiscard]] bool is_readable() const override;
    [[nodiscard]] bool is_writable() const override { return !m_interrupted; }
    ssize_t read(char *to, size_t maxBytes) override;
    ssize_t write(const char *bytes, size_t count) override;
    void get_remote_ip_and_port(std::string &ip, int &port) const override;
    void get_local_ip_and_port(std::string &ip, int &port) const override;
    [[nodiscard]] socket_t socket() const override { return m_socket; }

private:
    [[nodiscard]] ssize_t receive(char *to, size_t maxBytes);

    const int m_socket;
    std::atomic<bool> m_interrupted = false;
    std::atomic<bool> m_idle = true;
    bool m_endAfterReply = false;
    QByteArray m_buffer;
    qsizetype m_used = 0;
    qsizetype m_filled = 0;
};

}  // namespace core::localhub
