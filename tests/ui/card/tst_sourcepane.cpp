#include "tests/ui/card/cardfixture.h"
#include "ui/card/cardeditor.h"
#include "ui/card/editorpane.h"
#include "ui/card/sourcepane.h"

#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using test::CardFixture;
using ui::ChangeOrigin;
using ui::OpenCard;
using ui::SourcePane;

namespace {

const QByteArray card = "\xEF\xBB\xBF---\r\nlicense: mit  # ours\r\nlanguage: [de, en]\r\n---\r\n# Tiny\r\n";

}  // namespace

/// The source of a card that is open: one text with everybody else's changes, its findings, its pictures.
class TestSourcePane final : public QObject
{
    Q_OBJECT

    std::unique_ptr<CardFixture> m_fixture;
    std::unique_ptr<OpenCard> m_card;
    std::unique_ptr<SourcePane> m_pane;

    [[nodiscard]] ui::CardEditor &editor() const { return m_pane->editor(); }
    [[nodiscard]] QString text() const { return m_card->session().text(); }

private slots:
    void init()
    {
        m_fixture = std::make_unique<CardFixture>();
        QVERIFY2(m_fixture->hub().isRunning(), qPrintable(m_fixture->hub().problem()));
        QVERIFY(m_fixture->signIn());
        m_card = m_fixture->makeCard();
        m_pane = std::make_unique<SourcePane>(*m_card);
        m_card->open(m_fixture->create(u"tiny"_s, card));
        QTRY_COMPARE(m_card->state(), OpenCard::State::Open);
    }

    void cleanup()
    {
        m_pane.reset();
        m_card.reset();
        m_fixture.reset();
    }

    void showsTheCardAndChangesIt()
    {
        QCOMPARE(editor().text().toUtf8(), card);
        editor().moveCursor(QTextCursor::End);
        QTest::keyClicks(&editor(), "Go");
        QTest::keyClick(&editor(), Qt::Key_Return);
        QCOMPARE(text().toUtf8(), card + "Go\r\n");
    }

    void undoRunsThroughTextAndForm()
    {
        editor().moveCursor(QTextCursor::End);
        QTest::keyClicks(&editor(), "one");
        const qsizetype license = text().indexOf(u"mit"_s);
        m_card->session().apply({{.span = {.begin = license, .end = license + 3}, .text = u"apache-2.0"_s}},
                                ChangeOrigin::Form, u"Licence"_s);
        QCOMPARE(editor().text(), text());
        QTest::keyClick(&editor(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(text().contains(u"license: mit  # ours\r\n"));
        QVERIFY(text().endsWith(u"one"));
        QCOMPARE(editor().selectedSpan().begin, license + 3);
        QTest::keyClick(&editor(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(text().toUtf8(), card);
        QTest::keyClick(&editor(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(text().endsWith(u"one"));
        QCOMPARE(editor().text(), text());
    }

    void findingsAreMarkedAndFixed()
    {
        const qsizetype license = text().indexOf(u"mit"_s);
        m_card->session().apply({{.span = {.begin = license, .end = license + 3}, .text = u"MIT"_s}},
                                ChangeOrigin::Form, u"Licence"_s);
        const int place = editor().map().toDocument(license + 1);
        QTRY_VERIFY(!editor().findingMarks().at(place).isEmpty());
        QVERIFY2(!editor().findingMarks().tip(place).contains(u"LI001"), "a sentence, not the rule's name");
        const core::Finding finding = editor().findingMarks().at(place).first();
        QVERIFY(!finding.fixes.isEmpty());
        emit editor().fixRequested(finding, 0, finding.fixes.first().options.isEmpty() ? -1 : 0);
        QVERIFY2(text().contains(u"license: mit  # ours\r\n"), qPrintable(text()));
        QCOMPARE(editor().text(), text());
    }

    void marksAreInPlaceAfterAChangeFromElsewhere()
    {
        const qsizetype license = text().indexOf(u"mit"_s);
        m_card->session().apply({{.span = {.begin = license, .end = license + 3}, .text = u"MIT"_s}},
                                ChangeOrigin::Form, u"Licence"_s);
        QTRY_VERIFY(!editor().findingMarks().at(editor().map().toDocument(license + 1)).isEmpty());
        m_card->session().apply({{.span = {.begin = 6, .end = 6}, .text = u"a: 1\r\n"_s}}, ChangeOrigin::Form,
                                u"Key"_s);
        QVERIFY(!editor().findingMarks().at(editor().map().toDocument(license + 7)).isEmpty());
    }

    void picturesGoIntoTheDraftAndTheText()
    {
        QTemporaryDir folder;
        QImage image(4, 4, QImage::Format_RGB32);
        image.fill(Qt::blue);
        QVERIFY(image.save(folder.filePath("loss_curve.png")));
        editor().moveCursor(QTextCursor::End);
        emit editor().imagesOffered({folder.filePath("loss_curve.png"), folder.filePath("loss_curve.png")});
        QTRY_VERIFY(text().contains(u"![loss curve](images/loss_curve.png)"));
        QCOMPARE(m_card->stagedImages().size(), 2);
        for (const QString &path : m_card->stagedImages())
            QVERIFY2(QFile::exists(path), qPrintable(path));
        QSignalSpy failed(m_card.get(), &OpenCard::failed);
        emit editor().imagesOffered({folder.filePath("missing.png")});
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(m_card->stagedImages().size(), 2);
    }

    void aPairIsOneBlock()
    {
        QTemporaryDir folder;
        QImage image(4, 4, QImage::Format_RGB32);
        image.fill(Qt::blue);
        QVERIFY(image.save(folder.filePath("light.png")) && image.save(folder.filePath("dark.png")));
        editor().moveCursor(QTextCursor::End);
        emit m_pane->pane().imagePairOffered(folder.filePath("light.png"), folder.filePath("dark.png"));
        QTRY_VERIFY(
            text().contains(u"![](images/light.png#hf-light-mode-only)\r\n![](images/dark.png#hf-dark-mode-only)"));
    }
};

QTEST_MAIN(TestSourcePane)
#include "tst_sourcepane.moc"
