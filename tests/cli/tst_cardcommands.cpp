#include "tests/cli/sandbox.h"
#include "tests/support/hubfixture.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using test::CliRun;
using test::HubFixture;
using test::Sandbox;

/// `slipway card …` and the card's part in `slipway publish`, with the built program.
class TestCardCommands final : public QObject
{
    Q_OBJECT

    std::unique_ptr<Sandbox> m_sandbox;

    CliRun run(const QStringList &arguments) const { return m_sandbox->run(arguments); }

    QString card(const QByteArray &content) const
    {
        return m_sandbox->writeFile(u"card/README.md"_s, content) ? m_sandbox->path(u"card/README.md"_s) : QString{};
    }

    static QByteArray contentOf(const QString &path)
    {
        QFile file{path};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }

    static QJsonArray rowsOf(const CliRun &run) { return QJsonDocument::fromJson(run.out).array(); }

private slots:
    void init()
    {
        m_sandbox = std::make_unique<Sandbox>();
        QVERIFY(m_sandbox->isValid());
    }

    void lintListsWhatIsWrong()
    {
        const QString path = card("---\nlanguage: en\nlicense: MIT\n---\n# Tiny\n");
        const CliRun text = run({u"card"_s, u"lint"_s, path});
        QVERIFY2(text.exitCode == 1, text.text());
        QVERIFY2(text.out.contains("LI001") && text.out.contains(":3: error"), text.text());

        const CliRun json = run({u"card"_s, u"lint"_s, path, u"--json"_s});
        QCOMPARE(json.exitCode, 1);
        QJsonObject found;
        for (const QJsonValue row : rowsOf(json)) {
            QCOMPARE(row.toObject().keys(), QStringList({u"fix"_s, u"line"_s, u"message"_s, u"rule"_s, u"severity"_s}));
            if (row["rule"] == "LI001")
                found = row.toObject();
        }
        QCOMPARE(found.value("severity").toString(), u"error"_s);
        QCOMPARE(found.value("line").toInt(), 3);
        QVERIFY(!found.value("message").toString().isEmpty());
        QVERIFY(!found.value("fix").toString().isEmpty());
    }

    void aGoodCardIsAnEmptyListOrNoError()
    {
        const QString path = card("---\nlicense: mit\n---\n# Tiny\n");
        const CliRun json = run({u"card"_s, u"lint"_s, path, u"--json"_s});
        QVERIFY2(json.exitCode == 0, json.text());
        QVERIFY(QJsonDocument::fromJson(json.out).isArray());
        for (const QJsonValue row : rowsOf(json))
            QVERIFY(row["severity"] != "error");
    }

    void aFolderIsLookedAtWithItsFiles()
    {
        const QString folder = m_sandbox->writeModel(u"model"_s);
        const CliRun whole = run({u"card"_s, u"lint"_s, folder, u"--json"_s});
        QVERIFY2(whole.exitCode == 0 || whole.exitCode == 1, whole.text());
        QVERIFY(QJsonDocument::fromJson(whole.out).isArray());
        const CliRun none = run({u"card"_s, u"lint"_s, m_sandbox->path(u"nowhere"_s)});
        QCOMPARE(none.exitCode, 1);
        QVERIFY(!none.err.isEmpty());
    }

    void bytesThatAreNoTextAreAnError()
    {
        const CliRun json = run({u"card"_s, u"lint"_s, card("# caf\xE9\n"), u"--json"_s});
        QCOMPARE(json.exitCode, 1);
        QCOMPARE(rowsOf(json).first()["rule"].toString(), u"FM012"_s);
    }

    void getPrintsValues()
    {
        const QString path = card("---\nlicense: mit\ntags:\n- a\n- b\nmodel-index:\n- name: Tiny\n---\n");
        QCOMPARE(run({u"card"_s, u"get"_s, path, u"license"_s}).out, "mit\n");
        QCOMPARE(run({u"card"_s, u"get"_s, path, u"tags"_s}).out, "[\"a\",\"b\"]\n");
        QCOMPARE(run({u"card"_s, u"get"_s, path, u"model-index[0].name"_s}).out, "Tiny\n");
        const CliRun missing = run({u"card"_s, u"get"_s, path, u"datasets"_s});
        QCOMPARE(missing.exitCode, 1);
        QCOMPARE(run({u"card"_s, u"get"_s, path, u"license"_s, u"--json"_s}).json()["value"].toString(), u"mit"_s);
    }

    void setTouchesItsOwnLinesOnly()
    {
        const QByteArray before =
            "\xEF\xBB\xBF---\r\n# who may use it\r\nlicense:   mit # ours\r\nlanguage: 'en'\r\n---\r\n# Tiny\r\n";
        const QString path = card(before);
        const CliRun set = run({u"card"_s, u"set"_s, path, u"license"_s, u"apache-2.0"_s});
        QVERIFY2(set.exitCode == 0, set.text());
        QByteArray expected = before;
        expected.replace("mit", "apache-2.0");
        QCOMPARE(contentOf(path), expected);
    }

    void setKeepsTextsTexts()
    {
        const QString path = card("---\nlicense: mit\n---\n");
        QCOMPARE(run({u"card"_s, u"set"_s, path, u"language"_s, u"no"_s}).exitCode, 0);
        // To every reader a text, and not "false".
        QVERIFY2(contentOf(path).contains("language: \"no\"") || contentOf(path).contains("language: 'no'"),
                 contentOf(path));
        QCOMPARE(run({u"card"_s, u"get"_s, path, u"language"_s}).out, "no\n");
        QCOMPARE(run({u"card"_s, u"set"_s, path, u"tags"_s, u"[gguf, tiny]"_s}).exitCode, 0);
        QCOMPARE(run({u"card"_s, u"get"_s, path, u"tags"_s}).out, "[\"gguf\",\"tiny\"]\n");
    }

    void setRefusesWhatItCannotRead()
    {
        const QByteArray broken = "---\nlicense: [\n---\n";
        const QString path = card(broken);
        const CliRun set = run({u"card"_s, u"set"_s, path, u"license"_s, u"mit"_s});
        QCOMPARE(set.exitCode, 1);
        QVERIFY(!set.err.isEmpty());
        QCOMPARE(contentOf(path), broken);
    }

    void renderWritesAPageThatStandsAlone()
    {
        const QString path = card("---\nlicense: mit\n---\n# Tiny *model*\n\n![dot](dot.png)\n");
        const QByteArray dot = QByteArray::fromBase64(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        QVERIFY(m_sandbox->writeFile(u"card/dot.png"_s, dot));
        m_sandbox->setVariable(u"SLIPWAY_PLUGINS"_s, QStringLiteral(SLIPWAY_PLUGIN_FOLDER));
        // Tests run as root, where Chromium's sandbox cannot be.
        m_sandbox->setVariable(u"QTWEBENGINE_DISABLE_SANDBOX"_s, u"1"_s);
        const QString output = m_sandbox->path(u"card.html"_s);
        const CliRun rendered = run({u"card"_s, u"render"_s, path, u"-o"_s, output});
        QVERIFY2(rendered.exitCode == 0, rendered.text());
        const QByteArray page = contentOf(output);
        QVERIFY(page.contains("<em>model</em>"));
        QVERIFY(page.contains("data:image/png;base64,"));
        QVERIFY(!page.contains("card://"));
    }

    void aCardWithErrorsIsNotPublished()
    {
        HubFixture hub;
        QVERIFY2(hub.isRunning(), qPrintable(hub.problem()));
        m_sandbox->useHub(hub.endpoint(), HubFixture::aliceToken);
        const QString folder = m_sandbox->writeModel(u"model"_s);
        QVERIFY(m_sandbox->writeFile(u"model/README.md"_s, "---\nlicense: MIT\n---\n# Tiny\n"));
        const QStringList publish{u"publish"_s, folder, u"--repo"_s, u"alice/tiny"_s, u"--create"_s, u"-y"_s};
        const CliRun refused = run(publish);
        QVERIFY2(refused.exitCode == 1, refused.text());
        QVERIFY2(refused.err.contains("README.md:2"), refused.text());
        // Not even the repository was made.
        QCOMPARE(run({u"repo"_s, u"info"_s, u"alice/tiny"_s}).exitCode, 1);

        QVERIFY(m_sandbox->writeFile(u"model/README.md"_s, "---\nlicense: mit\n---\n# Tiny\n"));
        const CliRun published = run(publish);
        QVERIFY2(published.exitCode == 0, published.text());
    }
};

QTEST_GUILESS_MAIN(TestCardCommands)
#include "tst_cardcommands.moc"
