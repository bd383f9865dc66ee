#pragma once

#include "core/revisions/refs.h"
#include "core/revisions/releasenotes.h"
#include "ui/shared/dialogframe.h"
#include "ui/shared/querylane.h"

namespace ui {

class MessageBar;
class ReleaseBox;
class TextView;

/// Notes of a release that ends at a commit, written from the commits since another one, to be copied.
///
/// Thread: GUI; the repository is read on its own query lane.
class ReleaseNotesDialog final : public DialogFrame
{
    Q_OBJECT

public:
    /// `repository` is the folder of a git repository with `refs`; `commitText` is safe to show.
    ReleaseNotesDialog(const QString &repository, const core::GitOid &commit, const QString &commitText,
                       const QList<core::Ref> &refs, QWidget *parent);

    void accept() override;  ///< Copies them.

private:
    void read();
    void showNotes(const core::Result<QString> &notes);

    const QString m_repository;
    core::ReleaseRange m_range;
    ReleaseBox *m_since;
    MessageBar *m_messages;
    TextView *m_notes;
    Query m_query;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

/// Release notes as Markdown. Errors: those of core::Repository. Thread: blocks on disk.
[[nodiscard]] core::Result<QString> readNotes(const QString &repository, const core::ReleaseRange &range,
                                              const std::stop_token &stop);

}  // namespace ui
