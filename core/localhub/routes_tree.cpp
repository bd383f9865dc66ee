#include "core/localhub/githistory_p.h"
#include "core/localhub/routes_p.h"
#include "core/localhub/timestamp_p.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

constexpr qsizetype maxPage = 1000;
constexpr qsizetype maxExpandedPage = 100;
constexpr qsizetype maxPaths = 2000;

/// Where a page of a tree goes on: the commit is part of it, so that all pages show one tree.
struct TreeCursor
{
    GitOid commit;
    qsizetype offset = 0;

    [[nodiscard]] static std::optional<TreeCursor> parse(const QString &text)
    {
        const QByteArray plain = QByteArray::fromBase64(text.toLatin1(), QByteArray::Base64UrlEncoding);
        const qsizetype colon = plain.indexOf(':');
        const auto commit = GitOid::fromHex(QByteArrayView(plain).first(std::max<qsizetype>(colon, 0)));
        if (!commit)
            return {};
        return TreeCursor{.commit = *commit, .offset = plain.sliced(colon + 1).toLongLong()};
    }
    [[nodiscard]] QString toText() const
    {
        const QByteArray plain = commit.toHex() + ':' + QByteArray::number(offset);
        return QString::fromLatin1(plain.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    }
};

/// Adds what `expand` asks for. Nothing is scanned here, so there is no securityFileStatus: clients that find one look
/// for every scanner's verdict in it.
OrReply<QJsonArray> expanded(const GitRepo &repo, const GitOid &commit, const QList<TreeItem> &items)
{
    QSet<QString> paths;
    for (const TreeItem &item : items)
        paths.insert(item.path);
    const auto changes = GitHistory(repo).lastChanges(commit, paths);
    if (!changes)
        return refuse(changes.error());
    QJsonArray array;
    for (const TreeItem &item : items) {
        QJsonObject json = toJson(item);
        if (const auto change = changes->constFind(item.path); change != changes->cend())
            json.insert(u"lastCommit"_s,
                        QJsonObject{{u"id"_s, change->oid.toString()},
                                    {u"title"_s, change->title},
                                    {u"date"_s, timestamp(change->date)}});
        array.append(json);
    }
    return array;
}

QJsonArray plain(const QList<TreeItem> &items)
{
    QJsonArray array;
    for (const TreeItem &item : items)
        array.append(toJson(item));
    return array;
}

struct TreePage
{
    QList<TreeItem> items;
    bool hasMore = false;
};

Result<TreePage> readPage(const GitRepo &repo, const RevisionPath &at, bool recursive, qsizetype skip, qsizetype limit)
{
    TreePage page;
    qsizetype index = 0;
    std::optional<Error> failure;
    const auto walked = repo.walk(at.commit, at.path, recursive, [&](const QString &path, const git_tree_entry &entry) {
        if (index++ < skip)
            return true;
        if (page.items.size() == limit) {
            page.hasMore = true;
            return false;
        }
        auto item = repo.describe(path, entry);
        if (item)
            page.items.append(*std::move(item));
        else
            failure = item.error();
        return !failure;
    });
    if (!walked)
        return std::unexpected(walked.error());
    if (failure)
        return std::unexpected(*failure);
    return page;
}

OrReply<std::pair<QStringList, bool>> pathsAsked(const Request &request)
{
    if (!request.header("Content-Type").startsWith("application/x-www-form-urlencoded")) {
        const auto body = request.json();
        if (!body)
            return std::unexpected(body.error());
        QStringList paths;
        const QJsonValue asked = (*body)[u"paths"];
        for (const QJsonValue &path : asked.isString() ? QJsonArray{asked} : asked.toArray())
            paths.append(path.toString());
        return std::pair{paths, (*body)[u"expand"].toBool()};
    }
    const auto bytes = request.body.readAll(16LL * 1024 * 1024);
    if (!bytes)
        return refuse(bytes.error());
    QStringList paths;
    bool expand = false;
    for (const auto &[key, value] : parseForm(*bytes)) {
        if (key == u"paths" || key == u"paths[]")
            paths.append(value);
        else if (key == u"expand")
            expand = isTrue(value);
    }
    return std::pair{paths, expand};
}

}  // namespace

QJsonObject toJson(const TreeItem &item)
{
    QJsonObject json{{u"type"_s, item.isFolder ? u"directory"_s : u"file"_s},
                     {u"oid"_s, item.oid.toString()},
                     {u"size"_s, static_cast<qint64>(item.sizeBytes())},
                     {u"path"_s, item.path}};
    if (item.lfs)
        json.insert(u"lfs"_s,
                    QJsonObject{{u"oid"_s, item.lfs->oid.toString()},
                                {u"size"_s, static_cast<qint64>(item.lfs->sizeBytes)},
                                {u"pointerSize"_s, static_cast<qint64>(item.blobBytes)}});
    return json;
}

QByteArray nextLink(const HubContext &hub, const Request &request, const QString &key, const QString &value)
{
    QByteArray address = hub.endpoint.toLatin1() + request.rawPath + '?';
    for (const auto &[name, old] : request.query) {
        if (name != key)
            address += encoded(name, "[]") + '=' + encoded(old) + '&';
    }
    return '<' + address + encoded(key) + '=' + encoded(value) + ">; rel=\"next\"";
}

Reply listTree(RepoCall &call)
{
    const auto repo = call.open();
    if (!repo)
        return repo.error();
    auto at = splitRevision(*repo, call.rest);
    if (!at)
        return at.error();
    qsizetype skip = 0;
    if (const auto cursor = TreeCursor::parse(call.request.queryValue(u"cursor"))) {
        at->commit = cursor->commit;
        skip = cursor->offset;
    }
    const bool expand = call.request.queryFlag(u"expand");
    const qsizetype most = expand ? maxExpandedPage : maxPage;
    const qsizetype asked = call.request.queryValue(u"limit").toInt();
    const qsizetype limit = asked > 0 ? std::min(asked, most) : most;
    const auto page = readPage(*repo, *at, call.request.queryFlag(u"recursive"), skip, limit);
    if (!page)
        return errorReply(page.error()).withHeader("X-Repo-Commit", at->commit.toHex());
    const auto rows = expand ? expanded(*repo, at->commit, page->items) : OrReply<QJsonArray>{plain(page->items)};
    if (!rows)
        return rows.error();
    Reply reply = jsonReply(*rows).withHeader("X-Repo-Commit", at->commit.toHex());
    if (page->hasMore)
        reply.headers.emplace_back("Link",
                                   nextLink(call.hub, call.request, u"cursor"_s,
                                            TreeCursor{.commit = at->commit, .offset = skip + limit}.toText()));
    return reply;
}

Reply treeSize(RepoCall &call)
{
    const auto repo = call.open();
    if (!repo)
        return repo.error();
    const auto at = splitRevision(*repo, call.rest);
    if (!at)
        return at.error();
    std::int64_t total = 0;
    const auto walked = repo->walk(at->commit, at->path, true, [&](const QString &path, const git_tree_entry &entry) {
        if (const auto item = repo->describe(path, entry); item && !item->isFolder)
            total += item->sizeBytes();
        return true;
    });
    if (!walked)
        return errorReply(walked.error());
    return jsonReply(QJsonObject{{u"path"_s, QString(u'/' + at->path)}, {u"size"_s, static_cast<qint64>(total)}});
}

Reply pathsInfo(RepoCall &call)
{
    const auto repo = call.open();
    if (!repo)
        return repo.error();
    const auto commit = resolveRevision(*repo, call.restText());
    if (!commit)
        return commit.error();
    const auto asked = pathsAsked(call.request);
    if (!asked)
        return asked.error();
    const auto &[paths, expand] = *asked;
    if (paths.size() > maxPaths)
        return errorReply(413, u"At most %1 paths at once"_s.arg(maxPaths));
    QList<TreeItem> items;
    for (const QString &path : paths) {
        const auto checked = checkRepoPath(path.endsWith(u'/') ? path.chopped(1) : path);
        const auto item = checked ? repo->find(*commit, *checked) : Result<std::optional<TreeItem>>{};
        if (!item)
            return errorReply(item.error());
        if (*item)
            items.append(**item);
    }
    const auto rows = expand ? expanded(*repo, *commit, items) : OrReply<QJsonArray>{plain(items)};
    return rows ? jsonReply(*rows) : rows.error();
}

}  // namespace core::localhub
