#include "core/git/pathrules.h"
#include "core/localhub/commitplan_p.h"
#include "core/localhub/routes_p.h"

#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

constexpr qsizetype maxFiles = 1000;

/// Reads a rules file at a revision; the request may bring the root's content along.
PathRules::ReadFile rulesReader(const GitRepo &repo, const GitOid &commit, const QString &name,
                                const QJsonValue &supplied)
{
    return [&repo, commit, name, supplied](const QString &folder) -> std::optional<QByteArray> {
        if (folder.isEmpty() && supplied.isString())
            return supplied.toString().toUtf8();
        const auto item = repo.find(commit, folder.isEmpty() ? name : folder + u'/' + name);
        if (!item || !*item || (*item)->isFolder)
            return {};
        const auto content = repo.blob((*item)->oid);
        return content ? std::optional{*content} : std::nullopt;
    };
}

/// A sample may end in the middle of a character; anything else that is not UTF-8 is not text.
bool looksBinary(const QByteArray &sample)
{
    if (sample.contains('\0'))
        return true;
    QStringDecoder decoder{QStringDecoder::Utf8};
    const QString text = decoder.decode(sample);
    Q_UNUSED(text);
    return decoder.hasError();
}

bool isLarge(PathRules &attributes, const QString &path, qint64 sizeBytes, const QByteArray &sample)
{
    if (sizeBytes == 0)
        return false;
    return sizeBytes > CommitPlan::maxRegularBytes || attributes.isLfs(path) || looksBinary(sample);
}

}  // namespace

Reply preupload(RepoCall &call)
{
    const bool forPullRequest = call.request.queryFlag(u"create_pr") || call.restText().startsWith(u"refs/pr/");
    const auto allowed = forPullRequest ? call.requireContributor() : call.require(Access::Write);
    if (!allowed)
        return allowed.error();
    const auto repo = call.open();
    if (!repo)
        return repo.error();
    const auto commit = resolveRevision(*repo, call.restText());
    if (!commit)
        return commit.error();
    const auto body = call.request.json();
    if (!body)
        return body.error();
    const QJsonArray files = (*body)[u"files"].toArray();
    if (files.size() > maxFiles)
        return errorReply(413, u"At most %1 files at once"_s.arg(maxFiles));

    PathRules attributes{PathRules::Kind::Attributes,
                         rulesReader(*repo, *commit, u".gitattributes"_s, (*body)[u"gitAttributes"])};
    PathRules ignores{PathRules::Kind::Ignore, rulesReader(*repo, *commit, u".gitignore"_s, (*body)[u"gitIgnore"])};
    QJsonArray answers;
    for (const QJsonValue &file : files) {
        const QString asked = file[u"path"].toString();
        const auto path = checkRepoPath(asked);
        if (!path)
            return errorReply(path.error());
        const bool large = isLarge(attributes, *path, file[u"size"].toInteger(),
                                   QByteArray::fromBase64(file[u"sample"].toString().toLatin1()));
        QJsonObject answer{{u"path"_s, asked},
                           {u"uploadMode"_s, large ? u"lfs"_s : u"regular"_s},
                           {u"shouldIgnore"_s, ignores.isIgnored(*path)}};
        const auto present = repo->find(*commit, *path);
        if (!present)
            return errorReply(present.error());
        if (*present && !(*present)->isFolder)
            answer.insert(u"oid"_s, (*present)->lfs ? (*present)->lfs->oid.toString() : (*present)->oid.toString());
        answers.append(answer);
    }
    return jsonReply(QJsonObject{{u"files"_s, answers}, {u"commitOid"_s, commit->toString()}});
}

}  // namespace core::localhub
