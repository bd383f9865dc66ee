#pragma once

#include "ui/shared/comparisonfile.h"
#include "ui/shared/dialogframe.h"
#include "ui/shared/querylane.h"

#include <QTimer>

namespace ui {

class MessageBar;
class WorkProgress;

/// Writes a comparison to a file while it is open, and says what the file lacks.
class ExportDialog final : public DialogFrame
{
    Q_OBJECT

public:
    /// `title` names both sides. Begins at once.
    ExportDialog(const core::Comparison &comparison, const QString &title, ComparisonFormat format, const QString &path,
                 QWidget *parent);

private:
    void showProgress();
    void end(const core::Result<QList<core::PatchGap>> &gaps);

    const ComparisonFormat m_format;
    const QString m_path;
    MessageBar *m_messages;
    WorkProgress *m_work;
    std::shared_ptr<WritingProgress> m_progress;  // shared with work that may outlive this by a moment
    QTimer m_poll;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

/// "weights.patch" for a title: a name for the file that any system takes.
[[nodiscard]] QString exportFileName(const QString &title, ComparisonFormat format);

}  // namespace ui
