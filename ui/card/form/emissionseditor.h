#pragma once

#include "core/generate/emissions.h"
#include "ui/card/form/fieldeditor.h"
#include "ui/shared/querylane.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace ui {

class ValueForm;

/// `co2_eq_emissions`: what the training emitted, in grams, and how that is known. CodeCarbon's file can be taken over.
class EmissionsEditor final : public FieldEditor
{
    Q_OBJECT

public:
    EmissionsEditor(const core::CardField &field, FormContext &context, QWidget *parent);

    [[nodiscard]] bool canShow(const QCborValue &value) const override;
    void refresh() override;
    [[nodiscard]] QWidget *answer() const override;
    void commit() override;

    /// Reads CodeCarbon's file and puts into the card what it says.
    void importFile(const QString &localPath);

private:
    [[nodiscard]] QWidget *createAmount();
    void createDetails();
    void chooseFile();
    void takeFile(const QString &localPath, const core::Result<core::Emissions> &emissions);
    void setDetailed(bool isDetailed);
    void showAmount();
    void showPage();
    [[nodiscard]] core::YamlPath amountPath() const;
    [[nodiscard]] std::optional<double> grams() const;
    [[nodiscard]] double unitGrams() const;

    QLineEdit *m_amount;
    QComboBox *m_unit;
    QCheckBox *m_detailed;
    ValueForm *m_details;
    QLabel *m_problem;
    QLabel *m_page;
    QLabel *m_imported;
    bool m_isTyping = false;
    Query m_reading;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
