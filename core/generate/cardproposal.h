#pragma once

#include "core/base/repoid.h"
#include "core/card/cardtext.h"
#include "core/card/modelfacts.h"
#include "core/yaml/yamledit.h"

#include <QCborValue>

#include <optional>

namespace core {

/// A value that files propose for a key of the front matter.
struct MetadataProposal
{
    YamlPath path;
    QCborValue value;
    Reason reason;  ///< "from adapter_config.json: base_model_name_or_path".
    Confidence confidence = Confidence::Medium;

    friend bool operator==(const MetadataProposal &, const MetadataProposal &) = default;
};

/// A section of the body that can be written from files. Its words are part of the card, and cards are English whatever
/// the window's language is.
struct SectionProposal
{
    QString id;  ///< "training-hyperparameters", stable over runs.
    QString title;  ///< Of the heading.
    int level = 2;
    QString markdown;  ///< Without the heading; "\n" as line end, and at the end.
    QStringList sources;  ///< The files it comes from.

    friend bool operator==(const SectionProposal &, const SectionProposal &) = default;
};

/// What the files of a folder can tell a card.
struct CardProposal
{
    QList<MetadataProposal> metadata;
    QList<SectionProposal> sections;
    ModelFacts facts;  ///< What the rest was made from, and which files were of no help.

    friend bool operator==(const CardProposal &, const CardProposal &) = default;
};

/// Which card to begin with.
enum class CardTemplate {
    Automatic,  ///< By what the files are.
    Short,  ///< What every card should say, and no more.
    Annotated,  ///< The Hub's own template, every section with its guidance.
    FineTune,
    Lora,
    GgufQuantization,
    Merge,
    Diffusion,
    SentenceTransformer,
    Dataset,
};

/// "auto", "short", "annotated", "fine-tune", "lora", "gguf", "merge", "diffusion", "sentence-transformer", "dataset".
[[nodiscard]] QString toString(CardTemplate form);
[[nodiscard]] std::optional<CardTemplate> cardTemplateFromString(QStringView name);
[[nodiscard]] const QList<CardTemplate> &cardTemplates();

/// Reads everything in `files` that can say something about a card. Executes nothing; absolute paths, host and user
/// names, coordinates and tokens never come out of it.
/// Errors: Canceled. Thread: blocks on disk; any thread but the GUI's.
[[nodiscard]] Result<CardProposal> proposeCard(const QList<ModelFile> &files, const QString &folderName,
                                               const std::optional<RepoId> &repo, const std::stop_token &stop = {});

/// What kind of repository a card is for: the repository's own, else what the files are.
[[nodiscard]] RepoType cardType(const CardProposal &proposal, const std::optional<RepoId> &repo,
                                CardTemplate form = CardTemplate::Automatic);

/// A whole new card from a template. Pure.
[[nodiscard]] CardText composeCard(CardTemplate form, const CardProposal &proposal, const std::optional<RepoId> &repo);
/// A card from a person's own template: "{{ key }}" takes the value that the proposal has for `key`.
[[nodiscard]] CardText composeCard(const QString &ownTemplate, const CardProposal &proposal,
                                   const std::optional<RepoId> &repo);

/// The card for a folder, from reading it to the text: a new one from the template, or, with a README.md among `files`,
/// that one with what the files add to it.
/// Errors: Canceled; FileUnreadable and InvalidInput for a README.md. Thread: blocks on disk; any thread but the GUI's.
[[nodiscard]] Result<CardText> generateCard(const QList<ModelFile> &files, const QString &folderName,
                                            const std::optional<RepoId> &repo, CardTemplate form,
                                            const std::stop_token &stop = {});

}  // namespace core
