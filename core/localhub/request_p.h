#pragma once

#include "core/localhub/faultplan.h"
#include "core/localhub/lfsstore_p.h"
#include "core/localhub/reply_p.h"

#include <QStringList>

#include <stop_token>

namespace httplib {
struct Request;
class ContentReader;
}  // namespace httplib

namespace core::localhub {

class Connection;

/// The body of a request on its way in. Faults that concern it happen here.
///
/// Errors: Offline (the peer went away), TooLarge, InvalidInput (not JSON), and those of the sink.
class RequestBody
{
public:
    RequestBody(const httplib::Request &request, const httplib::ContentReader *reader, Connection &connection,
                std::optional<Fault> fault, std::stop_token stopping);

    /// The bytes announced; -1 when nobody said.
    [[nodiscard]] std::int64_t announcedBytes() const { return m_announced; }
    [[nodiscard]] std::int64_t receivedBytes() const { return m_received; }
    /// All of it, in blocks of at most 1 MiB whose memory the sink may take.
    [[nodiscard]] Result<> read(const BlockSink &sink);
    [[nodiscard]] Result<QByteArray> readAll(std::int64_t maxBytes);
    /// Takes and drops what is left, so that the connection can be used again; a lot of it ends the connection.
    void discardRest(std::int64_t upToBytes);

    void cutConnection();

    /// Set when the disk is to behave as if it were full.
    [[nodiscard]] bool diskIsFull() const { return m_fault && m_fault->kind == Fault::Kind::DiskFull; }

private:
    [[nodiscard]] Result<> readDirect(const BlockSink &sink);
    [[nodiscard]] Result<> readDecoded(const BlockSink &sink);
    [[nodiscard]] Result<> deliver(QByteArray &block, const BlockSink &sink);
    void wait(std::chrono::milliseconds duration) const;

    const httplib::ContentReader *m_reader;
    Connection &m_connection;
    const std::optional<Fault> m_fault;
    const std::stop_token m_stopping;
    std::int64_t m_announced = 0;
    std::int64_t m_received = 0;
    bool m_complete = false;
};

/// A request as the routes see it.
struct Request
{
    QByteArray method;
    QByteArray rawTarget;  ///< As sent.
    QByteArray rawPath;  ///< As sent, without the query.
    QList<QByteArray> rawSegments;  ///< Split at "/" before decoding, so that %2F stays inside its segment.
    QList<std::pair<QString, QString>> query;
    const httplib::Request &http;
    RequestBody &body;

    [[nodiscard]] QByteArray header(const char *name) const;
    [[nodiscard]] QString queryValue(QStringView key) const;
    [[nodiscard]] bool queryFlag(QStringView key) const;  ///< true, True, 1
    [[nodiscard]] QStringList queryValues(QStringView key) const;  ///< Both "key=" and "key[]=".
    [[nodiscard]] OrReply<QJsonObject> json(std::int64_t maxBytes = 64LL * 1024 * 1024) const;
};

[[nodiscard]] Request makeRequest(const httplib::Request &http, RequestBody &body);

[[nodiscard]] QString decoded(QByteArrayView percentEncoded);
/// Everything but unreserved characters and what `keep` holds becomes %XX.
[[nodiscard]] QByteArray encoded(const QString &text, const QByteArray &keep = {});
[[nodiscard]] QList<std::pair<QString, QString>> parseForm(QByteArrayView text);
[[nodiscard]] bool isTrue(QStringView text);

}  // namespace core::localhub
