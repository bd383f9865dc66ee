#pragma once

#include "ui/card/form/fieldeditor.h"

class QLabel;
class QTableView;
class QToolButton;

namespace ui {

class EvalResultsEditor;
class ItemTools;
class ResultsModel;
class ValueForm;
struct ResultRow;

/// `model-index`: results of evaluations, a row for each value, with everything about the one that is looked at; and
/// the newer files of .eval_results beside the card, into which results on a benchmark can be copied.
class ResultsEditor final : public FieldEditor
{
    Q_OBJECT

public:
    ResultsEditor(const core::CardField &field, FormContext &context, QWidget *parent);

    [[nodiscard]] bool canShow(const QCborValue &value) const override;
    void refresh() override;
    [[nodiscard]] QWidget *answer() const override;
    void commit() override;

private:
    void createTable();
    void createTools();
    void createForms();
    void add();
    void addMetric();
    void copy();
    void remove();
    void paste();
    void convert();
    void append(const QCborArray &results);
    void showCurrent();
    void select(qsizetype row);
    [[nodiscard]] const ResultRow *current() const;
    [[nodiscard]] QString task() const;

    ResultsModel *m_model;
    QTableView *m_table;
    ItemTools *m_tools;
    QToolButton *m_metric = nullptr;
    QToolButton *m_convert = nullptr;
    QLabel *m_note;
    ValueForm *m_form;
    ValueForm *m_name;
    EvalResultsEditor *m_files;
};

}  // namespace ui
