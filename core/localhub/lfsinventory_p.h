#pragma once

#include "core/localhub/gitrepo_p.h"

#include <QDateTime>
#include <QList>

namespace core::localhub {

/// A large file that some commit of a repository points to.
struct StoredLfsFile
{
    LfsPointer pointer;
    QString path;  ///< Where it was first.
    QString reference;  ///< One that leads to it.
    QDateTime date;  ///< Of the commit that brought it.
};

/// References that belong to what a repository serves.
inline constexpr std::array<QStringView, 4> servedPrefixes{u"refs/heads/", u"refs/tags/", u"refs/pr/",
                                                           u"refs/convert/"};

/// All large files of all commits that a reference leads to, oldest first, each content once. Looks into every tree
/// once. Errors: those of GitRepo.
[[nodiscard]] Result<QList<StoredLfsFile>> lfsInventory(const GitRepo &repo);

}  // namespace core::localhub
