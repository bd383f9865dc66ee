#pragma once

#include "core/git/linediff.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace core {

/// A text as the lines that git sees: "\n" ends one, and the last may lack it. A value; copies share.
class TextLines
{
public:
    TextLines() = default;
    explicit TextLines(QByteArray bytes);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(m_ends.size()); }
    /// With its end.
    [[nodiscard]] QByteArrayView line(qsizetype line) const;
    /// Without its "\n" or "\r\n"; UTF-8 where the whole text is, else Latin-1. May hold control characters and what
    /// turns text around.
    [[nodiscard]] QString text(qsizetype line) const;
    [[nodiscard]] bool isUtf8() const { return m_isUtf8; }
    /// What git says as "\ No newline at end of file".
    [[nodiscard]] bool lacksLastEnd() const { return !m_bytes.isEmpty() && !m_bytes.endsWith('\n'); }

    friend bool operator==(const TextLines &a, const TextLines &b) { return a.m_bytes == b.m_bytes; }

private:
    QByteArray m_bytes;
    std::vector<qsizetype> m_ends;
    bool m_isUtf8 = true;
};

struct TextDiffOptions
{
    LineDiffOptions lines = {};
    /// A larger side is not compared. 64 MiB of unlike lines take about a second.
    qsizetype maxBytes = 64 * 1024 * 1024;

    friend bool operator==(const TextDiffOptions &, const TextDiffOptions &) = default;
};

/// What changed in a text.
struct TextDiff
{
    /// Why there are no hunks, though the contents may differ.
    enum class Obstacle { None, Binary, TooLarge };

    TextLines before = {};
    TextLines after = {};
    QList<DiffHunk> hunks = {};
    Obstacle obstacle = Obstacle::None;

    [[nodiscard]] std::int64_t removedLines() const;
    [[nodiscard]] std::int64_t addedLines() const;

    /// What lies before, between and behind the hunks: one more than there are hunks. A view shows any part of it as
    /// context, line beside line. The counts of a gap differ only where blank lines were left out of the comparison.
    [[nodiscard]] QList<LineReplacement> gaps() const;

    /// What git writes behind the "@@" of a hunk: the last line above it that begins with a letter, "_" or "$", cut to
    /// 80 bytes, and before what is no UTF-8. Empty when there is none.
    [[nodiscard]] QByteArrayView heading(const DiffHunk &hunk) const;

    friend bool operator==(const TextDiff &, const TextDiff &) = default;
};

/// Pure. Thread: any.
[[nodiscard]] TextDiff diffText(const QByteArray &before, const QByteArray &after, const TextDiffOptions &options = {});

}  // namespace core
