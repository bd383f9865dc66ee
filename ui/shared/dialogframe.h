#pragma once

#include "ui/shared/textdialog.h"
#include "ui/shared/theme.h"

class QFormLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

/// The frame of a dialog: a heading that says what it is about, content below, buttons at the end.
///
/// Owner: its parent; open() it, it deletes itself when closed.
class DialogFrame : public TextDialog
{
    Q_OBJECT

protected:
    DialogFrame(const QString &name, const QString &title, const QString &heading, QWidget *parent);

    /// Where the content goes, from top to bottom, above the buttons.
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    /// A paragraph of it, plain text.
    QLabel *addText(const QString &text, const QString &objectName = {});
    /// Labels beside fields that take the width there is.
    [[nodiscard]] static QFormLayout *createFieldForm(QWidget *parent = nullptr);
    /// A row of it, with the label at the height of the text in the field.
    static void addField(QFormLayout *form, const QString &label, QWidget *field);
    /// The main button, which accepts, and one beside it that rejects. With an empty `accept` there is only the other.
    /// Return presses the main button, but never a dangerous one.
    void createButtons(const QString &accept, const QString &reject,
                       theme::ButtonRole role = theme::ButtonRole::Primary);
    void setHeading(const QString &heading);
    /// Return rejects: for what cannot be taken back.
    void preferReject();
    /// For what was confirmed, or not yet. Return presses what was confirmed: after the right word it must not close
    /// the window as if it had been done.
    void allowAccept(bool isConfirmed);
    [[nodiscard]] QPushButton *acceptButton() const { return m_accept; }
    [[nodiscard]] QPushButton *rejectButton() const { return m_reject; }

private:
    QVBoxLayout *m_layout;
    QVBoxLayout *m_content;
    QLabel *m_heading;
    QPushButton *m_accept = nullptr;
    QPushButton *m_reject = nullptr;
};

}  // namespace ui
