#include "core/generate/regeneration.h"

#include "core/card/cardschema.h"
#include "core/card/outline.h"
#include "core/generate/cardcomposer_p.h"
#include "core/generate/filetables_p.h"

#include <QCborArray>
#include <QCborMap>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Change = Regeneration::Change;

QCborArray asList(const QCborValue &value)
{
    return value.isArray() ? value.toArray() : QCborArray{value};
}

/// Finds what proposals would change in the front matter.
class KeyChanges
{
public:
    KeyChanges(const CardText &card, YamlTree tree, RepoType type)
        : m_card(card)
        , m_tree(std::move(tree))
        , m_edit(m_tree, cardKeyOrder(type))
    {
    }

    void add(const MetadataProposal &proposed, QList<Change> &changes) const
    {
        const QCborValue present = presentValue(proposed.path);
        if (isEmptyValue(present)) {
            append({.kind = Change::Kind::AddKey, .isProposed = proposed.confidence != Confidence::Low}, proposed,
                   proposed.value, changes);
        } else if (isCollected(proposed.path)) {
            addItems(proposed, present, changes);
        } else if (present != proposed.value && asList(present) != asList(proposed.value)) {
            append({.kind = Change::Kind::ChangeKey, .before = yamlFlow(present), .isProposed = false}, proposed,
                   proposed.value, changes);
        }
    }

private:
    static bool isCollected(const YamlPath &path)
    {
        return path == YamlPath{u"tags"_s} || path == YamlPath{u"metrics"_s};
    }
    static bool isEmptyValue(const QCborValue &value)
    {
        return value.isUndefined() || value.isNull() || value == QCborValue{QString{}};
    }

    QCborValue presentValue(const YamlPath &path) const
    {
        const YamlNode *node = m_tree.root() != nullptr ? find(m_tree, path) : nullptr;
        return node != nullptr ? toValue(*node, *m_tree.root()) : QCborValue{QCborValue::Undefined};
    }

    /// What a person tagged stays; what the files say besides is put behind it.
    void addItems(const MetadataProposal &proposed, const QCborValue &present, QList<Change> &changes) const
    {
        QCborArray all = asList(present);
        const qsizetype before = all.size();
        for (const QCborValue &item : proposed.value.toArray()) {
            if (!all.contains(item))
                all.append(item);
        }
        if (all.size() > before)
            append({.kind = Change::Kind::ChangeKey, .before = yamlFlow(present)}, proposed, all, changes);
    }

    void append(Change change, const MetadataProposal &proposed, const QCborValue &value, QList<Change> &changes) const
    {
        const auto edits = m_edit.set(proposed.path, value);
        if (!edits)
            return;  // an alias or its like: only a person can say what is meant
        change.id = proposed.path.toString();
        change.what = change.id;
        change.after = yamlFlow(value);
        change.edits = m_card.fromYaml(*edits);
        change.sources = proposed.reason.file.isEmpty() ? QStringList{} : QStringList{proposed.reason.file};
        change.reason = proposed.reason;
        change.confidence = proposed.confidence;
        changes.append(std::move(change));
    }

    const CardText &m_card;
    YamlTree m_tree;
    YamlEdit m_edit;
};

QString comparable(const QString &title)
{
    return QString{title}.remove(u"[optional]"_s).simplified().toLower();
}

/// `text` with the card's line ends.
QString withLineEnds(const CardText &card, const QString &text)
{
    return card.lineEnd() == u"\n" ? text : QString{text}.replace(u'\n', card.lineEnd());
}

/// Where whole lines of the body are just `text`; nothing when they are not there.
std::optional<TextSpan> placeOf(const CardText &card, const QString &text)
{
    const QString wanted = withLineEnds(card, text);
    const QString &whole = card.text();
    const auto isLineEnd = [&whole](qsizetype at) {
        return at < 0 || at >= whole.size() || whole.at(at) == u'\n' || whole.at(at) == u'\r';
    };
    for (qsizetype at = whole.indexOf(wanted, card.body().begin); at >= 0; at = whole.indexOf(wanted, at + 1)) {
        const qsizetype end = at + wanted.size();
        if (isLineEnd(at - 1) && isLineEnd(end))
            return TextSpan{.begin = at, .end = end};
    }
    return std::nullopt;
}

/// Finds what proposals would change in the body.
class SectionChanges
{
public:
    SectionChanges(const CardText &card, const GeneratedSections &before)
        : m_card(card)
        , m_headings(readOutline(card))
        , m_before(before)
    {
    }

    void add(const SectionProposal &proposed, QList<Change> &changes)
    {
        // Templates put sections under headings of their own, or under none: the words tell where one is.
        if (const auto there = placeOf(m_card, comparableText(proposed.markdown))) {
            m_lastEnd = endOfSection(*there);
            return;
        }
        for (const QString &earlier : m_before.texts(proposed.id)) {
            if (const auto place = placeOf(m_card, earlier)) {
                m_lastEnd = endOfSection(*place);
                changes.append(replacement(proposed, Change::Kind::ReplaceSection, *place,
                                           withLineEnds(m_card, comparableText(proposed.markdown))));
                return;
            }
        }
        addUnderHeading(proposed, changes);
    }

private:
    void addUnderHeading(const SectionProposal &proposed, QList<Change> &changes)
    {
        const auto heading = std::ranges::find(m_headings, comparable(proposed.title),
                                               [](const Heading &known) { return comparable(known.title); });
        if (heading == m_headings.end()) {
            changes.append(addition(proposed));
            return;
        }
        const TextSpan place = ownText(heading);
        m_lastEnd = place.end;
        const QString present = comparableText(place.of(m_card.text()).toString());
        const bool isTable = proposed.id == providedFilesSection && isGeneratedFileTable(present);
        const bool isFree = isPlaceholder(present) || isTable;
        const auto kind = isFree ? Change::Kind::ReplaceSection : Change::Kind::ConflictingSection;
        changes.append(replacement(proposed, kind, place, framed(proposed.markdown, place)));
    }

    Change replacement(const SectionProposal &proposed, Change::Kind kind, TextSpan place, const QString &text) const
    {
        return {.kind = kind,
                .id = proposed.id,
                .what = proposed.title,
                .before = comparableText(place.of(m_card.text()).toString()),
                .after = comparableText(proposed.markdown),
                .edits = {{.span = place, .text = text}},
                .isProposed = kind != Change::Kind::ConflictingSection,
                .sources = proposed.sources};
    }

    /// Where the next heading after a place is, or the end of the card.
    qsizetype endOfSection(TextSpan place) const
    {
        const auto next = std::ranges::find_if(
            m_headings, [&place](const Heading &heading) { return heading.span.begin >= place.end; });
        return next != m_headings.end() ? next->span.begin : m_card.text().size();
    }

    /// What stands below a heading and above the next, of whatever level.
    TextSpan ownText(QList<Heading>::const_iterator heading) const
    {
        const qsizetype end = endOfSection(heading->span);
        return {.begin = std::min(heading->span.end, end), .end = end};
    }

    /// With an empty line before it, and one after it when something follows.
    QString framed(const QString &markdown, TextSpan place) const
    {
        const bool endsLine = place.begin == 0 || m_card.text().at(place.begin - 1) == u'\n'
            || m_card.text().at(place.begin - 1) == u'\r';
        const bool isLast = place.end == m_card.text().size();
        return withLineEnds(m_card, (endsLine ? u"\n"_s : u"\n\n"_s) + markdown + (isLast ? QString{} : u"\n"_s));
    }

    /// Behind the section that was proposed before it, or at the end of the card.
    Change addition(const SectionProposal &proposed) const
    {
        const qsizetype place = m_lastEnd < 0 ? m_card.text().size() : m_lastEnd;
        const QString heading = QString{proposed.level, u'#'} + u' ' + proposed.title + u'\n';
        return {.kind = Change::Kind::AddSection,
                .id = proposed.id,
                .what = proposed.title,
                .after = comparableText(proposed.markdown),
                .edits = {{.span = {.begin = place, .end = place},
                           .text = withLineEnds(m_card,
                                                lead(place) + heading + u'\n' + proposed.markdown
                                                    + (place < m_card.text().size() ? u"\n"_s : QString{}))}},
                .sources = proposed.sources};
    }

    /// What makes an empty line before `place`.
    QString lead(qsizetype place) const
    {
        const QString before = normalizedTail(place);
        if (before.isEmpty() || before.endsWith(u"\n\n"))
            return {};
        return before.endsWith(u'\n') ? u"\n"_s : u"\n\n"_s;
    }

    QString normalizedTail(qsizetype place) const
    {
        const qsizetype begin = std::max<qsizetype>(0, place - 4);
        QString tail = m_card.text().sliced(begin, place - begin);
        return tail.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    }

    const CardText &m_card;
    QList<Heading> m_headings;
    const GeneratedSections &m_before;
    qsizetype m_lastEnd = -1;
};

}  // namespace

bool isProposed(const Change &change)
{
    return change.isProposed;
}

Regeneration regenerate(const CardText &card, const CardProposal &proposal, const GeneratedSections &generatedBefore,
                        RepoType type)
{
    Regeneration result;
    // A block that nobody can read is not added to; the findings say what is wrong with it.
    if (const auto tree = YamlTree::parse(card.hasBlock() ? card.yamlText() : QString{})) {
        const KeyChanges keys{card, *tree, type};
        for (const MetadataProposal &proposed : preferredMetadata(proposal, type, Guesses::Kept))
            keys.add(proposed, result.changes);
    }
    SectionChanges sections{card, generatedBefore};
    for (const SectionProposal &proposed : proposal.sections)
        sections.add(proposed, result.changes);
    return result;
}

CardText regenerated(const CardText &card, const CardProposal &proposal, const GeneratedSections &generatedBefore,
                     RepoType type, const ChangeWanted &isWanted)
{
    // The places of a change are those of the text before any other is made, so each is made by itself.
    CardText current = card;
    QSet<QString> made;
    for (;;) {
        const QList<Change> changes = regenerate(current, proposal, generatedBefore, type).changes;
        const auto next = std::ranges::find_if(
            changes, [&](const Change &change) { return !made.contains(change.id) && isWanted(change); });
        if (next == changes.end())
            return current;
        made.insert(next->id);
        current = CardText{applied(current.text(), next->edits)};
    }
}

void addGenerated(GeneratedSections &sections, const CardText &card, const CardProposal &proposal)
{
    for (const SectionProposal &proposed : proposal.sections) {
        if (placeOf(card, comparableText(proposed.markdown)))
            sections.add(proposed.id, proposed.markdown);
    }
}

}  // namespace core
