#pragma once

#include "ui/card/form/itemlisteditor.h"

namespace ui {

/// `widget`: examples of what goes into the model and comes out of it, with the fields that its task asks for.
class WidgetExamplesEditor final : public ItemListEditor
{
    Q_OBJECT

public:
    WidgetExamplesEditor(const core::CardField &field, FormContext &context, QWidget *parent);

    [[nodiscard]] bool canShow(const QCborValue &value) const override;

protected:
    [[nodiscard]] qsizetype count() const override;
    [[nodiscard]] QString titleOf(qsizetype index) const override;
    void add() override;
    void copy(qsizetype index) override;
    void remove(qsizetype index) override;
    void move(qsizetype from, qsizetype to) override;
    void showItem(qsizetype index) override;

private:
    [[nodiscard]] QString task() const;
    [[nodiscard]] bool isChat() const;

    QLabel *m_kept;
};

}  // namespace ui
