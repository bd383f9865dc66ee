#include "ui/card/cardhighlighter.h"

#include "core/card/prose.h"
#include "ui/card/prosechecker.h"
#include "ui/card/syntaxcolors.h"
#include "ui/shared/theme.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>

#include <QElapsedTimer>
#include <QHash>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto atOnce = 4ms;  // of a keystroke's 16
constexpr auto slice = 8ms;
constexpr qsizetype longLine = 20'000;  // no prose: data somebody pasted

/// What a block leaves to the next.
struct BlockState final : QTextBlockUserData
{
    core::CardPart part = core::CardPart::Start;
    KSyntaxHighlighting::State syntax;
    core::ProseState prose;
};

bool isSame(const BlockState &a, const BlockState &b)
{
    return a.part == b.part && a.syntax == b.syntax && a.prose == b.prose;
}

/// KSyntaxHighlighting for one definition, a line at a time.
class Lines final : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    using Formats = QList<QTextLayout::FormatRange>;

    KSyntaxHighlighting::State read(QStringView line, const KSyntaxHighlighting::State &state, Formats &formats)
    {
        m_formats = &formats;
        return highlightLine(line, state);
    }
    void forgetColors() { m_looks.clear(); }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (length == 0)
            return;
        auto look = m_looks.constFind(format.id());
        if (look == m_looks.cend())
            look = m_looks.insert(format.id(), syntaxFormat(format, theme::colors().isDark));
        if (look->propertyCount() > 0)
            m_formats->append({.start = offset, .length = length, .format = *look});
    }

private:
    Formats *m_formats = nullptr;
    QHash<int, QTextCharFormat> m_looks;
};

}  // namespace

class CardHighlighter::Engine
{
public:
    Engine()
    {
        m_markdown.setDefinition(m_repository.definitionForName(u"Markdown"_s));
        m_yaml.setDefinition(m_repository.definitionForName(u"YAML"_s));
    }

    Lines::Formats read(QStringView line, BlockState &state)
    {
        Lines::Formats formats;
        const core::CardPart before = state.part;
        state.part = core::nextPart(line, before);
        const bool isFence = state.part != before && before != core::CardPart::Start;
        if (state.part == core::CardPart::FrontMatter && before == core::CardPart::Start) {
            m_yaml.read(line, {}, formats);
            state.syntax = {};
        } else if (before == core::CardPart::FrontMatter) {
            state.syntax = m_yaml.read(line, state.syntax, formats);
            if (isFence)
                state.syntax = {};
        } else {
            state.syntax = m_markdown.read(line, state.syntax, formats);
        }
        return formats;
    }

    void forgetColors()
    {
        m_markdown.forgetColors();
        m_yaml.forgetColors();
    }

private:
    KSyntaxHighlighting::Repository m_repository;
    Lines m_markdown;
    Lines m_yaml;
};

CardHighlighter::CardHighlighter(QTextDocument &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    connect(&document, &QTextDocument::contentsChange, this, &CardHighlighter::takeChange);
}

CardHighlighter::~CardHighlighter() = default;

void CardHighlighter::setProseChecker(ProseChecker *checker)
{
    m_checker = checker;
    rehighlight();
}

void CardHighlighter::refreshColors()
{
    if (m_engine)
        m_engine->forgetColors();
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
    if (isFinished()) {
        m_dirtyBegin = first;
        m_dirtyEnd = last + 1;
    } else {
        m_dirtyEnd = std::max(m_dirtyEnd > first ? m_dirtyEnd + more : m_dirtyEnd, last + 1);
        m_dirtyBegin = std::min(m_dirtyBegin > first ? std::max(first, m_dirtyBegin + more) : m_dirtyBegin, first);
    }
    if (m_engine)
        workFor(atOnce);
    else
        m_timer.start(0, this);  // the definitions take a moment: show the text first
}

void CardHighlighter::workFor(std::chrono::milliseconds time)
{
    const QScopedValueRollback working{m_isWorking, true};
    if (!m_engine)
        m_engine = std::make_unique<Engine>();
    QElapsedTimer elapsed;
    elapsed.start();
    QTextBlock block = m_document.findBlockByNumber(m_dirtyBegin);
    const int from = block.position();
    int to = from;
    while (block.isValid() && !isFinished()) {
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
    if (isFinished())
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start(0, this);
}

bool CardHighlighter::highlight(QTextBlock &block)
{
    const auto *before = static_cast<const BlockState *>(block.previous().userData());
    const auto *had = static_cast<const BlockState *>(block.userData());
    auto state = std::make_unique<BlockState>();
    if (before != nullptr)
        *state = *before;
    Lines::Formats formats;
    const QString text = block.text();
    if (text.size() <= longLine) {
        formats = m_engine->read(text, *state);
        const QList<core::TextSpan> words = core::proseWords(text, state->part, state->prose);
        for (const core::TextSpan word : m_checker != nullptr ? words : QList<core::TextSpan>{}) {
            if (!m_checker->isMisspelled(word.of(text).toString()))
                continue;
            QTextCharFormat wrong;
            wrong.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
            wrong.setUnderlineColor(theme::colors().danger.text);
            formats.append({.start = int(word.begin), .length = int(word.size()), .format = wrong});
        }
    }
    if (block.layout()->formats() != formats)
        block.layout()->setFormats(formats);
    const bool isSettled = had != nullptr && isSame(*had, *state);
    block.setUserData(state.release());
    return isSettled;
}

}  // namespace ui
