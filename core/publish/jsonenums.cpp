#include "core/publish/jsonenums_p.h"

using namespace Qt::StringLiterals;

namespace core {

void complainAbout(JsonFields &fields, QStringView name, const JsonFields &inner)
{
    if (!inner.problem().isEmpty())
        fields.complain(name, QString{u"is damaged: " + inner.problem()});
}

QString optionalText(JsonFields &fields, QStringView name)
{
    if (fields.has(name) && !fields.object().value(name).isString())
        fields.complain(name, u"is not a string");
    return fields.textOr(name);
}

std::int64_t wideNumber(JsonFields &fields, QStringView name)
{
    bool isNumber = false;
    const qint64 number = fields.text(name).toLongLong(&isNumber);
    if (!isNumber)
        fields.complain(name, u"is not a whole number in quotes");
    return number;
}

QJsonObject repoToJson(const RepoId &repo)
{
    return {{u"type"_s, toString(repo.type)}, {u"id"_s, repo.fullName()}};
}

RepoId repoFromJson(JsonFields &fields, QStringView name)
{
    JsonFields inner = fields.objectOr(name);
    const auto type = repoTypeFromString(inner.text(u"type"));
    const auto repo = RepoId::parse(inner.text(u"id"), type.value_or(RepoType::Model));
    complainAbout(fields, name, inner);
    if (!type)
        fields.complain(name, u"has an unknown 'type'");
    if (!repo)
        fields.complain(name, QString{u"has a bad 'id': " + repo.error().detail});
    return repo.value_or(RepoId{});
}

QString publicAddress(const QUrl &url)
{
    return url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment).toString(QUrl::FullyEncoded);
}

}  // namespace core
