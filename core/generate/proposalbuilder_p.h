#pragma once

#include "core/card/factcollector.h"
#include "core/card/usagecode.h"
#include "core/generate/cardproposal.h"

namespace core {

/// Collects what the files of one folder propose.
class ProposalBuilder
{
public:
    ProposalBuilder(const QList<ModelFile> &files, ModelFacts facts, std::optional<RepoId> repo);

    [[nodiscard]] FactCollector &files() { return m_files; }
    [[nodiscard]] const ModelFacts &facts() const { return m_files.facts; }
    [[nodiscard]] const std::optional<RepoId> &repo() const { return m_repo; }
    [[nodiscard]] bool isDataset() const;
    /// The model's name, in public words: the repository's, else what the files call it.
    [[nodiscard]] QString name() const;

    /// Whoever comes first is preferred; null, empty and repeated values are dropped.
    void propose(const YamlPath &path, const QCborValue &value, const Reason &reason, Confidence confidence);
    /// Tags and metrics add up.
    void addTag(const QString &tag, const Reason &reason) { addItem(u"tags", tag, reason); }
    void addItem(QStringView key, const QString &item, const Reason &reason);
    /// One result more for the card's model-index.
    void addResult(const QCborMap &result, const Reason &reason);
    /// Empty ones are dropped.
    void addSection(SectionProposal section);

    [[nodiscard]] CardProposal take();

private:
    FactCollector m_files;
    std::optional<RepoId> m_repo;
    CardProposal m_proposal;
};

/// How a repository is used; without text when there is only the way to download it.
[[nodiscard]] SectionProposal usageSection(UsageFacts usage);

// One function per kind of source, in the order in which they are asked. Each leaves out what is private.
void proposeFacts(ProposalBuilder &builder);
void proposeInference(ProposalBuilder &builder);
void proposeWidget(ProposalBuilder &builder);
void proposeTrainer(ProposalBuilder &builder);
void proposeEvaluation(ProposalBuilder &builder);
void proposeEmissions(ProposalBuilder &builder);
void proposeUsage(ProposalBuilder &builder);
void proposeArchitecture(ProposalBuilder &builder);
void proposeModules(ProposalBuilder &builder);
void proposeAdapterSettings(ProposalBuilder &builder);
void proposeMergeRecipe(ProposalBuilder &builder);
void proposeVersions(ProposalBuilder &builder);
void proposeFileTable(ProposalBuilder &builder);
void proposeCitation(ProposalBuilder &builder);

}  // namespace core
