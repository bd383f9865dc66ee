#include "ui/shell/accountitem.h"

#include "ui/account/accountwords.h"
#include "ui/account/endpointinput.h"
#include "ui/shell/session.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AccountItem)

public:
    static QString hub(const AccountSession &session)
    {
        return session.usesLocalHub() ? tr("Local Hub") : endpointName(session.endpoint());
    }

    static QString origin(const AccountSession &session)
    {
        return session.usesLocalHub() ? tr("Kept on this computer only.") : accountPlaceText(session.storedAccount());
    }

    static QString withKind(const AccountItem &item)
    {
        //: %1 is "alice on huggingface.co", %2 how that account was signed in, such as "Access token “laptop”".
        return tr("%1 – %2").arg(nameAndHub(item), item.kind);
    }

    static QString nameAndHub(const AccountItem &item)
    {
        //: %1 is a user name, %2 a Hub.
        return item.name.isEmpty() ? tr("Not signed in") : tr("%1 on %2").arg(item.name, item.hub);
    }
};

}  // namespace

AccountItem describeAccount(const AccountSession &session)
{
    if (!session.isSignedIn())
        return {};
    QUrl profile = session.endpoint();
    profile.setPath(profile.path() + u'/' + session.identity().name);
    return {.name = session.identity().name,
            .hub = Words::hub(session),
            .kind = session.usesLocalHub() ? QString() : accountKindText(session.storedAccount()),
            .origin = Words::origin(session),
            .profile = profile,
            .isLocalHub = session.usesLocalHub()};
}

QString accountText(const AccountItem &item)
{
    return Words::nameAndHub(item);
}

QString accountTextAmong(const AccountItem &item, const QList<AccountItem> &items)
{
    const auto looksLikeIt = [&item](const AccountItem &other) {
        return other.name == item.name && other.hub == item.hub;
    };
    const bool isAmbiguous = !item.kind.isEmpty() && std::ranges::count_if(items, looksLikeIt) > 1;
    return isAmbiguous ? Words::withKind(item) : Words::nameAndHub(item);
}

}  // namespace ui
