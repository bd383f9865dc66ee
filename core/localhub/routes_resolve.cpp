#include "core/localhub/routes_p.h"

#include <fcntl.h>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

struct ByteRange
{
    std::int64_t first = 0;
    std::int64_t last = 0;
};

/// A single "bytes=a-b", "bytes=a-" or "bytes=-n". Nothing for what RFC 9110 says to ignore: lists, other units, noise.
std::optional<ByteRange> parseRange(const QByteArray &header, std::int64_t sizeBytes)
{
    if (!header.startsWith("bytes=") || header.contains(','))
        return {};
    const QByteArray spec = header.sliced(6).trimmed();
    const qsizetype dash = spec.indexOf('-');
    if (dash < 0)
        return {};
    bool firstOk = false;
    bool lastOk = false;
    const qint64 first = spec.first(dash).toLongLong(&firstOk);
    const qint64 last = spec.sliced(dash + 1).toLongLong(&lastOk);
    const bool openEnd = dash + 1 == spec.size();
    if (dash == 0 && lastOk)
        return ByteRange{.first = last == 0 ? sizeBytes : std::max<std::int64_t>(0, sizeBytes - last),
                         .last = sizeBytes - 1};
    if (!firstOk || (!lastOk && !openEnd) || (lastOk && last < first))
        return {};
    return ByteRange{.first = first, .last = openEnd ? sizeBytes - 1 : std::min<std::int64_t>(last, sizeBytes - 1)};
}

/// Narrows a 200 reply with a body of `sizeBytes` to the range asked for.
template <typename Slice>
Reply ranged(const Request &request, Reply whole, std::int64_t sizeBytes, const Slice &slice)
{
    whole.headers.emplace_back("Accept-Ranges", "bytes");
    const QByteArray header = request.header("Range");
    const QByteArray total = QByteArray::number(static_cast<qint64>(sizeBytes));
    const auto range = parseRange(header, sizeBytes);
    if (!range)
        return whole;
    if (sizeBytes == 0) {
        // Clients probe with bytes=0-0 to learn the size; an empty file has no byte to give and still a size to tell.
        whole.headers.emplace_back("Content-Range", "bytes */0");
        return whole;
    }
    if (range->first >= sizeBytes)
        return errorReply(416, u"The range lies outside the file"_s).withHeader("Content-Range", "bytes */" + total);
    whole.status = 206;
    whole.headers.emplace_back("Content-Range",
                               "bytes " + QByteArray::number(static_cast<qint64>(range->first)) + '-'
                                   + QByteArray::number(static_cast<qint64>(range->last)) + '/' + total);
    slice(whole, *range);
    return whole;
}

QByteArray dispositionFor(const Request &request, const QString &path)
{
    const QString name = path.section(u'/', -1);
    const QByteArray kind = request.queryFlag(u"download") ? "attachment" : "inline";
    QByteArray ascii;
    for (const char c : name.toLatin1())
        ascii += c < 0x20 || c > 0x7e || c == '"' || c == '\\' ? '_' : c;
    return kind + "; filename*=UTF-8''" + encoded(name) + "; filename=\"" + ascii + "\";";
}

QByteArray contentTypeFor(const QString &path)
{
    // Never text/html and the like: what was uploaded must not run in a browser with the hub's address.
    static const QStringList shown{u"png"_s, u"jpg"_s, u"jpeg"_s, u"gif"_s, u"webp"_s};
    const QString suffix = path.section(u'.', -1).toLower();
    if (shown.contains(suffix))
        return "image/" + (suffix == u"jpg" ? QByteArray("jpeg") : suffix.toLatin1());
    static const QStringList text{u"txt"_s, u"md"_s,  u"json"_s, u"jsonl"_s,         u"yaml"_s,
                                  u"yml"_s, u"csv"_s, u"py"_s,   u"gitattributes"_s, u"gitignore"_s};
    return text.contains(suffix) ? "text/plain; charset=utf-8" : "application/octet-stream";
}

void addFileHeaders(Reply &reply, const Request &request, const TreeItem &item, const GitOid &commit)
{
    const QByteArray tag = '"' + (item.lfs ? item.lfs->oid.toHex() : item.oid.toHex()) + '"';
    reply.headers.emplace_back("X-Repo-Commit", commit.toHex());
    reply.headers.emplace_back("ETag", tag);
    if (item.lfs) {
        reply.headers.emplace_back("X-Linked-ETag", tag);
        reply.headers.emplace_back("X-Linked-Size", QByteArray::number(static_cast<qint64>(item.lfs->sizeBytes)));
    }
    if (request.queryValue(u"noContentDisposition").isEmpty())
        reply.headers.emplace_back("Content-Disposition", dispositionFor(request, item.path));
    reply.headers.emplace_back("X-Content-Type-Options", "nosniff");
    if (reply.status < 400)
        reply.contentType = contentTypeFor(item.path);
}

struct FoundFile
{
    GitRepo repo;
    GitOid commit;
    TreeItem item;
};

OrReply<FoundFile> findFile(const RepoCall &call)
{
    if (const auto allowed = call.requireContent(); !allowed)
        return std::unexpected(allowed.error());
    auto repo = call.open();
    if (!repo)
        return std::unexpected(repo.error());
    const auto at = splitRevision(*repo, call.rest);
    if (!at)
        return std::unexpected(at.error());
    const auto path = checkRepoPath(at->path);
    const auto item = path ? repo->find(at->commit, *path) : Result<std::optional<TreeItem>>{};
    if (!item)
        return refuse(item.error());
    if (!*item || (*item)->isFolder)
        return std::unexpected(
            errorReply(404, u"Entry not found"_s, "EntryNotFound").withHeader("X-Repo-Commit", at->commit.toHex()));
    return FoundFile{.repo = std::move(*repo), .commit = at->commit, .item = **item};
}

}  // namespace

Reply fileReply(const Request &request, std::shared_ptr<FileHandle> file, std::int64_t sizeBytes)
{
    Reply whole{.contentType = "application/octet-stream",
                .file = FileBody{.file = std::move(file), .offset = 0, .sizeBytes = sizeBytes}};
    return ranged(request, std::move(whole), sizeBytes, [](Reply &reply, const ByteRange &range) {
        reply.file.offset = range.first;
        reply.file.sizeBytes = range.last - range.first + 1;
    });
}

Reply bytesReply(const Request &request, QByteArray bytes)
{
    const std::int64_t sizeBytes = bytes.size();
    Reply whole{.contentType = "application/octet-stream", .body = std::move(bytes)};
    return ranged(request, std::move(whole), sizeBytes, [](Reply &reply, const ByteRange &range) {
        reply.body = reply.body.sliced(range.first, range.last - range.first + 1);
    });
}

Reply resolveFile(RepoCall &call)
{
    const auto found = findFile(call);
    if (!found)
        return found.error();
    const TreeItem &item = found->item;
    const QByteArray tag = '"' + (item.lfs ? item.lfs->oid.toHex() : item.oid.toHex()) + '"';
    if (call.request.header("If-None-Match") == tag)
        return Reply{.status = 304}.withHeader("ETag", tag).withHeader("X-Repo-Commit", found->commit.toHex());
    Reply reply;
    if (item.lfs) {
        auto file = FileHandle::open(call.hub.lfs.objectPath(item.lfs->oid), O_RDONLY);
        if (!file)
            return errorReply(404, u"The large file's content is not on this server"_s, "EntryNotFound");
        reply = fileReply(call.request, std::make_shared<FileHandle>(std::move(*file)), item.lfs->sizeBytes);
    } else {
        auto content = found->repo.blob(item.oid);
        if (!content)
            return errorReply(content.error());
        reply = bytesReply(call.request, *std::move(content));
    }
    addFileHeaders(reply, call.request, item, found->commit);
    if (call.request.method == "GET" && reply.status < 300)
        call.hub.downloads.note(call.id, call.record.id, call.caller ? call.caller->user.name : QString());
    return reply;
}

Reply rawFile(RepoCall &call)
{
    auto found = findFile(call);
    if (!found)
        return found.error();
    auto content = found->repo.blob(found->item.oid);
    if (!content)
        return errorReply(content.error());
    found->item.lfs.reset();  // The pointer itself is what was asked for.
    Reply reply = bytesReply(call.request, *std::move(content));
    addFileHeaders(reply, call.request, found->item, found->commit);
    return reply;
}

}  // namespace core::localhub
