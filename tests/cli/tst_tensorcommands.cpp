#include "tests/cli/sandbox.h"
#include "tests/support/checkpointbytes.h"
#include "tests/support/hubfixture.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using test::CliRun;
using test::HubFixture;
using test::SafetensorsBytes;
using test::Sandbox;

namespace {

QByteArray before()
{
    return SafetensorsBytes()
        .metadata("format", "pt")
        .tensor("kept", "F32", {2}, QByteArray(8, 'k'))
        .tensor("gone", "U8", {3}, "abc")
        .tensor("tuned", "F16", {2}, "abcd")
        .bytes();
}

QByteArray after()
{
    return SafetensorsBytes()
        .metadata("format", "pt")
        .tensor("kept", "F32", {2}, QByteArray(8, 'k'))
        .tensor("new", "U8", {2}, "ab")
        .tensor("tuned", "F16", {2}, "abcX")
        .bytes();
}

QJsonArray one(const QString &name)
{
    return {name};
}

}  // namespace

/// `slipway tensors`, with the built program.
class TestTensorCommands final : public QObject
{
    Q_OBJECT

    std::unique_ptr<Sandbox> m_sandbox;

    CliRun run(const QStringList &arguments) const { return m_sandbox->run(arguments); }

private slots:
    void init()
    {
        m_sandbox = std::make_unique<Sandbox>();
        QVERIFY(m_sandbox->isValid());
        QVERIFY(m_sandbox->writeFile(u"a/model.safetensors"_s, before()));
        QVERIFY(m_sandbox->writeFile(u"b/model.safetensors"_s, after()));
    }

    void listsAFile()
    {
        const CliRun json = run({u"tensors"_s, m_sandbox->path(u"a/model.safetensors"_s), u"--json"_s});
        QVERIFY2(json.exitCode == 0, json.text());
        QCOMPARE(json.json()[u"tensors"].toArray().size(), 3);
        QCOMPARE(json.json()[u"parameters"].toInt(), 7);
        QCOMPARE(json.json()[u"dtypes"][u"F16"][u"bytes"].toInt(), 4);
        QCOMPARE(json.json()[u"bytes_fetched"].toInt(), 0);
        const CliRun text = run({u"tensors"_s, m_sandbox->path(u"a"_s)});
        QVERIFY2(text.out.contains("kept") && text.out.contains("[2]"), text.text());
    }

    void comparesFolders()
    {
        const CliRun json =
            run({u"tensors"_s, u"diff"_s, m_sandbox->path(u"a"_s), m_sandbox->path(u"b"_s), u"--json"_s});
        QVERIFY2(json.exitCode == 0, json.text());
        QCOMPARE(json.json()[u"added"].toArray(), one(u"new"_s));
        QCOMPARE(json.json()[u"removed"].toArray(), one(u"gone"_s));
        QCOMPARE(json.json()[u"changed"].toArray(), one(u"tuned"_s));
        QCOMPARE(json.json()[u"same"].toArray(), one(u"kept"_s));
        QCOMPARE(json.json()[u"unproven"].toArray(), QJsonArray());
        QCOMPARE(json.json()[u"bytes_fetched"].toInt(-1), 0);
        const CliRun text = run({u"tensors"_s, u"diff"_s, m_sandbox->path(u"a"_s), m_sandbox->path(u"b"_s)});
        QVERIFY2(text.out.contains("+ new") && text.out.contains("- gone") && text.out.contains("~ tuned"),
                 text.text());
    }

    void comparesRevisionsOfARepository()
    {
        HubFixture hub;
        QVERIFY2(hub.isRunning(), qPrintable(hub.problem()));
        m_sandbox->useHub(hub.endpoint(), HubFixture::aliceToken);
        for (const QString &folder : {u"a"_s, u"b"_s}) {
            const CliRun publish =
                run({u"publish"_s, m_sandbox->path(folder), u"--repo"_s, u"alice/m"_s, u"--create"_s, u"--yes"_s});
            QVERIFY2(publish.exitCode == 0, publish.text());
        }
        const CliRun history = run({u"repo"_s, u"info"_s, u"alice/m"_s, u"--json"_s});
        const QString head = history.json()[u"head"].toString();
        const CliRun same = run({u"tensors"_s, u"diff"_s, u"alice/m@main"_s, u"alice/m@"_s + head, u"--json"_s});
        QVERIFY2(same.exitCode == 0, same.text());
        QCOMPARE(same.json()[u"same"].toArray().size(), 3);
        const CliRun mixed = run({u"tensors"_s, u"diff"_s, m_sandbox->path(u"a/model.safetensors"_s),
                                  u"alice/m@main:model.safetensors"_s, u"--json"_s});
        QVERIFY2(mixed.exitCode == 0, mixed.text());
        QCOMPARE(mixed.json()[u"changed"].toArray(), one(u"tuned"_s));
        QVERIFY(mixed.json()[u"bytes_fetched"].toInt() > 0);
    }

    void saysWhatIsWrong()
    {
        const CliRun missing = run({u"tensors"_s, m_sandbox->path(u"nowhere.gguf"_s), u"--json"_s});
        QCOMPARE(missing.exitCode, 1);
        QCOMPARE(missing.errorKind(), u"FileNotFound"_s);
        QVERIFY(m_sandbox->writeFile(u"bad.safetensors"_s, "nonsense"));
        const CliRun bad = run({u"tensors"_s, m_sandbox->path(u"bad.safetensors"_s), u"--json"_s});
        QCOMPARE(bad.exitCode, 1);
        QCOMPARE(bad.errorKind(), u"InvalidInput"_s);
        QCOMPARE(run({u"tensors"_s, u"diff"_s, u"a"_s}).exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(TestTensorCommands)
#include "tst_tensorcommands.moc"
