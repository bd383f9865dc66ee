#include "core/card/cardmerge.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

CardText card(const QString &yaml, const QString &body = u"# T\n\none\n\ntwo\n"_s)
{
    return CardText{u"---\n"_s + yaml + u"---\n"_s + body};
}

QString patched(const QList<LineChange> &changes, LineChange::Kind dropped)
{
    QStringList lines;
    for (const LineChange &change : changes) {
        if (change.kind != dropped)
            lines.append(change.text);
    }
    return lines.join(u'\n');
}

}  // namespace

class TestCardMerge final : public QObject
{
    Q_OBJECT

private slots:
    void changesOfDifferentKeysAreJoined()
    {
        const QString base = u"license: mit # why\ntags:\n- a\n"_s;
        const MergedCard merged = mergeCards(card(base), card(u"license: apache-2.0 # why\ntags:\n- a\n"_s),
                                             card(base + u"language: en\n"_s));
        QVERIFY(merged.conflicts.isEmpty());
        QCOMPARE(merged.text, card(u"license: apache-2.0 # why\ntags:\n- a\nlanguage: en\n"_s).text());
    }

    void listsAreJoinedItemByItem()
    {
        const MergedCard merged =
            mergeCards(card(u"tags:\n- a\n- b # b\n- c\nx: 1\n"_s), card(u"tags:\n- a\n- b # b\n- c\n- d\nx: 1\n"_s),
                       card(u"tags:\n- b # b\n- c\n- e\nx: 1\n"_s));
        QVERIFY(merged.conflicts.isEmpty());
        QCOMPARE(merged.text, card(u"tags:\n- b # b\n- c\n- d\n- e\nx: 1\n"_s).text());
    }

    void theSameKeyChangedDifferentlyIsAConflict()
    {
        const MergedCard merged = mergeCards(card(u"a: 1\nb: 2\n"_s), card(u"a: 3\nb: 2\n"_s), card(u"a: 4\nb: 2\n"_s));
        QCOMPARE(merged.text, card(u"a: 3\nb: 2\n"_s).text());
        QCOMPARE(merged.conflicts.size(), 1);
        const MergeConflict &conflict = merged.conflicts.first();
        QCOMPARE(conflict.key, u"a"_s);
        QCOMPARE(conflict.base, u"1"_s);
        QCOMPARE(conflict.theirs, u"4"_s);
        QCOMPARE(conflict.span.of(merged.text).toString(), u"3"_s);
    }

    void aKeyTheyRemovedGoes()
    {
        const MergedCard merged = mergeCards(card(u"a: 1\nb: 2\n"_s), card(u"a: 1\nb: 2\nc: 3\n"_s), card(u"a: 1\n"_s));
        QCOMPARE(merged.text, card(u"a: 1\nc: 3\n"_s).text());
    }

    void bodiesAreMergedByLines()
    {
        const CardText base = card(u"a: 1\n"_s, u"one\ntwo\nthree\nfour\n"_s);
        MergedCard merged = mergeCards(base, card(u"a: 1\n"_s, u"ONE\ntwo\nthree\nfour\n"_s),
                                       card(u"a: 1\n"_s, u"one\ntwo\nthree\nFOUR\n"_s));
        QVERIFY(merged.conflicts.isEmpty());
        QCOMPARE(merged.text, card(u"a: 1\n"_s, u"ONE\ntwo\nthree\nFOUR\n"_s).text());
        merged = mergeCards(base, card(u"a: 1\n"_s, u"one\nTWO\nthree\nfour\n"_s),
                            card(u"a: 1\n"_s, u"one\nzwei\nthree\nfour\n"_s));
        QCOMPARE(merged.conflicts.size(), 1);
        QCOMPARE(merged.conflicts.first().span.of(merged.text).toString(), u"TWO\n"_s);
        QCOMPARE(merged.conflicts.first().theirs, u"zwei\n"_s);
        QVERIFY(merged.conflicts.first().key.isEmpty());
    }

    void whatDoesNotParseIsMergedByLines()
    {
        const MergedCard merged = mergeCards(card(u"a: b: c\nd: 1\ne: 2\n"_s), card(u"a: b: c\nd: 3\ne: 2\n"_s),
                                             card(u"a: b: c\nd: 1\ne: 2\nf: 4\n"_s));
        QVERIFY(merged.text.contains(u"d: 3"_s));
    }

    void oneSideAloneIsTaken()
    {
        const CardText base = card(u"a: 1\n"_s);
        const CardText other = card(u"# c\na:   1\nb: 'x'\n"_s, u"new\r\n"_s);
        QCOMPARE(mergeCards(base, base, other).text, other.text());
        QCOMPARE(mergeCards(base, other, base).text, other.text());
        QCOMPARE(mergeCards(base, other, other).text, other.text());
    }

    void diffsGiveBothTextsBack()
    {
        QRandomGenerator random{7};
        for (int round = 0; round < 500; ++round) {
            QStringList before;
            for (int i = random.bounded(30); i > 0; --i)
                before.append(QString::number(random.bounded(6)));
            QStringList after = before;
            for (int i = random.bounded(6); i > 0; --i)
                after.insert(random.bounded(after.size() + 1), u"new"_s);
            for (int i = random.bounded(6); i > 0 && !after.isEmpty(); --i)
                after.removeAt(random.bounded(after.size()));
            const auto changes = diffLines(before.join(u'\n'), after.join(u'\n'));
            QCOMPARE(patched(changes, LineChange::Kind::Added), before.join(u'\n'));
            QCOMPARE(patched(changes, LineChange::Kind::Removed), after.join(u'\n'));
        }
    }

    void textsThatDifferInEverythingAreBounded()
    {
        QStringList before;
        QStringList after;
        for (int i = 0; i < 20'000; ++i) {
            before.append(u"a%1"_s.arg(i));
            after.append(u"b%1"_s.arg(i));
        }
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(diffLines(before.join(u'\n'), after.join(u'\n')).size(), 40'000);
        QVERIFY(timer.elapsed() < 5'000);
    }
};

QTEST_GUILESS_MAIN(TestCardMerge)
#include "tst_cardmerge.moc"
