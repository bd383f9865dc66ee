#include "core/localhub/routes_p.h"

#include <algorithm>
#include <ranges>
#include <tuple>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

constexpr qsizetype mostRows = 20;

using Entry = RepoIndex::Entry;

/// Letters typed at a name's beginning mean it more likely than the same ones inside it.
int rankOf(const RepoEntry &entry, const QString &words)
{
    const bool isBeginning = entry.id.name.startsWith(words, Qt::CaseInsensitive)
        || entry.id.fullName().startsWith(words, Qt::CaseInsensitive);
    return isBeginning ? 0 : 1;
}

/// "models" and "modelsCount" of the answer, or those of another type.
void answerFor(QJsonObject &answer, HubContext &hub, const std::optional<Caller> &caller, RepoType type,
               const QString &words, qsizetype limit)
{
    std::vector<Entry> found;
    for (const Entry &entry : hub.index.entries(type)) {
        if (entry->id.fullName().contains(words, Qt::CaseInsensitive)
            && rights::mayAccess(caller, Access::Read, entry->id, entry->record))
            found.push_back(entry);
    }
    std::ranges::sort(found, {}, [&words](const Entry &entry) {
        return std::tuple(rankOf(*entry, words), -entry->record.likes.size(), entry->id.fullName());
    });
    QJsonArray rows;
    for (const Entry &entry : found | std::views::take(limit)) {
        const qint64 weight = entry->record.likes.size();
        rows.append(QJsonObject{{u"id"_s, entry->id.fullName()}, {u"trendingWeight"_s, weight}});
    }
    const QString name = apiSegment(type);
    answer.insert(name, rows);
    answer.insert(name + u"Count"_s, static_cast<qint64>(found.size()));
}

}  // namespace

Reply quickSearch(HubContext &hub, Request &request)
{
    const auto caller = authenticate(hub, request);
    if (!caller)
        return caller.error();
    const QString words = request.queryValue(u"q");
    const QStringList types = request.queryValues(u"type");
    const qsizetype asked = request.queryValue(u"limit").toInt();
    const qsizetype limit = asked > 0 ? std::min(asked, mostRows) : mostRows;
    QJsonObject answer{{u"q"_s, words}};
    for (const RepoType type : {RepoType::Model, RepoType::Dataset, RepoType::Space}) {
        if (types.isEmpty() || types.contains(toString(type)))
            answerFor(answer, hub, *caller, type, words, limit);
    }
    return jsonReply(answer);
}

}  // namespace core::localhub
