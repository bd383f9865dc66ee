#include "core/card/bodyfindings_p.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// The innermost section around a place; null outside all.
const Heading *sectionAround(const BodyReading &body, qsizetype position)
{
    const auto after = std::ranges::upper_bound(body.headings(), position, {},
                                                [](const Heading &heading) { return heading.span.begin; });
    return after == body.headings().begin() ? nullptr : &*std::prev(after);
}

/// Without the line, or without its section when there is nothing else in it.
CardFix withoutPlaceholder(const BodyReading &body, TextSpan span)
{
    const TextSpan lines = body.wholeLines(span);
    CardFix fix{.kind = CardFix::Kind::Choose};
    fix.options.append({.label = lines.of(body.text()).trimmed().toString(), .edits = {{.span = lines}}});
    const Heading *section = sectionAround(body, span.begin);
    if (section == nullptr || section->level < 2 || span.begin < section->span.end)
        return fix;
    const QStringView before{body.prose().constData() + section->span.end, lines.begin - section->span.end};
    const QStringView after{body.prose().constData() + lines.end, section->section.end - lines.end};
    if (before.trimmed().isEmpty() && after.trimmed().isEmpty())
        fix.options.prepend({.label = section->title, .edits = {{.span = section->section}}});
    return fix;
}

void unfilled(const BodyReading &body, BodyFindings &findings)
{
    // The marks of the Hub's template and of the Trainer's cards, and what templates look like that nobody filled in.
    static const QRegularExpression marks{
        u"\\[More Information Needed\\]|\\bMore information needed\\b\\.?|\\[TODO[^\\]\\n]*\\]|\\bTODO\\b"
        "|\\{\\{[^}\\n]{0,200}\\}\\}|\\{%[^}\\n]{0,200}%\\}|\\ban unknown dataset\\b|(?<=for )Model ID\\b"_s,
        QRegularExpression::DontCaptureOption};
    auto matches = marks.globalMatch(body.prose());
    while (matches.hasNext()) {
        const auto match = matches.next();
        const TextSpan span{.begin = match.capturedStart(), .end = match.capturedEnd()};
        findings.add(u"TX001"_s, span, {match.captured()}, withoutPlaceholder(body, span));
    }
}

void unfilledCode(const BodyReading &body, BodyFindings &findings)
{
    static const QRegularExpression marks{u"# TODO: add|\\[TODO: "_s};
    for (const MarkdownBlock &block : body.blocks()) {
        if (block.kind != MarkdownBlock::Kind::Code)
            continue;
        const TextSpan content = body.content(block);
        const auto match = marks.matchView(content.of(body.text()));
        if (!match.hasMatch())
            continue;
        const TextSpan span{.begin = content.begin + match.capturedStart(), .end = content.begin + match.capturedEnd()};
        findings.add(u"TX001"_s, span, {match.captured().trimmed()}, withoutPlaceholder(body, span));
    }
}

void optionalMarks(const BodyReading &body, BodyFindings &findings)
{
    static const QString mark = u" [optional]"_s;
    qsizetype at = -1;
    while ((at = body.prose().indexOf(mark, at + 1)) >= 0) {
        const TextSpan span{.begin = at, .end = at + mark.size()};
        findings.add(u"TX001"_s, span, {mark.trimmed()}, replaceText(span, {}));
    }
}

void templateComments(const BodyReading &body, BodyFindings &findings)  // TX001, TX018
{
    for (const MarkdownInline &mark : body.inlines()) {
        if (mark.kind != MarkdownInline::Kind::Comment)
            continue;
        const QStringView comment = mark.label.of(body.text()).trimmed();
        if (comment.startsWith(u"Provide "))
            findings.add(u"TX001"_s, mark.span, {u"<!-- Provide \u2026"_s}, replaceText(mark.span, {}));
        if (comment.contains(u"generated automatically") || comment.contains(u"proofread and complete"))
            findings.add(u"TX018"_s, mark.span, {}, replaceText(mark.span, {}));
    }
}

constexpr std::array checks{BodyCheck{unfilled}, BodyCheck{unfilledCode}, BodyCheck{optionalMarks},
                            BodyCheck{templateComments}};

}  // namespace

std::span<const BodyCheck> placeholderChecks()
{
    return checks;
}

}  // namespace core
