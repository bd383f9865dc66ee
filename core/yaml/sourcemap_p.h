#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace core {

/// Turns libfyaml's places, which count bytes of UTF-8, into places of the QString, which count UTF-16 units; and those
/// into lines and columns.
class SourceMap
{
public:
    explicit SourceMap(const QString &text);

    [[nodiscard]] const QByteArray &utf8() const { return m_utf8; }
    [[nodiscard]] qsizetype position(qsizetype byte) const;
    [[nodiscard]] int line(qsizetype position) const;  ///< From 0.
    [[nodiscard]] int column(qsizetype position) const;  ///< From 0, in UTF-16 units.
    [[nodiscard]] qsizetype lineStart(int line) const { return m_lineStarts[line]; }

private:
    QByteArray m_utf8;
    std::vector<qsizetype> m_marks;  // the position of every 64th byte; empty when all is ASCII
    std::vector<qsizetype> m_lineStarts;
};

}  // namespace core
