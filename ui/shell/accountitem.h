#pragma once

#include <QString>
#include <QUrl>

namespace ui {

class AccountSession;

/// An open account in words, for the button and the menus that list them. A value.
struct AccountItem
{
    QString name;  ///< The user's name at the Hub; empty while nobody is signed in.
    QString hub;  ///< What to call the Hub.
    QString origin;  ///< Where its secret is kept, in one sentence.
    QUrl profile;  ///< The user's page at the Hub.
    bool isLocalHub = false;
    bool isPublishing = false;

    friend bool operator==(const AccountItem &, const AccountItem &) = default;
};

/// `session` must be signed in for more than an empty item.
[[nodiscard]] AccountItem describeAccount(const AccountSession &session);
/// "alice on huggingface.co"
[[nodiscard]] QString accountText(const AccountItem &item);

}  // namespace ui
