#include "core/hub/filerequest_p.h"
#include "core/hub/hubclient.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// Whether the answer is the part that was asked for. The whole file will do where that is the same.
bool isRange(const HttpResponse &head, const ByteRange &range)
{
    constexpr int partialContent = 206;
    if (head.status != partialContent)
        return range.offset == 0;
    const QByteArray start = "bytes " + QByteArray::number(range.offset) + '-';
    return head.header("content-range").startsWith(start);
}

}  // namespace

Result<> HubClient::download(const RepoId &repo, const QString &revision, const QString &path,
                             std::function<bool(QByteArrayView)> sink, const std::stop_token &stop) const
{
    HttpRequest request = fileRequest(m_account, repo, revision, path);
    request.sink = std::move(sink);
    return ignoreReply(fetchFile(*this, std::move(request), repo, stop));
}

Result<> HubClient::downloadRange(const RepoId &repo, const QString &revision, const QString &path,
                                  const ByteRange &range, const std::function<bool(QByteArrayView)> &sink,
                                  const std::stop_token &stop) const
{
    HttpRequest request = fileRequest(m_account, repo, revision, path);
    request.headers.append(rangeHeader(range));
    // Written on the I/O thread, read when the answer is there.
    bool isWholeFile = false;
    std::int64_t left = range.lengthBytes;
    request.accept = [&](const HttpResponse &head) {
        isWholeFile = !isRange(head, range);
        return !isWholeFile;
    };
    request.sink = [&](QByteArrayView bytes) {
        const QByteArrayView wanted = bytes.first(std::min<std::int64_t>(bytes.size(), left));
        left -= wanted.size();
        // Of a whole file nothing is wanted beyond the range.
        return (wanted.isEmpty() || sink(wanted)) && wanted.size() == bytes.size();
    };
    const auto fetched = ignoreReply(fetchFile(*this, std::move(request), repo, stop));
    if (isWholeFile)
        return fail(ErrorKind::ServerFault, path, u"the server does not send parts of files"_s);
    if (left == 0)
        return {};
    return fetched ? fail(ErrorKind::ServerFault, path, u"the server sent less than was asked for"_s) : fetched;
}

}  // namespace core
