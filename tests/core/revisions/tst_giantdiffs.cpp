#include "scratchrepository.h"

#include "core/revisions/htmlexport.h"
#include "core/revisions/patch.h"
#include "core/revisions/worddiff.h"
#include "tests/support/peakmemory.h"
#include "tests/support/timelimit.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using core::ChangedEntry;
using core::Comparison;
using core::ComparisonSide;
using test::ScratchRepository;

namespace {

/// Counts what is written instead of keeping it.
struct Sink
{
    std::int64_t bytes = 0;

    [[nodiscard]] core::WriteFn writer()
    {
        return [this](QByteArrayView part) {
            bytes += part.size();
            return core::Result<>{};
        };
    }
};

core::ExportWords words()
{
    return {.language = u"en"_s,
            .title = u"title"_s,
            .kind = [](ChangedEntry::Kind) { return u"kind"_s; },
            .size = [](std::int64_t bytes) { return QString::number(bytes); },
            .cell = [](qsizetype number) { return QString::number(number); }};
}

/// A commit on main with 100,000 files of one line.
QByteArray manyFiles(const QByteArray &line, bool isFirst)
{
    constexpr int files = 100'000;
    QByteArray stream = "blob\nmark :1\ndata " + QByteArray::number(line.size()) + '\n' + line
        + "\ncommit refs/heads/main\ncommitter A <a@b> 1700000000 +0000\ndata 1\nx\n";
    if (!isFirst)
        stream += "from refs/heads/main^0\n";
    for (int i = 0; i < files; ++i)
        stream += "M 100644 :1 folder-" + QByteArray::number(i / 1000) + "/file-" + QByteArray::number(i) + '\n';
    return stream + '\n';
}

}  // namespace

/// Changes that no screen and no memory is made for: all of them end, with what can be shown of them or with a reason.
class GiantDiffsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aHundredThousandChangedFiles();
    void aFileOfAGigabyte();
    void aLineOfFiftyMegabytes();
    void aHundredThousandLines();

private:
    void exportBoth(const Comparison &comparison);

    std::unique_ptr<test::PeakMemory> m_memory;
    qint64 m_cpuMs = 0;
    qint64 m_mostMiB = 0;
    qint64 m_mostMs = 0;
    Sink m_patch;
    Sink m_html;
    QList<core::PatchGap> m_gaps;
};

void GiantDiffsTest::init()
{
    m_patch = {};
    m_html = {};
    m_mostMiB = 600;
    m_mostMs = 20'000;
    m_memory = std::make_unique<test::PeakMemory>();
    m_cpuMs = test::cpuMs();
}

void GiantDiffsTest::cleanup()
{
    const qint64 ms = test::cpuMs() - m_cpuMs;
    qInfo("%lld ms, %lld MiB; patch %lld bytes, page %lld bytes", ms, m_memory->grownMiB(), qlonglong(m_patch.bytes),
          qlonglong(m_html.bytes));
    QVERIFY(ms < m_mostMs);
    QVERIFY(m_memory->grownMiB() < m_mostMiB);
}

void GiantDiffsTest::exportBoth(const Comparison &comparison)
{
    const auto gaps = core::writePatch(comparison, m_patch.writer());
    QVERIFY(gaps);
    m_gaps = *gaps;
    QVERIFY(core::writeHtml(comparison, words(), m_html.writer()));
}

void GiantDiffsTest::aHundredThousandChangedFiles()
{
    const ScratchRepository repository;
    (void)repository.git({"fast-import", "--quiet"}, manyFiles("one\n", true));
    (void)repository.git({"fast-import", "--quiet"}, manyFiles("two\n", false));
    const auto oid = [&](const QString &revision) {
        return *core::GitOid::fromHex(QByteArrayView(repository.git({"rev-parse", revision}).trimmed()));
    };
    const auto compared = core::compare(repository.side(oid("main~1")), repository.side(oid("main")));
    QVERIFY(compared);
    QCOMPARE(compared->entries.size(), 100'000);
    QVERIFY(!compared->isCut);
    exportBoth(*compared);
    QVERIFY(m_patch.bytes > 10'000'000);
}

void GiantDiffsTest::aFileOfAGigabyte()
{
    constexpr qint64 gigabyte = 1024LL * 1024 * 1024;
    const QTemporaryDir folder;
    std::array<ComparisonSide, 2> sides;
    for (int side = 0; side < 2; ++side) {
        const QString path = folder.filePath(QString::number(side));
        QVERIFY(QDir{}.mkpath(path));
        for (const QString &name : {u"/text.txt"_s, u"/README.md"_s, u"/data.json"_s, u"/table.csv"_s}) {
            QFile file{path + name};
            QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(gigabyte + side));  // sparse
        }
        sides[static_cast<std::size_t>(side)] = {.kind = ComparisonSide::Kind::Folder, .location = path};
    }
    const auto compared = core::compare(sides[0], sides[1], {.findRenames = false});
    QVERIFY(compared);
    QCOMPARE(compared->entries.size(), 4);
    m_mostMs = 60'000;
    exportBoth(*compared);
    QCOMPARE(m_gaps.size(), 4);
    for (const core::PatchGap &gap : std::as_const(m_gaps))
        QCOMPARE(gap.reason, core::PatchGap::Reason::TooLarge);
    QVERIFY(m_html.bytes < 100'000);
}

void GiantDiffsTest::aLineOfFiftyMegabytes()
{
    constexpr qsizetype bytes = 50 * 1024 * 1024;
    const ScratchRepository repository;
    QByteArray line = QByteArray("word ").repeated(bytes / 5);
    repository.write("long.txt", line);
    repository.write("long.json", "{\"a\": \"" + line + "\"}");
    const core::GitOid before = repository.commit();
    line[bytes / 2] = '!';
    repository.write("long.txt", line);
    repository.write("long.json", "{\"a\": \"" + line + "\"}");
    const core::GitOid after = repository.commit();
    m_memory = std::make_unique<test::PeakMemory>();
    m_mostMiB = 1000;
    const auto compared = core::compare(repository.side(before), repository.side(after));
    QVERIFY(compared);
    QCOMPARE(compared->entries.size(), 2);
    exportBoth(*compared);
    QVERIFY2(m_html.bytes < 5'000'000, "the page shows more of a line than anybody reads");
}

void GiantDiffsTest::aHundredThousandLines()
{
    const ScratchRepository repository;
    QByteArray text;
    for (int line = 0; line < 100'000; ++line)
        text += "line " + QByteArray::number(line) + '\n';
    repository.write("long.txt", text);
    const core::GitOid before = repository.commit();
    repository.write("long.txt", QByteArray(text).replace("7\n", "8\n"));
    const core::GitOid after = repository.commit();
    const auto compared = core::compare(repository.side(before), repository.side(after));
    QVERIFY(compared);
    m_mostMiB = 200;
    exportBoth(*compared);
    QVERIFY(m_gaps.isEmpty());
    QVERIFY(m_html.bytes < 5'000'000);
}

QTEST_GUILESS_MAIN(GiantDiffsTest)
#include "tst_giantdiffs.moc"
