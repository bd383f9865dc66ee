#pragma once

#include "ui/card/form/fieldeditor.h"

#include <QTimer>

class QPlainTextEdit;

namespace ui {

/// A text of several lines. What is typed goes into the card when the field is left, and after a pause.
class LongTextEditor final : public FieldEditor
{
    Q_OBJECT

public:
    LongTextEditor(const core::CardField &field, FormContext &context, QWidget *parent);

    [[nodiscard]] bool canShow(const QCborValue &value) const override;
    void refresh() override;
    [[nodiscard]] QWidget *answer() const override;
    void commit() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QString shown() const;
    void fitHeight();

    QPlainTextEdit *m_edit;
    QTimer m_pause;
    bool m_isDirty = false;  ///< Something is typed that the card does not have.
};

}  // namespace ui
