#pragma once

#include "core/base/repoid.h"

#include <QStringList>

#include <optional>

namespace core {

enum class SnippetLanguage { Python, Shell, JavaScript };

/// What a person should know before running a snippet. The words are the window's.
enum class SnippetNote {
    NeedsToken,  ///< The repository is private or gated: the tool must be signed in.
    RunsItsCode,  ///< Loading runs Python code from the repository.
    FollowsBranch,  ///< The tool takes no revision: it loads what the default branch holds.
    NeedsBaseModel,  ///< The model it was made for is loaded, too.
};

/// One way to use a repository: what to type, for people and for the clipboard.
struct UsageSnippet
{
    QString id;  ///< Stable: "transformers", "llama.cpp", "git", …
    QString title;  ///< The tool's own name, in no language.
    SnippetLanguage language = SnippetLanguage::Python;
    QString code;  ///< Without trailing line end.
    QList<SnippetNote> notes = {};

    friend bool operator==(const UsageSnippet &, const UsageSnippet &) = default;
};

/// What decides how a repository is used.
struct UsageFacts
{
    RepoId id;
    QString library = {};  ///< library_name; empty: by tags and files.
    QString task = {};  ///< pipeline_tag
    QStringList tags = {};  ///< Also "base_model:owner/name".
    QStringList files = {};  ///< Paths in the repository.
    QString revision = {};  ///< A name that git allows; empty: whatever the default branch holds then.
    QString otherHub = {};  ///< The address of a Hub that is not the public one.
    QString webAddress = {};  ///< Of the repository.
    bool needsToken = false;  ///< It is private or gated.
};

/// The ways to use a repository that fit what it is, best one first; "hf" and "git" always, last.
///
/// A pure function. Names of revisions and files are quoted for the language they stand in, so that none can become
/// code. A Hub other than huggingface.co is named through HF_ENDPOINT, which tools built on the Hub's client honour;
/// those that know huggingface.co only are left out. No token is ever part of a snippet.
///
/// Source: library_name, then a tag that names a library, then files, as the Hub chooses.
[[nodiscard]] QList<UsageSnippet> usageSnippets(const UsageFacts &facts);

/// The library that loads this repository ("transformers", "peft", …); empty when nothing says so.
[[nodiscard]] QString usedLibrary(const UsageFacts &facts);
/// The model that this one was made from, as its tags say; only when there is one and it is an id.
[[nodiscard]] std::optional<RepoId> baseModel(const UsageFacts &facts);

}  // namespace core
