#pragma once

#include "core/revisions/logfilter.h"
#include "ui/revisions/historyfeed.h"
#include "ui/shared/querylane.h"

#include <QTimer>

namespace ui {

/// Looks for the commits of a history that pass a filter, beside the window.
///
/// Thread: GUI.
class LogSearch final : public QObject
{
    Q_OBJECT

public:
    explicit LogSearch(QObject *parent = nullptr);

    /// Begins anew when either is another than before. `repository` is its folder.
    void search(const QString &repository, const core::CommitLog &log, const core::LogFilter &filter);
    enum class Following {
        AllSteps,
        ContentOnly,  ///< Without mere renames.
    };
    /// The history of one file back from a commit, through renames, in place of a filter.
    void follow(const QString &repository, const core::GitOid &from, const QByteArray &rawPath,
                Following following = Following::AllSteps);
    [[nodiscard]] const QByteArray &followed() const { return m_followed; }  ///< Or empty.
    [[nodiscard]] Following following() const { return m_following; }
    void clear();

    [[nodiscard]] bool isSearching() const { return m_isSearching; }
    /// What was found so far; nothing: there is no filter.
    [[nodiscard]] const std::optional<core::CommitLog> &found() const { return m_found; }

signals:
    void foundChanged();
    void failed(const core::Error &error);

private:
    using Search = std::function<core::Result<core::CommitLog>(HistoryFeed &feed, const std::stop_token &stop)>;
    void start(const Search &search);
    void takeFound();

    core::LogFilter m_filter;
    QByteArray m_followed;
    Following m_following = Following::AllSteps;
    qsizetype m_searchedRows = 0;
    core::GitOid m_searchedHead;
    bool m_isSearching = false;
    std::optional<core::CommitLog> m_found;
    std::shared_ptr<HistoryFeed> m_feed;
    QTimer m_looking;  ///< At the feed, while something feeds it.
    Query m_query;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
