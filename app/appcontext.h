#pragma once

#include "core/auth/accountstore.h"
#include "core/auth/keychain.h"
#include "core/hub/hubclient.h"
#include "core/net/httpclient.h"
#include "core/publish/receipt.h"
#include "core/settings/settings.h"
#include "ui/shell/localhubhost.h"
#include "ui/shell/services.h"

#include <QString>

namespace app {

/// Builds every service once, in dependency order, and hands out references. Nothing else in the program is global.
///
/// Members are destroyed in reverse, so whoever uses a service is gone before the service is.
class AppContext
{
public:
    /// How long it keeps trying when the network fails.
    enum class Patience {
        Long,  ///< For what runs on its own, as a publish does.
        Short,  ///< Somebody sits there and waits for an answer: a few seconds.
    };

    explicit AppContext(Patience patience = Patience::Long);
    Q_DISABLE_COPY_MOVE(AppContext)

    /// Names the program to Qt: everything below ~/.config/slipway and ~/.local/share/slipway depends on it, so it
    /// comes before anything else.
    static void nameApplication();
    /// ~/.local/share/slipway: receipts, the list of accounts, the Local Hub, the log.
    [[nodiscard]] static QString dataFolder();
    /// ~/.cache/slipway: the mirrors of repositories; all of it can be fetched again.
    [[nodiscard]] static QString cacheFolder();

    [[nodiscard]] core::HttpClient &http() { return m_http; }
    [[nodiscard]] const core::AccountStore &accounts() const { return m_accounts; }
    [[nodiscard]] const core::ReceiptStore &receipts() const { return m_receipts; }

    /// The Hub at `endpoint` as its default account, or as nobody when there is none. Errors: those of AccountStore.
    [[nodiscard]] core::Result<core::HubClient> hubAt(const QUrl &endpoint, const std::stop_token &stop = {});
    /// The Hub of `account`, as that account. Errors: those of AccountStore.
    [[nodiscard]] core::Result<core::HubClient> hubFor(const core::Account &account, const std::stop_token &stop = {});
    [[nodiscard]] ui::Services services();

private:
    core::Settings m_settings;
    core::Keychain m_keychain;
    core::AccountStore m_accounts;
    core::ReceiptStore m_receipts;
    core::HttpClient m_http;
    ui::LocalHubHost m_localHub;
    core::Settings::Subscription m_followNetwork;  ///< What is set about the network holds at once.
};

}  // namespace app
