#pragma once

#include "core/base/error.h"

#include <QHashFunctions>
#include <QString>

namespace core {

enum class RepoType { Model, Dataset, Space };

/// A repository on a Hub: type, owner and name.
///
/// Source: the client-side name rules of the Hub (1–96 characters of [A-Za-z0-9_.-], no "--" or "..", starts and ends
///         with a word character, no ".git" ending). Servers may be stricter; their answer wins.
struct RepoId
{
    RepoType type = RepoType::Model;
    QString owner;  ///< User or organisation.
    QString name;

    /// Reads "owner/name", "datasets/owner/name", "spaces/owner/name" or "models/owner/name"; a prefix wins over
    /// `type`. Errors: InvalidInput, with a `detail` that says which rule is broken, in English.
    [[nodiscard]] static Result<RepoId> parse(QStringView text, RepoType type = RepoType::Model);

    [[nodiscard]] QString fullName() const { return owner + u'/' + name; }
    [[nodiscard]] QString apiPath() const;  ///< "/api/models/owner/name"
    [[nodiscard]] QString webPath() const;  ///< "/owner/name", "/datasets/owner/name", "/spaces/owner/name"

    friend bool operator==(const RepoId &, const RepoId &) = default;
    friend size_t qHash(const RepoId &repo, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, static_cast<int>(repo.type), repo.owner, repo.name);
    }
};

/// Why `name` cannot be a repository's name, or an empty string when it can. Untranslated; for live validation the
/// caller maps RepoNameProblem to words.
enum class RepoNameProblem { None, Empty, TooLong, BadCharacter, BadEdge, DoubledMark, GitSuffix };
[[nodiscard]] RepoNameProblem checkRepoName(QStringView name);

[[nodiscard]] QString toString(RepoType type);  ///< "model", "dataset", "space"
[[nodiscard]] std::optional<RepoType> repoTypeFromString(QStringView text);  ///< Singular or plural.
[[nodiscard]] QString apiSegment(RepoType type);  ///< "models", "datasets", "spaces"

/// Checks a path inside a repository and gives its canonical form (no leading "/" or "./").
///
/// Refused: empty paths and segments, "." and "..", a segment ".git" (in any case, or as "git~1") or a pair
/// ".cache/huggingface", NUL and other control characters, leading or trailing blanks of a segment, segments over 255
/// bytes, paths over 1000 characters, invalid Unicode. Errors: FileNameRejected; `subject` is the path with control
/// characters made visible, `detail` the rule broken.
[[nodiscard]] Result<QString> checkRepoPath(const QString &path);

/// A short, printable form of any file name for messages: control characters as \xNN, what turns the text around or is
/// no Unicode as \uNNNN, the middle of long names cut out. `maxChars` is at least 3.
[[nodiscard]] QString printable(const QString &path, qsizetype maxChars = 120);

}  // namespace core
