#pragma once

#include "ui/revisions/commitmodel.h"

#include <QTreeView>

namespace ui {

class CommitDelegate;

/// The list of a repository's commits. What is selected stays so while the list grows.
class CommitList final : public QTreeView
{
    Q_OBJECT

public:
    explicit CommitList(QWidget *parent = nullptr);

    void setHistory(const History &history);
    void setFirstRows(const QList<core::CommitRow> &rows);
    void setFiltered(const std::optional<core::CommitLog> &log);
    void clear();

    [[nodiscard]] const CommitModel &model() const { return *m_model; }
    [[nodiscard]] std::optional<core::CommitRow> current() const;
    /// False when the list does not show it.
    bool select(const core::GitOid &oid);
    [[nodiscard]] QList<core::GitOid> shownCommits() const;
    void setWeights(const CommitWeights *weights) { m_model->setWeights(weights); }

signals:
    void currentCommitChanged();
    void shownCommitsChanged();  ///< Others are on the screen.

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void createColumns();
    void fitColumns();
    void fitGraph();
    void keepSelection(const std::function<void()> &change);

    CommitModel *m_model;
    CommitDelegate *m_delegate;
};

}  // namespace ui
