#pragma once

#include "core/base/repoid.h"
#include "core/localhub/accounts_p.h"
#include "core/localhub/repositories_p.h"

namespace core::localhub {

enum class Access { Read, Write, Administer };

/// Who may do what: a person's role and their token's rights both have to allow it. An application's rights are its
/// scopes, in the person's own namespace and in the organisations that they ticked.
///
/// Source: the Hub's documentation of tokens, organisation roles and OAuth scopes.
namespace rights {

[[nodiscard]] bool mayAccess(const std::optional<Caller> &caller, Access access, const RepoId &id,
                             const RepoRecord &record);
[[nodiscard]] bool mayCreateUnder(const Caller &caller, const QString &owner);
/// Read as the owner or as a member of the owning organisation, whatever the repository's visibility.
[[nodiscard]] bool mayReadAsMember(const Caller &caller, const RepoId &id, const RepoRecord &record);
/// Open discussions and pull requests wherever the repository may be read.
[[nodiscard]] bool mayDiscuss(const Caller &caller);
/// Read what a gated repository's owners granted to the person.
[[nodiscard]] bool mayReadGated(const Caller &caller);
/// What the caller may do under `owner`, in the Hub's own words: "repo.content.read", "repo.write".
[[nodiscard]] QStringList permissionsUnder(const Caller &caller, const QString &owner);

/// Why the person or their token may not change the repository, in a sentence.
[[nodiscard]] QString refusalToChange(const Caller &caller, const RepoId &id);

}  // namespace rights

}  // namespace core::localhub
