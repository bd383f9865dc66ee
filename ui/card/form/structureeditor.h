#pragma once

#include "ui/card/form/fieldeditor.h"

class QLabel;
class QPushButton;

namespace ui {

/// A value that is better written in the text: says how much is there, and leads to it.
class StructureEditor final : public FieldEditor
{
    Q_OBJECT

public:
    StructureEditor(const core::CardField &field, FormContext &context, QWidget *parent);

    [[nodiscard]] bool canShow(const QCborValue &) const override { return true; }
    void refresh() override;
    [[nodiscard]] QWidget *answer() const override;

private:
    void showInText();

    QLabel *m_summary;
    QPushButton *m_show;
};

}  // namespace ui
