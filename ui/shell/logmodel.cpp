#include "ui/shell/logmodel.h"

#include "ui/shared/theme.h"

#include <QTimeZone>

#include <algorithm>

namespace ui {
namespace {

QString localTime(QStringView utc)
{
    const QDateTime time = QDateTime::fromString(utc.toString(), Qt::ISODateWithMs);
    return time.isValid() ? time.toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz")) : QString();
}

QVariant colorOf(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug: return theme::colors().textMuted;
    case LogLevel::Info: return {};
    case LogLevel::Warning: return theme::colors().warning.text;
    case LogLevel::Critical:
    case LogLevel::Fatal: return theme::colors().danger.text;
    }
    Q_UNREACHABLE_RETURN({});
}

QList<qsizetype> accepted(const QList<LogLine> &lines, qsizetype from, const LogFilter &filter,
                          const std::stop_token &stop = {})
{
    QList<qsizetype> shown;
    for (qsizetype i = from; i < lines.size() && !stop.stop_requested(); ++i) {
        if (filter.accepts(lines.at(i)))
            shown.append(i);
    }
    return shown;
}

}  // namespace

QString levelText(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug: return LogModel::tr("Debug", "level of a log line");
    case LogLevel::Info: return LogModel::tr("Information", "level of a log line");
    case LogLevel::Warning: return LogModel::tr("Warning", "level of a log line");
    case LogLevel::Critical: return LogModel::tr("Error", "level of a log line");
    case LogLevel::Fatal: return LogModel::tr("Fatal", "level of a log line");
    }
    Q_UNREACHABLE_RETURN({});
}

LogModel::LogModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void LogModel::append(const QList<LogLine> &lines)
{
    if (lines.isEmpty())
        return;
    const qsizetype from = m_lines.size();
    m_lines.append(lines);
    noteCategories(lines);
    if (m_query.isRunning())
        return;  // the new ones are looked at when the old ones have been
    const QList<qsizetype> shown = accepted(m_lines, from, m_filter);
    if (!shown.isEmpty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(shown.size()) - 1);
        m_shown.append(shown);
        endInsertRows();
    }
    if (m_lines.size() > mostLines)
        dropOldest();
}

void LogModel::dropOldest()
{
    beginResetModel();
    m_lines = m_lines.last(mostLines / 2);
    m_shown = accepted(m_lines, 0, m_filter);
    endResetModel();
}

void LogModel::noteCategories(const QList<LogLine> &lines)
{
    bool isNew = false;
    for (const LogLine &line : lines) {
        const QStringView category = line.category();
        const auto place = std::ranges::lower_bound(m_categories, category);
        if (category.isEmpty() || (place != m_categories.end() && *place == category))
            continue;
        m_categories.insert(place, category.toString());
        isNew = true;
    }
    if (isNew)
        emit categoriesChanged();
}

void LogModel::setFilter(const LogFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    startFiltering();
}

void LogModel::startFiltering()
{
    m_query.cancel();
    m_query = m_lane.run(
        this,
        [lines = m_lines, filter = m_filter](const std::stop_token &stop) {
            return std::pair(accepted(lines, 0, filter, stop), lines.size());
        },
        [this](const std::pair<QList<qsizetype>, qsizetype> &result) {
            beginResetModel();
            m_shown = result.first;
            m_shown.append(accepted(m_lines, result.second, m_filter));
            endResetModel();
            emit filtered();
        });
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LogLine &line = this->line(index.row());
    if (role == Qt::ForegroundRole && index.column() != TextColumn)
        return index.column() == LevelColumn ? colorOf(line.level()) : QVariant(theme::colors().textMuted);
    if (role == Qt::ToolTipRole)
        return line.whole().toString();
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case TimeColumn: return localTime(line.time());
    case LevelColumn: return line.category().isEmpty() ? QString() : levelText(line.level());
    case CategoryColumn: return line.category().toString();
    case TextColumn: return line.text().toString();
    case ColumnCount: break;
    }
    return {};
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case TimeColumn: return tr("Time");
    case LevelColumn: return tr("Level");
    case CategoryColumn: return tr("Part");
    case TextColumn: return tr("Message");
    case ColumnCount: break;
    }
    return {};
}

}  // namespace ui
