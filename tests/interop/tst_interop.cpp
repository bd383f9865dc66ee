#include "clients.h"
#include "folders.h"

#include "core/localhub/localhub.h"
#include "tests/support/hubfixture.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

/// The official clients against our Local Hub, and against what Slipway publishes there: bit for bit, in every
/// direction.
class TestInterop final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(!folders::realModel().isEmpty(), "run tests/interop/install first");
        folders::writeOdd(path(u"odd"_s));
        folders::writeMany(path(u"many"_s), 2'000);
        m_clients =
            std::make_unique<Clients>(m_hub.endpoint().toString(), test::HubFixture::aliceToken, path(u"home"_s));
    }

    void slipwayPublishesForEveryClient_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("a real model") << folders::realModel();
        QTest::newRow("odd names") << path(u"odd"_s);
        QTest::newRow("2,000 small files") << path(u"many"_s);
    }

    void slipwayPublishesForEveryClient()
    {
        QFETCH(const QString, folder);
        const QString repo = nextRepo();
        publish(folder, repo);
        const auto expected = folders::contents(folder);

        compareDownload(repo, expected, &TestInterop::downloadWithHf);
        compareDownload(repo, expected, &TestInterop::downloadWithGit);
        compareDownload(repo, expected, &TestInterop::downloadWithJs);
    }

    void everyClientUploadsForSlipway_data()
    {
        QTest::addColumn<int>("client");
        QTest::addColumn<QString>("folder");
        QTest::newRow("hf upload, a real model") << int(Hf) << folders::realModel();
        QTest::newRow("hf upload, odd names") << int(Hf) << path(u"odd"_s);
        QTest::newRow("hf upload, 2,000 small files") << int(Hf) << path(u"many"_s);
        QTest::newRow("@huggingface/hub, a real model") << int(Js) << folders::realModel();
        QTest::newRow("@huggingface/hub, odd names") << int(Js) << path(u"odd"_s);
        QTest::newRow("git and git-lfs, a real model") << int(Git) << folders::realModel();
        QTest::newRow("git and git-lfs, odd names") << int(Git) << path(u"odd"_s);
    }

    void everyClientUploadsForSlipway()
    {
        QFETCH(const int, client);
        QFETCH(const QString, folder);
        const QString repo = nextRepo();
        upload(static_cast<Client>(client), folder, repo);

        const auto verified = m_clients->slipway({u"verify"_s, folder, u"--repo"_s, repo, u"--json"_s});
        QVERIFY2(verified.isGood(), verified.text().constData());
        const auto listed = m_clients->slipway({u"plan"_s, folder, u"--repo"_s, repo, u"--json"_s});
        QVERIFY2(listed.isGood(), listed.text().constData());
        for (const QJsonValue entry : QJsonDocument::fromJson(listed.out).object()[u"entries"].toArray())
            QVERIFY2(entry[u"action"] == u"keep"_s || entry[u"action"] == u"skip"_s, listed.out.constData());
    }

    void aBadCardIsRefusedInTheHubsWords()
    {
        const QString folder = path(u"badcard"_s);
        QVERIFY(QDir().mkpath(folder));
        QFile card{folder + u"/README.md"_s};
        QVERIFY(card.open(QIODevice::WriteOnly));
        card.write("---\ntags: one\n---\n# Bad\n");
        card.close();
        const auto outcome = m_clients->hf({u"upload"_s, nextRepo(), folder, u"."_s});
        QVERIFY(!outcome.isGood());
        QVERIFY2(outcome.text().contains("Invalid metadata in README.md")
                     && outcome.text().contains("\"tags\" must be an array"),
                 outcome.text().constData());
    }

    void aTwoGigabyteFileTravelsWhole()
    {
        folders::writeSparse(path(u"big/model.safetensors"_s), 2LL * 1024 * 1024 * 1024);
        const QString repo = nextRepo();
        publish(path(u"big"_s), repo);
        compareDownload(repo, folders::contents(path(u"big"_s)), &TestInterop::downloadWithHf);
        QVERIFY(QDir{path(u"big"_s)}.removeRecursively());
    }

    void multipartTravelsWholeFromEveryClient()
    {
        test::HubFixture hub{{.multipartThresholdBytes = 1'000'000, .partBytes = 400'000}};
        const Clients clients{hub.endpoint().toString(), test::HubFixture::aliceToken, path(u"multipart-home"_s)};
        using Upload = std::function<Clients::Outcome(const QString &folder, const QString &repo)>;
        const std::vector<Upload> uploads{
            [&](const QString &folder, const QString &repo) { return clients.slipway(publishArguments(folder, repo)); },
            [&](const QString &folder, const QString &repo) { return clients.hf({u"upload"_s, repo, folder, u"."_s}); },
            [&](const QString &folder, const QString &repo) {
                clients.js(u"create"_s, repo);
                return clients.js(u"upload"_s, repo, {folder});
            }};
        constexpr int partCount = 13;  // of 400,000 bytes
        quint32 seed = 7;
        for (const Upload &upload : uploads) {
            hub.faults().clear();
            const QString folder = path(u"parts-%1"_s.arg(seed));
            const QString repo = u"alice/parts-%1"_s.arg(seed);
            // What one client sent, no other would send again.
            folders::write(folder + u"/weights.safetensors"_s, folders::noise(5'000'001, seed++));
            const auto outcome = upload(folder, repo);
            QVERIFY2(outcome.isGood(), outcome.text().constData());
            QCOMPARE(hub.faults().count("PUT", u"/storage/parts/"_s), partCount);
            const auto verified = clients.slipway({u"verify"_s, folder, u"--repo"_s, repo});
            QVERIFY2(verified.isGood(), verified.text().constData());
        }
    }

    void jsListsCreatesAndDeletes()
    {
        const QString repo = nextRepo();
        const auto created = m_clients->js(u"create"_s, repo);
        QVERIFY2(created.isGood(), created.text().constData());
        const auto who = m_clients->js(u"whoami"_s, repo);
        QCOMPARE(QJsonDocument::fromJson(who.out).object()[u"name"].toString(), u"alice"_s);
        const auto uploaded = m_clients->js(u"upload"_s, repo, {path(u"odd"_s)});
        QVERIFY2(uploaded.isGood(), uploaded.text().constData());
        const auto deleted = m_clients->js(u"deleteFile"_s, repo, {u"config.json"_s});
        QVERIFY2(deleted.isGood(), deleted.text().constData());
        const auto listed = m_clients->js(u"list"_s, repo);
        QVERIFY2(listed.isGood(), listed.text().constData());
        QVERIFY(!listed.out.contains("\"config.json\""));
        QVERIFY(listed.out.contains("crlf.txt"));
        const auto removed = m_clients->js(u"remove"_s, repo);
        QVERIFY2(removed.isGood(), removed.text().constData());
        QVERIFY(removed.out.contains("\"exists\":false"));
    }

    void pythonDiscussesMergesAndSquashes()
    {
        const QString repo = nextRepo();
        publish(path(u"odd"_s), repo);
        const auto outcome = m_clients->python(QString::fromUtf8(R"(
import sys
from huggingface_hub import HfApi
api, repo = HfApi(), sys.argv[1]
talk = api.create_discussion(repo, title="A question", description="How?")
comment = api.comment_discussion(repo, talk.num, comment="So.")
assert comment.content == "So.", comment
edited = api.edit_discussion_comment(repo, talk.num, comment.id, new_content="Like this.")
assert edited.edited and edited.content == "Like this.", edited
hidden = api.hide_discussion_comment(repo, talk.num, comment.id)
assert hidden.hidden, hidden
renamed = api.rename_discussion(repo, talk.num, new_title="A good question")
assert renamed.new_title == "A good question", renamed
closed = api.change_discussion_status(repo, talk.num, new_status="closed", comment="Done")
assert closed.new_status == "closed", closed
details = api.get_discussion_details(repo, talk.num)
assert details.status == "closed" and details.title == "A good question", details
assert [e.type for e in details.events] == ["comment", "comment", "title-change", "comment", "status-change"], details.events
pr = api.create_pull_request(repo, title="Better notes")
assert pr.status == "draft" and pr.git_reference == "refs/pr/2", pr
api.upload_file(path_or_fileobj=b"better\n", path_in_repo="notes.txt", repo_id=repo, revision=pr.git_reference)
api.change_discussion_status(repo, pr.num, new_status="open")
details = api.get_discussion_details(repo, pr.num)
assert details.target_branch == "refs/heads/main" and details.conflicting_files in ([], None), details
assert "+better" in details.diff, details.diff
assert "commit" in [e.type for e in details.events], details.events
api.merge_pull_request(repo, pr.num)
assert api.get_discussion_details(repo, pr.num).status == "merged"
assert api.file_exists(repo, "notes.txt")
assert [d.num for d in api.get_repo_discussions(repo)] == [2, 1]
assert [d.num for d in api.get_repo_discussions(repo, discussion_type="pull_request")] == [2]
files = list(api.list_lfs_files(repo))
assert {f.filename: f.size for f in files}["part.safetensors"] == 3000000, files
api.super_squash_history(repo)
assert len(api.list_repo_commits(repo)) == 1
api.permanently_delete_lfs_files(repo, files)
assert list(api.list_lfs_files(repo)) == []
api.delete_repo(repo)
print("ok")
)"),
                                               {repo});
        QVERIFY2(outcome.isGood() && outcome.out.contains("ok"), outcome.text().constData());
    }

    void pythonManagesBranchesTagsAndPullRequests()
    {
        const QString repo = nextRepo();
        publish(path(u"odd"_s), repo);
        const auto outcome = m_clients->python(QString::fromUtf8(R"(
import sys
from huggingface_hub import HfApi
api, repo = HfApi(), sys.argv[1]
api.create_branch(repo, branch="feature/x")
api.create_branch(repo, branch="feature/x", exist_ok=True)
api.create_tag(repo, tag="v1.0", tag_message="first")
api.upload_file(path_or_fileobj=b"hello\n", path_in_repo="notes/hello.txt", repo_id=repo, revision="feature/x")
assert api.file_exists(repo, "notes/hello.txt", revision="feature/x")
assert not api.file_exists(repo, "notes/hello.txt")
pr = api.upload_file(path_or_fileobj=b"proposal\n", path_in_repo="proposal.txt", repo_id=repo, create_pr=True)
assert pr.pr_num == 1, pr
assert api.file_exists(repo, "proposal.txt", revision="refs/pr/1")
refs = api.list_repo_refs(repo, include_pull_requests=True)
assert {b.name for b in refs.branches} == {"main", "feature/x"}, refs
assert [t.name for t in refs.tags] == ["v1.0"], refs
assert [p.ref for p in refs.pull_requests] == ["refs/pr/1"], refs
commits = api.list_repo_commits(repo)
assert len(commits) == 2, commits
api.delete_file("crlf.txt", repo)
assert not api.file_exists(repo, "crlf.txt")
api.delete_folder("deep", repo)
assert not any(f.startswith("deep/") for f in api.list_repo_files(repo))
paths = api.get_paths_info(repo, ["config.json", "part.safetensors", "absent"])
assert {p.path for p in paths} == {"config.json", "part.safetensors"}
assert [p for p in paths if p.path == "part.safetensors"][0].lfs.size == 3000000
api.delete_tag(repo, tag="v1.0")
api.delete_branch(repo, branch="feature/x")
api.update_repo_settings(repo, private=True)
assert api.model_info(repo).private
api.move_repo(repo, repo + "-moved")
assert api.repo_exists(repo + "-moved")
api.delete_repo(repo + "-moved")
assert not api.repo_exists(repo + "-moved")
print("ok")
)"),
                                               {repo});
        QVERIFY2(outcome.isGood() && outcome.out.contains("ok"), outcome.text().constData());
    }

    void slipwaySeesWhatGitChanged()
    {
        const QString repo = nextRepo();
        publish(path(u"odd"_s), repo);
        const QString clone = downloadWithGit(repo);
        folders::write(clone + u"/config.json"_s, "{\"model_type\": \"changed\"}\n");
        commitAndPush(clone, u"main"_s);

        const auto verified = m_clients->slipway({u"verify"_s, path(u"odd"_s), u"--repo"_s, repo, u"--json"_s});
        QCOMPARE(verified.exitCode, 1);
        const QJsonObject report = QJsonDocument::fromJson(verified.out).object();
        QCOMPARE(report[u"differing"].toArray(), QJsonArray{u"config.json"_s});
        QCOMPARE(report[u"missing"].toArray(), QJsonArray{});
    }

private:
    enum Client { Hf, Js, Git };
    using Download = QString (TestInterop::*)(const QString &repo);

    QString path(const QString &name) const { return m_scratch.filePath(name); }
    QString nextRepo() { return u"alice/interop-%1"_s.arg(++m_repoCount); }
    QString nextFolder()
    {
        const QString folder = path(u"download-%1"_s.arg(++m_folderCount));
        QDir{}.mkpath(folder);
        return folder;
    }

    static QStringList publishArguments(const QString &folder, const QString &repo)
    {
        return {u"publish"_s, folder, u"--repo"_s, repo, u"--create"_s, u"--yes"_s, u"--json"_s};
    }

    void publish(const QString &folder, const QString &repo)
    {
        const auto outcome = m_clients->slipway(publishArguments(folder, repo));
        QVERIFY2(outcome.isGood(), outcome.text().constData());
        const QJsonObject receipt = QJsonDocument::fromJson(outcome.out).object();
        QVERIFY2(receipt[u"verified"].toBool(), outcome.out.constData());
    }

    void upload(Client client, const QString &folder, const QString &repo)
    {
        Clients::Outcome outcome;
        switch (client) {
        case Hf: outcome = m_clients->hf({u"upload"_s, repo, folder, u"."_s}); break;
        case Js:
            outcome = m_clients->js(u"create"_s, repo);
            QVERIFY2(outcome.isGood(), outcome.text().constData());
            outcome = m_clients->js(u"upload"_s, repo, {folder});
            break;
        case Git: pushWithGit(folder, repo); return;
        }
        QVERIFY2(outcome.isGood(), outcome.text().constData());
    }

    void pushWithGit(const QString &folder, const QString &repo)
    {
        const auto created = m_clients->slipway({u"repo"_s, u"create"_s, repo, u"--json"_s});
        QVERIFY2(created.isGood(), created.text().constData());
        const QString clone = downloadWithGit(repo);
        const auto copied = m_clients->run(u"cp"_s, {u"-RL"_s, folder + u"/."_s, clone});
        QVERIFY2(copied.isGood(), copied.text().constData());
        commitAndPush(clone, u"main"_s);
    }

    void commitAndPush(const QString &clone, const QString &branch)
    {
        for (const QStringList &step : {QStringList{u"add"_s, u"--all"_s},
                                        {u"commit"_s, u"-qm"_s, u"Change by git"_s},
                                        {u"push"_s, u"-q"_s, u"origin"_s, branch}}) {
            const auto outcome = m_clients->git(step, clone);
            QVERIFY2(outcome.isGood(), outcome.text().constData());
        }
    }

    QString downloadWithHf(const QString &repo)
    {
        const QString folder = nextFolder();
        const auto outcome = m_clients->hf({u"download"_s, repo, u"--local-dir"_s, folder});
        return outcome.isGood() ? folder : complain(outcome);
    }

    QString downloadWithGit(const QString &repo)
    {
        const QString folder = nextFolder();
        const auto outcome = m_clients->git({u"clone"_s, u"-q"_s, m_clients->gitUrl(repo), folder}, path(u"home"_s));
        return outcome.isGood() ? folder : complain(outcome);
    }

    QString downloadWithJs(const QString &repo)
    {
        const QString folder = nextFolder();
        const auto outcome = m_clients->js(u"download"_s, repo, {folder});
        return outcome.isGood() ? folder : complain(outcome);
    }

    static QString complain(const Clients::Outcome &outcome)
    {
        qWarning().noquote() << outcome.text();
        return {};
    }

    void compareDownload(const QString &repo, const QMap<QString, QByteArray> &expected, Download download)
    {
        const QString folder = (this->*download)(repo);
        QVERIFY(!folder.isEmpty());
        auto found = folders::contents(folder);
        if (!expected.contains(u".gitattributes"_s))
            found.remove(u".gitattributes"_s);  // The Hub's own.
        QCOMPARE(found.keys(), expected.keys());
        QCOMPARE(found, expected);
        QVERIFY(QDir{folder}.removeRecursively());
    }

    QTemporaryDir m_scratch;
    test::HubFixture m_hub;
    std::unique_ptr<Clients> m_clients;
    int m_repoCount = 0;
    int m_folderCount = 0;
};

QTEST_GUILESS_MAIN(TestInterop)
#include "tst_interop.moc"
