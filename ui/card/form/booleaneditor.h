#pragma once

#include "ui/card/form/fieldeditor.h"

class QComboBox;

namespace ui {

/// Yes, no, or nothing said.
class BooleanEditor final : public FieldEditor
{
    Q_OBJECT

public:
    BooleanEditor(const core::CardField &field, FormContext &context, QWidget *parent);

    [[nodiscard]] bool canShow(const QCborValue &value) const override;
    void refresh() override;
    [[nodiscard]] QWidget *answer() const override;

private:
    QComboBox *m_box;
};

}  // namespace ui
