#pragma once

#include "core/auth/accountstore.h"
#include "core/net/httpclient.h"
#include "core/publish/receipt.h"
#include "core/settings/settings.h"
#include "tests/ui/support/messagewatch.h"
#include "ui/shell/localhubhost.h"
#include "ui/shell/services.h"

#include <QTemporaryDir>

namespace test {

/// The program's services on folders of their own, with a made-up environment: nothing of the user's is read or
/// written.
///
/// Whatever a test did with them, its end is a search for access tokens in all that was written meanwhile: they are in
/// the private files for tokens and nowhere else, and no message held one. So end them before the test's cleanup is
/// over.
class TestServices
{
public:
    /// `variables` joins HF_HOME; HF_ENDPOINT makes that Hub the usual one.
    /// Without `keychain` the computer has none.
    explicit TestServices(QHash<QString, QString> variables = {}, core::SecretStore *keychain = nullptr);
    ~TestServices();
    Q_DISABLE_COPY_MOVE(TestServices)

    [[nodiscard]] ui::Services services();
    [[nodiscard]] core::Settings &settings() { return m_settings; }
    [[nodiscard]] const core::AccountStore &accounts() const { return m_accounts; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Where the usual Hub's token is kept.
    [[nodiscard]] QString tokenPath() const { return path(QStringLiteral("hf/token")); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    /// The pages that a browser was asked to open, oldest first.
    [[nodiscard]] const QList<QUrl> &openedPages() const { return m_openedPages; }
    void setBrowserMissing(bool missing) { m_isBrowserMissing = missing; }

private:
    const MessageWatch m_messages;
    QTemporaryDir m_folder;
    core::Settings m_settings;
    core::AccountStore m_accounts;
    core::ReceiptStore m_receipts;
    core::HttpClient m_http;
    ui::LocalHubHost m_localHub;
    core::SecretStore *m_keychain;
    QList<QUrl> m_openedPages;
    bool m_isBrowserMissing = false;
};

}  // namespace test
