#pragma once

#include "core/hub/hubreplies.h"

namespace ui {

/// Whether something can be published under one owner, and why not.
struct OwnerRight
{
    QString owner;
    bool isOrganisation = false;
    bool mayPublish = false;
    QString words;  ///< "You can publish here.", or the reason why not.
};

/// The user first, then the organisations in the server's order.
[[nodiscard]] QList<OwnerRight> ownerRights(const core::Identity &identity);
[[nodiscard]] bool mayPublishAnywhere(const core::Identity &identity);
/// What the token's role means, in one sentence.
[[nodiscard]] QString tokenRoleText(const core::Identity &identity);
/// When the token ends; `now` is the caller's clock.
[[nodiscard]] QString tokenExpiryText(const core::Identity &identity, const QDateTime &now);

}  // namespace ui
