#pragma once

#include "core/base/error.h"
#include "core/card/proposal.h"

#include <QStringList>

#include <cstdint>
#include <stop_token>

namespace core {

/// What a folder of files is, as far as publishing cares.
enum class ModelKind {
    Unknown,
    FullModel,
    Adapter,  ///< LoRA and its relatives: small weights that need their base model.
    Gguf,  ///< A model as llama.cpp reads it, quantised or not.
    Quantization,  ///< Fewer bits in any other format (GPTQ, AWQ, MLX, …).
    Merge,
    DiffusionPipeline,
    SentenceTransformer,
    Dataset,  ///< Tables or texts, and no weights.
};

/// How a model came from its base model: the card's `base_model_relation`.
enum class BaseRelation { Finetune, Adapter, Quantized, Merge };

/// The card's `license`, and for "other" its name and where to read it.
struct LicenseChoice
{
    QString id = {};  ///< Of the Hub's table, in lower case; empty for none.
    QString name = {};  ///< Only with "other": "my-license-1.0".
    QString link = {};  ///< Only with "other": an address, or LICENSE or LICENSE.md in the repository.

    friend bool operator==(const LicenseChoice &, const LicenseChoice &) = default;
};

/// A file among those that are to be published.
struct ModelFile
{
    QString path;  ///< In the repository, with '/'.
    QString localPath;
    std::int64_t sizeBytes = 0;

    friend bool operator==(const ModelFile &, const ModelFile &) = default;
};

enum class FileProblemKind {
    Unreadable,
    TooLarge,  ///< Larger than such a file can sensibly be; it was not read.
    NotText,  ///< Not UTF-8.
    NotJson,
    Malformed,  ///< A header that contradicts itself or the file's size.
};

/// A file that should have told something and could not be understood.
struct FileProblem
{
    QString path;
    FileProblemKind kind = FileProblemKind::Unreadable;

    friend bool operator==(const FileProblem &, const FileProblem &) = default;
};

/// Everything the files say about a model, each with its reason. Where sources disagree, the order of preference is:
/// the card's front matter, licence texts, adapter and merge configurations, pipelines, the model's configuration,
/// headers of weights, names of files and folders.
struct ModelFacts
{
    Proposals<ModelKind> kind;
    Proposals<QString> name;  ///< As found: not yet cut down to what a repository may be called.
    Proposals<QString> library;  ///< The card's `library_name`.
    Proposals<QString> task;  ///< The card's `pipeline_tag`.
    Proposals<QStringList> baseModels;  ///< Repository ids; several mean a merge.
    Proposals<BaseRelation> relation;
    Proposals<LicenseChoice> license;
    Proposals<QStringList> languages;  ///< ISO 639 codes in lower case.
    Proposals<QString> quantization;  ///< "Q4_K_M", "gptq", "4bit"; several GGUF files give several.
    Proposals<std::int64_t> parameters;
    QList<Proposal<QString>> tags;  ///< They add up instead of excluding each other.
    QList<FileProblem> problems;

    /// Whether a card, a licence text and a .gitattributes are among the files, under the paths in the repository.
    QString readmePath;
    QString licensePath;
    QString gitAttributesPath;

    friend bool operator==(const ModelFacts &, const ModelFacts &) = default;
};

/// Reads what `files` say; `folderName` is what the chosen folder is called, or empty.
///
/// Executes nothing and unpickles nothing. Every length in a file is held against what is left of the file; texts and
/// JSON are read up to a few megabytes, headers up to 25 MB. What cannot be understood is a FileProblem, not an error.
/// Errors: Canceled. Thread: blocks on disk; any thread but the GUI's.
/// Source: the Hub's model card specification, and the formats' own documents.
[[nodiscard]] Result<ModelFacts> readModelFacts(const QList<ModelFile> &files, const QString &folderName,
                                                const std::stop_token &stop = {});

/// "adapter", "finetune", "merge", "quantized": as the card has it.
[[nodiscard]] QString toString(BaseRelation relation);
[[nodiscard]] std::optional<BaseRelation> baseRelationFromString(QStringView text);

/// "owner/name" or "name" as the Hub would take it. Local paths, addresses and free text are none.
[[nodiscard]] bool isModelId(QStringView text);

}  // namespace core
