#include "core/auth/hubenvironment.h"

#include <QDir>
#include <QTest>

using core::HubEnvironment;

using Variables = QHash<QString, QString>;

/// What the Hub client's variables mean.
class TestHubEnvironment final : public QObject
{
    Q_OBJECT

private slots:
    void theTokenFileIsWhereTheHubClientLooks_data()
    {
        QTest::addColumn<Variables>("variables");
        QTest::addColumn<QString>("tokenPath");
        QTest::addColumn<QString>("storedPath");

        const auto row = [](const char *name, const Variables &variables, const QString &folder) {
            QTest::newRow(name) << variables << folder + "/token" << folder + "/stored_tokens";
        };
        row("in the user's cache", {{"HOME", "/home/ann"}}, "/home/ann/.cache/huggingface");
        row("in another cache", {{"HOME", "/home/ann"}, {"XDG_CACHE_HOME", "/cache"}}, "/cache/huggingface");
        row("in HF_HOME", {{"HOME", "/home/ann"}, {"XDG_CACHE_HOME", "/cache"}, {"HF_HOME", "/hf"}}, "/hf");
        row("an empty HF_HOME is none", {{"HOME", "/home/ann"}, {"HF_HOME", ""}}, "/home/ann/.cache/huggingface");
        row("~ is the home folder", {{"HOME", "/home/ann"}, {"HF_HOME", "~/hf"}}, "/home/ann/hf");
        row("only at the start", {{"HOME", "/home/ann"}, {"HF_HOME", "/x/~/hf"}}, "/x/~/hf");
        row("~ in the cache's name", {{"HOME", "/home/ann"}, {"XDG_CACHE_HOME", "~/c"}}, "/home/ann/c/huggingface");
        row("$VAR is replaced", {{"DATA", "/data"}, {"HF_HOME", "$DATA/hf"}}, "/data/hf");
        row("${VAR} is replaced", {{"D", "/data"}, {"HF_HOME", "${D}2/hf"}}, "/data2/hf");
        row("a name ends at the first other character", {{"A", "/a"}, {"HF_HOME", "$A-b/$A_b"}}, "/a-b/$A_b");
        row("an unknown variable stays", {{"HF_HOME", "/x/$NONE/${NONE}"}}, "/x/$NONE/${NONE}");
        row("values are not expanded again", {{"A", "$B"}, {"B", "b"}, {"HF_HOME", "/x/$A"}}, "/x/$B");
        QTest::newRow("HF_TOKEN_PATH wins")
            << Variables{{"HF_HOME", "/hf"}, {"HOME", "/h"}, {"HF_TOKEN_PATH", "~/t"}} << "/h/t" << "/h/stored_tokens";
    }
    void theTokenFileIsWhereTheHubClientLooks()
    {
        QFETCH(Variables, variables);
        QFETCH(QString, tokenPath);
        QFETCH(QString, storedPath);
        const HubEnvironment environment{variables};
        QCOMPARE(environment.tokenPath(), tokenPath);
        QCOMPARE(environment.storedTokensPath(), storedPath);
    }

    void withoutHomeTheSystemKnows()
    {
        QCOMPARE(HubEnvironment{{}}.tokenPath(), QDir::homePath() + "/.cache/huggingface/token");
    }

    void theEndpointHasNoTrailingSlash_data()
    {
        QTest::addColumn<Variables>("variables");
        QTest::addColumn<QUrl>("endpoint");
        QTest::newRow("the Hub") << Variables{} << QUrl{"https://huggingface.co"};
        QTest::newRow("empty is the Hub") << Variables{{"HF_ENDPOINT", ""}} << QUrl{"https://huggingface.co"};
        QTest::newRow("another one") << Variables{{"HF_ENDPOINT", "http://127.0.0.1:8080"}}
                                     << QUrl{"http://127.0.0.1:8080"};
        QTest::newRow("with slashes") << Variables{{"HF_ENDPOINT", "https://hub.example/sub//"}}
                                      << QUrl{"https://hub.example/sub"};
    }
    void theEndpointHasNoTrailingSlash()
    {
        QFETCH(Variables, variables);
        QFETCH(QUrl, endpoint);
        QCOMPARE(HubEnvironment{variables}.endpoint(), endpoint);
    }

    void theImplicitTokenCanBeDisabled_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("disabled");
        for (const char *value : {"1", "ON", "on", "Yes", "TRUE"})
            QTest::newRow(value) << QString{value} << true;
        for (const char *value : {"", "0", "off", "no", "false", "2"})
            QTest::addRow("\"%s\"", value) << QString{value} << false;
    }
    void theImplicitTokenCanBeDisabled()
    {
        QFETCH(QString, value);
        QFETCH(bool, disabled);
        const HubEnvironment environment{{{"HF_HUB_DISABLE_IMPLICIT_TOKEN", value}}};
        QCOMPARE(environment.implicitTokenDisabled(), disabled);
    }

    void anotherHomeBringsNoTokenAlong()
    {
        const HubEnvironment own{{{"HF_TOKEN", "hf_a"},
                                  {"HUGGING_FACE_HUB_TOKEN", "hf_b"},
                                  {"HF_TOKEN_PATH", "/own/token"},
                                  {"HF_HOME", "/own"},
                                  {"HF_ENDPOINT", "https://hub.example"}}};
        const HubEnvironment other = own.withHome("/practice");
        QVERIFY(other.token().isEmpty());
        QCOMPARE(other.tokenPath(), "/practice/token");
        QCOMPARE(other.endpoint(), QUrl{"https://hub.example"});
        QCOMPARE(own.token(), "hf_a");
        QCOMPARE(own.tokenPath(), "/own/token");
    }

    void theProcessHasAnEnvironment()
    {
        qputenv("HF_HOME", "/from/the/process");
        qunsetenv("HF_TOKEN_PATH");
        QCOMPARE(HubEnvironment::ofProcess().tokenPath(), "/from/the/process/token");
    }
};

QTEST_GUILESS_MAIN(TestHubEnvironment)
#include "tst_hubenvironment.moc"
