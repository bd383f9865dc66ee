#pragma once

#include "ui/shared/querylane.h"
#include "ui/shell/logfile.h"

#include <QAbstractTableModel>

namespace ui {

/// The lines of a log that a filter lets through.
///
/// Appending looks at the new lines only; a change of filter looks at all of them on another thread and shows the
/// result when it is there. Of more than `mostLines` the older half is dropped.
class LogModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, LevelColumn, CategoryColumn, TextColumn, ColumnCount };
    static constexpr qsizetype mostLines = 200'000;

    explicit LogModel(QObject *parent = nullptr);

    void append(const QList<LogLine> &lines);
    void setFilter(const LogFilter &filter);
    [[nodiscard]] qsizetype lineCount() const { return m_lines.size(); }
    [[nodiscard]] QStringList categories() const { return m_categories; }  ///< Sorted.
    [[nodiscard]] const LogLine &line(int row) const { return m_lines.at(m_shown.at(row)); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void categoriesChanged();
    void filtered();  ///< What setFilter() asked for is shown.

private:
    void dropOldest();
    void noteCategories(const QList<LogLine> &lines);
    void startFiltering();

    QList<LogLine> m_lines;
    QList<qsizetype> m_shown;  ///< Into m_lines, ascending.
    QStringList m_categories;
    LogFilter m_filter;
    Query m_query;
    QueryLane m_lane{1};  // last: its work is stopped before what it reports to goes
};

/// The name of a level, in the user's language.
[[nodiscard]] QString levelText(LogLevel level);

}  // namespace ui
