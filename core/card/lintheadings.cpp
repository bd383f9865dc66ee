#include "core/card/bodyfindings_p.h"

#include "core/card/cardtables.h"

#include <QSet>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// The heading's marks for another level; nothing for one that is underlined.
TextEdits atLevel(const BodyReading &body, const Heading &heading, int level)
{
    qsizetype begin = heading.span.begin;
    while (begin < heading.span.end && body.text().at(begin) == u' ')
        ++begin;
    qsizetype end = begin;
    while (end < heading.span.end && body.text().at(end) == u'#')
        ++end;
    if (end - begin == heading.level)
        return {{.span = {.begin = begin, .end = end}, .text = QString(level, u'#')}};
    return {{.span = heading.span, .text = QString(level, u'#') + u' ' + heading.title}};
}

void mainHeading(const BodyReading &body, BodyFindings &findings)  // TX002
{
    QList<const Heading *> mains;
    for (const Heading &heading : body.headings()) {
        if (heading.level == 1)
            mains.append(&heading);
    }
    if (mains.size() == 1)
        return;
    if (mains.isEmpty()) {
        const qsizetype begin = body.card().body().begin;
        Finding *finding = findings.add(u"TX002"_s, {.begin = begin, .end = begin});
        const auto &repo = body.context().repo;
        const QString end = body.card().lineEnd();
        if (finding != nullptr && repo)
            finding->fixes.append(replaceText(finding->span, u"# "_s + repo->name + end + end));
        return;
    }
    TextEdits edits;
    for (const Heading *heading : std::as_const(mains).sliced(1, std::min<qsizetype>(mains.size() - 1, 1000)))
        edits += atLevel(body, *heading, 2);
    findings.add(u"TX002"_s, mains.at(1)->span, {mains.at(1)->title}, textFix(edits));
}

void skippedLevels(const BodyReading &body, BodyFindings &findings)  // TX003
{
    int level = 0;
    for (const Heading &heading : body.headings()) {
        // A card may begin at any level: that there is no main heading is another rule's matter.
        if (level > 0 && heading.level > level + 1)
            findings.add(u"TX003"_s, heading.span, {heading.title}, textFix(atLevel(body, heading, level + 1)));
        level = heading.level;
    }
}

QSet<QString> anchorsOf(const BodyReading &body)
{
    QSet<QString> anchors{u"top"_s};
    for (const Heading &heading : body.headings())
        anchors.insert(heading.slug);
    for (const MarkdownInline &mark : body.inlines()) {
        if (mark.kind != MarkdownInline::Kind::Tag)
            continue;
        for (const QStringView name : {u"id", u"name"}) {
            if (const auto value = attributeOf(body.text(), mark.span, name))
                anchors.insert(value->of(body.text()).toString());
        }
    }
    return anchors;
}

void anchors(const BodyReading &body, BodyFindings &findings)  // TX021
{
    QSet<QString> known;
    QStringList slugs;
    for (const LinkTarget &link : linkTargets(body)) {
        const QString target = link.span.of(body.text()).toString();
        if (link.isImage || !target.startsWith(u'#') || target.size() < 2)
            continue;
        if (known.isEmpty()) {
            known = anchorsOf(body);
            for (const Heading &heading : body.headings().first(std::min<qsizetype>(body.headings().size(), 500)))
                slugs.append(heading.slug);
        }
        const QString anchor = QUrl::fromPercentEncoding(target.sliced(1).toUtf8());
        if (known.contains(anchor))
            continue;
        if (findings.isFull(u"TX021"_s))
            return;
        QStringList near = nearestOf(anchor, slugs);
        for (QString &slug : near)
            slug.prepend(u'#');
        findings.add(u"TX021"_s, link.span, {target, near.value(0)}, chooseReplacement(link.span, near));
    }
}

constexpr std::array checks{BodyCheck{mainHeading}, BodyCheck{skippedLevels}, BodyCheck{anchors}};

}  // namespace

std::span<const BodyCheck> headingChecks()
{
    return checks;
}

}  // namespace core
