#pragma once

#include "core/revisions/commitdetails.h"
#include "core/revisions/comparison.h"
#include "ui/revisions/comparedialog.h"
#include "ui/shared/querylane.h"

#include <QWidget>

class QLabel;
class QTreeView;

namespace ui {

class ChangedFilesModel;

/// One commit: what it says, by whom and when, and the files it changed against its first parent.
///
/// Reads from the mirror beside the window. Thread: GUI.
class CommitView final : public QWidget
{
    Q_OBJECT

public:
    explicit CommitView(QWidget *parent = nullptr);

    /// `repository` is the folder of a git repository.
    void showCommit(const QString &repository, const core::GitOid &oid);
    /// The files that are not the same in `target` and in a commit.
    void showComparison(const QString &repository, const CompareTarget &target, const core::GitOid &oid);
    void clear();
    [[nodiscard]] std::optional<core::ChangedEntry> currentEntry() const;

signals:
    void entryChanged();  ///< Another file is selected, or none.
    void commitActivated(const core::GitOid &oid);  ///< A parent.
    void historyRequested(const QByteArray &rawPath);  ///< Of one file, back from this commit.
    void blameRequested(const QByteArray &rawPath);  ///< Of one file as this commit has it.
    void failed(const core::Error &error);

private:
    struct Read
    {
        core::CommitDetails details;
        core::Comparison comparison;
    };
    void createFiles();
    void createFileActions();
    void showRead(const Read &read);
    void showFiles(const core::Comparison &comparison);
    [[nodiscard]] static core::Result<core::Comparison> compare(const QString &repository, const CompareTarget &target,
                                                                const core::GitOid &oid, const std::stop_token &stop);
    void showPeople(const core::CommitDetails &details);
    [[nodiscard]] static core::Result<Read> read(const QString &repository, const core::GitOid &oid,
                                                 const std::stop_token &stop);

    QLabel *m_summary;
    QLabel *m_message;
    QLabel *m_people;
    QLabel *m_ids;
    QLabel *m_count;
    ChangedFilesModel *m_files;
    QTreeView *m_table;
    core::GitOid m_oid;
    Query m_query;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
