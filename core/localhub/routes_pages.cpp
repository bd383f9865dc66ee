#include "core/localhub/githistory_p.h"
#include "core/localhub/htmlpage_p.h"
#include "core/localhub/routes_p.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

constexpr qsizetype shownCommits = 20;

Reply page(const QString &title, const QString &body)
{
    return htmlReply({.title = title, .body = u"<h1>"_s + title.toHtmlEscaped() + u"</h1>"_s + body});
}

QString pathAddress(const QString &path)
{
    return QString::fromLatin1(encoded(path, "/"));
}

QString fileRows(const RepoCall &call, const GitRepo &repo, const RevisionPath &at)
{
    QString rows;
    const QString base = call.id.webPath();
    const QString revision = QString::fromLatin1(encoded(at.revision));
    const auto walked = repo.walk(at.commit, at.path, false, [&](const QString &path, const git_tree_entry &entry) {
        const auto item = repo.describe(path, entry);
        if (!item)
            return true;
        const QString verb = item->isFolder ? u"/tree/"_s : u"/resolve/"_s;
        const QString name = path.section(u'/', -1) + (item->isFolder ? u"/"_s : QString());
        const QString size = item->isFolder ? QString() : QLocale::c().formattedDataSize(item->sizeBytes());
        rows +=
            u"<tr><td>%1<td class=n>%2"_s.arg(htmlLink(base + verb + revision + u'/' + pathAddress(path), name), size);
        return true;
    });
    Q_UNUSED(walked);
    return rows;
}

QString historyRows(const RepoCall &call, const GitRepo &repo, const GitOid &head)
{
    QString rows;
    const auto history = GitHistory(repo).page(head, 0, shownCommits);
    if (!history)
        return rows;
    for (const CommitSummary &commit : history->commits)
        rows += u"<tr><td>%1<td>%2<td>%3<td class=n>%4"_s.arg(
            htmlLink(call.id.webPath() + u"/commit/"_s + commit.oid.toString(), commit.oid.toString().first(7)),
            commit.title.toHtmlEscaped(), commit.author.toHtmlEscaped(), commit.date.toString(u"yyyy-MM-dd HH:mm"_s));
    return rows;
}

}  // namespace

bool wantsHtml(const Request &request)
{
    return request.header("Accept").contains("text/html");
}

Reply homePage(HubContext &hub, Request &request)
{
    const auto caller = authenticate(hub, request);
    if (!caller)
        return caller.error();
    QString rows;
    for (const RepoType type : {RepoType::Model, RepoType::Dataset, RepoType::Space}) {
        for (const RepoIndex::Entry &entry : hub.index.entries(type)) {
            if (rights::mayAccess(*caller, Access::Read, entry->id, entry->record))
                rows += u"<tr><td>%1<td>%2"_s.arg(htmlLink(entry->id.webPath(), entry->id.fullName()), toString(type));
        }
    }
    return page(u"Local Hub"_s, u"<table>"_s + rows + u"</table>"_s);
}

Reply treePage(RepoCall &call)
{
    if (const auto allowed = call.requireContent(); !allowed)
        return wantsHtml(call.request) ? gatedPage(call) : allowed.error();
    const auto repo = call.open();
    if (!repo)
        return repo.error();
    const auto at = splitRevision(*repo, call.rest);
    if (!at)
        return at.error();
    const QString title = at->path.isEmpty() ? call.id.fullName() : call.id.fullName() + u'/' + at->path;
    const QString up = u"<p>%1 · %2 · <code>%3</code></p>"_s.arg(htmlLink(u"/"_s, u"All repositories"_s),
                                                                 htmlLink(call.id.webPath(), call.id.fullName()),
                                                                 at->revision.toHtmlEscaped());
    return page(title,
                up + u"<table>"_s + fileRows(call, *repo, *at) + u"</table><h2>History</h2><table>"_s
                    + historyRows(call, *repo, at->commit) + u"</table>"_s);
}

Reply commitPage(RepoCall &call)
{
    if (const auto allowed = call.requireContent(); !allowed)
        return allowed.error();
    const auto repo = call.open();
    if (!repo)
        return repo.error();
    QString revision = call.restText();
    const bool asText = revision.endsWith(u".diff");
    if (asText)
        revision.chop(5);
    const auto commit = resolveRevision(*repo, revision);
    if (!commit)
        return commit.error();
    const GitHistory history{*repo};
    const auto summary = history.summary(*commit);
    const auto diff = history.diffOf(*commit);
    if (!summary || !diff)
        return errorReply(summary ? diff.error() : summary.error());
    if (asText)
        return {.contentType = "text/plain; charset=utf-8", .body = *diff};
    const QString about = u"<p>%1 · <code>%2</code> · %3 · %4</p><p>%5</p>"_s.arg(
        htmlLink(call.id.webPath(), call.id.fullName()), commit->toString(), summary->author.toHtmlEscaped(),
        summary->date.toString(u"yyyy-MM-dd HH:mm"_s), summary->message.toHtmlEscaped());
    return page(summary->title, about + u"<pre>"_s + QString::fromUtf8(*diff).toHtmlEscaped() + u"</pre>"_s);
}

}  // namespace core::localhub
