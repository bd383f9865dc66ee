#include "tests/ui/support/screens.h"
#include "ui/settings/connectionrow.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shared/theme.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using core::doctor::Cause;

/// Every page in its states, in every look.
class TestSettingsScreens final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<core::Settings> m_settings;
    std::unique_ptr<core::HttpClient> m_http;
    std::unique_ptr<ui::SettingsDialog> m_dialog;
    test::Screens m_screens;

    template <typename T>
    T *find(const QString &name) const
    {
        return m_dialog->findChild<T *>(name);
    }

    void look(const QString &state) { test::Screens::look(*m_dialog, state); }

    void openPage(int row) { find<QListWidget>(u"settingsPages"_s)->setCurrentRow(row); }

    void scrollTo(const QString &name)
    {
        test::settleLayouts();
        auto *area = find<QWidget>(u"networkPage"_s)->findChild<QScrollArea *>();
        auto *widget = find<QWidget>(name);
        area->verticalScrollBar()->setValue(widget->mapTo(area->widget(), QPoint()).y() - ui::theme::space::xxl);
    }

    void showFindings(const QList<core::doctor::Finding> &findings)
    {
        QWidget *card = find<QWidget>(u"connectionResults"_s);
        card->show();
        const auto rows = card->findChildren<ui::ConnectionRow *>();
        for (qsizetype i = 0; i < rows.size(); ++i)
            rows[i]->showFinding(findings[i]);
    }

private slots:
    void initTestCase_data() { test::Screens::addRows(); }

    void init()
    {
        m_screens.begin();
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<core::Settings>(m_folder->path());
        m_settings->setAppearance(test::Screens::appearance());
        m_http = std::make_unique<core::HttpClient>();
        m_dialog =
            std::make_unique<ui::SettingsDialog>(*m_settings, *m_http, [] { return ui::ConnectionTarget{}; }, nullptr);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }

    void cleanup()
    {
        m_dialog.reset();
        m_http.reset();
        m_settings.reset();
        m_screens.end();
    }

    void network() { look(u"network"_s); }

    void networkWithProxy()
    {
        find<QRadioButton>(u"proxyCustom"_s)->click();
        scrollTo(u"proxySystem"_s);
        look(u"network-proxy"_s);
        QTest::keyClicks(find<QLineEdit>(u"proxyAddress"_s), u"proxy.example.org\t"_s);
        look(u"network-proxy-problem"_s);
    }

    void networkBelow()
    {
        scrollTo(u"caFile"_s);
        look(u"network-addresses"_s);
    }

    void networkEnd()
    {
        scrollTo(u"oauthClientId"_s);
        look(u"network-sign-in"_s);
    }

    void findings()
    {
        const QUrl hub(u"https://huggingface.co"_s);
        showFindings({{.service = core::Service::Hub, .cause = Cause::Fine, .address = hub, .report = {.took = 84ms}},
                      {.service = core::Service::Lfs,
                       .cause = Cause::CertificateUntrusted,
                       .address = QUrl(u"https://hub-storage.example.org"_s),
                       .report = {.certificateIssuer = u"Example Corp Proxy CA"_s}},
                      {.service = core::Service::Cdn, .cause = Cause::NeedsLargeFile},
                      {.service = core::Service::Cas,
                       .cause = Cause::Blocked,
                       .address = QUrl(u"https://cas-server.xethub.hf.co"_s)}});
        look(u"network-findings"_s);
        showFindings({{.service = core::Service::Hub, .cause = Cause::ClockSkew, .address = hub, .clockAhead = 7'500s},
                      {.service = core::Service::Lfs, .cause = Cause::NeedsRepository},
                      {.service = core::Service::Cdn, .cause = Cause::NeedsRepository},
                      {.service = core::Service::Cas, .cause = Cause::NeedsRepository}});
        look(u"network-clock"_s);
    }

    void everyCauseHasRoom()
    {
        for (int cause = 0; cause <= static_cast<int>(Cause::NotOffered); ++cause) {
            const core::doctor::Finding finding{
                .cause = static_cast<Cause>(cause),
                .address = QUrl(u"https://a-rather-long-name.of-a-storage.region.example.org:8443"_s),
                .report = {.proxy = u"proxy.intranet.example.org:3128"_s, .certificateIssuer = u"Issuer"_s}};
            showFindings({finding, finding, finding, finding});
            QTRY_VERIFY2(test::clippedTexts(*m_dialog).isEmpty(),
                         qPrintable(test::clippedTexts(*m_dialog).join(u'\n')));
        }
    }

    void transfers()
    {
        openPage(1);
        look(u"transfers"_s);
        find<QCheckBox>(u"limitUploads"_s)->click();
        look(u"transfers-limited"_s);
        find<QLineEdit>(u"uploadLimit"_s)->setText(u"fast"_s);
        QTest::keyClick(find<QLineEdit>(u"uploadLimit"_s), Qt::Key_Return);
        look(u"transfers-problem"_s);
    }

    void appearance()
    {
        openPage(2);
        look(u"appearance"_s);
    }

    void language()
    {
        openPage(3);
        look(u"language"_s);
    }

    void aNarrowWindow()
    {
        m_dialog->resize(m_dialog->minimumSize());
        look(u"narrow"_s);
    }
};

QTEST_MAIN(TestSettingsScreens)
#include "tst_settingsscreens.moc"
