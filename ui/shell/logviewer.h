#pragma once

#include "ui/shared/querylane.h"
#include "ui/shell/logfile.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QTreeView;

namespace ui {

class EmptyState;
class LogModel;

/// The program's own log, as it grows: filtered by level, part and text, to read and to copy.
///
/// Reads on another thread, and only while it is shown. Owner: its parent; it deletes itself when closed.
class LogViewer final : public QDialog
{
    Q_OBJECT

public:
    /// `path` is the log being written; what came before it lies in PATH.1.
    explicit LogViewer(QString path, QWidget *parent = nullptr);

    [[nodiscard]] LogModel &model() const { return *m_model; }

private:
    void createFilters();
    QWidget *createFilterRow();
    void createTable();
    QWidget *createButtons();
    void readOlder();
    void read();
    void take(const LogChunk &chunk);
    void applyFilter();
    void showCategories();
    void showState();
    void copy();
    void openFolder();

    const QString m_path;
    LogModel *m_model;
    QLineEdit *m_text;
    QComboBox *m_level;
    QComboBox *m_category;
    QTreeView *m_table;
    EmptyState *m_empty;
    QLabel *m_count;
    qint64 m_offset = 0;
    LogLevel m_lastLevel = LogLevel::Info;
    QTimer m_tick;
    Query m_query;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
