#pragma once

#include "core/revisions/commitdetails.h"
#include "core/revisions/comparison.h"
#include "ui/shared/querylane.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QTabWidget;

namespace ui {

class ChangedFilesTable;
class FittingArea;
class TreeBrowser;

/// One commit: what it says, by whom and when; the files it changed against its first parent, and all files it has.
///
/// Reads from the mirror beside the window. Thread: GUI.
class CommitView final : public QWidget
{
    Q_OBJECT

public:
    explicit CommitView(QWidget *parent = nullptr);

    /// Files of a repository on the Hub can be restored and downloaded.
    void setOnHub(bool isOnHub);
    /// `repository` is the folder of a git repository.
    void showCommit(const QString &repository, const core::GitOid &oid);
    /// The files that are not the same on both sides, until the way back is taken.
    void showComparison(const core::Comparison &comparison, const QString &title);
    void clear(const QString &why = {});  ///< `why` there is nothing to show; empty: nothing is selected.
    /// What is shown; nothing while there is nothing, or it is being read.
    [[nodiscard]] const std::optional<core::Comparison> &comparison() const { return m_comparison; }
    [[nodiscard]] QString title() const;  ///< Of the commit or comparison; safe to show.
    [[nodiscard]] std::optional<core::ChangedEntry> currentEntry() const;
    /// Whether all files are looked at, not those that changed.
    [[nodiscard]] bool showsTree() const;
    [[nodiscard]] TreeBrowser &tree() const { return *m_tree; }

signals:
    void entryChanged();  ///< Another changed file is selected, or none.
    void showsTreeChanged();
    void commitActivated(const core::GitOid &oid);  ///< A parent.
    void comparisonChanged();  ///< comparison() is another one.
    void backRequested();  ///< From a comparison to the commit.
    void historyRequested(const QByteArray &rawPath);  ///< Of one file, back from this commit.
    void contentHistoryRequested(const QByteArray &rawPath);  ///< The same, without mere renames.
    /// Files or folders shall be again what they are in `state`.
    void restoreRequested(const core::GitOid &state, const QStringList &paths);
    void blameRequested(const QByteArray &rawPath);  ///< Of one file as this commit has it.
    void failed(const core::Error &error);

private:
    struct Read
    {
        core::CommitDetails details;
        core::Comparison comparison;
    };
    void createWords();
    void createTabs();
    void createFiles();
    void createFileActions();
    void createRestoreActions();
    QAction *createFileAction(const QString &name, const QString &icon, const QString &text,
                              const QKeySequence &shortcut, const std::function<void()> &run);
    void requestRestore(bool ofAfter);
    void requestFolderRestore();
    void updateFileActions();
    [[nodiscard]] std::optional<core::GitOid> stateOf(const core::ComparisonSide &side) const;
    [[nodiscard]] QStringList selectedPaths(bool ofAfter) const;
    [[nodiscard]] QString currentFolder() const;
    void showRead(const Read &read);
    void showFiles(const core::Comparison &comparison);
    void showPeople(const core::CommitDetails &details);
    [[nodiscard]] static core::Result<Read> read(const QString &repository, const core::GitOid &oid,
                                                 const std::stop_token &stop);

    QPushButton *m_back;
    FittingArea *m_words;
    QLabel *m_summary;
    QLabel *m_message;
    QLabel *m_people;
    QLabel *m_ids;
    QLabel *m_count;
    ChangedFilesTable *m_table;
    TreeBrowser *m_tree;
    QTabWidget *m_tabs;
    QAction *m_weights = nullptr;
    QAction *m_restoreLine = nullptr;
    QAction *m_restoreAfter = nullptr;
    QAction *m_restoreBefore = nullptr;
    QAction *m_restoreFolder = nullptr;
    core::GitOid m_oid;
    QString m_repository;  ///< The folder of the one that is open.
    std::optional<core::Comparison> m_comparison;
    Query m_query;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
