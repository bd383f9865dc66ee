#pragma once

#include "core/hub/hubrequest.h"

#include <QSet>

namespace core {

/// The address a `Link: <…>; rel="next"` header names, or nothing on the last page.
[[nodiscard]] std::optional<QUrl> nextPage(const HttpResponse &response);

/// More than any listing has, and a bound for a server that never comes to an end.
constexpr qsizetype maxPages = 20'000;

/// Asks for page after page until the last one or `limit` values.
///
/// A next page on another origin is a ServerFault: nobody asked that server, and our token is not for it. So is a page
/// that was there before.
template <typename T, typename Parse>
Result<QList<T>> readPages(const HubClient &hub, const QUrl &first, const QString &subject, Parse parse,
                           const std::stop_token &stop, qsizetype limit = std::numeric_limits<qsizetype>::max())
{
    QList<T> all;
    QSet<QUrl> seen;
    for (QUrl url = first; seen.size() < maxPages;) {
        seen.insert(url);
        const auto response = callHub(hub, hubRequest(hub.account(), HttpRequest::Method::Get, url, subject), stop);
        auto page = readReply(response, subject, parse);
        if (!page)
            return std::unexpected(page.error());
        all.append(std::move(*page));
        const auto next = nextPage(*response);
        if (!next || all.size() >= limit)
            return all.first(std::min(all.size(), limit));
        if (!isSameOrigin(*next, hub.account().endpoint))
            return fail(ErrorKind::ServerFault, subject, QStringLiteral("the next page is on another server"));
        if (seen.contains(*next))
            return fail(ErrorKind::ServerFault, subject, QStringLiteral("the pages go round in a circle"));
        url = *next;
    }
    return fail(ErrorKind::ServerFault, subject, QStringLiteral("the pages come to no end"));
}

}  // namespace core
