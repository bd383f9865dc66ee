#include "ui/revisions/syntaxlines.h"

#include "ui/revisions/shownline.h"
#include "ui/shared/syntaxloader.h"

#include <algorithm>

namespace ui {

namespace {

constexpr qsizetype pieceLines = 2000;
constexpr qsizetype mostBytes = 16 * 1024 * 1024;  // of a side; colours take several times that

}  // namespace

void SyntaxLines::setText(const std::shared_ptr<const DiffText> &text)
{
    m_query.cancel();
    m_text = text;
    m_before.clear();
    m_after.clear();
    if (!text || text->fileName.isEmpty())
        return;
    if (std::max(text->diff.before.bytes().size(), text->diff.after.bytes().size()) > mostBytes)
        return;
    goOn({.side = text->diff.after.count() > 0 ? Side::After : Side::Before});
}

QList<SyntaxSpan> SyntaxLines::spans(Side side, qsizetype line) const
{
    const Lines &lines = side == Side::Before ? m_before : m_after;
    return line >= 0 && line < static_cast<qsizetype>(lines.size()) ? lines.at(static_cast<std::size_t>(line))
                                                                    : QList<SyntaxSpan>{};
}

SyntaxLines::Piece SyntaxLines::read(const DiffText &text, Place place)
{
    if (!place.reader)
        place.reader = loadSyntaxFor(text.fileName);
    Piece piece{.next = place};
    if (!place.reader)
        return piece;
    const core::TextLines &lines = place.side == Side::Before ? text.diff.before : text.diff.after;
    const qsizetype end = std::min(lines.count(), place.line + pieceLines);
    for (qsizetype i = place.line; i < end; ++i) {
        QList<SyntaxSpan> spans;
        const QString line = lines.text(i);
        if (!isCutLine(line.size()))  // data somebody pasted
            piece.next.state = place.reader->read(line, piece.next.state, spans);
        piece.lines.push_back(std::move(spans));
    }
    piece.next.line = end;
    return piece;
}

void SyntaxLines::goOn(const Place &place)
{
    m_query = m_lane.run(
        this, [text = m_text, place](const std::stop_token &) { return read(*text, place); },
        [this, side = place.side](const Piece &piece) { take(piece, side); });
}

void SyntaxLines::take(const Piece &piece, Side side)
{
    Lines &lines = side == Side::Before ? m_before : m_after;
    lines.insert(lines.end(), piece.lines.begin(), piece.lines.end());
    emit colored();
    if (!piece.next.reader)
        return;
    const core::TextLines &all = side == Side::Before ? m_text->diff.before : m_text->diff.after;
    if (piece.next.line < all.count())
        goOn(piece.next);
    else if (side == Side::After && m_text->diff.before.count() > 0)
        goOn({.reader = piece.next.reader, .side = Side::Before});
}

}  // namespace ui
