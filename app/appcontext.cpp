#include "app/appcontext.h"

#include <QCoreApplication>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace app {

void AppContext::nameApplication()
{
    QCoreApplication::setOrganizationName(u"slipway"_s);
    QCoreApplication::setApplicationName(u"slipway"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SLIPWAY_VERSION));
}

QString AppContext::dataFolder()
{
    // Not AppDataLocation, which would be slipway/slipway.
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/slipway"_s;
}

AppContext::AppContext()
    : m_settings(core::Settings::defaultFolder())
    , m_accounts(core::HubEnvironment::ofProcess(), dataFolder())
    , m_receipts(dataFolder() + u"/receipts"_s)
    , m_http(core::NetworkOptions{.userAgent = "slipway/" SLIPWAY_VERSION})
{
}

core::Result<core::HubClient> AppContext::hubAt(const QUrl &endpoint)
{
    const auto token = m_accounts.tokenFor(endpoint);
    if (!token)
        return std::unexpected(token.error());
    return core::HubClient{m_http, core::HubAccount{.endpoint = endpoint, .token = token->token}};
}

ui::Services AppContext::services()
{
    return {.http = m_http,
            .accounts = m_accounts,
            .receipts = m_receipts,
            .settings = m_settings,
            .localHubRoot = dataFolder() + u"/localhub"_s};
}

}  // namespace app
