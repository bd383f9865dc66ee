#include "ui/account/accountwords.h"

#include "core/base/repoid.h"
#include "ui/account/formparts.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int longestWords = 200;  ///< Of the Hub's own, in a sentence.

struct AccountWords
{
    Q_DECLARE_TR_FUNCTIONS(AccountWords)
};

UserMessage refusal(const core::Error &error)
{
    UserMessage message = describe(error);
    message.remedy = Remedy::Retry;
    message.text = isDeclined(error)
        ? AccountWords::tr("You were not signed in, because it was not allowed on the Hub's page. Nothing was changed. "
                           "Try again when you like.")
        //: %1 is the Hub's own words.
        : AccountWords::tr("You were not signed in. The Hub says: “%1”. Nothing was changed. Try again when you like.")
              .arg(core::printable(error.detail, longestWords));
    return message;
}

UserMessage withoutOAuth(const core::Error &error)
{
    UserMessage message = describe(error);
    message.remedy = Remedy::None;
    //: %1 is a Hub such as "huggingface.co".
    message.text = AccountWords::tr("%1 does not offer this way to sign in. Nothing was changed. Use an access token "
                                    "instead.")
                       .arg(error.subject);
    return message;
}

UserMessage describeConfirming(const core::Error &error)
{
    using enum core::ErrorKind;
    // A server that knows nothing of OAuth answers such a question with a page of its own.
    if (error.kind == Rejected)
        return error.detail.startsWith(u"HTTP status 4") ? withoutOAuth(error) : refusal(error);
    if (error.kind == AddressInUse) {
        return {.text = AccountWords::tr("Slipway could not listen for your browser's answer on this computer. Nothing "
                                         "was changed. Sign in with a code instead."),
                .details = error.detail};
    }
    return describe(error);
}

}  // namespace

QString accountName(const core::Account &account)
{
    if (!account.user.isEmpty())
        return account.user;
    if (isOAuthAccount(account))
        return account.tokenName.mid(core::oauthTokenName({}).size());
    //: %1 is the name that a token was given.
    return account.tokenName.isEmpty() ? AccountWords::tr("Token without a name")
                                       : AccountWords::tr("Token “%1”").arg(account.tokenName);
}

bool isOAuthAccount(const core::Account &account)
{
    const QString prefix = core::oauthTokenName({});
    return account.user.isEmpty() ? account.tokenName.startsWith(prefix) && account.tokenName != prefix
                                  : account.tokenName == core::oauthTokenName(account.user);
}

QString accountKindText(const core::Account &account)
{
    if (isOAuthAccount(account))
        return AccountWords::tr("Confirmed on the Hub");
    //: %1 is the name that a token was given on the Hub.
    return account.tokenName.isEmpty() ? AccountWords::tr("Access token")
                                       : AccountWords::tr("Access token “%1”").arg(account.tokenName);
}

QString accountPlaceText(const core::Account &account)
{
    switch (account.place) {
    case core::CredentialPlace::Keychain: return AccountWords::tr("Kept in the system's keychain.");
    case core::CredentialPlace::OwnFile:
        //: %1 is the path of a file.
        return AccountWords::tr("Kept in a file that only you can read, because there was no keychain: %1")
            .arg(shortPath(account.where));
    case core::CredentialPlace::HubClient:
        //: %1 is the path of a file.
        return AccountWords::tr("Shared with the hf command line, in its own file: %1").arg(shortPath(account.where));
    case core::CredentialPlace::Environment:
        //: %1 is the name of an environment variable such as HF_TOKEN.
        return AccountWords::tr("Taken from the environment variable %1.").arg(account.where);
    }
    Q_UNREACHABLE_RETURN({});
}

QString newPlaceText(bool isShared, bool hasKeychain)
{
    if (isShared)
        return AccountWords::tr("It is kept in the hf command line's own file, so that both stay in step.");
    if (hasKeychain)
        return AccountWords::tr("It is kept in the system's keychain.");
    return AccountWords::tr("This computer has no keychain, so it is kept in a file that only you can read.");
}

core::ReturnPage returnPage()
{
    return {.language = QLocale().bcp47Name(),
            .accepted = AccountWords::tr("Confirmed. You can close this page and go on in Slipway."),
            .refused = AccountWords::tr("Not allowed, so nothing was changed. You can close this page and go back to "
                                        "Slipway.")};
}

bool isDeclined(const core::Error &error)
{
    return error.kind == core::ErrorKind::Rejected && error.detail.startsWith(u"access_denied");
}

UserMessage describeSignIn(const core::Error &error, SignInStep step)
{
    UserMessage message = describe(error);
    switch (step) {
    case SignInStep::Browser:
    case SignInStep::DeviceCode: return describeConfirming(error);
    case SignInStep::Keeping:
        message.remedy = Remedy::Retry;
        if (error.kind == core::ErrorKind::NotPermitted) {
            message.text =
                AccountWords::tr("The keychain was told not to keep the sign-in, so it was not kept. Allow it "
                                 "when your system asks, then try again.");
        }
        break;
    case SignInStep::Opening:
        if (error.kind == core::ErrorKind::EntryNotFound) {
            message.remedy = Remedy::SignIn;
            message.text = AccountWords::tr("The sign-in is no longer where it was kept. Nothing else is lost. Sign in "
                                            "again.");
        }
        break;
    case SignInStep::Checking:
        if (error.kind == core::ErrorKind::SignInRequired) {
            message.remedy = Remedy::None;  // the cursor is in the field already
            //: %1 is a Hub such as "huggingface.co".
            message.text = AccountWords::tr("%1 does not accept this access token: it has expired, was revoked, or was "
                                            "not copied whole. Nothing was kept. Paste it again, or create another.")
                               .arg(error.subject);
        }
        break;
    }
    return message;
}

}  // namespace ui
