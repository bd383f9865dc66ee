#pragma once

#include "core/auth/accountstore.h"
#include "core/hub/hubclient.h"
#include "core/net/httpclient.h"
#include "core/publish/receipt.h"
#include "core/settings/settings.h"
#include "ui/shell/services.h"

#include <QString>

namespace app {

/// Builds every service once, in dependency order, and hands out references. Nothing else in the program is global.
///
/// Members are destroyed in reverse, so whoever uses a service is gone before the service is.
class AppContext
{
public:
    AppContext();
    Q_DISABLE_COPY_MOVE(AppContext)

    /// Names the program to Qt: everything below ~/.config/slipway and ~/.local/share/slipway depends on it, so it
    /// comes before anything else.
    static void nameApplication();
    /// ~/.local/share/slipway: receipts, sign-ins of other Hubs, the Local Hub, the log.
    [[nodiscard]] static QString dataFolder();

    [[nodiscard]] core::HttpClient &http() { return m_http; }
    [[nodiscard]] const core::AccountStore &accounts() const { return m_accounts; }
    [[nodiscard]] const core::ReceiptStore &receipts() const { return m_receipts; }

    /// The Hub at `endpoint` with the token that belongs to it, if there is one. Errors: those of AccountStore.
    [[nodiscard]] core::Result<core::HubClient> hubAt(const QUrl &endpoint);
    [[nodiscard]] ui::Services services();

private:
    core::Settings m_settings;
    core::AccountStore m_accounts;
    core::ReceiptStore m_receipts;
    core::HttpClient m_http;
};

}  // namespace app
