#pragma once

#include "core/hub/hubclient.h"

#include <QSet>

namespace core {

/// The repositories of one owner and type, page by page, most recently changed first: where to go on in the list.
///
/// A value: copy it to keep a place. What HubClient::listRepos() gives as a whole, for callers that show the first rows
/// while the rest is on its way.
///
/// Errors: those of HubClient, and ServerFault for pages that lead to another server or go round in a circle. After an
///         error the cursor stands where it stood: the same page can be asked for again.
/// Thread: one at a time; next() blocks.
/// Source: GET /api/{type}?author=…, `Link: <…>; rel="next"`. `expand` names the fields we show; each type has its own.
class RepoCursor
{
public:
    RepoCursor(HubClient hub, QString owner, RepoType type, int rowsPerPage = 200);

    [[nodiscard]] const QString &owner() const { return m_owner; }
    [[nodiscard]] RepoType type() const { return m_type; }
    [[nodiscard]] bool atEnd() const { return m_next.isEmpty(); }

    /// The next page, which may be empty; nothing but an empty page once atEnd().
    [[nodiscard]] Result<QList<RepoInfo>> next(const std::stop_token &stop = {});

private:
    HubClient m_hub;
    QString m_owner;
    RepoType m_type;
    QUrl m_next;
    QSet<QUrl> m_seen;
};

}  // namespace core
