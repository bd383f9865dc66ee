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

    QString adapter() const
    {
        const QByteArray config = R"({"peft_type": "LORA", "task_type": "CAUSAL_LM", "r": 16,
            "base_model_name_or_path": "acme/base", "target_modules": ["q_proj"]})";
        return m_sandbox->writeFile(u"lora/adapter_config.json"_s, config) ? m_sandbox->path(u"lora"_s) : QString{};
    }

    void generatePrintsACard()
    {
        const CliRun printed = run({u"card"_s, u"generate"_s, adapter(), u"--repo"_s, u"alice/tiny"_s});
        QVERIFY2(printed.exitCode == 0, printed.text());
        QVERIFY2(printed.out.startsWith("---\n") && printed.out.contains("base_model: acme/base"), printed.text());
        QVERIFY(printed.out.contains("# tiny\n"));
        QVERIFY(printed.out.endsWith('\n') && !printed.out.endsWith("\n\n"));
        QVERIFY(!QFile::exists(m_sandbox->path(u"lora/README.md"_s)));

        const CliRun json = run({u"card"_s, u"generate"_s, adapter(), u"--json"_s});
        QCOMPARE(json.exitCode, 0);
        QVERIFY(json.json()["card"].toString().contains("library_name: peft"));
        bool hasBase = false;
        for (const QJsonValue row : json.json()["proposals"].toArray()) {
            QCOMPARE(row.toObject().keys(), QStringList({u"confidence"_s, u"from"_s, u"key"_s, u"value"_s}));
            hasBase = hasBase
                || (row["key"] == "base_model" && row["value"] == "acme/base" && row["confidence"] == "high"
                    && row["from"] == "adapter_config.json");
        }
        QVERIFY2(hasBase, json.text());
        QCOMPARE(json.json()["sections"][0]["from"][0].toString(), u"adapter_config.json"_s);
    }

    void generateLeavesAPersonsWords()
    {
        const QString folder = adapter();
        QVERIFY(m_sandbox->writeFile(u"lora/README.md"_s, "---\nlicense: mit # ours\n---\n# Mine\n\nMy words.\n"));
        const QString output = folder + u"/README.md"_s;
        const CliRun written = run({u"card"_s, u"generate"_s, folder, u"-o"_s, output});
        QVERIFY2(written.exitCode == 0, written.text());
        const QByteArray once = contentOf(output);
        QVERIFY2(once.startsWith("---\nlicense: mit # ours\n") && once.contains("# Mine\n\nMy words.\n"), once);
        QVERIFY(once.contains("library_name: peft"));
        QCOMPARE(run({u"card"_s, u"generate"_s, folder, u"-o"_s, output}).exitCode, 0);
        QCOMPARE(contentOf(output), once);
        // Also where the file is another one than the folder's.
        QVERIFY(m_sandbox->writeFile(u"other.md"_s, "# Other\n"));
        QCOMPARE(run({u"card"_s, u"generate"_s, folder, u"-o"_s, m_sandbox->path(u"other.md"_s)}).exitCode, 0);
        QVERIFY(contentOf(m_sandbox->path(u"other.md"_s)).contains("# Other\n"));
    }

    void generateTakesATemplate()
    {
        const QString folder = adapter();
        const CliRun full = run({u"card"_s, u"generate"_s, folder, u"--template"_s, u"annotated"_s});
        QVERIFY2(full.out.contains("## Environmental Impact"), full.text());
        QVERIFY(m_sandbox->writeFile(u"own.md"_s, "# {{ model_name }} by us, {{ library_name }}\n"));
        const CliRun own = run({u"card"_s, u"generate"_s, folder, u"--template"_s, m_sandbox->path(u"own.md"_s),
                                u"--repo"_s, u"alice/tiny"_s});
        QVERIFY2(own.out.contains("# tiny by us, peft\n"), own.text());
        const CliRun typo = run({u"card"_s, u"generate"_s, folder, u"--template"_s, u"anotated"_s});
        QCOMPARE(typo.exitCode, 2);
        QVERIFY2(typo.err.contains("annotated"), typo.text());
        QCOMPARE(run({u"card"_s, u"generate"_s, m_sandbox->path(u"nowhere"_s)}).exitCode, 1);
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
