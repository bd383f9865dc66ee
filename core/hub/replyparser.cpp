#include "core/hub/replyparser_p.h"

#include <QHash>

#include <algorithm>
#include <climits>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QStringList textsOf(const QJsonArray &list)
{
    QStringList texts;
    for (const QJsonValue &text : list) {
        if (text.isString())
            texts += text.toString();
    }
    return texts;
}

/// Optional as a whole: tokens of other kinds have no scopes, and a scope without a name covers nothing we could name.
QList<TokenScope> readScopes(const JsonFields &fineGrained)
{
    QList<TokenScope> scopes;
    for (const QJsonValue &scoped : fineGrained.object().value(u"scoped").toArray()) {
        const JsonFields scope{scoped.toObject()};
        const JsonFields entity = scope.objectOr(u"entity");
        scopes.append({.entityType = entity.textOr(u"type"),
                       .entityName = entity.textOr(u"name"),
                       .permissions = textsOf(scope.object().value(u"permissions").toArray())});
    }
    return scopes;
}

/// Optional as a whole: only some plans have them, and one without an id could not be named to the server.
QList<ResourceGroup> readResourceGroups(const QJsonArray &list)
{
    QList<ResourceGroup> groups;
    for (const QJsonValue &element : list) {
        const JsonFields fields{element.toObject()};
        if (const QString id = fields.textOr(u"id"); !id.isEmpty())
            groups.append({.id = id, .name = fields.textOr(u"name", id), .role = fields.textOr(u"role")});
    }
    return groups;
}

Organisation readOrganisation(JsonFields &fields)
{
    return {.name = fields.text(u"name"),
            .fullName = fields.textOr(u"fullname"),
            .role = fields.textOr(u"roleInOrg"),
            .securityRestrictions = textsOf(fields.object().value(u"securityRestrictions").toArray()),
            .plan = fields.textOr(u"plan"),
            .resourceGroups = readResourceGroups(fields.object().value(u"resourceGroups").toArray())};
}

/// The paths of `siblings`; an element without one is no file.
QStringList pathsOf(const QJsonArray &siblings)
{
    QStringList paths;
    paths.reserve(siblings.size());
    for (const QJsonValue &sibling : siblings) {
        if (const QString path = sibling.toObject().value(u"rfilename").toString(); !path.isEmpty())
            paths += path;
    }
    return paths;
}

RepoInfo readRepoInfo(JsonFields &fields, RepoType type)
{
    RepoInfo info;
    if (const auto id = RepoId::parse(fields.text(u"id"), type))
        info.id = *id;
    else
        fields.complain(u"id", u"is not a repository id");
    if (fields.has(u"sha"))
        info.head = fields.digest<GitOid>(u"sha");
    const QString visibility = fields.textOr(u"visibility", u"public"_s);
    const bool isPrivate = fields.object().value(u"private").toBool() || visibility != u"public";
    info.visibility = isPrivate ? Visibility::Private : Visibility::Public;
    info.gated = fields.textOr(u"gated");  // false when it is not gated
    info.lastModified = fields.timeOr(u"lastModified");
    info.usedBytes = fields.countOr(u"usedStorage", 0);
    info.downloads = static_cast<int>(std::min<std::int64_t>(fields.countOr(u"downloads", 0), INT_MAX));
    info.likes = static_cast<int>(std::min<std::int64_t>(fields.countOr(u"likes", 0), INT_MAX));
    info.tags = textsOf(fields.object().value(u"tags").toArray());
    info.createdAt = fields.timeOr(u"createdAt");
    info.task = fields.textOr(u"pipeline_tag");
    info.library = fields.textOr(u"library_name");
    info.files = pathsOf(fields.object().value(u"siblings").toArray());
    return info;
}

RemoteEntry readEntry(JsonFields &fields)
{
    const QString type = fields.text(u"type");
    RemoteEntry entry{
        .path = fields.text(u"path"), .isFolder = type == u"directory", .oid = fields.digest<GitOid>(u"oid")};
    if (type != u"file")  // a folder; or "unknown", such as a submodule
        return entry;
    entry.sizeBytes = fields.count(u"size");
    if (fields.has(u"lfs")) {
        JsonFields lfs = fields.objectOr(u"lfs");
        entry.lfsOid = lfs.digest<Sha256>(u"oid");
        entry.sizeBytes = lfs.countOr(u"size", entry.sizeBytes);
        fields.adoptProblem(lfs);
    }
    return entry;
}

PreuploadAnswer readPreuploadAnswer(JsonFields &fields)
{
    PreuploadAnswer answer{.path = fields.text(u"path"), .ignored = fields.flag(u"shouldIgnore")};
    const QString mode = fields.text(u"uploadMode");
    if (mode == u"lfs")
        answer.mode = UploadMode::Lfs;
    else if (mode != u"regular")
        fields.complain(u"uploadMode", u"is neither 'regular' nor 'lfs'");
    return answer;
}

CommitRecord readCommit(JsonFields &fields)
{
    CommitRecord commit{.oid = fields.digest<GitOid>(u"id"),
                        .title = fields.textOr(u"title"),
                        .message = fields.textOr(u"message"),
                        .date = fields.timeOr(u"date")};
    const JsonFields formatted = fields.objectOr(u"formatted");
    commit.titleHtml = formatted.textOr(u"title");
    commit.messageHtml = formatted.textOr(u"message");
    for (const QJsonValue &author : fields.object().value(u"authors").toArray()) {
        if (const QString user = author.toObject().value(u"user").toString(); !user.isEmpty())
            commit.authors += user;
    }
    return commit;
}

RefRecord readRef(JsonFields &fields)
{
    return {.name = fields.text(u"name"), .ref = fields.text(u"ref"), .target = fields.digest<GitOid>(u"targetCommit")};
}

}  // namespace

Result<Identity> parseIdentity(const QByteArray &body)
{
    const auto object = jsonObject(body);
    if (!object)
        return std::unexpected(object.error());
    JsonFields fields{*object};
    const JsonFields auth = fields.objectOr(u"auth");
    const JsonFields token = auth.objectOr(u"accessToken");
    Identity identity{.name = fields.text(u"name"),
                      .fullName = fields.textOr(u"fullname"),
                      .email = fields.textOr(u"email"),
                      .isPro = object->value(u"isPro").toBool(),
                      .tokenType = auth.textOr(u"type"),
                      .tokenName = token.textOr(u"displayName"),
                      .tokenRole = token.textOr(u"role"),
                      .scopes = readScopes(token.objectOr(u"fineGrained")),
                      .expiresAt = auth.timeOr(u"expiresAt")};
    if (!fields.problem().isEmpty())
        return malformedAnswer(fields.problem());
    auto organisations = parseList<Organisation>(object->value(u"orgs").toArray(), u"orgs"_s, readOrganisation);
    if (!organisations)
        return std::unexpected(organisations.error());
    identity.organisations = std::move(*organisations);
    return identity;
}

Result<QUrl> parseCreatedRepo(const QByteArray &body)
{
    const auto object = jsonObject(body);
    if (!object)
        return std::unexpected(object.error());
    JsonFields fields{*object};
    const QUrl url = fields.webAddress(u"url");
    if (!fields.problem().isEmpty())
        return malformedAnswer(fields.problem());
    return url;
}

Result<RepoInfo> parseRepoInfo(const QByteArray &body, RepoType type)
{
    const auto object = jsonObject(body);
    if (!object)
        return std::unexpected(object.error());
    JsonFields fields{*object};
    const RepoInfo info = readRepoInfo(fields, type);
    if (!fields.problem().isEmpty())
        return malformedAnswer(fields.problem());
    return info;
}

Result<QList<RepoInfo>> parseRepoList(const QByteArray &body, RepoType type)
{
    const auto list = jsonArray(body);
    if (!list)
        return std::unexpected(list.error());
    return parseList<RepoInfo>(*list, {}, [type](JsonFields &fields) { return readRepoInfo(fields, type); });
}

Result<QStringList> parseSuggestions(const QByteArray &body, RepoType type)
{
    const auto object = jsonObject(body);
    if (!object)
        return std::unexpected(object.error());
    JsonFields fields{*object};
    const QString name = apiSegment(type);
    const QJsonArray rows = fields.list(name);
    if (!fields.problem().isEmpty())
        return malformedAnswer(fields.problem());
    return parseList<QString>(rows, name, [](JsonFields &row) { return row.text(u"id"); });
}

Result<QList<RemoteEntry>> parseEntries(const QByteArray &body)
{
    const auto list = jsonArray(body);
    if (!list)
        return std::unexpected(list.error());
    return parseList<RemoteEntry>(*list, {}, readEntry);
}

Result<QList<PreuploadAnswer>> parsePreupload(const QByteArray &body, const QList<PreuploadQuestion> &questions)
{
    const auto object = jsonObject(body);
    if (!object)
        return std::unexpected(object.error());
    JsonFields fields{*object};
    const QJsonArray files = fields.list(u"files");
    if (!fields.problem().isEmpty())
        return malformedAnswer(fields.problem());
    const auto given = parseList<PreuploadAnswer>(files, u"files"_s, readPreuploadAnswer);
    if (!given)
        return std::unexpected(given.error());

    QHash<QString, PreuploadAnswer> byPath;
    for (const PreuploadAnswer &answer : *given)
        byPath.insert(answer.path, answer);
    QList<PreuploadAnswer> answers;
    answers.reserve(questions.size());
    for (const PreuploadQuestion &question : questions) {
        const auto found = byPath.constFind(question.path);
        if (found == byPath.constEnd())
            return malformedAnswer(u"field 'files' says nothing about %1"_s.arg(printable(question.path)));
        PreuploadAnswer answer = *found;
        if (question.sizeBytes == 0)  // a server may answer otherwise, but LFS has no empty objects
            answer.mode = UploadMode::Regular;
        answers.append(answer);
    }
    return answers;
}

Result<CommitReply> parseCommitReply(const QByteArray &body, bool createPullRequest)
{
    const auto object = jsonObject(body);
    if (!object)
        return std::unexpected(object.error());
    JsonFields fields{*object};
    CommitReply reply{.oid = fields.digest<GitOid>(u"commitOid"), .url = fields.webAddressOr(u"commitUrl")};
    if (createPullRequest)
        reply.pullRequestUrl = fields.webAddress(u"pullRequestUrl");
    if (!fields.problem().isEmpty())
        return malformedAnswer(fields.problem());
    return reply;
}

Result<QList<CommitRecord>> parseCommits(const QByteArray &body)
{
    const auto list = jsonArray(body);
    if (!list)
        return std::unexpected(list.error());
    return parseList<CommitRecord>(*list, {}, readCommit);
}

Result<RefList> parseRefs(const QByteArray &body)
{
    const auto object = jsonObject(body);
    if (!object)
        return std::unexpected(object.error());
    JsonFields fields{*object};
    const QJsonArray branches = fields.list(u"branches");
    const QJsonArray tags = fields.list(u"tags");
    if (!fields.problem().isEmpty())
        return malformedAnswer(fields.problem());

    RefList refs;
    for (const auto &[list, name, target] :
         {std::tuple{branches, u"branches"_s, &refs.branches}, std::tuple{tags, u"tags"_s, &refs.tags},
          std::tuple{object->value(u"pullRequests").toArray(), u"pullRequests"_s, &refs.pullRequests}}) {
        auto parsed = parseList<RefRecord>(list, name, readRef);
        if (!parsed)
            return std::unexpected(parsed.error());
        *target = std::move(*parsed);
    }
    // Nothing is published to them: what is wrong with their list must not keep anybody from that.
    refs.converts =
        parseList<RefRecord>(object->value(u"converts").toArray(), u"converts"_s, readRef).value_or(QList<RefRecord>{});
    return refs;
}

}  // namespace core
