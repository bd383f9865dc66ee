#include "tests/support/timelimit.h"
#include "tests/ui/support/heartbeat.h"
#include "tests/ui/support/widgetchecks.h"
#include "ui/shared/theme.h"
#include "ui/shell/logmodel.h"
#include "ui/shell/logviewer.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using ui::LogLevel;
using ui::LogLine;
using ui::LogModel;
using ui::LogViewer;

class TestLogViewer final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::theme::apply(*qApp, core::Appearance::Light); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"slipway.log"_s);
    }

    void readsALine()
    {
        const LogLine line =
            LogLine::parse(u"2026-01-02T03:04:05.678Z warning app.net: Stalled: again"_s, LogLevel::Info);
        QCOMPARE(line.level(), LogLevel::Warning);
        QCOMPARE(line.time().toString(), u"2026-01-02T03:04:05.678Z"_s);
        QCOMPARE(line.category().toString(), u"app.net"_s);
        QCOMPARE(line.text().toString(), u"Stalled: again"_s);
    }

    void whatDoesNotLookLikeALineBelongsToTheOneBefore_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << u""_s;
        QTest::newRow("a continuation") << u"    at line 3"_s;
        QTest::newRow("an unknown level") << u"2026-01-02T03:04:05.678Z chatty app.net: x"_s;
        QTest::newRow("no end of the category") << u"2026-01-02T03:04:05.678Z info app.net"_s;
    }

    void whatDoesNotLookLikeALineBelongsToTheOneBefore()
    {
        QFETCH(const QString, text);
        const LogLine line = LogLine::parse(text, LogLevel::Critical);
        QCOMPARE(line.level(), LogLevel::Critical);
        QVERIFY(line.category().isEmpty());
        QCOMPARE(line.text().toString(), text);
    }

    void halfALineWaitsForItsEnd()
    {
        append("2026-01-02T03:04:05.678Z info app.a: whole\n2026-01-02T03:04:05.678Z info app.a: ha");
        ui::LogChunk chunk = ui::readLog(m_path, 0, LogLevel::Info);
        QCOMPARE(chunk.lines.size(), 1);
        append("lf\n");
        chunk = ui::readLog(m_path, chunk.nextOffset, chunk.lastLevel);
        QCOMPARE(chunk.lines.size(), 1);
        QCOMPARE(chunk.lines.first().text().toString(), u"half"_s);
    }

    void aNewFileIsReadFromItsStart()
    {
        append(lines(100));
        const qint64 end = ui::readLog(m_path, 0, LogLevel::Info).nextOffset;
        QVERIFY(QFile::rename(m_path, m_path + u".1"_s));
        append(lines(2));
        QCOMPARE(ui::readLog(m_path, end, LogLevel::Info).lines.size(), 2);
    }

    void theModelKeepsItsPromises()
    {
        LogModel model;
        const QAbstractItemModelTester tester(&model);
        model.append(parsed(50));
        QCOMPARE(model.rowCount(), 50);
        QSignalSpy filtered(&model, &LogModel::filtered);
        model.setFilter({.least = LogLevel::Warning});
        model.append(parsed(10));  // while the filter is at work
        QVERIFY(filtered.wait());
        QCOMPARE(model.rowCount(), 14);
        model.append(parsed(4));
        QCOMPARE(model.rowCount(), 15);
        QCOMPARE(model.lineCount(), 64);
        QCOMPARE(model.categories(), (QStringList{u"app.a"_s, u"app.b"_s}));
    }

    void showsWhatIsThereAndWhatComes()
    {
        append(lines(10));
        LogViewer &viewer = open();
        QTRY_COMPARE(viewer.model().rowCount(), 10);
        append(lines(5));
        QTRY_COMPARE(viewer.model().rowCount(), 15);
    }

    void filtersByLevelPartAndText()
    {
        append(lines(40));
        LogViewer &viewer = open();
        QTRY_COMPARE(viewer.model().rowCount(), 40);
        auto *level = viewer.findChild<QComboBox *>(u"logLevel"_s);
        level->setCurrentIndex(2);
        QTRY_COMPARE(viewer.model().rowCount(), 10);
        level->setCurrentIndex(0);
        QTRY_COMPARE(viewer.model().rowCount(), 40);
        auto *category = viewer.findChild<QComboBox *>(u"logCategory"_s);
        QTRY_COMPARE(category->count(), 3);
        category->setCurrentIndex(category->findText(u"app.b"_s));
        QTRY_COMPARE(viewer.model().rowCount(), 20);
        viewer.findChild<QLineEdit *>(u"logText"_s)->setText(u"NUMBER 7"_s);
        QTRY_COMPARE(viewer.model().rowCount(), 1);
        viewer.findChild<QLineEdit *>(u"logText"_s)->setText(u"no such text"_s);
        QTRY_VERIFY(!viewer.findChild<QTreeView *>(u"logTable"_s)->isVisible());
    }

    void copiesWhatIsSelectedOrAll()
    {
        append(lines(3));
        LogViewer &viewer = open();
        QTRY_COMPARE(viewer.model().rowCount(), 3);
        auto *copy = viewer.findChild<QPushButton *>(u"logCopy"_s);
        copy->click();
        QCOMPARE(QApplication::clipboard()->text().count(u'\n'), 2);
        auto *table = viewer.findChild<QTreeView *>(u"logTable"_s);
        table->setCurrentIndex(viewer.model().index(1, 0));
        copy->click();
        QVERIFY(QApplication::clipboard()->text().endsWith(u"number 1"));
        QCOMPARE(QApplication::clipboard()->text().count(u'\n'), 0);
    }

    void noLogIsSaid()
    {
        LogViewer &viewer = open();
        QVERIFY(!viewer.findChild<QTreeView *>(u"logTable"_s)->isVisible());
        QCOMPARE(test::controlsWithoutName(viewer), QStringList());
        QTRY_COMPARE(test::clippedTexts(viewer), QStringList());
    }

    void staysSmoothAtAHundredThousandLines()
    {
        append(lines(100'000));
        LogViewer &viewer = open();
        const test::Heartbeat heartbeat;
        QTRY_COMPARE_WITH_TIMEOUT(viewer.model().rowCount(), 100'000, 60'000);
        viewer.findChild<QLineEdit *>(u"logText"_s)->setText(u"number 9"_s);
        QTRY_VERIFY_WITH_TIMEOUT(viewer.model().rowCount() < 100'000, 60'000);
        viewer.findChild<QLineEdit *>(u"logText"_s)->clear();
        QTRY_COMPARE_WITH_TIMEOUT(viewer.model().rowCount(), 100'000, 60'000);
        append(lines(100));
        QTRY_COMPARE_WITH_TIMEOUT(viewer.model().rowCount(), 100'100, 60'000);
        qInfo("longest pause: %lld ms in %d beats", heartbeat.longestMs(), heartbeat.beats());
        QVERIFY(heartbeat.longestMs() <= test::limitMs(50));
        test::screenshot(viewer, u"log"_s);
    }

private:
    static QByteArray lines(int count)
    {
        QByteArray text;
        for (int i = 0; i < count; ++i)
            text += QByteArray("2026-01-02T03:04:05.678Z ") + (i % 4 == 3 ? "warning" : "info") + " app."
                + (i % 2 ? "b" : "a") + ": Something happened to number " + QByteArray::number(i) + '\n';
        return text;
    }

    static QList<LogLine> parsed(int count)
    {
        QList<LogLine> result;
        for (const QByteArray &line : lines(count).trimmed().split('\n'))
            result.append(LogLine::parse(QString::fromUtf8(line), LogLevel::Info));
        return result;
    }

    void append(const QByteArray &text)
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
        QCOMPARE(file.write(text), text.size());
    }

    LogViewer &open()
    {
        m_viewer = std::make_unique<LogViewer>(m_path);
        m_viewer->setAttribute(Qt::WA_DeleteOnClose, false);
        m_viewer->show();
        (void)QTest::qWaitForWindowExposed(m_viewer.get());
        return *m_viewer;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<LogViewer> m_viewer;
};

QTEST_MAIN(TestLogViewer)
#include "tst_logviewer.moc"
