#pragma once

#include "core/yaml/hubsyntax_p.h"

#include <QByteArray>

namespace core {

/// The text as libfyaml is given it, and the way back from its places: they count bytes of UTF-8, ours count UTF-16
/// units of the text as it is. Where libfyaml is stricter than js-yaml, it gets what both read in the same way.
class SourceMap
{
public:
    SourceMap(const QString &text, const HubSyntaxReport &syntax);

    [[nodiscard]] const QByteArray &utf8() const { return m_utf8; }
    [[nodiscard]] qsizetype position(qsizetype byte) const;
    /// Whether what begins at `byte` is none of the text's: it stands for an empty item of a list.
    [[nodiscard]] bool isMadeUp(qsizetype byte) const;
    [[nodiscard]] int line(qsizetype position) const;  ///< From 0.
    [[nodiscard]] int column(qsizetype position) const;  ///< From 0, in UTF-16 units.
    [[nodiscard]] qsizetype lineStart(int line) const { return m_lineStarts[line]; }

private:
    [[nodiscard]] qsizetype givenPosition(qsizetype byte) const;

    QByteArray m_utf8;
    std::vector<qsizetype> m_emptyItems;
    std::vector<qsizetype> m_marks;  // the position of every 64th byte; empty when all is ASCII
    std::vector<qsizetype> m_lineStarts;
};

}  // namespace core
