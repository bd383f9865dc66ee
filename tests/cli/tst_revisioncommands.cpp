#include "tests/cli/sandbox.h"
#include "tests/support/committer.h"
#include "tests/support/hubfixture.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using core::Fault;
using test::CliRun;
using test::Committer;
using test::HubFixture;
using test::Sandbox;

namespace {

const core::RepoId demo{.owner = u"alice"_s, .name = u"demo"_s};

}  // namespace

/// Going back and fetching, from the command line.
class TestRevisionCommands final : public QObject
{
    Q_OBJECT

    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<HubFixture> m_hub;
    core::HttpClient m_http{core::NetworkOptions{}};

    [[nodiscard]] core::HubClient client()
    {
        return {m_http, {.endpoint = m_hub->endpoint(), .token = core::AccessToken{HubFixture::aliceToken}}};
    }
    [[nodiscard]] Committer committer() { return Committer{client(), demo}; }
    [[nodiscard]] QByteArray content(const QString &relative) const
    {
        QFile file{m_sandbox->path(relative)};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }

private slots:
    void init()
    {
        m_sandbox = std::make_unique<Sandbox>();
        m_hub = std::make_unique<HubFixture>();
        QVERIFY2(m_hub->isRunning(), qPrintable(m_hub->problem()));
        m_sandbox->useHub(m_hub->endpoint(), HubFixture::aliceToken);
        QVERIFY(client().createRepo({.id = demo}));
    }

    void restoreShowsThenDoes()
    {
        QVERIFY(m_hub->storeContent("old weights") && m_hub->storeContent("new weights!"));
        const QString old = committer().large(u"w.bin"_s, "old weights").commit().toString();
        QVERIFY(!committer().large(u"w.bin"_s, "new weights!").regular(u"more"_s, "1").commit().isNull());

        const CliRun shown = m_sandbox->run({u"restore"_s, u"alice/demo"_s, old, u"--dry-run"_s, u"--json"_s});
        QVERIFY2(shown.exitCode == 0, shown.text());
        QCOMPARE(shown.json()[u"totals"][u"copy_bytes"].toInt(), 11);
        QCOMPARE(shown.json()[u"totals"][u"send_bytes"].toInt(), 0);
        const CliRun done = m_sandbox->run({u"restore"_s, u"alice/demo"_s, old, u"w.bin"_s, u"--json"_s});
        QVERIFY2(done.exitCode == 0, done.text());
        QCOMPARE(done.json()[u"sent_bytes"].toInt(), 0);
        QVERIFY(done.json()[u"verified"].toBool());
        QCOMPARE(done.json()[u"commits"].toArray().size(), 1);
        const CliRun text = m_sandbox->run({u"restore"_s, u"alice/demo"_s, old, u"--dry-run"_s});
        QVERIFY2(text.out.contains(QByteArray("Not in " + old.first(10).toLatin1())), text.text());
    }

    void logWritesReleaseNotes()
    {
        QVERIFY(!committer().regular(u"a"_s, "1").commit(u"Before"_s).isNull());
        QVERIFY(client().createTag(demo, u"v1"_s, u"main"_s, {}));
        QVERIFY(!committer().regular(u"a"_s, "2").commit(u"After *it*"_s).isNull());
        const CliRun text = m_sandbox->run({u"log"_s, u"alice/demo"_s, u"--notes"_s, u"v1..main"_s});
        QVERIFY2(text.exitCode == 0 && text.out.startsWith("## main\n"), text.text());
        QVERIFY2(text.out.contains("After \\*it\\*") && !text.out.contains("Before"), text.text());
        const CliRun json = m_sandbox->run({u"log"_s, u"alice/demo"_s, u"--notes"_s, u"v1.."_s, u"--json"_s});
        QCOMPARE(json.json()[u"commits"].toInt(), 1);
        QVERIFY(json.json()[u"markdown"].toString().contains(u"After"));
        QCOMPARE(m_sandbox->run({u"log"_s, u"alice/demo"_s, u"--notes"_s, u"v1"_s}).exitCode, 2);
    }

    void revertNamesConflicts()
    {
        QVERIFY(!committer().regular(u"a"_s, "1").regular(u"b"_s, "1").commit().isNull());
        const QString bad = committer().regular(u"a"_s, "2").regular(u"b"_s, "2").commit().toString();
        QVERIFY(!committer().regular(u"a"_s, "3").commit().isNull());
        const CliRun refused = m_sandbox->run({u"revert"_s, u"alice/demo"_s, bad});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.out.contains("Changed again since") && refused.out.contains("--partial"), refused.text());
        const CliRun partial = m_sandbox->run({u"revert"_s, u"alice/demo"_s, bad, u"--partial"_s, u"--json"_s});
        QVERIFY2(partial.exitCode == 0, partial.text());
        const CliRun fetched = m_sandbox->run({u"download"_s, u"alice/demo"_s, u"-o"_s, m_sandbox->path(u"out"_s)});
        QVERIFY2(fetched.exitCode == 0, fetched.text());
        QCOMPARE(content(u"out/a"_s), "3");
        QCOMPARE(content(u"out/b"_s), "1");
    }

    void downloadTakesAddressesAndRevisions()
    {
        const QString old = committer().regular(u"dir/a"_s, "1").commit().toString();
        QVERIFY(!committer().regular(u"dir/a"_s, "2").commit().isNull());
        const QString out = m_sandbox->path(u"out"_s);
        const CliRun first =
            m_sandbox->run({u"download"_s, u"alice/demo@"_s + old, u"dir/"_s, u"-o"_s, out, u"--json"_s});
        QVERIFY2(first.exitCode == 0, first.text());
        QCOMPARE(first.json()[u"commit"].toString(), old);
        QCOMPARE(content(u"out/dir/a"_s), "1");
        const QString address = m_hub->endpoint().toString() + u"/alice/demo/blob/main/dir/a"_s;
        const CliRun differs = m_sandbox->run({u"download"_s, address, u"-o"_s, out, u"--json"_s});
        QCOMPARE(differs.exitCode, 1);
        QCOMPARE(differs.errorKind(), u"AlreadyExists"_s);
        const CliRun second = m_sandbox->run({u"download"_s, address, u"-o"_s, out, u"--overwrite"_s});
        QVERIFY2(second.exitCode == 0, second.text());
        QCOMPARE(content(u"out/dir/a"_s), "2");
        const CliRun none = m_sandbox->run({u"download"_s, u"alice/demo"_s, u"none"_s, u"-o"_s, out, u"--json"_s});
        QCOMPARE(none.errorKind(), u"EntryNotFound"_s);
    }

    void aKilledDownloadGoesOn()
    {
        const QByteArray weights(40 * 1024 * 1024, 'w');
        QVERIFY(m_hub->storeContent(weights));
        QVERIFY(!committer().large(u"w.bin"_s, weights).commit().isNull());
        m_hub->faults().add({.kind = Fault::Kind::Delay,
                             .method = "GET",
                             .pathContains = u"/resolve/"_s,
                             .skip = 2,
                             .times = 100,
                             .delay = std::chrono::seconds{30}});
        const QStringList words{u"download"_s, u"alice/demo"_s, u"w.bin"_s, u"-o"_s, m_sandbox->path(u"out"_s)};
        const auto process = m_sandbox->start(words);
        const QDir parts{m_sandbox->path(u"out/.slipway-download"_s)};
        QTRY_VERIFY_WITH_TIMEOUT(
            !parts.entryList({u"*.ranges"_s}, QDir::Files).isEmpty()
                && content(u"out/.slipway-download/"_s + parts.entryList({u"*.ranges"_s}, QDir::Files).first())
                        .count('\n')
                    >= 4,
            30'000);
        process->kill();
        QVERIFY(process->waitForFinished());
        QCOMPARE(process->exitStatus(), QProcess::CrashExit);
        m_hub->restart();
        m_hub->faults().clear();
        const CliRun again = m_sandbox->run(words + QStringList{u"--json"_s});
        QVERIFY2(again.exitCode == 0, again.text());
        QVERIFY2(again.json()[u"resumed_bytes"].toInteger() >= 16 * 1024 * 1024, again.text());
        QVERIFY(content(u"out/w.bin"_s) == weights);
    }
};

QTEST_GUILESS_MAIN(TestRevisionCommands)
#include "tst_revisioncommands.moc"
