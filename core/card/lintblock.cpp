#include "core/card/cardtables.h"
#include "core/card/findingcollector_p.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Problem = CardText::BlockProblem;

constexpr QStringView fence = u"---";

/// The line that begins at `begin`, without its end.
TextSpan lineAt(QStringView text, qsizetype begin)
{
    qsizetype end = begin;
    while (end < text.size() && text.at(end) != u'\n' && text.at(end) != u'\r')
        ++end;
    return {.begin = begin, .end = end};
}

/// The end of a line with what ends it.
qsizetype afterLine(QStringView text, TextSpan line)
{
    if (text.sliced(line.end).startsWith(u"\r\n"))
        return line.end + 2;
    return qMin(line.end + 1, text.size());
}

/// What can be written into a new block without asking anybody: what the files say in so many words.
QString certainLines(const CardReading &reading)
{
    QStringList lines;
    const auto add = [&lines](const QString &key, const auto &proposals) {
        if (!proposals.isEmpty() && proposals.first().confidence == Confidence::High)
            lines.append(key + u": "_s + yamlScalar(proposals.first().value));
    };
    const auto licenses = proposedByFiles(reading, &ModelFacts::license);
    if (!licenses.isEmpty() && licenses.first().confidence == Confidence::High
        && findLicense(licenses.first().value.id) != nullptr)
        lines.append(u"license: "_s + licenses.first().value.id);
    if (reading.isModel()) {
        add(u"library_name"_s, proposedByFiles(reading, &ModelFacts::library));
        add(u"pipeline_tag"_s, proposedByFiles(reading, &ModelFacts::task));
    }
    // An empty block is refused, an empty list is not.
    return lines.isEmpty() ? u"tags: []"_s : lines.join(u'\n');
}

/// "---" and the next line is "---" again: two fences that are no block, because nothing can be between them.
bool hasEmptyFences(const CardText &card)
{
    return !card.hasBlock() && card.blockProblem() == Problem::Missing && !card.problemSpan().isEmpty();
}

void missingBlock(const CardReading &reading, FindingCollector &findings)  // FM001
{
    const CardText &card = reading.card();
    if (card.hasBlock() || card.blockProblem() != Problem::Missing)
        return;
    Finding &finding = findings.add(u"FM001"_s, hasEmptyFences(card) ? card.problemSpan() : TextSpan{});
    finding.fixes.append(textFix(card.fromYaml({{.span = {}, .text = certainLines(reading)}}), true));
    finding.hubMessage = reading.verdict().warnings.value(0).text;
}

bool isYamlLine(QStringView line)
{
    static const QRegularExpression yaml{u"^(?:[ \\t]|-(?: |$)|[A-Za-z_\"'][^:#]*:(?: |$)|$)"_s};
    return yaml.matchView(line).hasMatch();
}

void openBlock(const CardReading &reading, FindingCollector &findings)  // FM002
{
    const CardText &card = reading.card();
    if (card.hasBlock() || card.blockProblem() != Problem::NotClosed)
        return;
    const QString &text = card.text();
    const qsizetype opening = qMax(0, text.indexOf(fence));
    qsizetype begin = afterLine(text, lineAt(text, opening));
    qsizetype lastText = begin;  // after the last line that is not blank
    while (begin < text.size()) {
        const TextSpan line = lineAt(text, begin);
        if (!isYamlLine(line.of(text)))
            break;
        begin = afterLine(text, line);
        if (!line.of(text).trimmed().isEmpty())
            lastText = begin;
    }
    Finding &finding = findings.add(u"FM002"_s, TextSpan{.begin = opening, .end = opening + fence.size()});
    const bool endsLine = lastText > 0 && (text.at(lastText - 1) == u'\n' || text.at(lastText - 1) == u'\r');
    finding.fixes.append(textFix({{.span = {.begin = lastText, .end = lastText},
                                   .text = (endsLine ? QString{} : card.lineEnd()) + fence + card.lineEnd()}}));
}

void byteOrderMark(const CardReading &reading, FindingCollector &findings)  // FM005
{
    if (!reading.card().text().startsWith(QChar::ByteOrderMark))
        return;
    constexpr TextSpan mark{.begin = 0, .end = 1};
    findings.add(u"FM005"_s, mark).fixes.append(textFix({{.span = mark, .text = {}}}, true));
}

/// The blanks at the end of a line.
TextSpan trailingBlanks(QStringView text, TextSpan line)
{
    qsizetype begin = line.end;
    while (begin > line.begin && (text.at(begin - 1) == u' ' || text.at(begin - 1) == u'\t'))
        --begin;
    return {.begin = begin, .end = line.end};
}

void blanksAfterFence(const CardReading &reading, FindingCollector &findings)  // FM006
{
    const CardText &card = reading.card();
    TextSpan line;
    if (card.hasBlock()) {
        qsizetype begin = card.yaml().end;
        begin += QStringView{card.text()}.sliced(begin).startsWith(u"\r\n") ? 2 : 1;
        line = lineAt(card.text(), qMin(begin, card.text().size()));
    } else if (card.blockProblem() == Problem::BlanksAfterOpening) {
        line = lineAt(card.text(), card.problemSpan().begin);
    }
    const TextSpan blanks = trailingBlanks(card.text(), line);
    if (!blanks.isEmpty())
        findings.add(u"FM006"_s, blanks).fixes.append(textFix({{.span = blanks, .text = {}}}, true));
}

void lineEnds(const CardReading &reading, FindingCollector &findings)  // FM011
{
    const CardText &card = reading.card();
    if (!card.hasMixedLineEnds() && card.lineEnd() != u"\r")
        return;
    const QString wanted = card.lineEnd() == u"\r" ? u"\n"_s : card.lineEnd();
    static const QRegularExpression lineEnd{u"\\r\\n|\\r|\\n"_s};
    TextEdits edits;
    for (auto it = lineEnd.globalMatch(card.text()); it.hasNext();) {
        const auto match = it.next();
        if (match.capturedView() != wanted)
            edits.append({.span = {.begin = match.capturedStart(), .end = match.capturedEnd()}, .text = wanted});
    }
    if (edits.isEmpty())
        return;
    findings.add(u"FM011"_s, edits.first().span).fixes.append(textFix(edits));
}

void wrongClosing(const CardReading &reading, FindingCollector &findings)  // FM013
{
    const CardText &card = reading.card();
    if (card.hasBlock() || card.blockProblem() != Problem::WrongClosing)
        return;
    const TextSpan line = lineAt(card.text(), card.problemSpan().begin);
    findings.add(u"FM013"_s, line, {line.of(card.text()).toString()})
        .fixes.append(textFix({{.span = line, .text = fence.toString()}}, true));
}

void textBeforeBlock(const CardReading &reading, FindingCollector &findings)  // FM014
{
    const CardText &card = reading.card();
    if (card.hasBlock() || card.blockProblem() != Problem::TextBefore)
        return;
    const qsizetype begin = card.problemSpan().begin;
    Finding &finding = findings.add(u"FM014"_s, card.problemSpan());
    const CardText rest{card.text().sliced(begin)};
    if (!rest.hasBlock())
        return;
    const TextSpan block{.begin = begin + rest.block().begin, .end = begin + rest.block().end};
    QString moved = block.of(card.text()).toString();
    if (!moved.endsWith(u'\n') && !moved.endsWith(u'\r'))
        moved += card.lineEnd();
    finding.fixes.append(textFix({{.span = {}, .text = moved}, {.span = block, .text = {}}}));
}

bool isForeignBlank(QChar c)
{
    return c.unicode() > 0x7f && (c.isSpace() || c == QChar{0x200b} || c == QChar::ByteOrderMark);
}

bool isControl(QChar c)
{
    return (c.unicode() < 0x20 && c != u'\t' && c != u'\n' && c != u'\r') || c == QChar{0x7f};
}

/// Whether what stands before `at` in its line makes a blank there one that YAML needs: indentation, or after a mark.
bool separates(QStringView text, qsizetype at)
{
    qsizetype begin = at;
    while (begin > 0 && text.at(begin - 1) != u'\n' && text.at(begin - 1) != u'\r')
        --begin;
    const QStringView before = text.sliced(begin, at - begin);
    const bool indents = std::ranges::all_of(before, [](QChar c) { return c.isSpace() || isForeignBlank(c); });
    QStringView marked = before;
    while (!marked.isEmpty() && (marked.back().isSpace() || isForeignBlank(marked.back())))
        marked.chop(1);
    return indents || marked.endsWith(u':') || marked.trimmed() == u"-";
}

void foreignBlanks(const CardReading &reading, FindingCollector &findings)  // FM018
{
    if (!reading.card().hasBlock())
        return;
    const QString &text = reading.card().text();
    TextEdits edits;
    for (qsizetype at = reading.card().yaml().begin; at < reading.card().yaml().end; ++at) {
        const QChar c = text.at(at);
        const bool isBlank = isForeignBlank(c) && separates(text, at);
        if (isBlank || isControl(c))
            edits.append({.span = {.begin = at, .end = at + 1}, .text = isBlank ? u" "_s : QString{}});
    }
    if (edits.isEmpty())
        return;
    // Neighbours go together: edits may not touch.
    TextEdits joined;
    for (const TextEdit &edit : std::as_const(edits)) {
        if (!joined.isEmpty() && joined.last().span.end == edit.span.begin) {
            joined.last().span.end = edit.span.end;
            joined.last().text += edit.text;
        } else {
            joined.append(edit);
        }
    }
    const QString code = u"U+%1"_s.arg(uint{text.at(edits.first().span.begin).unicode()}, 4, 16, QChar{u'0'}).toUpper();
    findings.add(u"FM018"_s, joined.first().span, {code}).fixes.append(textFix(joined, true));
}

void cardName(const CardReading &reading, FindingCollector &findings)  // FM019
{
    const QString &path = reading.context().cardPath;
    if (path == u"README.md")
        return;
    Finding &finding = findings.add(u"FM019"_s, TextSpan{}, {path});
    finding.path = path;
    finding.fixes.append({.kind = CardFix::Kind::MakeFile, .path = u"README.md"_s, .content = reading.card().encode()});
}

constexpr std::array checks{
    MetadataCheck{missingBlock},     MetadataCheck{openBlock},     MetadataCheck{byteOrderMark},
    MetadataCheck{blanksAfterFence}, MetadataCheck{lineEnds},      MetadataCheck{wrongClosing},
    MetadataCheck{textBeforeBlock},  MetadataCheck{foreignBlanks}, MetadataCheck{cardName},
};

}  // namespace

std::span<const MetadataCheck> blockChecks()
{
    return checks;
}

}  // namespace core
