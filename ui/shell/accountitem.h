#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace ui {

class AccountSession;

/// An open account in words, for the button and the menus that list them. A value.
struct AccountItem
{
    QString name;  ///< The user's name at the Hub; empty while nobody is signed in.
    QString hub;  ///< What to call the Hub.
    QString kind;  ///< How it was signed in: tells two sign-ins of one person apart.
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
/// The same, with its kind where another of `items` has the same text.
[[nodiscard]] QString accountTextAmong(const AccountItem &item, const QList<AccountItem> &items);

}  // namespace ui
