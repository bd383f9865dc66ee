#include "core/download/partialfile_p.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace core;

/// What a download leaves when it is ended at any moment, and what the next one makes of it.
class TestPartialFile final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] std::unique_ptr<PartialFile> part(std::int64_t size = 100) const
    {
        return std::make_unique<PartialFile>(m_folder->path(), "x", size);
    }
    void appendToRanges(const QByteArray &text) const
    {
        QFile ranges{m_folder->filePath("x.ranges")};
        QVERIFY(ranges.open(QIODevice::Append));
        QCOMPARE(ranges.write(text), text.size());
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatWasNotedIsThereAgain()
    {
        {
            const auto first = part();
            QVERIFY(first->open(true));
            QVERIFY(first->write(10, "0123456789") && first->note({10, 10}));
            QVERIFY(first->write(20, "ab") && first->note({20, 2}));
            QVERIFY(first->write(90, "0123456789") && first->note({90, 10}));
            QVERIFY(first->write(50, "not noted"));
        }
        const auto second = part();
        QCOMPARE(second->present(), (QList<ByteRange>{{10, 12}, {90, 10}}));
        QCOMPARE(second->missing(), (QList<ByteRange>{{0, 10}, {22, 68}}));
        QCOMPARE(second->presentBytes(), 22);
    }

    void linesThatMakeNoSenseAreNotBelieved()
    {
        {
            const auto first = part();
            QVERIFY(first->open(true) && first->note({0, 5}));
        }
        appendToRanges("nonsense\n-5 10\n5 0\n95 6\n9223372036854775807 9223372036854775807\n10 5\n20 5");
        const auto second = part();
        QCOMPARE(second->present(), (QList<ByteRange>{{0, 5}, {10, 5}}));  // the last line was cut off
    }

    void anotherSizeStartsAnew()
    {
        {
            const auto first = part();
            QVERIFY(first->open(true) && first->note({0, 5}));
        }
        QVERIFY(part(200)->present().isEmpty());
    }

    void aRangesFileWithoutItsPartCountsForNothing()
    {
        appendToRanges("0 50\n");
        QVERIFY(part()->present().isEmpty());
    }

    void itIsRenamedIntoItsPlaceButReplacesNothing()
    {
        const QString target = m_folder->filePath("deep/in/a");
        const auto first = part(3);
        QVERIFY(first->open(true) && first->write(0, "new"));
        QVERIFY(first->moveTo(target, false));
        QVERIFY(!QFile::exists(m_folder->filePath("x.ranges")));
        const auto second = part(3);
        QVERIFY(second->open(true) && second->write(0, "two"));
        const auto refused = second->moveTo(target, false);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::AlreadyExists);
        QVERIFY(second->moveTo(target, true));
        QFile file{target};
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "two");
    }
};

QTEST_APPLESS_MAIN(TestPartialFile)
#include "tst_partialfile.moc"
