#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <stop_token>

namespace ui {

enum class LogLevel { Debug, Info, Warning, Critical, Fatal };

/// One line of the program's log: "TIME LEVEL CATEGORY: TEXT". A value.
class LogLine
{
public:
    /// A line that does not look like this belongs to the message before it and takes its level.
    [[nodiscard]] static LogLine parse(const QString &line, LogLevel levelBefore);

    [[nodiscard]] LogLevel level() const { return m_level; }
    [[nodiscard]] QStringView whole() const { return m_line; }
    [[nodiscard]] QStringView time() const { return QStringView(m_line).first(m_timeEnd); }  ///< UTC, ISO 8601.
    [[nodiscard]] QStringView category() const;
    [[nodiscard]] QStringView text() const { return QStringView(m_line).sliced(m_textBegin); }

private:
    QString m_line;
    LogLevel m_level = LogLevel::Info;
    qsizetype m_timeEnd = 0;
    qsizetype m_categoryBegin = 0;
    qsizetype m_textBegin = 0;
};

/// What to show of a log.
struct LogFilter
{
    LogLevel least = LogLevel::Debug;
    QString category = {};  ///< Empty: all.
    QString text = {};  ///< Anywhere in the line, in any case; empty: all.

    [[nodiscard]] bool accepts(const LogLine &line) const;
    friend bool operator==(const LogFilter &, const LogFilter &) = default;
};

/// How far a log has been read, and what came since.
struct LogChunk
{
    QList<LogLine> lines = {};
    qint64 nextOffset = 0;
    LogLevel lastLevel = LogLevel::Info;
    bool isComplete = true;  ///< False: there is more already.
};

/// The whole lines from `offset` on, at most a few megabytes; from the start when the file has become shorter, as it
/// does when the program begins another one. No file is an empty chunk. Thread: blocks on disk.
[[nodiscard]] LogChunk readLog(const QString &path, qint64 offset, LogLevel levelBefore,
                               const std::stop_token &stop = {});

}  // namespace ui
