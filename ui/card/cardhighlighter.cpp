#include "ui/card/cardhighlighter.h"

#include "core/card/prose.h"
#include "ui/card/documentmap.h"
#include "ui/card/prosechecker.h"
#include "ui/shared/syntaxcolors.h"
#include "ui/shared/syntaxloader.h"
#include "ui/shared/theme.h"

#include <QElapsedTimer>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace ui {

namespace {

using Formats = QList<QTextLayout::FormatRange>;

constexpr auto atOnce = 4ms;  // of a keystroke's 16
constexpr auto slice = 8ms;

/// What a block leaves to the next.
struct BlockState final : QTextBlockUserData
{
    core::CardPart part = core::CardPart::Start;
    int syntax = 0;
    core::ProseState prose;
};

bool isSame(const BlockState &a, const BlockState &b)
{
    return a.part == b.part && a.syntax == b.syntax && a.prose == b.prose;
}

/// Each part of a card begins in its language's first state; both fences belong to the front matter.
QList<SyntaxSpan> readSyntax(SyntaxReader &reader, QStringView line, BlockState &state)
{
    QList<SyntaxSpan> spans;
    const core::CardPart before = state.part;
    const bool isYaml =
        before == core::CardPart::FrontMatter || core::nextPart(line, before) == core::CardPart::FrontMatter;
    const int after = reader.read(isYaml ? SyntaxLanguage::Yaml : SyntaxLanguage::Markdown, line, state.syntax, spans);
    state.part = core::nextPart(line, before);
    const bool isFence = isYaml && state.part != before;
    state.syntax = isFence ? 0 : after;
    return spans;
}

}  // namespace

CardHighlighter::CardHighlighter(QTextDocument &document, const DocumentMap &map, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_map(map)
{
    connect(&document, &QTextDocument::contentsChange, this, &CardHighlighter::takeChange);
}

void CardHighlighter::setProseChecker(ProseChecker *checker)
{
    m_checker = checker;
    rehighlight();
}

void CardHighlighter::refreshColors()
{
    rehighlight();
}

void CardHighlighter::rehighlight()
{
    m_dirtyBegin = 0;
    m_dirtyEnd = m_document.blockCount();
    m_timer.start(0, this);
}

void CardHighlighter::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        workFor(slice);
}

void CardHighlighter::takeChange(int position, int removed, int added)
{
    if (m_isWorking || removed + added == 0)
        return;
    const int first = m_document.findBlock(position).blockNumber();
    const QTextBlock lastBlock = m_document.findBlock(position + added);
    const int last = lastBlock.isValid() ? lastBlock.blockNumber() : m_document.blockCount() - 1;
    const int more = m_document.blockCount() - std::exchange(m_blockCount, m_document.blockCount());
    if (m_dirtyBegin >= m_dirtyEnd) {
        m_dirtyBegin = first;
        m_dirtyEnd = last + 1;
    } else {
        m_dirtyEnd = std::max(m_dirtyEnd > first ? m_dirtyEnd + more : m_dirtyEnd, last + 1);
        m_dirtyBegin = std::min(m_dirtyBegin > first ? std::max(first, m_dirtyBegin + more) : m_dirtyBegin, first);
    }
    load();
    workFor(atOnce);
}

/// Beside the window. Until then, and without the plugin, there are only the marks of spelling.
void CardHighlighter::load()
{
    if (std::exchange(m_isAskedFor, true))
        return;
    m_isLoading = true;
    m_lane.run(
        this, [](const std::stop_token &) { return loadSyntax(); },
        [this](std::shared_ptr<SyntaxReader> reader) {
            m_reader = std::move(reader);
            m_isLoading = false;
            rehighlight();
        });
}

void CardHighlighter::workFor(std::chrono::milliseconds time)
{
    const QScopedValueRollback working{m_isWorking, true};
    QElapsedTimer elapsed;
    elapsed.start();
    QTextBlock block = m_document.findBlockByNumber(m_dirtyBegin);
    const int from = block.position();
    int to = from;
    while (block.isValid() && m_dirtyBegin < m_dirtyEnd) {
        const bool goesOn = !highlight(block);
        to = block.position() + block.length();
        ++m_dirtyBegin;
        block = block.next();
        if (goesOn)
            m_dirtyEnd = std::max(m_dirtyEnd, m_dirtyBegin + 1);
        if (elapsed.durationElapsed() > time)
            break;
    }
    if (!block.isValid())
        m_dirtyEnd = m_dirtyBegin;
    if (to > from)
        m_document.markContentsDirty(from, to - from - 1);
    if (m_dirtyBegin >= m_dirtyEnd)
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start(0, this);
}

void CardHighlighter::underlineMisspelled(const QString &text, const QList<core::TextSpan> &words,
                                          QList<QTextLayout::FormatRange> &formats)
{
    if (m_checker == nullptr)
        return;
    QTextCharFormat wrong;
    wrong.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
    wrong.setUnderlineColor(theme::colors().danger.text);
    for (const core::TextSpan word : words) {
        if (m_checker->isMisspelled(word.of(text).toString()))
            formats.append(
                {.start = static_cast<int>(word.begin), .length = static_cast<int>(word.size()), .format = wrong});
    }
}

bool CardHighlighter::highlight(QTextBlock &block)
{
    const auto *before = static_cast<const BlockState *>(block.previous().userData());
    const auto *had = static_cast<const BlockState *>(block.userData());
    auto state = std::make_unique<BlockState>();
    if (before != nullptr)
        *state = *before;
    const QString text = block.text();
    Formats formats;
    const bool isWhole = !m_map.isPiece(block.blockNumber());
    if (m_reader && isWhole) {
        for (const SyntaxSpan &span : readSyntax(*m_reader, text, *state))
            formats.append(
                {.start = span.start, .length = span.length, .format = syntaxFormat(span, theme::colors().isDark)});
    } else {
        state->part = core::nextPart(text, state->part);
    }
    if (isWhole)
        underlineMisspelled(text, core::proseWords(text, state->part, state->prose), formats);
    if (block.layout()->formats() != formats)
        block.layout()->setFormats(formats);
    const bool isSettled = had != nullptr && isSame(*had, *state);
    block.setUserData(state.release());
    return isSettled;
}

}  // namespace ui
