#include "core/hub/repocursor.h"

#include "core/hub/pages_p.h"
#include "core/hub/replyparser_p.h"

namespace core {

namespace {

/// The Hub refuses an `expand` that a type does not have: Spaces count no downloads and cannot be gated.
QByteArrayList shownFields(RepoType type)
{
    QByteArrayList fields{"createdAt", "lastModified", "likes", "private", "usedStorage"};
    switch (type) {
    case RepoType::Model: fields << "downloads" << "gated" << "library_name" << "pipeline_tag"; break;
    case RepoType::Dataset: fields << "downloads" << "gated"; break;
    case RepoType::Space: break;
    }
    return fields;
}

QByteArray firstPage(const QString &owner, RepoType type, int rows)
{
    QByteArray path = "/api/" + apiSegment(type).toUtf8() + "?author=" + encodeSegment(owner)
        + "&sort=lastModified&direction=-1&limit=" + QByteArray::number(rows);
    for (const QByteArray &field : shownFields(type))
        path += "&expand=" + field;
    return path;
}

}  // namespace

RepoCursor::RepoCursor(HubClient hub, QString owner, RepoType type, int rowsPerPage)
    : m_hub(std::move(hub))
    , m_owner(std::move(owner))
    , m_type(type)
    , m_next(hubUrl(m_hub.account().endpoint, firstPage(m_owner, type, rowsPerPage)))
{
}

Result<QList<RepoInfo>> RepoCursor::next(const std::stop_token &stop)
{
    if (atEnd())
        return QList<RepoInfo>{};
    const auto request = hubRequest(m_hub.account(), HttpRequest::Method::Get, m_next, m_owner);
    const auto response = callHub(m_hub, request, stop);
    auto page = readReply(response, m_owner, [this](const QByteArray &body) { return parseRepoList(body, m_type); });
    if (!page)
        return page;
    const QUrl next = nextPage(*response).value_or(QUrl{});
    if (!next.isEmpty() && !isSameOrigin(next, m_hub.account().endpoint))
        return fail(ErrorKind::ServerFault, m_owner, QStringLiteral("the next page is on another server"));
    if (m_seen.contains(next) || next == m_next || m_seen.size() >= maxPages)
        return fail(ErrorKind::ServerFault, m_owner, QStringLiteral("the pages go round in a circle"));
    m_seen.insert(m_next);
    m_next = next;
    return page;
}

}  // namespace core
