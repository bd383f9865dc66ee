#pragma once

#include "core/hub/hubreplies.h"

namespace ui {

/// How far a sign-in reaches under one owner, from most to least.
enum class Reach {
    Create,  ///< New repositories, and everything in all of them.
    Contribute,  ///< New repositories, and writing to those alone.
    WriteExisting,  ///< All repositories there are, but no new ones.
    WriteSome,  ///< Some repositories or resource groups, which the words name.
    Read,
    Nothing,
    Unknown,  ///< The Hub did not say.
};

/// What a sign-in may do under one owner, and why not more.
struct OwnerRight
{
    QString owner;
    bool isOrganisation = false;
    bool mayPublish = false;  ///< To something that is there, or something new.
    Reach reach = Reach::Unknown;
    QString words = {};  ///< One sentence: "Can create repositories, and write to all of them."
    QStringList notes = {};  ///< Further sentences: what the organisation asks for, which resource groups there are.

    [[nodiscard]] bool mayCreate() const { return reach == Reach::Create || reach == Reach::Contribute; }
};

/// The user first, then the organisations in the server's order, then owners of single repositories that a fine-grained
/// token was made for. The server has the last word.
[[nodiscard]] QList<OwnerRight> ownerRights(const core::Identity &identity);
[[nodiscard]] bool mayPublishAnywhere(const core::Identity &identity);
/// What the token's role or the sign-in's scopes mean, in one sentence.
[[nodiscard]] QString tokenRoleText(const core::Identity &identity);
/// When the token ends; `now` is the caller's clock. An OAuth sign-in is renewed, so its own end is no news.
[[nodiscard]] QString tokenExpiryText(const core::Identity &identity, const QDateTime &now);

}  // namespace ui
