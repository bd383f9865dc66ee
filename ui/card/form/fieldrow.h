#pragma once

#include "core/card/finding.h"
#include "ui/card/form/fieldeditor.h"

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace ui {

class FieldFindings;

/// One key of the form: what it is called and for, its editor, what the rules say about it, and a menu to take it out
/// or see it in the text. Object name: "row-KEY".
class FieldRow final : public QWidget
{
    Q_OBJECT

public:
    FieldRow(const core::CardField &field, FormContext &context, QWidget *parent);

    [[nodiscard]] const core::CardField &field() const { return m_field; }
    [[nodiscard]] FieldEditor &editor() const { return *m_editor; }
    /// Takes over what the card holds by now.
    void refresh();
    /// True when they are others than before.
    bool setFindings(const QList<core::Finding> &findings);
    void focusAnswer();

signals:
    void changeMade();
    void removed();  ///< Somebody does not want it in the form.
    void fixRequested(const core::TextEdits &edits, const QString &what);

private:
    [[nodiscard]] QLayout *createHead();
    [[nodiscard]] QWidget *createDeprecation();
    [[nodiscard]] QWidget *createRefusal();
    [[nodiscard]] QToolButton *createMenu();
    void adopt(FieldEditor *editor);
    void showInText();
    void remove();

    const core::CardField m_field;
    FormContext &m_context;
    QLabel *m_title;
    FieldEditor *m_usual;
    FieldEditor *m_other = nullptr;  ///< For a value that the usual one cannot show; made when there is one.
    FieldEditor *m_editor;  ///< The one of both that is shown.
    QVBoxLayout *m_editors;
    FieldFindings *m_findings;
    QWidget *m_refusal;
};

}  // namespace ui
