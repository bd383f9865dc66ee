#include "ui/card/cardsession.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::CardSession;
using ui::ChangeOrigin;

class TestCardSession final : public QObject
{
    Q_OBJECT

private:
    static void type(CardSession &session, qsizetype position, const QString &letters)
    {
        for (const QChar letter : letters)
            session.apply({{.span = {.begin = position, .end = position}, .text = letter}}, ChangeOrigin::Editor,
                          u"Typing"_s),
                ++position;
    }

private slots:
    void whatIsTypedInOneGoIsOneStep()
    {
        CardSession session;
        session.open(u"# A\n"_s, u"# A\n"_s);
        type(session, 3, u" model"_s);
        QCOMPARE(session.text(), u"# A model\n"_s);
        QCOMPARE(session.undoStack().count(), 1);
        session.undoStack().undo();
        QCOMPARE(session.text(), u"# A\n"_s);
        session.undoStack().redo();
        QCOMPARE(session.text(), u"# A model\n"_s);
    }

    void deletingBackwardsAndForwardsIsOneStep()
    {
        CardSession session;
        session.open({}, u"abcdef"_s);
        for (const qsizetype at : {2, 1})
            session.apply({{.span = {.begin = at, .end = at + 1}, .text = {}}}, ChangeOrigin::Editor, u"Typing"_s);
        session.apply({{.span = {.begin = 1, .end = 2}, .text = {}}}, ChangeOrigin::Editor, u"Typing"_s);
        QCOMPARE(session.text(), u"aef"_s);
        QCOMPARE(session.undoStack().count(), 1);
        session.undoStack().undo();
        QCOMPARE(session.text(), u"abcdef"_s);
    }

    void typingElsewhereIsAnotherStep()
    {
        CardSession session;
        session.open({}, u"one two"_s);
        type(session, 3, u"x"_s);
        type(session, 0, u"y"_s);
        QCOMPARE(session.undoStack().count(), 2);
    }

    void formAndTextAreUndoneInTheOrderTheyWereDone()
    {
        CardSession session;
        session.open({}, u"a"_s);
        type(session, 1, u"b"_s);
        session.apply({{.span = {.begin = 0, .end = 0}, .text = u"form "_s}}, ChangeOrigin::Form, u"Change licence"_s);
        type(session, 7, u"c"_s);
        QCOMPARE(session.text(), u"form abc"_s);
        QStringList texts;
        while (session.undoStack().canUndo()) {
            session.undoStack().undo();
            texts.append(session.text());
        }
        QCOMPARE(texts, (QStringList{u"form ab"_s, u"ab"_s, u"a"_s}));
    }

    void changesAreToldWithTheirOrigin()
    {
        CardSession session;
        session.open(u"a"_s, u"a"_s);
        QSignalSpy changed(&session, &CardSession::changed);
        QSignalSpy modified(&session, &CardSession::modifiedChanged);
        session.replace(u"ab"_s, ChangeOrigin::Generator, u"Generate"_s);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().at(1).value<ChangeOrigin>(), ChangeOrigin::Generator);
        session.undoStack().undo();
        QCOMPARE(changed.last().at(1).value<ChangeOrigin>(), ChangeOrigin::Undo);
        QCOMPARE(modified.count(), 2);
        QVERIFY(!session.isModified());
    }

    void anyRowOfChangesCanBeUndoneToTheStart()
    {
        QRandomGenerator random{11};
        for (int round = 0; round < 200; ++round) {
            CardSession session;
            const QString start = u"some text\r\nmore \U0001F600\n"_s;
            session.open(start, start);
            for (int i = 0; i < 40; ++i) {
                const qsizetype size = session.text().size();
                const qsizetype begin = random.bounded(size + 1);
                const qsizetype end = std::min<qsizetype>(size, begin + random.bounded(3));
                const QString text = QString(random.bounded(2), u'z');
                session.apply({{.span = {.begin = begin, .end = end}, .text = text}},
                              random.bounded(2) ? ChangeOrigin::Editor : ChangeOrigin::Form, u"Change"_s);
            }
            const QString last = session.text();
            while (session.undoStack().canUndo())
                session.undoStack().undo();
            QCOMPARE(session.text(), start);
            while (session.undoStack().canRedo())
                session.undoStack().redo();
            QCOMPARE(session.text(), last);
        }
    }
};

QTEST_GUILESS_MAIN(TestCardSession)
#include "tst_cardsession.moc"
