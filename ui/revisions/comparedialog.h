#pragma once

#include "core/revisions/refs.h"
#include "ui/shared/dialogframe.h"

class QComboBox;
class QLineEdit;

namespace ui {

/// What a commit is compared with: another revision of the repository, or a folder on this computer.
struct CompareTarget
{
    QString revision = {};
    QString folder = {};  ///< Instead of a revision, when it is not empty.

    [[nodiscard]] QString text() const { return folder.isEmpty() ? revision : folder; }
};

/// Asks what to compare a commit with.
class CompareDialog final : public DialogFrame
{
    Q_OBJECT

public:
    CompareDialog(const QString &commitText, const QList<core::Ref> &refs, QWidget *parent);

    [[nodiscard]] CompareTarget target() const;

private:
    void createFields(const QList<core::Ref> &refs);
    void chooseFolder();
    void showState();

    QComboBox *m_revision;
    QLineEdit *m_folder;
};

}  // namespace ui
