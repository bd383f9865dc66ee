#include "core/hub/adminparser_p.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString wordsOf(const QJsonValue &answer)
{
    switch (answer.type()) {
    case QJsonValue::String: return answer.toString();
    case QJsonValue::Bool: return answer.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double: return QString::number(answer.toDouble());
    case QJsonValue::Null:
    case QJsonValue::Array:
    case QJsonValue::Object:
    case QJsonValue::Undefined: break;
    }
    return {};
}

AccessRequest readAccessRequest(JsonFields &fields)
{
    AccessRequest request{.requestedAt = fields.timeOr(u"timestamp")};
    JsonFields user = fields.objectOr(u"user");
    request.user = user.text(u"user");
    request.fullName = user.textOr(u"fullname");
    request.email = user.textOr(u"email");
    fields.adoptProblem(user);
    const QJsonObject answers = fields.object().value(u"fields").toObject();
    for (auto answer = answers.begin(); answer != answers.end(); ++answer)
        request.answers.emplaceBack(answer.key(), wordsOf(answer.value()));
    return request;
}

std::optional<StoredRepo> readStoredRepo(JsonFields &fields)
{
    const auto type = repoTypeFromString(fields.text(u"type"));
    StoredRepo repo{.bytes = fields.count(u"storage"), .percent = fields.object().value(u"storagePercent").toDouble()};
    const QString name = fields.text(u"id");
    if (!type)
        return {};
    if (const auto id = RepoId::parse(name, *type))
        repo.id = *id;
    else
        fields.complain(u"id", u"is not a repository id");
    return repo;
}

}  // namespace

Result<QList<AccessRequest>> parseAccessRequests(const QByteArray &body)
{
    const auto list = jsonArray(body);
    if (!list)
        return std::unexpected(list.error());
    return parseList<AccessRequest>(*list, {}, readAccessRequest);
}

Result<QList<StoredRepo>> parseStorage(const QByteArray &body)
{
    const auto list = jsonArray(body);
    if (!list)
        return std::unexpected(list.error());
    const auto all = parseList<std::optional<StoredRepo>>(*list, {}, readStoredRepo);
    if (!all)
        return std::unexpected(all.error());
    QList<StoredRepo> known;
    for (const auto &repo : *all) {
        if (repo)
            known.append(*repo);
    }
    return known;
}

}  // namespace core
