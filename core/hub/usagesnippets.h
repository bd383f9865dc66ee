#pragma once

#include "core/hub/hubreplies.h"

namespace core {

/// What usageSnippets() looks at.
struct UsageSubject
{
    RepoInfo info;  ///< With tags and files, as HubClient::repoInfo() gives it.
    QUrl endpoint;
    QString revision = {};  ///< A branch, tag or commit; empty: whatever the default branch holds then.
};

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

/// The ways to use a repository that fit what it is, best one first; "hf" and "git" always, last.
///
/// A pure function. Names of revisions and files are quoted for the language they stand in, so that none can become
/// code; what git does not allow as a revision counts as none. A Hub other than huggingface.co is named through
/// HF_ENDPOINT, which tools built on the Hub's client honour; those that know huggingface.co only are left out.
/// No token is ever part of a snippet.
///
/// Source: library_name, then a tag that names a library, then files, as the Hub chooses.
[[nodiscard]] QList<UsageSnippet> usageSnippets(const UsageSubject &subject);

/// The library that loads this repository ("transformers", "peft", …); empty when nothing says so.
[[nodiscard]] QString usedLibrary(const RepoInfo &info);
/// The model that this one was made from, as its tags say; only when there is one and it is an id.
[[nodiscard]] std::optional<RepoId> baseModel(const RepoInfo &info);

}  // namespace core
