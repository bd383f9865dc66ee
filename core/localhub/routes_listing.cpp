#include "core/localhub/routes_p.h"
#include "core/localhub/timestamp_p.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

constexpr qsizetype maxPage = 1000;

using Entry = RepoIndex::Entry;

/// A place in a listing: what it is sorted by, largest first, then the name.
struct Place
{
    qint64 key = 0;
    QString name;

    /// Whether it comes later in the listing.
    [[nodiscard]] bool isAfter(const Place &other) const
    {
        return key != other.key ? key < other.key : name > other.name;
    }
};

/// By what the caller wants the listing sorted: each entry's key, larger ones first. By name: no key.
using SortKey = qint64 (*)(const RepoEntry &entry);

OrReply<SortKey> sortKeyFor(const QString &sort)
{
    if (sort.isEmpty() || sort == u"id")
        return [](const RepoEntry &) -> qint64 { return 0; };
    if (sort == u"lastModified")
        return [](const RepoEntry &entry) { return entry.lastModified.toMSecsSinceEpoch(); };
    if (sort == u"createdAt")
        return [](const RepoEntry &entry) { return entry.record.createdAt.toMSecsSinceEpoch(); };
    if (sort == u"downloads")
        return [](const RepoEntry &entry) { return entry.record.downloads; };
    if (sort == u"likes" || sort == u"trendingScore")
        return [](const RepoEntry &entry) -> qint64 { return entry.record.likes.size(); };
    return refuse(400, u"sort must be lastModified, createdAt, downloads, likes or trendingScore"_s);
}

/// Opaque to clients.
QString cursorFor(const Place &place)
{
    const QByteArray text = QByteArray::number(place.key) + ' ' + place.name.toUtf8();
    return QString::fromLatin1(text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

std::optional<Place> placeFrom(const QString &cursor)
{
    const QByteArray text = QByteArray::fromBase64(cursor.toLatin1(), QByteArray::Base64UrlEncoding);
    const qsizetype blank = text.indexOf(' ');
    bool isNumber = false;
    const qint64 key = text.first(std::max<qsizetype>(0, blank)).toLongLong(&isNumber);
    return isNumber ? std::optional{Place{.key = key, .name = QString::fromUtf8(text.sliced(blank + 1))}}
                    : std::nullopt;
}

/// Which repositories the caller asked for.
class Filter
{
public:
    explicit Filter(const Request &request)
        : m_author(request.queryValue(u"author"))
        , m_searches(request.queryValues(u"search"))
        , m_gated(request.queryValue(u"gated"))
    {
    }

    [[nodiscard]] bool accepts(const RepoEntry &entry) const
    {
        const QString name = entry.id.fullName();
        return (m_author.isEmpty() || entry.id.owner == m_author)
            && (m_gated.isEmpty() || isTrue(m_gated) == !entry.record.gated.isEmpty())
            && std::ranges::all_of(m_searches,
                                   [&](const QString &search) { return name.contains(search, Qt::CaseInsensitive); });
    }

private:
    const QString m_author;
    const QStringList m_searches;
    const QString m_gated;
};

struct Row
{
    Place place;
    Entry entry;
};

QJsonObject rowJson(HubContext &hub, const RepoEntry &entry, const QStringList &expand)
{
    QJsonObject json = repositoryJson(entry);
    if (expand.contains(u"usedStorage"))  // costs a look at the tree the first time
        json.insert(u"usedStorage"_s, static_cast<qint64>(hub.index.usedBytes(entry)));
    return keepOnly(json, expand);
}

}  // namespace

Reply listRepositories(HubContext &hub, Request &request, RepoType type)
{
    const auto caller = authenticate(hub, request);
    if (!caller)
        return caller.error();
    const auto sortKey = sortKeyFor(request.queryValue(u"sort"));
    if (!sortKey)
        return sortKey.error();
    const QString cursor = request.queryValue(u"cursor");
    const auto after = placeFrom(cursor);
    if (!cursor.isEmpty() && !after)
        return errorReply(400, u"The cursor is not one of this server's"_s);
    const qsizetype asked = request.queryValue(u"limit").toInt();
    const qsizetype limit = asked > 0 ? std::min(asked, maxPage) : maxPage;

    const Filter filter{request};
    std::vector<Row> rows;
    for (const Entry &entry : hub.index.entries(type)) {
        Place place{.key = (*sortKey)(*entry), .name = entry->id.fullName()};
        if ((after && !place.isAfter(*after)) || !filter.accepts(*entry)
            || !rights::mayAccess(*caller, Access::Read, entry->id, entry->record))
            continue;
        rows.push_back({.place = std::move(place), .entry = entry});
    }
    const auto count = std::min<size_t>(rows.size(), static_cast<size_t>(limit));
    const auto end = rows.begin() + static_cast<std::ptrdiff_t>(count);
    std::ranges::partial_sort(rows, end, [](const Row &a, const Row &b) { return b.place.isAfter(a.place); });

    QJsonArray page;
    const QStringList expand = request.queryValues(u"expand");
    for (auto row = rows.begin(); row != end; ++row)
        page.append(rowJson(hub, *row->entry, expand));
    Reply reply = jsonReply(page);
    if (count < rows.size())
        reply.headers.emplace_back("Link", nextLink(hub, request, u"cursor"_s, cursorFor(rows.at(count - 1).place)));
    return reply;
}

}  // namespace core::localhub
