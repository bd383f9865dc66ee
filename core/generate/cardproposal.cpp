#include "core/generate/cardproposal.h"

#include "core/generate/proposalbuilder_p.h"
#include "core/generate/regeneration.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::int64_t cardLimit = 8 * 1024 * 1024;

Result<CardText> readCard(const ModelFile &file)
{
    const auto bytes = readSmallFile(file, cardLimit);
    return bytes ? CardText::decode(*bytes) : fail(ErrorKind::FileUnreadable, file.path);
}

}  // namespace

Result<CardProposal> proposeCard(const QList<ModelFile> &files, const QString &folderName,
                                 const std::optional<RepoId> &repo, const std::stop_token &stop)
{
    // What the card says is the card's: only the other files can propose something for it.
    QList<ModelFile> others = files;
    others.removeIf([](const ModelFile &file) { return file.path.section(u'/', -1) == u"README.md"; });
    auto facts = readModelFacts(others, folderName, stop);
    if (!facts)
        return std::unexpected(facts.error());
    ProposalBuilder builder{others, *std::move(facts), repo};
    static constexpr std::array sources{
        proposeFacts,     proposeTrainer,   proposeUsage,           proposeFileTable,   proposeArchitecture,
        proposeModules,   proposeWidget,    proposeAdapterSettings, proposeMergeRecipe, proposeEvaluation,
        proposeInference, proposeEmissions, proposeVersions,        proposeCitation,
    };
    for (const auto source : sources) {
        if (stop.stop_requested())
            return canceled();
        source(builder);
    }
    return builder.take();
}

RepoType cardType(const CardProposal &proposal, const std::optional<RepoId> &repo, CardTemplate form)
{
    const bool isDataset = proposal.facts.kind.value() == ModelKind::Dataset || form == CardTemplate::Dataset;
    return repo ? repo->type : (isDataset ? RepoType::Dataset : RepoType::Model);
}

Result<CardText> generateCard(const QList<ModelFile> &files, const QString &folderName,
                              const std::optional<RepoId> &repo, CardTemplate form, const std::stop_token &stop)
{
    const auto proposal = proposeCard(files, folderName, repo, stop);
    if (!proposal)
        return std::unexpected(proposal.error());
    const auto card = std::ranges::find(files, u"README.md"_s, &ModelFile::path);
    if (card == files.end())
        return composeCard(form, *proposal, repo);
    return readCard(*card).transform(
        [&](const CardText &present) { return regenerated(present, *proposal, {}, cardType(*proposal, repo)); });
}

QString toString(CardTemplate form)
{
    switch (form) {
    case CardTemplate::Automatic: return u"auto"_s;
    case CardTemplate::Short: return u"short"_s;
    case CardTemplate::Annotated: return u"annotated"_s;
    case CardTemplate::FineTune: return u"fine-tune"_s;
    case CardTemplate::Lora: return u"lora"_s;
    case CardTemplate::GgufQuantization: return u"gguf"_s;
    case CardTemplate::Merge: return u"merge"_s;
    case CardTemplate::Diffusion: return u"diffusion"_s;
    case CardTemplate::SentenceTransformer: return u"sentence-transformer"_s;
    case CardTemplate::Dataset: return u"dataset"_s;
    }
    return {};
}

const QList<CardTemplate> &cardTemplates()
{
    using enum CardTemplate;
    static const QList<CardTemplate> all{Automatic, Short,     Annotated,           FineTune, Lora, GgufQuantization,
                                         Merge,     Diffusion, SentenceTransformer, Dataset};
    return all;
}

std::optional<CardTemplate> cardTemplateFromString(QStringView name)
{
    for (const CardTemplate form : cardTemplates()) {
        if (toString(form) == name)
            return form;
    }
    return {};
}

}  // namespace core
