#pragma once

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

/// An HTTP/1.1 server on 127.0.0.1 that does to a client whatever a test's script says: answer, hang, cut, dribble.
///
/// For wire behaviour only; what a Hub means is tested against the Local Hub.
/// Thread: the script runs on one thread per connection, so it may run several times at once.
/// Owner:  destruction ends every connection, also one that hangs, and joins.
class LoopbackServer
{
public:
    struct Request
    {
        QByteArray method;
        QByteArray target;  ///< As on the request line, query included.
        QList<std::pair<QByteArray, QByteArray>> headers;  ///< Names in lower case.
        QByteArray body;  ///< Empty until Exchange::body() was called.

        [[nodiscard]] QByteArray header(QByteArrayView lowerCaseName) const;
        [[nodiscard]] bool hasHeader(QByteArrayView lowerCaseName) const;
    };

    /// One request and the power over its connection.
    class Exchange
    {
    public:
        Exchange(LoopbackServer &server, int socket, QByteArray &buffered, Request request);

        [[nodiscard]] const Request &request() const { return m_request; }
        const QByteArray &body();  ///< Reads it on the first call.
        std::int64_t discardBody();  ///< Reads it without keeping it; returns how many bytes came.
        bool receive(std::int64_t bytes);  ///< Reads that much of the body and no more; false when the client left.

        /// Reads what is left of the body, then answers.
        void reply(int status, const QByteArray &body = {}, const QByteArray &extraHeaders = {});
        void send(const QByteArray &raw);  ///< Bytes as they are.
        void cut();  ///< Resets the connection at once.
        void hang();  ///< Returns when the client has left or the server ends.
        void pause(std::chrono::milliseconds time);  ///< Shorter when the server ends.
        void closeAfterwards() { m_isOpen = false; }
        [[nodiscard]] bool isOpen() const { return m_isOpen; }

    private:
        [[nodiscard]] std::int64_t bodyLeft() const { return m_contentLength - m_bodyRead; }
        QByteArray takeBody(std::int64_t limit);

        LoopbackServer &m_server;
        const int m_socket;
        QByteArray &m_buffered;
        Request m_request;
        std::int64_t m_contentLength = 0;
        std::int64_t m_bodyRead = 0;
        bool m_isOpen = true;
    };

    using Script = std::function<void(Exchange &)>;

    explicit LoopbackServer(Script script);
    ~LoopbackServer();
    Q_DISABLE_COPY_MOVE(LoopbackServer)

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QUrl url(const QString &pathAndQuery = QStringLiteral("/")) const;

    [[nodiscard]] int connectionCount() const;
    [[nodiscard]] int requestCount() const;
    [[nodiscard]] QList<Request> requests() const;  ///< In the order of their heads.
    /// Blocks until that many heads arrived, for tests that act while the server is busy. False after ten seconds.
    [[nodiscard]] bool waitForRequests(int count) const;

private:
    void acceptAll();
    void serve(int socket);
    std::optional<Request> readHead(int socket, QByteArray &buffered);

    const Script m_script;
    quint16 m_port = 0;  // before m_listener, which sets it
    const int m_listener;

    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    bool m_isEnding = false;  // guarded by m_mutex, as what follows
    int m_connections = 0;
    QList<Request> m_requests;
    QList<int> m_sockets;

    std::vector<std::jthread> m_threads;  // the accepting thread only, until it has ended
    std::jthread m_acceptor;
};

/// A port that takes no more connections: a client's connect() stays unanswered, as with a firewall that drops.
class FullBacklog
{
public:
    FullBacklog();
    ~FullBacklog();
    Q_DISABLE_COPY_MOVE(FullBacklog)

    [[nodiscard]] QUrl url() const;
    /// Blocks until one more client waits for its connection. False after ten seconds.
    [[nodiscard]] bool waitForClient() const;

private:
    quint16 m_port = 0;  // before m_listener, which sets it
    const int m_listener;
    QList<int> m_clients;
    qsizetype m_ownWaiting = 0;
};

/// A port on which nobody listens.
[[nodiscard]] quint16 closedPort();
