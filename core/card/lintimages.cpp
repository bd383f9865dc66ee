#include "core/card/bodyfindings_p.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr QStringView darkOnly = u"#hf-dark-mode-only";
constexpr QStringView lightOnly = u"#hf-light-mode-only";

/// "images/loss_curve.png": "loss curve".
QString describedByName(const QString &target)
{
    QString name = QUrl::fromPercentEncoding(target.section(u'#', 0, 0).section(u'?', 0, 0).toUtf8());
    name = name.section(u'/', -1).section(u'.', 0, 0).replace(u'_', u' ').replace(u'-', u' ').simplified();
    name.removeIf([](QChar c) { return !c.isLetterOrNumber() && c != u' '; });
    return name.isEmpty() ? u"image"_s : name;
}

void withoutDescription(const BodyReading &body, BodyFindings &findings)  // TX008
{
    const QString &text = body.text();
    for (const MarkdownInline &mark : body.inlines()) {
        const bool isTag =
            mark.kind == MarkdownInline::Kind::Tag && mark.label.of(text).compare(u"img", Qt::CaseInsensitive) == 0;
        if (isTag ? attributeOf(text, mark.span, u"alt").has_value()
                  : mark.kind != MarkdownInline::Kind::Image || !mark.label.of(text).trimmed().isEmpty())
            continue;
        const TextSpan source = isTag ? attributeOf(text, mark.span, u"src").value_or(TextSpan{}) : mark.target;
        const QString target = source.of(text).toString();
        const QString description = describedByName(target);
        const TextSpan place = isTag ? TextSpan{.begin = mark.label.end, .end = mark.label.end} : mark.label;
        CardFix fix{.kind = CardFix::Kind::Choose};
        const QString inserted = isTag ? u" alt=\""_s + description + u'"' : description;
        fix.options.append({.label = description, .edits = {{.span = place, .text = inserted}}});
        findings.add(u"TX008"_s, mark.span, {target}, fix);
    }
}

void insecure(const BodyReading &body, BodyFindings &findings)  // TX009
{
    for (const LinkTarget &link : linkTargets(body)) {
        const QStringView target = link.span.of(body.text());
        if (!link.isImage || !target.startsWith(u"http://", Qt::CaseInsensitive))
            continue;
        const TextSpan scheme{.begin = link.span.begin, .end = link.span.begin + 4};
        findings.add(u"TX009"_s, link.span, {target.toString()}, replaceText(scheme, u"https"_s, true));
    }
}

/// The page about a file instead of the file; "raw" is GitHub's word for what the Hub calls "resolve".
void pageOfPicture(const BodyReading &body, BodyFindings &findings)  // TX010
{
    static const QRegularExpression page{
        u"^https?://(?:www\\.)?(huggingface\\.co|hf\\.co|github\\.com)/[^?#\\s]+?/(blob)/[^?\\s]+$"_s};
    for (const LinkTarget &link : linkTargets(body)) {
        const QString target = link.span.of(body.text()).toString();
        const auto match = link.isMedia ? page.match(target) : QRegularExpressionMatch{};
        if (!match.hasMatch())
            continue;
        const TextSpan word{.begin = link.span.begin + match.capturedStart(2),
                            .end = link.span.begin + match.capturedEnd(2)};
        const QString better = match.captured(1) == u"github.com" ? u"raw"_s : u"resolve"_s;
        findings.add(u"TX010"_s, link.span, {target}, replaceText(word, better, true));
    }
}

struct SchemePicture
{
    LinkTarget link;
    int line = 0;
    bool isDark = false;
};

QList<SchemePicture> schemePictures(const BodyReading &body)
{
    QList<SchemePicture> pictures;
    for (const LinkTarget &link : linkTargets(body)) {
        const QStringView target = link.span.of(body.text());
        if (link.isImage && (target.endsWith(darkOnly) || target.endsWith(lightOnly)))
            pictures.append({.link = link, .line = body.lineAt(link.span.begin), .isDark = target.endsWith(darkOnly)});
    }
    return pictures;
}

void withoutPartner(const BodyReading &body, BodyFindings &findings)  // TX022
{
    constexpr int linesBetween = 6;
    const QList<SchemePicture> pictures = schemePictures(body);
    for (qsizetype i = 0; i < pictures.size(); ++i) {
        const SchemePicture &one = pictures.at(i);
        const auto isPartner = [&one](const SchemePicture &other) {
            return other.isDark != one.isDark && std::abs(other.line - one.line) <= linesBetween;
        };
        if ((i > 0 && isPartner(pictures.at(i - 1))) || (i + 1 < pictures.size() && isPartner(pictures.at(i + 1))))
            continue;
        const QString target = one.link.span.of(body.text()).toString();
        const QString forBoth = target.first(target.lastIndexOf(u'#'));
        findings.add(u"TX022"_s, one.link.span, {forBoth}, chooseReplacement(one.link.span, {forBoth}));
    }
}

constexpr std::array checks{BodyCheck{withoutDescription}, BodyCheck{insecure}, BodyCheck{pageOfPicture},
                            BodyCheck{withoutPartner}};

}  // namespace

std::span<const BodyCheck> imageChecks()
{
    return checks;
}

}  // namespace core
