#pragma once

#include "core/revisions/refs.h"
#include "ui/shared/dialogframe.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace ui {

/// Asks for the name of a branch or tag that is to lead to a commit.
class NewRefDialog final : public DialogFrame
{
    Q_OBJECT

public:
    /// `kind` is Branch or Tag. `refs` are those that there are: a name can be taken once.
    NewRefDialog(core::RefKind kind, const QString &commitText, const QList<core::Ref> &refs, QWidget *parent);

    [[nodiscard]] QString name() const;
    [[nodiscard]] QString note() const;  ///< Of a tag; may be empty.

private:
    void createFields();
    void showState();
    [[nodiscard]] QString problem() const;

    const core::RefKind m_kind;
    QStringList m_taken;
    QLineEdit *m_name;
    QPlainTextEdit *m_note;
    QLabel *m_state;
};

/// Says what deleting a branch or tag means, and asks whether to.
class DeleteRefDialog final : public DialogFrame
{
    Q_OBJECT

public:
    DeleteRefDialog(const core::Ref &ref, QWidget *parent);
};

}  // namespace ui
