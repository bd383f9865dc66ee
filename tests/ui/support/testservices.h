#pragma once

#include "core/auth/accountstore.h"
#include "core/net/httpclient.h"
#include "core/publish/receipt.h"
#include "core/settings/settings.h"
#include "ui/shell/services.h"

#include <QTemporaryDir>

namespace test {

/// The program's services on folders of their own, with a made-up environment: nothing of the user's is read or
/// written.
class TestServices
{
public:
    /// `variables` joins HF_HOME; HF_ENDPOINT makes that Hub the usual one.
    explicit TestServices(QHash<QString, QString> variables = {});

    [[nodiscard]] ui::Services services();
    [[nodiscard]] core::Settings &settings() { return m_settings; }
    [[nodiscard]] const core::AccountStore &accounts() const { return m_accounts; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Where the usual Hub's token is kept.
    [[nodiscard]] QString tokenPath() const { return path(QStringLiteral("hf/token")); }

private:
    QTemporaryDir m_folder;
    core::Settings m_settings;
    core::AccountStore m_accounts;
    core::ReceiptStore m_receipts;
    core::HttpClient m_http;
};

}  // namespace test
