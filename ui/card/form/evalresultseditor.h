#pragma once

#include "core/base/error.h"
#include "ui/card/form/formcontext.h"

#include <QCborMap>
#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;
class QVBoxLayout;

namespace ui {

class ItemTools;
class ResultFile;
class ResultFiles;
class ValueForm;

/// The files of .eval_results beside the card: which there are, the results in one of them, and the fields of the one
/// that is looked at. They go into the same commit as the card.
class EvalResultsEditor final : public QWidget
{
    Q_OBJECT

public:
    EvalResultsEditor(FormContext &context, QWidget *parent);

    void commit();
    /// Puts a result into the file that is looked at, or a new one, and shows it.
    void addResult(const QCborMap &result);

signals:
    void changeRefused(const core::Error &error);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void createParts();
    void connectTools();
    void refresh();
    void showFile();
    void showItem();
    void removeItem();
    [[nodiscard]] ResultFile *file() const;
    [[nodiscard]] bool report(const core::Result<> &result);

    FormContext &m_context;
    ResultFiles &m_files;
    QComboBox *m_choice;
    QListWidget *m_list;
    ItemTools *m_tools;
    QLabel *m_problem;
    QLabel *m_hint;
    QWidget *m_formArea;
    QVBoxLayout *m_formColumn;
    ValueForm *m_form = nullptr;  ///< For the file that is looked at.
    ResultFile *m_shown = nullptr;
};

}  // namespace ui
