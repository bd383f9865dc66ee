#include "core/lfs/objectupload_p.h"

#include "core/base/parallel.h"
#include "core/hub/hubrequest.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <numeric>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr auto lfsMediaType = "application/vnd.git-lfs+json";
constexpr std::chrono::seconds storageAnswerTimeout{120};  // storage hashes what it got before it answers
constexpr std::chrono::seconds completionAnswerTimeout{300};  // and joins hundreds of parts

bool hasHeader(const HttpHeaders &headers, QByteArrayView name)
{
    return std::ranges::any_of(
        headers, [name](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
}

/// Storage and Hub have no common word for "these bytes are not that object".
bool speaksOfContent(const QString &words)
{
    static const QRegularExpression content{u"hash|sha-?_?256|checksum|digest|mismatch|does not match|\\boid\\b"_s,
                                            QRegularExpression::CaseInsensitiveOption};
    return words.contains(content);
}

QJsonObject toJson(const LfsObject &object)
{
    return {{u"oid"_s, object.oid.toString()}, {u"size"_s, qint64{object.sizeBytes}}};
}

}  // namespace

ObjectUpload::ObjectUpload(const HubClient &hub, const LfsUploadPlan &plan, const QString &localPath,
                           const FileStat &expected, std::atomic<std::int64_t> &sentBytes)
    : m_hub(hub)
    , m_plan(plan)
    , m_localPath(localPath)
    , m_expected(expected)
    , m_sentBytes(sentBytes)
    , m_etags(plan.parts.size())
    , m_partSent(plan.parts.size())
{
    for (const auto &[number, url] : plan.parts)  // a map: ascending
        m_partUrls.push_back(url);
}

Result<> ObjectUpload::send(const std::stop_token &stop)
{
    const auto sent = m_plan.chunkBytes == 0 ? sendWhole(stop) : sendParts(stop);
    if (!sent || !m_plan.verify)
        return sent;
    return verify(*m_plan.verify, stop);
}

Result<> ObjectUpload::sendWhole(const std::stop_token &stop)
{
    HttpRequest request = putRequest(m_plan.upload.href, 0, m_plan.object.sizeBytes, m_sentBytes);
    request.headers += m_plan.upload.headers;
    if (!hasHeader(request.headers, "Content-Type"))
        request.headers.emplaceBack("Content-Type", "application/octet-stream");
    return ignoreReply(callStorage(request, stop));
}

Result<> ObjectUpload::sendParts(const std::stop_token &stop)
{
    const auto sent = runParallel(
        m_partUrls.size(), LfsClient::maxParallelParts, stop,
        [this](std::size_t index, const std::stop_token &groupStop) { return sendPart(index, groupStop); },
        [this] { showProgress(); });
    showProgress();
    if (!sent)
        return sent;
    return completeParts(stop);
}

Result<> ObjectUpload::sendPart(std::size_t index, const std::stop_token &stop)
{
    const std::int64_t offset = static_cast<std::int64_t>(index) * m_plan.chunkBytes;
    const std::int64_t lengthBytes = std::min(m_plan.chunkBytes, m_plan.object.sizeBytes - offset);
    const auto response = callStorage(putRequest(m_partUrls[index], offset, lengthBytes, m_partSent[index]), stop);
    if (!response)
        return std::unexpected(response.error());
    m_etags[index] = response->header("etag");
    if (m_etags[index].isEmpty())
        return fail(ErrorKind::ServerFault, m_localPath, u"the answer to part %1 has no ETag"_s.arg(index + 1));
    m_partSent[index] = lengthBytes;
    return {};
}

Result<> ObjectUpload::completeParts(const std::stop_token &stop)
{
    QJsonArray parts;
    for (std::size_t i = 0; i < m_etags.size(); ++i)
        parts.append(
            QJsonObject{{u"partNumber"_s, static_cast<int>(i) + 1}, {u"etag"_s, QString::fromUtf8(m_etags[i])}});
    HttpRequest request{.method = HttpRequest::Method::Post,
                        .url = m_plan.upload.href,
                        .headers = m_plan.upload.headers,
                        .answerTimeout = completionAnswerTimeout,
                        .subject = m_localPath,
                        .service = serviceAt(m_plan.upload.href)};
    request.headers.emplaceBack("Accept", lfsMediaType);
    setJsonBody(request, {{u"oid"_s, m_plan.object.oid.toString()}, {u"parts"_s, parts}}, lfsMediaType);
    return ignoreReply(callStorage(request, stop));
}

Result<> ObjectUpload::verify(const LfsAction &action, const std::stop_token &stop)
{
    HttpRequest request = hubRequest(m_hub.account(), HttpRequest::Method::Post, action.href, m_localPath);
    request.retry = RetryMode::Safe;
    request.answerTimeout = storageAnswerTimeout;
    const bool isAuthorized = !request.headers.isEmpty();
    for (const auto &header : action.headers) {
        // Our token, sent because this is the Hub itself, stands for the same user as the header made from it.
        if (!isAuthorized || header.first.compare("Authorization", Qt::CaseInsensitive) != 0)
            request.headers.append(header);
    }
    request.headers.emplaceBack("Accept", lfsMediaType);
    setJsonBody(request, toJson(m_plan.object), lfsMediaType);
    const auto response = sendToHub(m_hub, request, stop);
    if (!response)
        return std::unexpected(response.error());
    if (response->isSuccess())
        return {};
    Error error = errorFromResponse(*response, m_localPath);
    if (response->status == 404 || response->status == 422
        || (response->status == 400 && speaksOfContent(error.detail)))
        error.kind = ErrorKind::Mismatch;
    return std::unexpected(error);
}

Result<HttpResponse> ObjectUpload::callStorage(const HttpRequest &request, const std::stop_token &stop)
{
    auto response = m_hub.http().call(request, stop);
    if (!response || response->isSuccess())
        return response;
    Error error = errorFromResponse(*response, m_localPath);
    if (error.kind == ErrorKind::NotPermitted || error.kind == ErrorKind::SignInRequired
        || error.detail.contains(u"expired", Qt::CaseInsensitive))
        m_expired = true;
    if (error.kind == ErrorKind::Rejected && speaksOfContent(error.detail))
        error.kind = ErrorKind::Mismatch;
    return std::unexpected(error);
}

/// Without our token: the address signs itself, and its server is not the Hub.
HttpRequest ObjectUpload::putRequest(const QUrl &url, std::int64_t offset, std::int64_t lengthBytes,
                                     std::atomic<std::int64_t> &sentBytes) const
{
    return {.method = HttpRequest::Method::Put,
            .url = url,
            .body =
                FileRange{.path = m_localPath, .offset = offset, .lengthBytes = lengthBytes, .expected = m_expected},
            .answerTimeout = storageAnswerTimeout,
            .subject = m_localPath,
            .sentBytes = &sentBytes,
            .service = serviceAt(url)};
}

/// The Hub may store content itself; only what lies elsewhere is the storage that a network may have another way to.
Service ObjectUpload::serviceAt(const QUrl &url) const
{
    return isSameOrigin(url, m_hub.account().endpoint) ? Service::Hub : Service::Lfs;
}

void ObjectUpload::showProgress()
{
    m_sentBytes = std::accumulate(m_partSent.begin(), m_partSent.end(), std::int64_t{0});
}

}  // namespace core
