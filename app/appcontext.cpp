#include "app/appcontext.h"

#include <QCoreApplication>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

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

QString AppContext::cacheFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/slipway"_s;
}

namespace {

core::NetworkOptions networkOptions(AppContext::Patience patience)
{
    core::NetworkOptions options{.userAgent = "slipway/" SLIPWAY_VERSION};
    switch (patience) {
    case AppContext::Patience::Long: break;
    case AppContext::Patience::Short:
        options.connectTimeout = 8s;
        options.retry = {.maxAttempts = 2, .base = 500ms};
        break;
    }
    return options;
}

}  // namespace

AppContext::AppContext(Patience patience)
    : m_settings(core::Settings::defaultFolder())
    , m_accounts(core::HubEnvironment::ofProcess(), dataFolder(), &m_keychain)
    , m_receipts(dataFolder() + u"/receipts"_s)
    , m_http(core::withSettings(networkOptions(patience), m_settings))
    , m_localHub(dataFolder() + u"/localhub"_s)
    , m_followNetwork(m_settings.subscribe([this](core::Setting) {
        core::NetworkOptions options = core::withSettings(m_http.options(), m_settings);
        if (options != m_http.options())
            m_http.setOptions(std::move(options));
    }))
{
}

core::Result<core::HubClient> AppContext::hubAt(const QUrl &endpoint, const std::stop_token &stop)
{
    const auto account = m_accounts.defaultAccount(endpoint);
    if (!account)
        return std::unexpected(account.error());
    if (!*account)
        return core::HubClient{m_http, core::HubAccount{.endpoint = endpoint}};
    return hubFor(**account, stop);
}

core::Result<core::HubClient> AppContext::hubFor(const core::Account &account, const std::stop_token &stop)
{
    return core::openAccount(m_accounts, account, m_http, stop).transform([this](core::HubAccount opened) {
        return core::HubClient{m_http, std::move(opened)};
    });
}

ui::Services AppContext::services()
{
    return {.http = m_http,
            .accounts = m_accounts,
            .receipts = m_receipts,
            .settings = m_settings,
            .cacheFolder = cacheFolder(),
            .localHub = m_localHub,
            .keychain = &m_keychain};
}

}  // namespace app
