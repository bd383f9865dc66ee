#include "core/card/bodyfindings_p.h"

#include <QRegularExpression>
#include <QSet>

#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// The elements of HTML, and the few of the Hub's own: all else vanishes from the page.
bool isElement(const QString &name)
{
    static const QSet<QString> names = [] {
        const QString all =
            u"a abbr acronym address applet area article aside audio b base bdi bdo big blink blockquote body br "
            u"button "
            "canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em "
            "embed "
            "fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i "
            "iframe img input ins kbd label legend li link main map mark marquee math menu meta meter nav nobr "
            "noscript "
            "object ol optgroup option output p param picture pre progress q rp rt ruby samp script search section "
            "select slot small source span strike strong style sub summary sup svg table tbody td template textarea "
            "tfoot th thead time title tr track tt u ul var video wbr gallery tip hfoptions hfoption"_s;
        const QStringList split = all.split(u' ');
        return QSet<QString>{split.begin(), split.end()};
    }();
    return names.contains(name.toLower());
}

/// "<mask>", "</s>", "<|im_start|>": a tag without attributes that no page knows.
void vanishingTokens(const BodyReading &body, BodyFindings &findings)  // TX023
{
    for (const MarkdownInline &mark : body.inlines()) {
        if (mark.kind != MarkdownInline::Kind::Tag)
            continue;
        const QString name = mark.label.of(body.text()).toString();
        const QString tag = mark.span.of(body.text()).toString();
        const bool hasMore = tag.contains(u'=') || tag.contains(u'\n') || tag.contains(u'`');
        if (!hasMore && !isElement(name))
            findings.add(u"TX023"_s, mark.span, {tag}, replaceText(mark.span, u'`' + tag + u'`', true));
    }
}

bool isMarkdown(QStringView line)
{
    static const QRegularExpression marks{
        u"^ {0,3}(?:#{1,6} |[-*+] |\\d{1,9}[.)] |```|~~~|> |\\|.*\\|)|\\*\\*[^*]+\\*\\*|!?\\[[^\\]]+\\]\\([^)]+\\)|`[^`]+`"_s};
    constexpr qsizetype longest = 4000;
    return line.size() <= longest && marks.matchView(line).hasMatch();
}

/// Those in which Markdown is meant to stay as it is.
bool isVerbatim(QStringView opening)
{
    static const QRegularExpression verbatim{
        u"^\\s*<(?:!--|\\?|![A-Z]|(?:pre|script|style|textarea|table|svg|code)\\b)"_s,
        QRegularExpression::CaseInsensitiveOption};
    return verbatim.matchView(opening).hasMatch();
}

/// Where a run of Markdown lines begins that ends with `last`, up to a line of HTML.
struct LiteralRun
{
    int first = 0;
    int last = 0;
};

QList<LiteralRun> literalRuns(const BodyReading &body, const MarkdownBlock &block)
{
    QList<LiteralRun> runs;
    bool isRun = false;
    bool hasMarks = false;
    for (int line = block.firstLine + 1; line <= block.lastLine + 1; ++line) {
        const QStringView text = line <= block.lastLine ? body.lineText(line) : QStringView{};
        const bool isHtml = line > block.lastLine || text.trimmed().startsWith(u'<');
        if (!isHtml) {
            if (!isRun)
                runs.append({.first = line});
            runs.last().last = line;
            hasMarks = hasMarks || isMarkdown(text);
            isRun = true;
            continue;
        }
        if (isRun && !hasMarks)
            runs.removeLast();
        isRun = false;
        hasMarks = false;
    }
    return runs;
}

void literalMarkdown(const BodyReading &body, BodyFindings &findings)  // TX012
{
    const QString end = body.card().lineEnd();
    for (const MarkdownBlock &block : body.blocks()) {
        if (block.kind != MarkdownBlock::Kind::Html || block.isInQuote || isVerbatim(body.lineText(block.firstLine)))
            continue;
        for (const LiteralRun &run : literalRuns(body, block)) {
            const TextSpan span{.begin = body.line(run.first).begin, .end = body.line(run.last).end};
            TextEdits edits{{.span = {span.begin, span.begin}, .text = end}};
            if (run.last < block.lastLine)
                edits.append({.span = {span.end, span.end}, .text = end});
            findings.add(u"TX012"_s, span, {}, textFix(edits, true));
        }
    }
}

constexpr std::array checks{BodyCheck{vanishingTokens}, BodyCheck{literalMarkdown}};

}  // namespace

std::span<const BodyCheck> htmlChecks()
{
    return checks;
}

}  // namespace core
