#pragma once

#include "core/generate/cardproposal.h"

#include <QSet>

namespace core {

/// Whether nobody has written anything in a section yet: it is empty, or holds nothing but comments, labels and the
/// marks that templates leave ("[More Information Needed]").
[[nodiscard]] bool isPlaceholder(QStringView markdown);

/// Puts the body of a card together: headings, texts, marks for what is to be written, and proposed sections, each
/// once.
class CardBody
{
public:
    explicit CardBody(const QList<SectionProposal> &sections)
        : m_sections(sections)
    {
    }

    void heading(int level, const QString &title);
    void paragraph(const QString &markdown);
    /// What nobody but a person can write: what is asked for in a comment, and the Hub's mark.
    void unwritten(const QString &guidance);
    /// A heading with nothing but unwritten() below it.
    void toWrite(int level, const QString &title, const QString &guidance);

    [[nodiscard]] bool has(const QString &section) const { return find(section) != nullptr; }
    /// A proposed section under its own heading; nothing when there is none.
    void section(const QString &id, int level);
    /// The same under a heading of the template's; without it, the mark.
    void sectionOrMark(const QString &id, int level, const QString &title, const QString &guidance);
    /// The text of a proposed section alone.
    [[nodiscard]] QString take(const QString &id);
    /// Whatever was not used yet.
    void rest();

    [[nodiscard]] const QString &text() const { return m_text; }

private:
    [[nodiscard]] const SectionProposal *find(const QString &id) const;

    const QList<SectionProposal> &m_sections;
    QSet<QString> m_used;
    QString m_text;
};

/// The card's metadata in front of `body`: of each key the preferred value, guesses left out. `keyOrder` says which key
/// comes first.
[[nodiscard]] CardText withMetadata(const QString &body, const CardProposal &proposal, RepoType type,
                                    const QStringList &keyOrder);
enum class Guesses { LeftOut, Kept };
/// The preferred value for each path, in the order of the proposal; a guess only where there is nothing better.
[[nodiscard]] QList<MetadataProposal> preferredMetadata(const CardProposal &proposal, RepoType type,
                                                        Guesses guesses = Guesses::LeftOut);

}  // namespace core
