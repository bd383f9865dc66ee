#include "ui/shell/logfile.h"

#include <QFile>

#include <array>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr qint64 chunkBytes = 2'000'000;

// As app/logging writes them, in the order of the enum.
constexpr std::array levelNames{"debug"_L1, "info"_L1, "warning"_L1, "critical"_L1, "fatal"_L1};

}  // namespace

LogLine LogLine::parse(const QString &line, LogLevel levelBefore)
{
    LogLine result;
    result.m_line = line;
    result.m_level = levelBefore;
    const qsizetype timeEnd = line.indexOf(u' ');
    const qsizetype levelEnd = timeEnd < 0 ? -1 : line.indexOf(u' ', timeEnd + 1);
    const qsizetype categoryEnd = levelEnd < 0 ? -1 : line.indexOf(u": "_s, levelEnd + 1);
    if (categoryEnd < 0)
        return result;
    const QStringView name = QStringView(line).sliced(timeEnd + 1, levelEnd - timeEnd - 1);
    const auto found = std::ranges::find_if(levelNames, [name](QLatin1StringView known) { return name == known; });
    if (found == levelNames.end())
        return result;
    result.m_level = static_cast<LogLevel>(found - levelNames.begin());
    result.m_timeEnd = timeEnd;
    result.m_categoryBegin = levelEnd + 1;
    result.m_textBegin = categoryEnd + 2;
    return result;
}

QStringView LogLine::category() const
{
    return m_textBegin == 0 ? QStringView()
                            : QStringView(m_line).sliced(m_categoryBegin, m_textBegin - 2 - m_categoryBegin);
}

bool LogFilter::accepts(const LogLine &line) const
{
    return line.level() >= least && (category.isEmpty() || line.category() == category)
        && (text.isEmpty() || line.whole().contains(text, Qt::CaseInsensitive));
}

LogChunk readLog(const QString &path, qint64 offset, LogLevel levelBefore, const std::stop_token &stop)
{
    LogChunk chunk{.nextOffset = offset, .lastLevel = levelBefore};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return chunk;
    if (file.size() < offset)
        chunk.nextOffset = 0;
    if (!file.seek(chunk.nextOffset))
        return chunk;
    const QByteArray bytes = file.read(chunkBytes);
    // What is being written just now waits for its end.
    const qsizetype end = bytes.lastIndexOf('\n') + 1;
    for (qsizetype at = 0; at < end && !stop.stop_requested();) {
        const qsizetype lineEnd = bytes.indexOf('\n', at);
        const LogLine line =
            LogLine::parse(QString::fromUtf8(QByteArrayView(bytes).sliced(at, lineEnd - at)), chunk.lastLevel);
        chunk.lastLevel = line.level();
        chunk.lines.append(line);
        at = lineEnd + 1;
    }
    chunk.nextOffset += end;
    chunk.isComplete = bytes.size() < chunkBytes;
    return chunk;
}

}  // namespace ui
