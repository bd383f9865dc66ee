#include "core/localhub/request_p.h"

#include "core/localhub/connection_p.h"

#include <QUrl>

#include <algorithm>
#include <cctype>
#include <condition_variable>
#include <limits>
#include <mutex>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

constexpr qsizetype blockBytes = 1024 * 1024;
constexpr std::chrono::milliseconds slowStep{20};

std::unexpected<Error> cutOff()
{
    return fail(ErrorKind::Offline, {}, u"the connection was lost"_s);
}

}  // namespace

RequestBody::RequestBody(const httplib::Request &request, const httplib::ContentReader *reader, Connection &connection,
                         std::optional<Fault> fault, std::stop_token stopping)
    : m_reader(reader)
    , m_connection(connection)
    , m_fault(std::move(fault))
    , m_stopping(std::move(stopping))
{
    if (request.has_header("Content-Length") && !request.has_header("Transfer-Encoding"))
        m_announced = static_cast<std::int64_t>(std::min<std::uint64_t>(request.get_header_value_u64("Content-Length"),
                                                                        std::numeric_limits<std::int64_t>::max()));
    else if (reader)
        m_announced = -1;
}

Result<> RequestBody::read(const BlockSink &sink)
{
    const auto outcome = m_reader ? readDecoded(sink) : readDirect(sink);
    m_complete = outcome.has_value();
    return outcome;
}

Result<> RequestBody::readDirect(const BlockSink &sink)
{
    const bool slow = m_fault && m_fault->kind == Fault::Kind::SlowRead && m_fault->bytes > 0;
    const qsizetype step = slow ? std::max<qsizetype>(1, m_fault->bytes * slowStep.count() / 1000) : blockBytes;
    QByteArray block;
    while (m_received < m_announced) {
        auto wanted = std::min<std::int64_t>(step, m_announced - m_received);
        if (m_fault && m_fault->kind == Fault::Kind::CutRequest)
            wanted = std::clamp<std::int64_t>(m_fault->bytes - m_received, 1, wanted);
        block.resizeForOverwrite(wanted);
        qsizetype filled = 0;
        while (filled < wanted) {
            const ssize_t got = m_connection.read(block.data() + filled, static_cast<size_t>(wanted - filled));
            if (got <= 0)
                return cutOff();
            filled += got;
        }
        if (slow)
            wait(slowStep);
        if (const auto taken = deliver(block, sink); !taken)
            return taken;
    }
    return {};
}

Result<> RequestBody::readDecoded(const BlockSink &sink)
{
    Result<> outcome;
    QByteArray block;
    const bool complete = (*m_reader)([&](const char *bytes, size_t count) {
        block.append(bytes, static_cast<qsizetype>(count));
        if (block.size() >= blockBytes) {
            outcome = deliver(block, sink);
            block.resize(0);
        }
        return outcome.has_value();
    });
    if (!outcome)
        return outcome;
    if (!complete)
        return cutOff();
    return block.isEmpty() ? outcome : deliver(block, sink);
}

Result<> RequestBody::deliver(QByteArray &block, const BlockSink &sink)
{
    const std::int64_t start = m_received;
    m_received += block.size();
    if (m_fault && m_fault->kind == Fault::Kind::CutRequest && m_received >= m_fault->bytes) {
        m_connection.interrupt();
        return cutOff();
    }
    if (m_fault && m_fault->kind == Fault::Kind::FlipByte && m_fault->bytes >= start && m_fault->bytes < m_received) {
        char &byte = block.data()[m_fault->bytes - start];
        byte = static_cast<char>(byte ^ 1);
    }
    return sink(block);
}

Result<QByteArray> RequestBody::readAll(std::int64_t maxBytes)
{
    QByteArray all;
    const auto outcome = read([&](QByteArray &block) -> Result<> {
        if (all.size() + block.size() > maxBytes)
            return fail(ErrorKind::TooLarge, {}, u"The request body is too large"_s);
        all += block;
        return {};
    });
    if (!outcome)
        return std::unexpected(outcome.error());
    return all;
}

void RequestBody::discardRest(std::int64_t upToBytes)
{
    if (m_complete || m_announced == 0)
        return;
    const bool affordable = !m_reader && m_announced - m_received <= upToBytes;
    if (!affordable || !readDirect([](QByteArray &) { return Result<>{}; }))
        m_connection.endAfterReply();
}

void RequestBody::cutConnection()
{
    m_connection.interrupt();
}

void RequestBody::wait(std::chrono::milliseconds duration) const
{
    std::mutex mutex;
    std::condition_variable_any changed;
    std::unique_lock lock{mutex};
    changed.wait_for(lock, m_stopping, duration, [] { return false; });
}

QByteArray Request::header(const char *name) const
{
    return QByteArray::fromStdString(http.get_header_value(name));
}

QString Request::queryValue(QStringView key) const
{
    const auto it = std::ranges::find(query, key, &std::pair<QString, QString>::first);
    return it == query.end() ? QString() : it->second;
}

bool Request::queryFlag(QStringView key) const
{
    return isTrue(queryValue(key));
}

QStringList Request::queryValues(QStringView key) const
{
    QStringList values;
    for (const auto &[name, value] : query) {
        if (name == key || name == QString(key + u"[]"_s))
            values.append(value);
    }
    return values;
}

OrReply<QJsonObject> Request::json(std::int64_t maxBytes) const
{
    const auto bytes = body.readAll(maxBytes);
    if (!bytes)
        return refuse(bytes.error());
    if (bytes->trimmed().isEmpty())
        return QJsonObject{};
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &problem);
    if (!document.isObject())
        return refuse(400, u"The body is not a JSON object: "_s + problem.errorString());
    return document.object();
}

Request makeRequest(const httplib::Request &http, RequestBody &body)
{
    const QByteArray target = QByteArray::fromStdString(http.target);
    const qsizetype mark = target.indexOf('?');
    Request request{.method = QByteArray::fromStdString(http.method),
                    .rawTarget = target,
                    .rawPath = mark < 0 ? target : target.first(mark),
                    .rawSegments = {},
                    .query = mark < 0 ? QList<std::pair<QString, QString>>{}
                                      : parseForm(QByteArrayView(target).sliced(mark + 1)),
                    .http = http,
                    .body = body};
    for (const QByteArray &segment : request.rawPath.split('/')) {
        if (!segment.isEmpty())
            request.rawSegments.append(segment);
    }
    return request;
}

QString decoded(QByteArrayView percentEncoded)
{
    // A "%" without two digits behind it stands for itself: the JavaScript client sends paths as they are.
    const auto isHexAt = [&](qsizetype i) {
        return i < percentEncoded.size() && std::isxdigit(static_cast<unsigned char>(percentEncoded.at(i))) != 0;
    };
    QByteArray bytes;
    for (qsizetype i = 0; i < percentEncoded.size(); ++i) {
        const bool isEscape = percentEncoded.at(i) == '%' && isHexAt(i + 1) && isHexAt(i + 2);
        bytes +=
            isEscape ? static_cast<char>(percentEncoded.sliced(i + 1, 2).toInt(nullptr, 16)) : percentEncoded.at(i);
        i += isEscape ? 2 : 0;
    }
    return QString::fromUtf8(bytes);
}

QByteArray encoded(const QString &text, const QByteArray &keep)
{
    return QUrl::toPercentEncoding(text, keep);
}

QList<std::pair<QString, QString>> parseForm(QByteArrayView text)
{
    QList<std::pair<QString, QString>> pairs;
    for (QByteArray part : text.toByteArray().split('&')) {
        if (part.isEmpty())
            continue;
        part.replace('+', ' ');
        const qsizetype equals = part.indexOf('=');
        const QByteArrayView all = part;
        pairs.append(
            {decoded(equals < 0 ? all : all.first(equals)), equals < 0 ? QString() : decoded(all.sliced(equals + 1))});
    }
    return pairs;
}

bool isTrue(QStringView text)
{
    return text.compare(u"true", Qt::CaseInsensitive) == 0 || text == u"1";
}

}  // namespace core::localhub
