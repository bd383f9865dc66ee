#include "core/localhub/routes_p.h"
#include "core/localhub/timestamp_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

constexpr qsizetype maxStorageRows = 1000;

/// A setting that is one of some words.
struct Choice
{
    QLatin1StringView name;
    QStringList words;
    QString RepoRecord::*member;
};

const QList<Choice> &choices()
{
    static const QList<Choice> all{
        {"discussionsSorting"_L1,
         {u"recently-created"_s, u"trending"_s, u"reactions"_s},
         &RepoRecord::discussionsSorting},
        {"gatedNotificationsMode"_L1, {u"bulk"_s, u"real-time"_s}, &RepoRecord::gatedNotificationsMode}};
    return all;
}

/// Why a body of settings is refused; empty when it is not.
QString problemWith(const QJsonObject &body, RepoType type)
{
    const QString visibility = body[u"visibility"].toString();
    if (body.contains(u"visibility") && visibility != u"public" && visibility != u"private"
        && (visibility != u"protected" || type != RepoType::Space))
        return u"visibility must be public or private"_s;
    const QJsonValue gated = body[u"gated"];
    if (body.contains(u"gated") && gated != QJsonValue(false) && gated != u"auto"_s && gated != u"manual"_s)
        return u"gated must be false, \"auto\" or \"manual\""_s;
    for (const Choice &choice : choices()) {
        if (body.contains(choice.name) && !choice.words.contains(body[choice.name].toString()))
            return u"%1 must be one of %2"_s.arg(choice.name, choice.words.join(u", "_s));
    }
    const QString email = body[u"gatedNotificationsEmail"].toString();
    if (!email.isEmpty() && !email.contains(u'@'))
        return u"gatedNotificationsEmail is not an e-mail address"_s;
    return {};
}

void apply(RepoRecord &record, const QJsonObject &body)
{
    if (const QString visibility = body[u"visibility"].toString(); !visibility.isEmpty())
        record.isPrivate = visibility != u"public";
    else
        record.isPrivate = body[u"private"].toBool(record.isPrivate);
    if (body.contains(u"gated"))
        record.gated = body[u"gated"].toString();
    record.discussionsDisabled = body[u"discussionsDisabled"].toBool(record.discussionsDisabled);
    record.orgMembersGated = body[u"orgMembersGated"].toBool(record.orgMembersGated);
    record.gatedNotificationsEmail = body[u"gatedNotificationsEmail"].toString(record.gatedNotificationsEmail);
    for (const Choice &choice : choices())
        record.*choice.member = body[choice.name].toString(record.*choice.member);
}

struct StorageRow
{
    RepoIndex::Entry entry;
    std::int64_t bytes = 0;
};

QList<StorageRow> storageOf(HubContext &hub, const QString &owner)
{
    QList<StorageRow> rows;
    for (const RepoType type : {RepoType::Model, RepoType::Dataset, RepoType::Space}) {
        for (const RepoIndex::Entry &entry : hub.index.entries(type)) {
            if (entry->id.owner == owner)
                rows.append({.entry = entry, .bytes = hub.index.usedBytes(*entry)});
        }
    }
    return rows;
}

/// What the percentages are of: the owner's limit, else the server's, else all that the owner stores.
std::int64_t wholeOf(const HubContext &hub, const QString &owner, const QList<StorageRow> &rows)
{
    const LocalUser *user = hub.accounts.findUser(owner);
    const std::int64_t own = user ? user->storageLimitBytes : hub.accounts.organisation(owner).storageLimitBytes;
    if (own > 0)
        return own;
    if (hub.options.capacityBytes > 0)
        return hub.options.capacityBytes;
    std::int64_t sum = 0;
    for (const StorageRow &row : rows)
        sum += row.bytes;
    return sum;
}

QJsonObject toJson(const StorageRow &row, std::int64_t whole)
{
    const double percent = whole > 0 ? 100.0 * static_cast<double>(row.bytes) / static_cast<double>(whole) : 0;
    return {{u"id"_s, row.entry->id.fullName()},
            {u"type"_s, toString(row.entry->id.type)},
            {u"updatedAt"_s, timestamp(row.entry->lastModified)},
            {u"visibility"_s, row.entry->record.isPrivate ? u"private"_s : u"public"_s},
            {u"storage"_s, static_cast<qint64>(row.bytes)},
            {u"storagePercent"_s, percent}};
}

void sortStorage(QList<StorageRow> &rows, const Request &request)
{
    const bool byStorage = request.queryValue(u"sort") != u"updatedAt";
    const bool ascending = request.queryValue(u"direction") == u"asc";
    const auto keyOf = [&](const StorageRow &row) {
        return byStorage ? static_cast<qint64>(row.bytes) : row.entry->lastModified.toMSecsSinceEpoch();
    };
    std::ranges::stable_sort(rows, [&](const StorageRow &a, const StorageRow &b) {
        return ascending ? keyOf(a) < keyOf(b) : keyOf(a) > keyOf(b);
    });
}

}  // namespace

Reply changeSettings(RepoCall &call)
{
    if (const auto allowed = call.require(Access::Administer); !allowed)
        return allowed.error();
    const auto body = call.request.json();
    if (!body)
        return body.error();
    if (const QString problem = problemWith(*body, call.id.type); !problem.isEmpty())
        return errorReply(400, problem);
    const auto saved = call.hub.repositories.updateRecord(call.id, [&](RepoRecord &record) { apply(record, *body); });
    return saved ? jsonReply(*body) : errorReply(saved.error());
}

Reply listStorage(HubContext &hub, Request &request, const QString &organisation)
{
    const auto caller = requireCaller(hub, request);
    if (!caller)
        return caller.error();
    const QString owner = organisation.isEmpty() ? caller->user.name : organisation;
    const QString role = Accounts::roleIn(caller->user, owner);
    if (owner != caller->user.name && (role.isEmpty() || role == u"no_access"))
        return errorReply(403, u"You are not a member of %1."_s.arg(owner));
    if (const auto secure = requireSecurity(hub, *caller, owner); !secure)
        return secure.error();

    QList<StorageRow> rows = storageOf(hub, owner);
    const std::int64_t whole = wholeOf(hub, owner, rows);
    const QString search = request.queryValue(u"search");
    const QString type = request.queryValue(u"type");
    rows.removeIf([&](const StorageRow &row) {
        return !row.entry->id.fullName().contains(search, Qt::CaseInsensitive)
            || (!type.isEmpty() && toString(row.entry->id.type) != type)
            || !rights::mayAccess(*caller, Access::Read, row.entry->id, row.entry->record);
    });
    sortStorage(rows, request);
    const qsizetype asked = request.queryValue(u"limit").toInt();
    QJsonArray json;
    for (const StorageRow &row : rows.first(std::min(rows.size(), asked > 0 ? asked : maxStorageRows)))
        json.append(toJson(row, whole));
    return jsonReply(json);
}

OrReply<> requireStorage(RepoCall &call, std::int64_t moreBytes)
{
    const LocalUser *user = call.hub.accounts.findUser(call.id.owner);
    const std::int64_t limit =
        user ? user->storageLimitBytes : call.hub.accounts.organisation(call.id.owner).storageLimitBytes;
    if (limit == 0 || !call.record.isPrivate)
        return {};
    std::int64_t used = moreBytes;
    for (const StorageRow &row : storageOf(call.hub, call.id.owner))
        used += row.entry->record.isPrivate ? row.bytes : 0;
    if (used <= limit)
        return {};
    return refuse(403,
                  u"Private repository storage limit reached, please upgrade your plan to increase your private "
                  "storage limit."_s);
}

}  // namespace core::localhub
