#include "ui/settings/connectiontext.h"

#include <QMetaEnum>
#include <QTest>

using namespace core::doctor;
using namespace std::chrono_literals;
using core::Service;

/// What the connection doctor found, in words.
class TestConnectionText final : public QObject
{
    Q_OBJECT

    static Finding finding(Cause cause)
    {
        return {.service = Service::Cas,
                .cause = cause,
                .address = QUrl{"https://cas.example:8443"},
                .report = {.proxy = "proxy.example:3128", .certificateIssuer = "Corp CA", .took = 120ms}};
    }

private slots:
    void everyCauseHasItsOwnWords()
    {
        const auto causes = QMetaEnum::fromType<Cause>();
        QSet<QString> texts;
        for (int i = 0; i < causes.keyCount(); ++i) {
            const auto cause = static_cast<Cause>(causes.value(i));
            const auto words = ui::wordsFor(finding(cause));
            QVERIFY2(words.text.endsWith('.'), causes.key(i));
            QVERIFY2(!words.text.contains('%') && !words.remedy.contains('%'), causes.key(i));
            QVERIFY2(!texts.contains(words.text), causes.key(i));
            texts.insert(words.text);
            const bool isBad = words.tone == ui::MessageBar::Tone::Error || words.tone == ui::MessageBar::Tone::Warning;
            QVERIFY2(!isBad || words.remedy.endsWith('.'), causes.key(i));
            QVERIFY2(isUsable(cause) || !isTested(cause) || isBad, causes.key(i));
        }
    }

    void whatIsToBlameIsNamed_data()
    {
        QTest::addColumn<Cause>("cause");
        QTest::addColumn<QString>("name");
        QTest::newRow("the authority") << Cause::CertificateUntrusted << "Corp CA";
        QTest::newRow("the proxy that wants a password") << Cause::ProxyWantsPassword << "proxy.example:3128";
        QTest::newRow("the proxy that is not there") << Cause::ProxyUnreachable << "proxy.example:3128";
        QTest::newRow("the blocked host") << Cause::Blocked << "cas.example:8443";
        QTest::newRow("the unknown name") << Cause::NameUnknown << "cas.example";
    }
    void whatIsToBlameIsNamed()
    {
        QFETCH(Cause, cause);
        QFETCH(QString, name);
        QVERIFY(ui::wordsFor(finding(cause)).text.contains(name));
    }

    void clocksAreComparedInWords()
    {
        Finding wrong = finding(Cause::ClockSkew);
        wrong.clockAhead = 7'500s;
        QVERIFY2(ui::wordsFor(wrong).text.contains("2 h 5 min ahead"), qPrintable(ui::wordsFor(wrong).text));
        wrong.clockAhead = -400s;
        QVERIFY2(ui::wordsFor(wrong).text.contains("6 min 40 s behind"), qPrintable(ui::wordsFor(wrong).text));
    }

    void aPauseSaysHowLong()
    {
        Finding busy = finding(Cause::RateLimited);
        busy.retryAfter = 87s;
        QVERIFY2(ui::wordsFor(busy).remedy.contains("1 min 27 s"), qPrintable(ui::wordsFor(busy).remedy));
    }

    void aStrangersWordsStayWords()
    {
        Finding hostile = finding(Cause::CertificateUntrusted);
        hostile.report.certificateIssuer = QStringLiteral("Evil\n%1\u202e CA");
        const QString text = ui::wordsFor(hostile).text;
        QVERIFY(!text.contains('\n'));
        QVERIFY(!text.contains(QChar{0x202e}));
        QVERIFY(text.contains("%1"));  // not replaced by anything of ours
    }

    void theReportIsForWhoeverRunsTheNetwork()
    {
        Finding fine = finding(Cause::Fine);
        fine.service = Service::Hub;
        Finding bad = finding(Cause::CertificateUntrusted);
        bad.detail = "self-signed certificate";
        const QString report = ui::connectionReport({fine, bad});
        for (const char *part : {"Slipway", "Hub: ", "Xet storage (CAS): ", "cause: CertificateUntrusted",
                                 "issuer: Corp CA", "proxy: proxy.example:3128", "address: https://cas.example:8443",
                                 "detail: self-signed certificate", "time: 120 ms"})
            QVERIFY2(report.contains(part), part);
    }
};

QTEST_GUILESS_MAIN(TestConnectionText)
#include "tst_connectiontext.moc"
