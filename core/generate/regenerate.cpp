#include "core/card/cardschema.h"
#include "core/card/outline.h"
#include "core/generate/cardcomposer_p.h"

#include <QCborArray>
#include <QCborMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Change = Regeneration::Change;

QString shownValue(const QCborValue &value)
{
    if (value.isArray()) {
        QStringList items;
        for (const QCborValue &item : value.toArray())
            items.append(shownValue(item));
        return u'[' + items.join(u", "_s) + u']';
    }
    if (value.isMap()) {
        QStringList entries;
        for (const auto &entry : value.toMap())
            entries.append(entry.first.toString() + u": "_s + shownValue(entry.second));
        return u'{' + entries.join(u", "_s) + u'}';
    }
    return yamlScalar(value);
}

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
            append({.kind = Change::Kind::ChangeKey, .before = shownValue(present), .isProposed = false}, proposed,
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
            append({.kind = Change::Kind::ChangeKey, .before = shownValue(present)}, proposed, all, changes);
    }

    void append(Change change, const MetadataProposal &proposed, const QCborValue &value, QList<Change> &changes) const
    {
        const auto edits = m_edit.set(proposed.path, value);
        if (!edits)
            return;  // an alias or its like: only a person can say what is meant
        change.what = proposed.path.toString();
        change.after = shownValue(value);
        change.edits = m_card.fromYaml(*edits);
        change.source = proposed.reason.file;
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

/// Finds what proposals would change in the body.
class SectionChanges
{
public:
    SectionChanges(const CardText &card, const QHash<QString, QString> &before)
        : m_card(card)
        , m_headings(readOutline(card))
        , m_before(before)
    {
    }

    void add(const SectionProposal &proposed, QList<Change> &changes)
    {
        const auto heading = std::ranges::find(m_headings, comparable(proposed.title),
                                               [](const Heading &known) { return comparable(known.title); });
        if (heading == m_headings.end()) {
            changes.append(addition(proposed));
            return;
        }
        const TextSpan place = ownText(heading);
        m_lastEnd = place.end;
        const QString present = place.of(m_card.text()).toString();
        if (normalized(present) == normalized(proposed.markdown))
            return;
        const bool isOurs =
            m_before.contains(proposed.id) && normalized(present) == normalized(m_before.value(proposed.id));
        const bool isFree = isOurs || isPlaceholder(normalized(present));
        changes.append({.kind = isFree ? Change::Kind::ReplaceSection : Change::Kind::ConflictingSection,
                        .what = proposed.title,
                        .before = present,
                        .after = proposed.markdown,
                        .edits = {{.span = place, .text = framed(proposed.markdown, place)}},
                        .isProposed = isFree,
                        .source = proposed.sources.value(0)});
    }

private:
    static QString normalized(const QString &text)
    {
        return QString{text}.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').trimmed();
    }

    /// What stands below a heading and above the next, of whatever level.
    TextSpan ownText(QList<Heading>::const_iterator heading) const
    {
        const auto next = std::next(heading);
        const qsizetype end = next != m_headings.cend() ? next->span.begin : m_card.text().size();
        return {.begin = std::min(heading->span.end, end), .end = end};
    }

    QString inCard(const QString &text) const
    {
        return m_card.lineEnd() == u"\n" ? text : QString{text}.replace(u'\n', m_card.lineEnd());
    }

    /// With an empty line before it, and one after it when something follows.
    QString framed(const QString &markdown, TextSpan place) const
    {
        const bool endsLine = place.begin == 0 || m_card.text().at(place.begin - 1) == u'\n'
            || m_card.text().at(place.begin - 1) == u'\r';
        const bool isLast = place.end == m_card.text().size();
        return inCard((endsLine ? u"\n"_s : u"\n\n"_s) + markdown + (isLast ? QString{} : u"\n"_s));
    }

    /// Behind the section that was proposed before it, or at the end of the card.
    Change addition(const SectionProposal &proposed) const
    {
        const qsizetype place = m_lastEnd < 0 ? m_card.text().size() : m_lastEnd;
        const QString heading = QString{proposed.level, u'#'} + u' ' + proposed.title + u'\n';
        return {.kind = Change::Kind::AddSection,
                .what = proposed.title,
                .after = proposed.markdown,
                .edits = {{.span = {.begin = place, .end = place},
                           .text = inCard(lead(place) + heading + u'\n' + proposed.markdown
                                          + (place < m_card.text().size() ? u"\n"_s : QString{}))}},
                .source = proposed.sources.value(0)};
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
    const QHash<QString, QString> &m_before;
    qsizetype m_lastEnd = -1;
};

}  // namespace

Regeneration regenerate(const CardText &card, const CardProposal &proposal,
                        const QHash<QString, QString> &generatedBefore, RepoType type)
{
    Regeneration result;
    // A block that nobody can read is not added to; the findings say what is wrong with it.
    if (const auto tree = YamlTree::parse(card.hasBlock() ? card.yamlText() : QString{})) {
        const KeyChanges keys{card, *tree, type};
        for (const MetadataProposal &proposed : preferredMetadata(proposal, type))
            keys.add(proposed, result.changes);
    }
    SectionChanges sections{card, generatedBefore};
    for (const SectionProposal &proposed : proposal.sections)
        sections.add(proposed, result.changes);
    return result;
}

CardText regenerated(const CardText &card, const CardProposal &proposal, const QHash<QString, QString> &generatedBefore,
                     RepoType type)
{
    // The places of a change are those of the text before any other is made, so each is made by itself.
    CardText current = card;
    const qsizetype most = proposal.metadata.size() + proposal.sections.size();
    for (qsizetype made = 0; made < most; ++made) {
        const QList<Change> changes = regenerate(current, proposal, generatedBefore, type).changes;
        const auto next = std::ranges::find(changes, true, &Change::isProposed);
        if (next == changes.end())
            break;
        current = CardText{applied(current.text(), next->edits)};
    }
    return current;
}

}  // namespace core
