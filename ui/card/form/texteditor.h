#pragma once

#include "ui/card/form/fieldeditor.h"

#include <QTimer>

class QLabel;

namespace ui {

class ChoiceInput;

/// A value on one line: a text, a number, or an id out of a table or of a repository on the Hub.
///
/// What is typed goes into the card when the line is left, with Return, and after a pause; an id that is chosen out of
/// a list, at once, and one that is being typed not before it is finished. Each time is one change that can be undone.
class TextEditor final : public FieldEditor
{
    Q_OBJECT

public:
    TextEditor(const core::CardField &field, FormContext &context, QWidget *parent);

    [[nodiscard]] bool canShow(const QCborValue &value) const override;
    void refresh() override;
    [[nodiscard]] QWidget *answer() const override;
    void commit() override;

private:
    void createInput();
    void followTyping();
    void showHint();
    [[nodiscard]] QString shown() const;
    [[nodiscard]] QCborValue typed() const;

    ChoiceInput *m_input;
    QLabel *m_hint;
    QTimer m_pause;
    bool m_isDirty = false;  ///< Something is typed that the card does not have.
};

}  // namespace ui
