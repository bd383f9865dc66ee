#include "tests/ui/support/testservices.h"

#include "tests/ui/support/secretsearch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace test {
namespace {

core::HubEnvironment environment(QHash<QString, QString> variables, const QString &home)
{
    variables.insert(u"HF_HOME"_s, home);
    return core::HubEnvironment(std::move(variables));
}

// Quick retries: a test of a failing server need not take half a minute.
core::NetworkOptions quickNetwork()
{
    return {.retry = {.maxAttempts = 2, .base = 10ms, .ceiling = 10ms}};
}

}  // namespace

TestServices::TestServices(QHash<QString, QString> variables, core::SecretStore *keychain)
    : m_settings(m_folder.filePath(u"settings"_s))
    , m_accounts(environment(std::move(variables), m_folder.filePath(u"hf"_s)), m_folder.filePath(u"data"_s), keychain)
    , m_receipts(m_folder.filePath(u"receipts"_s))
    , m_http(quickNetwork())
    , m_localHub(m_folder.filePath(u"localhub"_s))
    , m_keychain(keychain)
{
}

TestServices::~TestServices()
{
    (void)m_settings.flush();  // as the program's own end does
    const QStringList leaks = leakedTokens(folder()) + MessageWatch::takeLeaks();
    QVERIFY2(leaks.isEmpty(), qPrintable(u"a token is in "_s + leaks.join(u'\n')));
}

ui::Services TestServices::services()
{
    return {.http = m_http,
            .accounts = m_accounts,
            .receipts = m_receipts,
            .settings = m_settings,
            .cacheFolder = path(u"cache"_s),
            .localHub = m_localHub,
            .keychain = m_keychain,
            .openInBrowser = [this](const QUrl &page) {
                m_openedPages.append(page);
                return !m_isBrowserMissing;
            }};
}

}  // namespace test
