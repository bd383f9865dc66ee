#pragma once

#include "core/revisions/refs.h"
#include "ui/shared/dialogframe.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace ui {

class ReleaseBox;

/// Asks for the name of a branch or tag that is to lead to a commit, and for a tag's notes, which can be written from
/// the commits since another tag.
class NewRefDialog final : public DialogFrame
{
    Q_OBJECT

public:
    /// `kind` is Branch or Tag. `refs` are those that there are: a name can be taken once.
    NewRefDialog(core::RefKind kind, const QString &commitText, const QList<core::Ref> &refs, QWidget *parent);

    [[nodiscard]] QString name() const;
    [[nodiscard]] QString note() const;  ///< Of a tag; may be empty.

    /// Puts notes where the cursor is; they can be undone.
    void insertNotes(const QString &markdown);
    void showNotesProblem(const QString &text);

signals:
    /// Of the commits since `since`, or from the beginning: answer with insertNotes() or showNotesProblem().
    void notesRequested(const std::optional<core::Ref> &since);

private:
    void createFields();
    [[nodiscard]] QWidget *createNotesRow();
    void requestNotes();
    void showState();

    const core::RefKind m_kind;
    const QList<core::Ref> m_refs;
    QLineEdit *m_name;
    QPlainTextEdit *m_note;
    ReleaseBox *m_since = nullptr;
    QPushButton *m_write = nullptr;
    QLabel *m_state;
};

/// Asks for another name of a branch.
class RenameBranchDialog final : public DialogFrame
{
    Q_OBJECT

public:
    RenameBranchDialog(const core::Ref &branch, const QList<core::Ref> &refs, QWidget *parent);

    [[nodiscard]] QString name() const;

private:
    void showState();

    const core::Ref m_branch;
    const QList<core::Ref> m_refs;
    QLineEdit *m_name;
    QLabel *m_state;
};

/// Asks which branch or tag is to lead to a commit instead of where it leads now, and says what that means.
class MoveRefDialog final : public DialogFrame
{
    Q_OBJECT

public:
    /// `kind` is Branch or Tag; there is one at least in `refs`.
    MoveRefDialog(core::RefKind kind, const QString &commitText, const QList<core::Ref> &refs, QWidget *parent);

    [[nodiscard]] core::Ref ref() const;
    [[nodiscard]] QString note() const;  ///< Of a tag, which gets it anew.

signals:
    /// The branch shall get the commit's state as a new commit instead.
    void restoreRequested(const QString &branch);

private:
    void createFields();
    void showRef();

    const core::RefKind m_kind;
    QList<core::Ref> m_refs;  ///< Of the kind.
    QComboBox *m_ref;
    QPlainTextEdit *m_note;
    QLabel *m_meaning;
};

/// Says what deleting a branch or tag means, and asks whether to.
class DeleteRefDialog final : public DialogFrame
{
    Q_OBJECT

public:
    DeleteRefDialog(const core::Ref &ref, QWidget *parent);
};

}  // namespace ui
