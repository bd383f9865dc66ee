#pragma once

#include "core/generate/cardcomposer_p.h"

namespace core {

/// What the templates ask about the model.
class CardSubject
{
public:
    CardSubject(const CardProposal &proposal, const std::optional<RepoId> &repo, RepoType type)
        : m_proposal(proposal)
        , m_repo(repo)
        , m_type(type)
    {
    }

    [[nodiscard]] const ModelFacts &facts() const { return m_proposal.facts; }
    [[nodiscard]] const std::optional<RepoId> &repo() const { return m_repo; }
    [[nodiscard]] RepoType type() const { return m_type; }
    [[nodiscard]] const QList<SectionProposal> &sections() const { return m_proposal.sections; }
    [[nodiscard]] QString name() const;
    /// The preferred value of a key as running text, several joined by ", "; empty when there is none.
    [[nodiscard]] QString value(const QString &key) const;
    /// Links to the base models, joined by ", "; empty when there are none for certain.
    [[nodiscard]] QString baseLinks() const;
    [[nodiscard]] bool hasTag(const QString &tag) const;

private:
    [[nodiscard]] QStringList values(const QString &key) const;

    const CardProposal &m_proposal;
    const std::optional<RepoId> &m_repo;
    RepoType m_type;
};

[[nodiscard]] CardTemplate fittingTemplate(const CardSubject &subject);
/// The body of a card, from the line of its title.
[[nodiscard]] QString bodyFrom(CardTemplate form, const CardSubject &subject);
[[nodiscard]] QString annotatedBody(const CardSubject &subject);

}  // namespace core
