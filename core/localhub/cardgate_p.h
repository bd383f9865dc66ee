#pragma once

#include "core/base/repoid.h"
#include "core/localhub/gitrepo_p.h"

#include <QJsonObject>

namespace core::localhub {

/// The answer of validate-yaml: {errors, warnings}, and whether there are errors.
struct CardAnswer
{
    QJsonObject json;
    bool isRefused = false;
};
[[nodiscard]] CardAnswer judgeCard(const QString &content, RepoType type);

/// Refuses a commit whose README.md the Hub would not take: Rejected, `detail` has its words. A card that is the same
/// as in `base` was taken before and is not looked at. Errors: those of GitRepo.
[[nodiscard]] Result<> requireGoodCard(const GitRepo &repo, const GitOid &commit, const std::optional<GitOid> &base,
                                       RepoType type);

}  // namespace core::localhub
