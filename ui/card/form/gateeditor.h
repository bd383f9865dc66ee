#pragma once

#include "ui/card/form/itemlisteditor.h"

class QComboBox;
class QLineEdit;

namespace ui {

class GatePreview;

/// `extra_gated_fields`: what people are asked before they may have the files, in this order; and the whole request as
/// they will see it. Whether anybody is asked at all is a setting of the repository.
class GateEditor final : public ItemListEditor
{
    Q_OBJECT

public:
    GateEditor(const core::CardField &field, FormContext &context, QWidget *parent);

    [[nodiscard]] bool canShow(const QCborValue &value) const override;
    void refresh() override;
    void commit() override;

protected:
    [[nodiscard]] qsizetype count() const override;
    [[nodiscard]] QString titleOf(qsizetype index) const override;
    void add() override;
    void copy(qsizetype index) override;
    void remove(qsizetype index) override;
    void move(qsizetype from, qsizetype to) override;
    void showItem(qsizetype index) override;

private:
    void createQuestion();
    void createPreview();
    void rename();
    void setKind(const QString &kind);
    [[nodiscard]] QString labelOf(qsizetype index) const;
    [[nodiscard]] QString freeLabel(const QString &wanted) const;

    QLineEdit *m_label;
    QComboBox *m_kind;
    QLabel *m_problem;
    QLabel *m_setting;
    GatePreview *m_preview;
    qsizetype m_shown = -1;  ///< Whose label is in the line.
};

}  // namespace ui
