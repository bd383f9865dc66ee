#pragma once

#include "ui/revisions/tensorwork.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTreeView;

namespace ui {

class EmptyState;
class HeatStrip;
class MeaningView;
class MeasureBar;
class TensorFilter;

/// What changed in a checkpoint, tensor by tensor: in one sentence, by layer, and in a list. Measures values on demand.
///
/// Thread: GUI.
class TensorDiffView final : public QWidget
{
    Q_OBJECT

public:
    explicit TensorDiffView(QWidget *parent = nullptr);

    /// What to look at; nothing is read before start().
    void setChange(const core::ChangedEntry &entry, const ComparedSides &sides);
    /// Reads it, unless that was done or is being done.
    void start();
    void clear();

signals:
    void failed(const core::Error &error);  ///< Of a file that cannot be reached: not of one that is malformed.

private:
    void createFilters();
    void createTable();
    void createLayout();
    void connectWork();
    void read();
    void showResult(const TensorChangesResult &result);
    void showChanges(std::shared_ptr<const TensorChanges> changes);
    void fitColumns();
    void fillShown();
    void showFiltered();
    void showHeat();
    void showEmpty(const QString &heading, const QString &explanation, const QString &action);
    void measure();
    void endMeasuring(const core::Result<> &result);

    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_content;
    QLabel *m_summary;
    QLabel *m_proof;
    HeatStrip *m_heat;
    QLineEdit *m_text;
    QComboBox *m_shown;
    MeasureBar *m_measure;
    TensorModel *m_model;
    TensorFilter *m_filter;
    QTreeView *m_table;
    MeaningView *m_metadata;
    QStackedWidget *m_lists;
    TensorWork *m_work;
    core::ChangedEntry m_entry;
    ComparedSides m_sides;
    std::shared_ptr<const TensorChanges> m_changes;  // shared with the model and with workers
    bool m_isStarted = false;
};

}  // namespace ui
