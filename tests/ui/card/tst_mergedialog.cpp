#include "ui/card/mergedialog.h"

#include <QListWidget>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::MergeDialog;
using ui::MergeSide;

/// Two people's changes of one card: what comes of them, and who decides where they disagree.
class TestMergeDialog final : public QObject
{
    Q_OBJECT

    const QString m_base = u"---\nlicense: mit\ntags:\n- a\n---\n# Tiny\n\nOne.\n\nTwo.\n"_s;

    static QString with(QString text, const QString &before, const QString &after)
    {
        return text.replace(before, after);
    }

private slots:
    void changesThatDoNotMeetAreBothThere()
    {
        const QString ours = with(m_base, u"Two."_s, u"Two, ours."_s);
        const QString theirs = with(m_base, u"license: mit"_s, u"license: apache-2.0"_s);
        MergeDialog dialog(m_base, ours, theirs);
        QCOMPARE(dialog.mergedText(), with(ours, u"license: mit"_s, u"license: apache-2.0"_s));
        QVERIFY(dialog.findChild<QPlainTextEdit *>(u"mergeResult"_s)->toPlainText().contains(u"+ license: apache-2.0"));
        dialog.show();
        QVERIFY(!dialog.findChild<QListWidget *>(u"mergeConflicts"_s)->isVisible());
    }

    void aPersonChoosesWhereBothChangedTheSame()
    {
        const QString ours = with(m_base, u"One."_s, u"One, ours."_s);
        const QString theirs = with(m_base, u"One."_s, u"One, theirs."_s);
        MergeDialog dialog(m_base, ours, theirs);
        dialog.show();
        auto *conflicts = dialog.findChild<QListWidget *>(u"mergeConflicts"_s);
        QCOMPARE(conflicts->count(), 1);
        QVERIFY(conflicts->isVisible());
        QCOMPARE(dialog.mergedText(), ours);
        dialog.findChild<QRadioButton *>(u"takeTheirs"_s)->click();
        QCOMPARE(dialog.mergedText(), theirs);
        dialog.findChild<QRadioButton *>(u"takeBoth"_s)->click();
        QVERIFY(dialog.mergedText().contains(u"One, ours.\nOne, theirs.\n"));
        dialog.findChild<QRadioButton *>(u"takeOurs"_s)->click();
        QCOMPARE(dialog.mergedText(), ours);
    }

    void aKeyIsTakenFromOneSide()
    {
        const QString ours = with(m_base, u"mit"_s, u"apache-2.0"_s);
        const QString theirs = with(m_base, u"mit"_s, u"bsd-3-clause"_s);
        MergeDialog dialog(m_base, ours, theirs);
        auto *conflicts = dialog.findChild<QListWidget *>(u"mergeConflicts"_s);
        QCOMPARE(conflicts->count(), 1);
        QCOMPARE(conflicts->item(0)->text(), u"license"_s);
        QVERIFY(!dialog.findChild<QRadioButton *>(u"takeBoth"_s)->isEnabled());
        dialog.findChild<QRadioButton *>(u"takeTheirs"_s)->click();
        QCOMPARE(dialog.mergedText(), theirs);
    }

    void sidesAreTakenInTheirOrder()
    {
        const core::MergedCard merged{.text = u"a\nb\nc\n"_s,
                                      .conflicts = {{.ours = u"a\n"_s, .theirs = u"A\n"_s, .span = {0, 2}},
                                                    {.ours = u"c\n"_s, .theirs = u"C\n"_s, .span = {4, 6}}}};
        QCOMPARE(ui::resolved(merged, {}), u"a\nb\nc\n"_s);
        QCOMPARE(ui::resolved(merged, {MergeSide::Theirs}), u"A\nb\nc\n"_s);
        QCOMPARE(ui::resolved(merged, {MergeSide::Theirs, MergeSide::Both}), u"A\nb\nc\nC\n"_s);
    }
};

QTEST_MAIN(TestMergeDialog)
#include "tst_mergedialog.moc"
