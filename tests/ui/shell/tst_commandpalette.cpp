#include "tests/ui/support/widgetchecks.h"
#include "ui/shared/theme.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/shortcutsheet.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::ActionRegistry;
using ui::CommandPalette;

namespace {

QStringList announcements;

void hear(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::Announcement)
        announcements.append(static_cast<QAccessibleAnnouncementEvent *>(event)->message());
}

}  // namespace

/// The registry, the palette that runs what is in it, and the sheet that shows its keys.
class TestCommandPalette final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::theme::apply(*qApp, core::Appearance::Light); }

    void init()
    {
        m_ran.clear();
        m_window = std::make_unique<QWidget>();
        m_window->resize(900, 600);
        m_registry = std::make_unique<ActionRegistry>(*m_window);
        add(u"page.publish"_s, u"Go to Publish"_s, QKeySequence(Qt::ALT | Qt::Key_1));
        add(u"page.repositories"_s, u"Go to Repositories"_s, QKeySequence(Qt::ALT | Qt::Key_2));
        add(u"help.log"_s, u"Show the log"_s, {});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup()
    {
        m_registry.reset();
        m_window.reset();
    }

    void whatPagesCanDoJoinsAndLeavesWithThem()
    {
        QWidget page;
        auto *action = new QAction(u"Publish now"_s, &page);
        action->setObjectName(u"publish.publish"_s);
        page.addAction(action);
        auto *nameless = new QAction(u"No name"_s, &page);
        page.addAction(nameless);
        m_registry->setPages({{u"Publish"_s, &page}});
        QCOMPARE(names(),
                 (QStringList{u"page.publish"_s, u"page.repositories"_s, u"help.log"_s, u"publish.publish"_s}));
        m_registry->setPages({});
        QCOMPARE(names(), (QStringList{u"page.publish"_s, u"page.repositories"_s, u"help.log"_s}));
    }

    void aDeadActionIsNoEntry()
    {
        delete m_registry->find(u"help.log"_s);
        QCOMPARE(names(), (QStringList{u"page.publish"_s, u"page.repositories"_s}));
        QVERIFY(!m_registry->find(u"help.log"_s));
    }

    void shortcutsWorkInTheWindow()
    {
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::AltModifier);
        QCOMPARE(m_ran, QStringList{u"page.repositories"_s});
    }

    void typingAndEnterRunTheBestAnswer()
    {
        CommandPalette &palette = open();
        QSignalSpy chosen(&palette, &CommandPalette::chosen);
        QTest::keyClicks(query(), u"shlog"_s);
        QCOMPARE(shown(), QStringList{u"Show the log"_s});
        QTest::keyClick(query(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QTRY_COMPARE(m_ran, QStringList{u"help.log"_s});
        QTRY_VERIFY(!m_window->findChild<CommandPalette *>());
    }

    void arrowKeysMoveWhileTheFieldKeepsTheKeyboard()
    {
        const CommandPalette &palette = open();
        QTest::keyClick(query(), Qt::Key_Down);
        QTest::keyClick(query(), Qt::Key_Down);
        QTest::keyClick(query(), Qt::Key_Up);
        QCOMPARE(list()->currentIndex().row(), 1);
        QCOMPARE(palette.focusWidget(), query());
        QTest::keyClick(query(), Qt::Key_Return);
        QTRY_COMPARE(m_ran, QStringList{u"page.repositories"_s});
    }

    void aScreenReaderHearsWhatIsReached()
    {
        const auto before = QAccessible::installUpdateHandler(hear);
        QAccessible::setActive(true);
        open();
        announcements.clear();
        QTest::keyClick(query(), Qt::Key_Down);
        QAccessible::installUpdateHandler(before);
        QCOMPARE(announcements.size(), 1);
        QVERIFY(announcements.first().startsWith(u"Go to Repositories"));
        QVERIFY(announcements.first().contains(QKeySequence(Qt::ALT | Qt::Key_2).toString(QKeySequence::NativeText)));
    }

    void whatWasUsedLastComesFirst()
    {
        open({u"help.log"_s, u"page.repositories"_s});
        QCOMPARE(shown(), (QStringList{u"Show the log"_s, u"Go to Repositories"_s, u"Go to Publish"_s}));
    }

    void whatCannotBeDoneIsLastAndDoesNothing()
    {
        m_registry->find(u"page.publish"_s)->setEnabled(false);
        open({u"page.publish"_s});
        QCOMPARE(shown().last(), u"Go to Publish"_s);
        QTest::keyClicks(query(), u"Go to Publish"_s);
        QTest::keyClick(query(), Qt::Key_Return);
        QTest::qWait(0);
        QVERIFY(m_ran.isEmpty());
        QVERIFY(query()->isVisible());
    }

    void nothingFoundIsSaid()
    {
        open();
        QTest::keyClicks(query(), u"qqqq"_s);
        QVERIFY(m_window->findChild<QLabel *>(u"paletteNothing"_s)->isVisible());
        QTest::keyClick(query(), Qt::Key_Return);
        QVERIFY(m_ran.isEmpty());
    }

    void escapeClosesWithoutDoingAnything()
    {
        open();
        QTest::keyClick(query(), Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<CommandPalette *>());
        QVERIFY(m_ran.isEmpty());
    }

    void everyControlHasAName()
    {
        CommandPalette &palette = open();
        QCOMPARE(test::controlsWithoutName(palette), QStringList());
        test::screenshot(palette, u"palette"_s);
    }

    void theSheetShowsEveryKey()
    {
        ui::ShortcutSheet sheet(m_registry->entries(), m_window.get());
        sheet.setAttribute(Qt::WA_DeleteOnClose, false);
        QStringList texts;
        for (const QLabel *label : sheet.findChildren<QLabel *>())
            texts.append(label->text());
        QVERIFY(texts.contains(u"Go to Publish"_s));
        QVERIFY(texts.contains(QKeySequence(Qt::ALT | Qt::Key_1).toString(QKeySequence::NativeText)));
        QVERIFY(!texts.contains(u"Show the log"_s));
    }

private:
    void add(const QString &name, const QString &text, const QKeySequence &keys)
    {
        m_registry->add(u"Test"_s, {.name = name, .text = text, .shortcut = keys},
                        [this, name] { m_ran.append(name); });
    }

    CommandPalette &open(const QStringList &recent = {})
    {
        auto *palette = new CommandPalette(m_registry->entries(), recent, m_window.get());
        palette->show();
        if (!QTest::qWaitForWindowActive(palette))
            qWarning("the palette did not become active");
        return *palette;
    }

    QLineEdit *query() { return m_window->findChild<QLineEdit *>(u"paletteQuery"_s); }
    QListView *list() { return m_window->findChild<QListView *>(u"paletteList"_s); }

    QStringList shown()
    {
        QStringList texts;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            texts.append(list()->model()->index(row, 0).data().toString());
        return texts;
    }

    QStringList names() const
    {
        QStringList result;
        for (const ActionRegistry::Entry &entry : m_registry->entries())
            result.append(entry.action->objectName());
        return result;
    }

    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ActionRegistry> m_registry;
    QStringList m_ran;
};

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
