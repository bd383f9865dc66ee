#include "ui/shell/accountitem.h"

#include "ui/account/accountwords.h"
#include "ui/account/endpointinput.h"
#include "ui/shell/session.h"

#include <QCoreApplication>

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
            .origin = Words::origin(session),
            .profile = profile,
            .isLocalHub = session.usesLocalHub()};
}

QString accountText(const AccountItem &item)
{
    return Words::nameAndHub(item);
}

}  // namespace ui
