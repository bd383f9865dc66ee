#include "historyfolder.h"

#include "core/revisions/commitlog.h"
#include "core/revisions/commitreadahead_p.h"
#include "core/revisions/packorder_p.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using test::HistoryFolder;
using test::tipsOf;

/// Commits that are read before the walk comes to them.
class CommitReadAhead : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void objectsAreInTheOrderOfTheirPack();
    void aDamagedIndexHasNoOrder();
    void readsTheLaterPartOfAHistory();
    void leavesSmallRepositoriesAlone();
    void endsAtOnce();
    void changesNothingOfTheList();

private:
    [[nodiscard]] QString indexPath() const;

    HistoryFolder m_folder;
    QString m_path;
};

void CommitReadAhead::initTestCase()
{
    m_path = m_folder.make({.commits = 9000, .seed = 1, .linesPerFile = 3});
    m_folder.git(m_path, {"repack", "-adq"});  // as a server sends a pack: commits first
    QVERIFY(QFile::exists(indexPath()));
}

QString CommitReadAhead::indexPath() const
{
    const QDir packs{m_path + u"/objects/pack"_s};
    return packs.filePath(packs.entryList({u"*.idx"_s}).value(0));
}

void CommitReadAhead::objectsAreInTheOrderOfTheirPack()
{
    QFile file{indexPath()};
    QVERIFY(file.open(QIODevice::ReadOnly));
    QList<std::pair<qint64, QByteArray>> listed;
    for (const QByteArray &line : m_folder.git(m_path, {"show-index"}, file.readAll()).split('\n')) {
        const QByteArrayList words = line.split(' ');
        listed.emplaceBack(words.at(0).toLongLong(), words.at(1));
    }
    std::ranges::sort(listed);
    const std::vector<core::GitOid> objects = core::objectsInPackOrder(indexPath());
    QCOMPARE(static_cast<qsizetype>(objects.size()), listed.size());
    QVERIFY(objects.size() > 20'000);
    for (qsizetype i = 0; i < listed.size(); ++i)
        QCOMPARE(objects[static_cast<std::size_t>(i)].toHex(), listed.at(i).second);
}

void CommitReadAhead::aDamagedIndexHasNoOrder()
{
    QFile file{indexPath()};
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    const QString copy = m_folder.path(u"copy.idx"_s);
    const auto orderOf = [&copy](const QByteArray &bytes) {
        QFile changed{copy};
        return changed.open(QIODevice::WriteOnly) && changed.write(bytes) == bytes.size() && changed.flush()
            ? core::objectsInPackOrder(copy)
            : std::vector<core::GitOid>(1);
    };
    QVERIFY(!orderOf(content).empty());
    QVERIFY(orderOf({}).empty());
    QVERIFY(orderOf(content.first(1000)).empty());
    QVERIFY(orderOf(content.first(content.size() / 2)).empty());
    QVERIFY(orderOf(QByteArray(content).replace(0, 1, "x")).empty());
    QVERIFY(orderOf(QByteArray(content).replace(8 + 255 * 4, 4, "\xff\xff\xff\xff")).empty());
    QVERIFY(core::objectsInPackOrder(copy + u".none"_s).empty());
}

void CommitReadAhead::readsTheLaterPartOfAHistory()
{
    const auto repository = core::Repository::open(m_path);
    QVERIFY(repository);
    core::CommitReadAhead ahead{*repository};
    core::CommitLog log;
    QTRY_VERIFY_WITH_TIMEOUT((log = ahead.take().value_or(log)).size() > 5000, 60'000);
    const auto whole = core::readHistory(*repository, {.tips = tipsOf(*repository), .limit = 100'000}, {}, {});
    QVERIFY(whole);
    qsizetype later = 0;
    for (qsizetype row = 0; row < log.size(); ++row) {
        const auto place = whole->find(log.oid(row));
        QVERIFY(place);
        QCOMPARE(log.row(row), whole->row(*place));
        later += *place > whole->size() / 4 ? 1 : 0;
    }
    QVERIFY(later > log.size() * 9 / 10);
}

void CommitReadAhead::leavesSmallRepositoriesAlone()
{
    const QString small = m_folder.make({.commits = 300, .seed = 2});
    m_folder.git(small, {"repack", "-adq"});
    const auto repository = core::Repository::open(small);
    QVERIFY(repository);
    core::CommitReadAhead ahead{*repository};
    QVERIFY(!ahead.take());
}

void CommitReadAhead::endsAtOnce()
{
    const auto repository = core::Repository::open(m_path);
    QVERIFY(repository);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 20; ++i)
        const core::CommitReadAhead ahead{*repository};
    QVERIFY(timer.elapsed() < 20 * 500);
}

void CommitReadAhead::changesNothingOfTheList()
{
    const auto repository = core::Repository::open(m_path);
    QVERIFY(repository);
    const QList<core::GitOid> tips = tipsOf(*repository);
    // With a limit nothing is read ahead.
    const auto expected = core::readHistory(*repository, {.tips = tips, .limit = 100'000}, {}, {});
    const auto log = core::readHistory(*repository, {.tips = tips}, {}, {});
    QVERIFY(expected && log);
    QCOMPARE(log->size(), expected->size());
    for (qsizetype row = 0; row < log->size(); ++row)
        QCOMPARE(log->row(row), expected->row(row));
}

QTEST_GUILESS_MAIN(CommitReadAhead)
#include "tst_commitreadahead.moc"
