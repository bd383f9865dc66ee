#pragma once

#include <QString>

#include <array>
#include <vector>

namespace ui {

/// What ended a line in the file. A text document shows all of them as the end of a block.
enum class LineEnd : quint8 {
    Lf,
    CrLf,
    Cr,
    // No line ends to anybody but QTextDocument, which cannot hold them inside a block.
    ParagraphSeparator,
    FrameBegin,  ///< U+FDD0
    FrameEnd,  ///< U+FDD1
    Cut,  ///< Nothing: the line goes on in the next block. No document can hold millions of characters in one.
};
inline constexpr int lineEndCount = 7;
/// Characters in a block; a longer line is cut. What a key changes is laid out and painted within a few milliseconds.
inline constexpr qsizetype mostInBlock = 5'000;

[[nodiscard]] QStringView characters(LineEnd end);
/// Whether `c` cannot be inside a block.
[[nodiscard]] bool endsBlock(QChar c);

/// A text as blocks: every end, and every cut, as "\n", and what the ends were.
struct BlockText
{
    QString shown;
    std::vector<LineEnd> ends;
};
[[nodiscard]] BlockText toBlocks(QStringView text, qsizetype most = mostInBlock);

/// How each block of a document ends in the file; the last one does not.
class LineEnds
{
public:
    void reset(std::vector<LineEnd> ends);
    /// Puts `ends` in the place of `count` of them, from the end of block `first` on.
    void replace(int first, int count, const std::vector<LineEnd> &ends);

    [[nodiscard]] int count() const { return static_cast<int>(m_ends.size()); }
    [[nodiscard]] LineEnd at(int block) const { return m_ends[static_cast<size_t>(block)]; }
    /// By how much the first `blocks` blocks are longer in the file than in the document.
    [[nodiscard]] qsizetype excess(int blocks) const;
    /// How many of the first `blocks` blocks end a line for everybody.
    [[nodiscard]] int lineCount(int blocks) const;
    /// What most lines end with; what they did when there is only one line now; "\n" when there never was another.
    [[nodiscard]] LineEnd usual() const { return m_usual; }
    /// Every end is as long in the file as in the document.
    [[nodiscard]] bool isEven() const { return countOf(LineEnd::CrLf) + countOf(LineEnd::Cut) == 0; }
    [[nodiscard]] bool hasCuts() const { return countOf(LineEnd::Cut) > 0; }

private:
    [[nodiscard]] qsizetype countOf(LineEnd end) const { return m_counts[static_cast<size_t>(end)]; }
    void findUsual();

    std::vector<LineEnd> m_ends;
    std::array<qsizetype, lineEndCount> m_counts{};
    LineEnd m_usual = LineEnd::Lf;
};

}  // namespace ui
