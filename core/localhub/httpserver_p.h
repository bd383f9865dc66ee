#pragma once

#include "core/base/error.h"
#include "core/localhub/connection_p.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <set>
#include <stop_token>
#include <thread>

namespace core::localhub {

/// Listens on 127.0.0.1, parses requests with cpp-httplib and hands each to one function.
///
/// Thread: bind(), run() and stopListening() by the owner; `serve` runs on one of the server's threads, one per
/// connection.
class HttpServer final : private httplib::Server
{
public:
    /// Fills in the response. `reader` is set only for bodies that come in chunks or compressed; others are read from
    /// the connection.
    using Serve = std::function<void(const httplib::Request &request, const httplib::ContentReader *reader,
                                     Connection &connection, httplib::Response &response)>;

    explicit HttpServer(Serve serve);
    ~HttpServer() override;
    Q_DISABLE_COPY_MOVE(HttpServer)

    /// The port. 0 picks a free one. Errors: AddressInUse.
    [[nodiscard]] Result<int> bind(int port);
    void run();  ///< Serves until stopListening().
    /// Takes no more requests, gives running ones `grace` to end, then cuts them off.
    void stopListening(std::chrono::milliseconds grace);

    /// Requested as soon as the server is to end; requests that wait for something must watch it.
    [[nodiscard]] std::stop_token stopping() const { return m_stop.get_token(); }

private:
    bool process_and_close_socket(socket_t socket) override;
    void serveConnection(Connection &connection);
    [[nodiscard]] std::chrono::milliseconds patience();

    const Serve m_serve;
    std::stop_source m_stop;
    std::mutex m_mutex;
    std::condition_variable m_connectionEnded;
    std::set<Connection *> m_connections;
    std::jthread m_listener;
};

}  // namespace core::localhub
