#include "core/generate/cardcomposer_p.h"

#include "core/card/cardschema.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {
constexpr QStringView mark = u"[More Information Needed]";
}

bool isPlaceholder(QStringView markdown)
{
    static const QRegularExpression comment{u"<!--.*?-->"_s, QRegularExpression::DotMatchesEverythingOption};
    static const QRegularExpression label{u"^\\s*[-*]\\s+\\*\\*[^*]+\\*\\*"_s};
    static const QStringList marks{u"[more information needed]"_s, u"more information needed"_s, u"todo"_s, u"tbd"_s};
    const QString text = markdown.toString().remove(comment);
    const QList<QStringView> lines = QStringView{text}.split(u'\n');
    return std::ranges::all_of(lines, [](QStringView line) {
        const QString words = line.toString().remove(label).trimmed();
        return words.isEmpty() || marks.contains(words.toLower());
    });
}

void CardBody::heading(int level, const QString &title)
{
    m_text += QString{level, u'#'} + u' ' + title + u"\n\n"_s;
}

void CardBody::paragraph(const QString &markdown)
{
    if (!markdown.isEmpty())
        m_text += markdown + (markdown.endsWith(u'\n') ? u"\n"_s : u"\n\n"_s);
}

void CardBody::unwritten(const QString &guidance)
{
    if (!guidance.isEmpty())
        paragraph(u"<!-- %1 -->"_s.arg(guidance));
    paragraph(mark.toString());
}

void CardBody::toWrite(int level, const QString &title, const QString &guidance)
{
    heading(level, title);
    unwritten(guidance);
}

void CardBody::section(const QString &id, int level)
{
    if (const SectionProposal *found = find(id))
        sectionOrMark(id, level, found->title, {});
}

void CardBody::sectionOrMark(const QString &id, int level, const QString &title, const QString &guidance)
{
    heading(level, title);
    if (has(id))
        paragraph(take(id));
    else
        unwritten(guidance);
}

QString CardBody::take(const QString &id)
{
    const SectionProposal *found = find(id);
    m_used.insert(id);
    return found != nullptr ? found->markdown : QString{};
}

void CardBody::rest()
{
    for (const SectionProposal &proposed : m_sections) {
        if (!m_used.contains(proposed.id))
            section(proposed.id, 2);
    }
}

const SectionProposal *CardBody::find(const QString &id) const
{
    const auto found = std::ranges::find(m_sections, id, &SectionProposal::id);
    return found != m_sections.end() ? &*found : nullptr;
}

QList<MetadataProposal> preferredMetadata(const CardProposal &proposal, RepoType type, Guesses guesses)
{
    QList<MetadataProposal> preferred;
    const auto take = [&](bool isGuess) {
        for (const MetadataProposal &proposed : proposal.metadata) {
            const bool isTaken = std::ranges::contains(preferred, proposed.path, &MetadataProposal::path);
            const QString key = proposed.path.toString().section(u'.', 0, 0).section(u'[', 0, 0);
            if (!isTaken && (proposed.confidence == Confidence::Low) == isGuess && cardField(type, key))
                preferred.append(proposed);
        }
    };
    take(false);
    if (guesses == Guesses::Kept)
        take(true);
    // These two explain a licence without an id; another licence needs no explanation.
    const auto license = std::ranges::find(preferred, YamlPath{u"license"_s}, &MetadataProposal::path);
    if (license == preferred.end() || license->value != QCborValue{u"other"_s})
        preferred.removeIf([](const MetadataProposal &proposed) {
            return proposed.path == YamlPath{u"license_name"_s} || proposed.path == YamlPath{u"license_link"_s};
        });
    return preferred;
}

CardText withMetadata(const QString &body, const CardProposal &proposal, RepoType type, const QStringList &keyOrder)
{
    CardText card{u"---\n---\n"_s + body};
    QList<MetadataProposal> metadata = preferredMetadata(proposal, type);
    // In order, since a key goes behind those that are there already; what has no place in it comes last.
    std::ranges::stable_sort(metadata, {}, [&keyOrder](const MetadataProposal &proposed) {
        const qsizetype place = keyOrder.indexOf(std::get<QString>(proposed.path.steps().first()));
        return place < 0 ? keyOrder.size() : place;
    });
    for (const MetadataProposal &proposed : std::as_const(metadata)) {
        const auto tree = YamlTree::parse(card.yamlText());
        if (!tree)
            continue;
        if (const auto edits = YamlEdit{*tree, keyOrder}.set(proposed.path, proposed.value))
            card = CardText{applied(card.text(), card.fromYaml(*edits))};
    }
    // Without any key there would be no block at all, and the Hub asks for one.
    return card.hasBlock() ? card : CardText{u"---\ntags: []\n---\n"_s + body};
}

}  // namespace core
