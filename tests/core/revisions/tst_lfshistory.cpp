#include "core/revisions/lfshistory.h"

#include "historyfolder.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray data(const QByteArray &content)
{
    return "data " + QByteArray::number(content.size()) + '\n' + content + '\n';
}

/// A random history of pointers as `git fast-import` reads it: contents that come, go, move and return, on branches
/// that are merged with and without taking what they brought.
class PointerHistory
{
public:
    explicit PointerHistory(quint32 seed)
        : m_random{seed}
    {
    }

    QByteArray stream(int commits)
    {
        m_tips = {{"main", 0}, {"one", 0}, {"two", 0}};
        for (int i = 0; i < commits; ++i) {
            addCommit(m_tips.keys().at(below(m_tips.size())));
            if (below(20) == 0)
                m_out +=
                    "reset refs/tags/v" + QByteArray::number(m_mark) + "\nfrom :" + QByteArray::number(m_mark) + "\n\n";
        }
        m_out += "reset refs/pr/1\nfrom :" + QByteArray::number(m_mark / 2) + "\n\n";
        return m_out;
    }

private:
    qsizetype below(qsizetype end) { return static_cast<qsizetype>(m_random.bounded(quint32(end))); }

    QByteArray somePath()
    {
        static const QByteArrayList folders{"", "weights/", "weights/old/", "a/b/c/"};
        return folders.at(below(folders.size())) + "part" + QByteArray::number(below(8)) + ".bin";
    }

    void addCommit(const QByteArray &branch)
    {
        int &tip = m_tips[branch];
        ++m_mark;
        m_out += "commit refs/heads/" + branch + "\nmark :" + QByteArray::number(m_mark) + "\ncommitter A <a@b.c> "
            + QByteArray::number(1'600'000'000 + 60 * m_mark) + " +0000\n" + data("Commit");
        const int from = tip == 0 ? m_tips.value("main") : tip;
        if (from != 0)
            m_out += "from :" + QByteArray::number(from) + '\n';
        const int other = m_tips.value(m_tips.keys().at(below(m_tips.size())));
        if (below(5) == 0 && other != 0 && other != from)
            m_out += "merge :" + QByteArray::number(other) + '\n';
        for (qsizetype change = below(4); change >= 0; --change)
            addChange();
        m_out += '\n';
        tip = m_mark;
    }

    void addChange()
    {
        const QByteArray path = somePath();
        if (below(4) == 0) {
            m_out += "D " + path + '\n';
            return;
        }
        const core::Sha256 content = core::sha256Of(QByteArray::number(below(200)));
        const QByteArray text =
            below(6) == 0 ? "no pointer at all\n" : core::LfsPointer{.oid = content, .sizeBytes = 7}.toText();
        m_out += "M 100644 inline " + path + '\n' + data(text);
    }

    QRandomGenerator m_random;
    QMap<QByteArray, int> m_tips;
    QByteArray m_out;
    int m_mark = 0;
};

}  // namespace

/// What whole histories hold, compared with the objects that the real git lists for each.
class LfsHistory final : public QObject
{
    Q_OBJECT

    test::HistoryFolder m_folder;

    QString make(quint32 seed, int commits)
    {
        const QString folder = m_folder.makeEmpty();
        m_folder.git(folder, {u"fast-import"_s, u"--quiet"_s, u"--force"_s}, PointerHistory{seed}.stream(commits));
        return folder;
    }

    QSet<core::Sha256> listedByGit(const QString &folder, const core::GitOid &tip)
    {
        const QByteArray objects =
            m_folder.git(folder, {u"rev-list"_s, u"--objects"_s, u"--no-object-names"_s, tip.toString()});
        QByteArray contents = m_folder.git(folder, {u"cat-file"_s, u"--batch"_s}, objects + '\n');
        QSet<core::Sha256> held;
        static constexpr QByteArrayView line{"\noid sha256:"};
        for (qsizetype at = contents.indexOf(line); at >= 0; at = contents.indexOf(line, at + 1))
            held.insert(core::Sha256::fromHex(QByteArrayView(contents).sliced(at + line.size(), 64)).value());
        return held;
    }

private slots:
    void equalsWhatGitLists_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {1u, 2u, 3u, 4u})
            QTest::addRow("seed %u", seed) << seed;
    }

    void equalsWhatGitLists()
    {
        QFETCH(quint32, seed);
        const QString folder = make(seed, 240);
        const auto repository = core::Repository::open(folder);
        QVERIFY(repository);
        const QList<core::GitOid> tips = test::tipsOf(*repository);
        QVERIFY(tips.size() > 4);
        core::LfsHistoryProgress progress;
        const auto histories = core::lfsHistories(*repository, tips, &progress, {});
        QVERIFY(histories);
        QCOMPARE(histories->size(), tips.size());
        for (qsizetype i = 0; i < tips.size(); ++i)
            QCOMPARE(histories->at(i), listedByGit(folder, tips.at(i)));
        const QByteArray count = m_folder.git(folder, {u"rev-list"_s, u"--all"_s, u"--count"_s});
        QCOMPARE(progress.totalCommits.load(), count.toLongLong());
        QCOMPARE(progress.commits.load(), count.toLongLong());
    }

    void aContentThatOnlyAMergedBranchHadIsFound()
    {
        const auto pointer = [](const QByteArray &content) {
            return data(core::LfsPointer{.oid = core::sha256Of(content), .sizeBytes = 1}.toText());
        };
        const QString folder = m_folder.makeEmpty();
        // The merge keeps none of what the branch brought.
        m_folder.git(folder, {u"fast-import"_s, u"--quiet"_s},
                     "commit refs/heads/main\nmark :1\ncommitter A <a@b.c> 1 +0000\n" + data("First")
                         + "M 100644 inline a\n" + pointer("first")
                         + "\ncommit refs/heads/side\nmark :2\ncommitter A <a@b.c> 2 +0000\n" + data("Side")
                         + "from :1\nM 100644 inline b\n" + pointer("side")
                         + "\ncommit refs/heads/main\nmark :3\ncommitter A <a@b.c> 3 +0000\n" + data("Merge")
                         + "from :1\nmerge :2\nD a\n\n");
        const auto repository = core::Repository::open(folder);
        QVERIFY(repository);
        const auto histories = core::lfsHistories(*repository, {repository->resolve(u"main"_s).value()}, nullptr, {});
        QVERIFY(histories);
        QCOMPARE(histories->constFirst(), (QSet{core::sha256Of("first"), core::sha256Of("side")}));
    }

    void whatCannotBeReadWholeIsNoAnswer()
    {
        const QString whole = make(9, 60);
        const QString cut = m_folder.path(u"cut.git"_s);
        m_folder.git(whole, {u"clone"_s, u"-q"_s, u"--bare"_s, u"--depth"_s, u"3"_s, u"file://"_s + whole, cut});
        const auto shallow = core::Repository::open(cut);
        QVERIFY(shallow && shallow->isShallow());
        const auto ofShallow = core::lfsHistories(*shallow, test::tipsOf(*shallow), nullptr, {});
        QVERIFY(!ofShallow);
        QCOMPARE(ofShallow.error().kind, core::ErrorKind::Repository);

        const auto repository = core::Repository::open(whole);
        QVERIFY(repository);
        const auto ofNothing = core::lfsHistories(*repository, {test::oidOf(QByteArray(40, 'e'))}, nullptr, {});
        QVERIFY(!ofNothing);
        QCOMPARE(ofNothing.error().kind, core::ErrorKind::Repository);
        std::stop_source stopped;
        stopped.request_stop();
        const auto canceled = core::lfsHistories(*repository, test::tipsOf(*repository), nullptr, stopped.get_token());
        QVERIFY(!canceled);
        QCOMPARE(canceled.error().kind, core::ErrorKind::Canceled);
        QVERIFY(core::lfsHistories(*repository, {}, nullptr, {})->isEmpty());
    }
};

QTEST_GUILESS_MAIN(LfsHistory)
#include "tst_lfshistory.moc"
