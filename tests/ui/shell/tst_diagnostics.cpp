#include "app/redaction.h"
#include "tests/ui/support/widgetchecks.h"
#include "ui/shared/theme.h"
#include "ui/shell/diagnostics.h"
#include "ui/shell/diagnosticsdialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::DiagnosticsDialog;
using ui::DiagnosticSources;

class TestDiagnostics final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::theme::apply(*qApp, core::Appearance::Light); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        write(u"settings.ini"_s,
              "[General]\nappearance=dark\n[proxy]\naddress=http://me:" + secret
                  + "@proxy.example:8080\n"
                    "apiToken="
                  + secret + "\nuserPassword=" + secret + "\n[window]\ngeometry=@ByteArray(\\x1\\x2)\n");
        write(u"slipway.log"_s,
              "2026-01-02T03:04:05.678Z info app.net: GET https://hub.example/x?sig=" + secret
                  + "\n"
                    "2026-01-02T03:04:05.678Z warning app.net: Authorization: Bearer "
                  + secret
                  + "\n"
                    "2026-01-02T03:04:05.678Z warning app.net: the last line in "
                  + QDir::homePath().toUtf8() + "/x\n");
    }

    void saysWhatHelps()
    {
        const QString report = ui::diagnosticReport(sources());
        QVERIFY(report.contains(u"Slipway " SLIPWAY_VERSION ""_s));
        QVERIFY(report.contains(QLatin1StringView(qVersion())));
        QVERIFY(report.contains(u"appearance=dark"));
        QVERIFY(report.contains(u"proxy.example:8080"));
        QVERIFY(report.contains(u"the last line"));
        QVERIFY(report.contains(u"hub.example"));
        QVERIFY(report.contains(u"All servers answer."));
    }

    void holdsNoSecret()
    {
        const QString report = ui::diagnosticReport(sources());
        QVERIFY2(!report.contains(QString::fromUtf8(secret)), qPrintable(report));
        QVERIFY(!report.contains(u"@ByteArray"));
        QVERIFY(!report.contains(QDir::homePath() + u"/x"));
    }

    void whatIsMissingIsNoTrouble()
    {
        const QString report = ui::diagnosticReport(
            {.settingsPaths = {u"/no/such/settings.ini"_s}, .logPath = u"/no/such/log"_s, .redacted = app::redacted});
        QVERIFY(report.contains(u"settings.ini"));
    }

    void onlyTheEndOfALongLogIsTaken()
    {
        QByteArray text;
        for (int i = 0; i < 20'000; ++i)
            text += "2026-01-02T03:04:05.678Z info app.net: line number " + QByteArray::number(i) + '\n';
        write(u"slipway.log"_s, text);
        const QString report = ui::diagnosticReport(sources());
        QVERIFY(report.contains(u"line number 19999"));
        QVERIFY(!report.contains(u"line number 100\n"));
        QVERIFY(report.size() < 150'000);
    }

    void whatIsShownIsWhatIsSaved()
    {
        DiagnosticsDialog dialog(sources());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        const auto *save = dialog.findChild<QPushButton *>(u"diagnosticsSave"_s);
        QVERIFY(!save->isEnabled());
        QTRY_VERIFY(save->isEnabled());
        const QString shown = dialog.findChild<QPlainTextEdit *>(u"diagnosticsText"_s)->toPlainText();
        QVERIFY(shown.contains(u"appearance=dark"));
        QSignalSpy saved(&dialog, &DiagnosticsDialog::saved);
        const QString path = m_folder->filePath(u"report.txt"_s);
        dialog.saveTo(path);
        QVERIFY(saved.wait());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), shown);
        QCOMPARE(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
        dialog.findChild<QPushButton *>(u"diagnosticsCopy"_s)->click();
        QCOMPARE(QApplication::clipboard()->text(), shown);
        QCOMPARE(test::controlsWithoutName(dialog), QStringList());
        test::screenshot(dialog, u"diagnostics"_s);
    }

    void aFileThatCannotBeWrittenIsSaid()
    {
        DiagnosticsDialog dialog(sources());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QTRY_VERIFY(dialog.findChild<QPushButton *>(u"diagnosticsSave"_s)->isEnabled());
        dialog.saveTo(m_folder->filePath(u"no/such/folder/report.txt"_s));
        QTRY_VERIFY(dialog.findChild<QWidget *>(u"messageBar"_s)->isVisible());
    }

private:
    void write(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    DiagnosticSources sources() const
    {
        return {.settingsPaths = {m_folder->filePath(u"settings.ini"_s)},
                .logPath = m_folder->filePath(u"slipway.log"_s),
                .hubs = {u"hub.example"_s},
                .redacted = app::redacted,
                .connectivityReport = [](const std::stop_token &) { return u"All servers answer."_s; }};
    }

    static inline const QByteArray secret = "hf_AbCdEfGhIjKlMnOpQrStUvWxYz012345678";
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestDiagnostics)
#include "tst_diagnostics.moc"
