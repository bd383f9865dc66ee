#include "historyfolder.h"

#include "core/revisions/commitcache.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using test::HistoryFolder;
using test::tipsOf;

/// Commits that were kept, and histories read with their help.
class CommitCache : public QObject
{
    Q_OBJECT

private slots:
    void init() { QFile::remove(path()); }

    void givesBackWhatWasKept();
    void histories_data();
    void histories();
    void takesNothingFromADamagedFile();
    void keepsNoHistoryThatIsCutOff();
    void saysWhatItCannotWrite();

private:
    [[nodiscard]] QString path() const { return m_files.filePath(u"commits"_s); }

    HistoryFolder m_folder;
    QTemporaryDir m_files;
};

namespace {

void compareRows(const core::CommitLog &log, const core::CommitLog &expected)
{
    QCOMPARE(log.size(), expected.size());
    for (qsizetype row = 0; row < log.size(); ++row) {
        QCOMPARE(log.row(row), expected.row(row));
        QCOMPARE(log.tree(row), expected.tree(row));
        QCOMPARE(log.find(expected.oid(row)), std::optional{row});
    }
}

core::CommitLog read(const core::Repository &repository, core::HistoryRequest request)
{
    const auto log = core::readHistory(repository, request, {}, {});
    return log ? *log : core::CommitLog{};
}

}  // namespace

void CommitCache::givesBackWhatWasKept()
{
    const QString folder = m_folder.make({.commits = 9000, .seed = 1, .linesPerFile = 3});
    const auto repository = core::Repository::open(folder);
    QVERIFY(repository);
    const core::CommitLog log = read(*repository, {.tips = tipsOf(*repository)});
    const core::CommitCache cache{path()};
    QVERIFY(cache.load().isEmpty());
    QVERIFY(cache.save(log));
    compareRows(cache.load(), log);
    QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions{});
}

void CommitCache::histories_data()
{
    QTest::addColumn<bool>("wrongClocks");
    QTest::newRow("as git has them") << false;
    QTest::newRow("with wrong clocks") << true;
}

/// What is known makes no difference, even when it is another history, or a part of it.
void CommitCache::histories()
{
    QFETCH(bool, wrongClocks);
    const QString folder =
        m_folder.make({.commits = 4000, .seed = 2, .linesPerFile = 3, .hasWrongClocks = wrongClocks});
    const auto repository = core::Repository::open(folder);
    QVERIFY(repository);
    const QList<core::GitOid> tips = tipsOf(*repository);
    const core::CommitLog expected = read(*repository, {.tips = tips});
    QCOMPARE(expected.isMended(), wrongClocks);
    const core::GitOid middle = expected.oid(expected.size() / 2);
    const core::CommitLog older = read(*repository, {.tips = {middle}});
    QVERIFY(!older.isEmpty() && older.size() < expected.size());
    for (const core::CommitLog &known : {expected, older, core::CommitLog{}}) {
        int asked = 0;
        const core::CommitLog log = read(*repository, {.tips = tips, .known = [&] { return ++asked, known; }});
        QCOMPARE(asked, 1);
        compareRows(log, expected);
        // More is known than there is.
        compareRows(read(*repository, {.tips = {middle}, .known = [&] { return known; }}), older);
    }
}

void CommitCache::takesNothingFromADamagedFile()
{
    const QString folder = m_folder.make({.commits = 300, .seed = 3, .linesPerFile = 3});
    const auto repository = core::Repository::open(folder);
    QVERIFY(repository);
    const core::CommitLog log = read(*repository, {.tips = tipsOf(*repository)});
    const core::CommitCache cache{path()};
    QVERIFY(cache.save(log));
    QFile file{path()};
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    file.close();
    const auto put = [&](const QByteArray &bytes) {
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), bytes.size());
        file.close();
    };
    for (qsizetype size = 0; size < content.size(); size += 997) {
        put(content.first(size));
        QVERIFY2(cache.load().isEmpty(), qPrintable(QString::number(size)));
    }
    QRandomGenerator random{4};
    for (int i = 0; i < 200; ++i) {
        QByteArray changed = content;
        char &byte = changed[random.bounded(changed.size())];
        byte = static_cast<char>(byte ^ (1 << random.bounded(8)));
        put(changed);
        QVERIFY(cache.load().isEmpty());
    }
    put(content);
    compareRows(cache.load(), log);
}

/// Its last commits have no parents here, and will have some once more was fetched.
void CommitCache::keepsNoHistoryThatIsCutOff()
{
    const QString whole = m_folder.make({.commits = 500, .seed = 5, .linesPerFile = 3});
    QTemporaryDir clone;
    m_folder.git(clone.path(), {"clone", "-q", "--bare", "--depth", "20", u"file://"_s + whole, clone.filePath("cut")});
    const auto cut = core::Repository::open(clone.filePath("cut"));
    QVERIFY(cut && cut->isShallow());
    const core::CommitLog cutOff = read(*cut, {.tips = tipsOf(*cut)});
    QVERIFY(cutOff.isGrafted() && !cutOff.isEmpty());
    QVERIFY(core::CommitCache{path()}.save(cutOff));
    QVERIFY(!QFile::exists(path()));

    const auto repository = core::Repository::open(whole);
    QVERIFY(repository);
    const core::CommitLog log = read(*repository, {.tips = tipsOf(*repository)});
    compareRows(read(*repository, {.tips = tipsOf(*repository), .known = [&] { return cutOff; }}), log);
    compareRows(read(*cut, {.tips = tipsOf(*cut), .known = [&] { return log; }}), cutOff);
}

void CommitCache::saysWhatItCannotWrite()
{
    const QString folder = m_folder.make({.commits = 10, .seed = 6});
    const auto repository = core::Repository::open(folder);
    QVERIFY(repository);
    const core::CommitLog log = read(*repository, {.tips = tipsOf(*repository)});
    QFile inTheWay{m_files.filePath(u"file"_s)};
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto saved = core::CommitCache{inTheWay.fileName() + u"/commits"_s}.save(log);
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, core::ErrorKind::Storage);
}

QTEST_GUILESS_MAIN(CommitCache)
#include "tst_commitcache.moc"
