#include "ui/account/endpointinput.h"

#include <QTest>

using namespace Qt::StringLiterals;
using ui::EndpointProblem;

class TestEndpointInput final : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatPeopleType_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("endpoint");
        QTest::addColumn<bool>("isUnencrypted");
        QTest::newRow("a whole address") << u"https://hub.example.org"_s << u"https://hub.example.org"_s << false;
        QTest::newRow("blanks and a slash")
            << u"  https://hub.example.org/ "_s << u"https://hub.example.org"_s << false;
        QTest::newRow("a host alone is https") << u"hub.example.org"_s << u"https://hub.example.org"_s << false;
        QTest::newRow("this computer is http") << u"localhost:8080"_s << u"http://localhost:8080"_s << false;
        QTest::newRow("a loopback address is http") << u"127.0.0.1:9000"_s << u"http://127.0.0.1:9000"_s << false;
        QTest::newRow("a path below") << u"https://example.org/hub/"_s << u"https://example.org/hub"_s << false;
        QTest::newRow("http elsewhere is not encrypted")
            << u"http://hub.lan:8000"_s << u"http://hub.lan:8000"_s << true;
    }

    void readsWhatPeopleType()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, endpoint);
        QFETCH(const bool, isUnencrypted);
        const ui::EndpointInput input = ui::readEndpoint(text);
        QCOMPARE(input.problem, EndpointProblem::None);
        QCOMPARE(input.endpoint.toString(), endpoint);
        QCOMPARE(input.isUnencrypted, isUnencrypted);
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<EndpointProblem>("problem");
        QTest::newRow("nothing") << u"   "_s << EndpointProblem::Empty;
        QTest::newRow("a sentence") << u"my hub"_s << EndpointProblem::NotAnAddress;
        QTest::newRow("no host") << u"https://"_s << EndpointProblem::NotAnAddress;
        QTest::newRow("a port that is no number") << u"https://hub:port"_s << EndpointProblem::NotAnAddress;
        QTest::newRow("another protocol") << u"ftp://hub.example.org"_s << EndpointProblem::WrongScheme;
        QTest::newRow("a token inside") << u"https://me:hf_x@hub.example.org"_s << EndpointProblem::HasExtras;
        QTest::newRow("a query") << u"https://hub.example.org?x=1"_s << EndpointProblem::HasExtras;
        QTest::newRow("a fragment") << u"https://hub.example.org#top"_s << EndpointProblem::HasExtras;
    }

    void saysWhatIsWrong()
    {
        QFETCH(const QString, text);
        QFETCH(const EndpointProblem, problem);
        const ui::EndpointInput input = ui::readEndpoint(text);
        QCOMPARE(input.problem, problem);
        QVERIFY(input.endpoint.isEmpty());
        QVERIFY(!ui::endpointProblemText(input.problem).isEmpty());
    }

    void aHubIsNamedByItsHost()
    {
        QCOMPARE(ui::endpointName(QUrl(u"https://huggingface.co"_s)), u"huggingface.co"_s);
        QCOMPARE(ui::endpointName(QUrl(u"http://127.0.0.1:8080"_s)), u"127.0.0.1:8080"_s);
    }
};

QTEST_GUILESS_MAIN(TestEndpointInput)
#include "tst_endpointinput.moc"
