#include "core/card/bodyfindings_p.h"

#include <QHash>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

void otherFormulas(const BodyReading &body, BodyFindings &findings)  // TX013
{
    for (const MarkdownInline &mark : body.inlines()) {
        if (mark.kind != MarkdownInline::Kind::OtherMath)
            continue;
        const QString formula = mark.label.of(body.text()).toString();
        const bool isDisplay = mark.span.of(body.text()).startsWith(u"\\[");
        const QString opening = isDisplay ? u"$$"_s : u"\\\\("_s;
        const QString closing = isDisplay ? u"$$"_s : u"\\\\)"_s;
        const QString meant = opening + formula.trimmed() + closing;
        findings.add(u"TX013"_s, mark.span, {mark.span.of(body.text()).toString()}, replaceText(mark.span, meant));
    }
}

/// "> [!NOTE]": a quote with a heading says the same.
void alerts(const BodyReading &body, BodyFindings &findings)
{
    static const QRegularExpression alert{u"\\A[ >]*(\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\\])[ \\t]*$"_s,
                                          QRegularExpression::MultilineOption
                                              | QRegularExpression::CaseInsensitiveOption};
    for (const MarkdownBlock &block : body.blocks()) {
        if (block.kind != MarkdownBlock::Kind::Text || !block.isInQuote)
            continue;
        const TextSpan line = body.line(block.firstLine);
        const auto match = alert.matchView(line.of(body.text()));
        if (!match.hasMatch())
            continue;
        const TextSpan span{.begin = line.begin + match.capturedStart(1), .end = line.begin + match.capturedEnd(1)};
        const QString word = match.captured(2).first(1).toUpper() + match.captured(2).sliced(1).toLower();
        // Two blanks: what follows begins on a line of its own.
        findings.add(u"TX015"_s, span, {match.captured(1)}, replaceText(span, u"**"_s + word + u":**  "_s));
    }
}

void diagrams(const BodyReading &body, BodyFindings &findings)
{
    for (const MarkdownBlock &block : body.blocks()) {
        if (block.kind == MarkdownBlock::Kind::Code && block.language.compare(u"mermaid", Qt::CaseInsensitive) == 0)
            findings.add(u"TX015"_s, body.line(block.firstLine), {block.language});
    }
}

void footnotes(const BodyReading &body, BodyFindings &findings)
{
    static const QRegularExpression note{u"\\[\\^[^\\]\\s]{1,60}\\](:?)"_s};
    auto matches = note.globalMatch(body.prose());
    while (matches.hasNext()) {
        const auto match = matches.next();
        const TextSpan span{.begin = match.capturedStart(), .end = match.capturedEnd()};
        const QString number = match.captured().sliced(2, match.capturedLength() - 3 - match.capturedLength(1));
        findings.add(u"TX015"_s, span, {match.captured()},
                     replaceText(span, u"<sup>"_s + number + u"</sup>"_s + QString(match.capturedLength(1), u' ')));
    }
}

/// The names that people use most; others are not touched, since ":8080:" is no emoji.
const QHash<QString, QString> &emojis()
{
    static const QHash<QString, QString> table{
        {u"warning"_s, u"\u26A0\uFE0F"_s},
        {u"white_check_mark"_s, u"\u2705"_s},
        {u"heavy_check_mark"_s, u"\u2714\uFE0F"_s},
        {u"x"_s, u"\u274C"_s},
        {u"star"_s, u"\u2B50"_s},
        {u"sparkles"_s, u"\u2728"_s},
        {u"zap"_s, u"\u26A1"_s},
        {u"heart"_s, u"\u2764\uFE0F"_s},
        {u"rocket"_s, u"\U0001F680"_s},
        {u"hugs"_s, u"\U0001F917"_s},
        {u"hugging_face"_s, u"\U0001F917"_s},
        {u"fire"_s, u"\U0001F525"_s},
        {u"tada"_s, u"\U0001F389"_s},
        {u"bulb"_s, u"\U0001F4A1"_s},
        {u"memo"_s, u"\U0001F4DD"_s},
        {u"books"_s, u"\U0001F4DA"_s},
        {u"book"_s, u"\U0001F4D6"_s},
        {u"bug"_s, u"\U0001F41B"_s},
        {u"wrench"_s, u"\U0001F527"_s},
        {u"link"_s, u"\U0001F517"_s},
        {u"robot"_s, u"\U0001F916"_s},
        {u"+1"_s, u"\U0001F44D"_s},
        {u"eyes"_s, u"\U0001F440"_s},
        {u"chart_with_upwards_trend"_s, u"\U0001F4C8"_s},
    };
    return table;
}

void shortcodes(const BodyReading &body, BodyFindings &findings)
{
    static const QRegularExpression code{u"(?<![\\w:/]):([a-z0-9_+]{1,30}):(?![\\w:])"_s};
    auto matches = code.globalMatch(body.prose());
    while (matches.hasNext()) {
        const auto match = matches.next();
        const auto emoji = emojis().constFind(match.captured(1));
        const TextSpan span{.begin = match.capturedStart(), .end = match.capturedEnd()};
        if (emoji != emojis().constEnd())
            findings.add(u"TX015"_s, span, {match.captured()}, replaceText(span, *emoji));
    }
}

/// What only the builder of the Hub's own documentation knows.
void documentationMarks(const BodyReading &body, BodyFindings &findings)
{
    static const QRegularExpression mark{
        u"</?(?:Tip|hfoptions?)\\b[^>\\n]{0,200}>|\\[\\[(?:open-in-colab|autodoc)\\]\\]"_s};
    auto matches = mark.globalMatch(body.prose());
    while (matches.hasNext()) {
        const auto match = matches.next();
        const TextSpan span{.begin = match.capturedStart(), .end = match.capturedEnd()};
        findings.add(u"TX015"_s, span, {match.captured()}, replaceText(span, {}));
    }
}

constexpr std::array checks{
    BodyCheck{otherFormulas}, BodyCheck{alerts},     BodyCheck{diagrams},
    BodyCheck{footnotes},     BodyCheck{shortcodes}, BodyCheck{documentationMarks},
};

}  // namespace

std::span<const BodyCheck> dialectChecks()
{
    return checks;
}

}  // namespace core
