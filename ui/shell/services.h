#pragma once

#include <QString>

namespace core {
class AccountStore;
class HttpClient;
class ReceiptStore;
class Settings;
}  // namespace core

namespace ui {

/// What the pages of the window work with. Owned by the program; outlives every widget.
struct Services
{
    core::HttpClient &http;
    const core::AccountStore &accounts;
    const core::ReceiptStore &receipts;
    core::Settings &settings;
    QString localHubRoot;  ///< The folder of the Hub on this computer; made when it is first used.
};

}  // namespace ui
