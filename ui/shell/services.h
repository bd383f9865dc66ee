#pragma once

#include <QDesktopServices>

#include <functional>

namespace core {
class AccountStore;
class HttpClient;
class ReceiptStore;
class SecretStore;
class Settings;
}  // namespace core

namespace ui {

class LocalHubHost;

/// What the pages of the window work with. Owned by the program; outlives every widget.
struct Services
{
    core::HttpClient &http;
    const core::AccountStore &accounts;
    const core::ReceiptStore &receipts;
    core::Settings &settings;
    QString cacheFolder;  ///< For what can be fetched again.
    LocalHubHost &localHub;  ///< The Hub on this computer; starts when it is first used.
    const core::SecretStore *keychain = nullptr;  ///< Where `accounts` keeps secrets; null when there is none.
    /// Opens a page in the person's browser, or says that it could not. GUI thread.
    std::function<bool(const QUrl &)> openInBrowser = &QDesktopServices::openUrl;
};

}  // namespace ui
