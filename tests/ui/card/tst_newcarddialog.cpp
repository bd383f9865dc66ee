#include "tests/core/generate/folders.h"
#include "tests/ui/card/cardfixture.h"
#include "ui/card/cardgenerator.h"
#include "ui/card/cardpage.h"
#include "ui/card/diffview.h"
#include "ui/card/newcarddialog.h"
#include "ui/shared/messagebar.h"

#include <QAction>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using test::ModelWriter;
using ui::CardGenerator;
using ui::NewCardDialog;
using ui::OpenCard;

/// A new card from a template.
class TestNewCardDialog final : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::CardFixture> m_fixture;
    std::unique_ptr<OpenCard> m_card;
    std::unique_ptr<ui::CardPage> m_page;

    QString text() const { return m_card->session().text(); }
    CardGenerator &generator() const { return *m_page->findChild<CardGenerator *>(); }
    NewCardDialog *dialog() const { return m_page->findChild<NewCardDialog *>(); }
    QListWidget *templates() const { return dialog()->findChild<QListWidget *>(u"templates"_s); }
    QString shown() const { return dialog()->findChild<ui::TextView *>(u"newCardText"_s)->toPlainText(); }
    QPushButton *useButton() const { return dialog()->findChild<QPushButton *>(u"useCard"_s); }

    void choose(const QString &name)
    {
        const auto items = templates()->findItems(name, Qt::MatchExactly);
        QCOMPARE(items.size(), 1);
        templates()->setCurrentItem(items.first());
    }

    void open(const QByteArray &card, core::RepoType type = core::RepoType::Model)
    {
        m_page->openCard(m_fixture->create(u"tide"_s, card, type));
        QTRY_COMPARE(m_card->state(), OpenCard::State::Open);
    }

    void begin()
    {
        m_page->findChild<QAction *>(u"card.newFromTemplate"_s)->trigger();
        QVERIFY(dialog());
        QTRY_VERIFY(useButton()->isEnabled());
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<test::CardFixture>();
        QVERIFY(m_fixture->signIn());
        m_card = m_fixture->makeCard();
        m_page = std::make_unique<ui::CardPage>(m_fixture->services().services(), m_fixture->session(), *m_card);
        m_page->resize(1100, 720);
        m_page->show();
    }

    void cleanup()
    {
        m_page.reset();
        m_card.reset();
        m_fixture.reset();
    }

    void aRepositoryWithoutACardIsOfferedOne()
    {
        open({});
        auto *messages = m_page->findChild<ui::MessageBar *>();
        QVERIFY(messages->isVisible());
        m_page->findChild<QPushButton *>(u"messageAction"_s)->click();
        QVERIFY(dialog());
        QTRY_VERIFY(shown().contains(u"# tide\n"));
        useButton()->click();
        QTRY_VERIFY(!dialog());
        QVERIFY(text().contains(u"# tide\n"));
        QVERIFY(m_card->session().isModified());
        m_card->session().undoStack().undo();
        QVERIFY(text().isEmpty());
    }

    void theFilesChooseAndFillIt()
    {
        ModelWriter model;
        test::writeLora(model);
        open("# Old\n");
        begin();
        generator().chooseFolder(model.folder());
        QTRY_VERIFY(shown().contains(u"This is an adapter for [acme/base-llama]"));
        QVERIFY(shown().contains(u"library_name: peft"));
        QTRY_VERIFY(useButton()->isEnabled());
        useButton()->click();
        QVERIFY(text().contains(u"library_name: peft"));
        QVERIFY(!text().contains(u"# Old"));
    }

    void anotherTemplateIsAnotherText()
    {
        open("# Old\n");
        begin();
        choose(u"GGUF files"_s);
        QTRY_VERIFY(shown().contains(u"## Prompt Format"));
        choose(u"The Hub’s full card"_s);
        QTRY_VERIFY(shown().contains(u"## Environmental Impact"));
        QVERIFY(!shown().contains(u"## Prompt Format"));
    }

    void anOwnTemplateIsFilledAndRemembered()
    {
        const QString path = m_fixture->services().path(u"own.md"_s);
        QFile file{path};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("---\nlibrary_name: {{ library_name }}\n---\n# {{ model_id }}\n\nOurs.\n");
        file.close();
        m_fixture->services().settings().setCardTemplate(path);
        open("# Old\n");
        begin();
        choose(u"My own template"_s);
        QTRY_VERIFY(shown().contains(u"# alice/tide\n\nOurs.\n"));
        QTRY_VERIFY(useButton()->isEnabled());
        useButton()->click();
        QVERIFY(text().contains(u"# alice/tide"));
        QCOMPARE(m_fixture->services().settings().cardTemplate(), path);
    }

    void aTemplateThatIsGoneIsSaid()
    {
        m_fixture->services().settings().setCardTemplate(m_fixture->services().path(u"gone.md"_s));
        open("# Old\n");
        begin();
        choose(u"My own template"_s);
        auto *messages = dialog()->findChild<ui::MessageBar *>(u"templateMessage"_s);
        QVERIFY(messages);
        QTRY_VERIFY(messages->isVisible());
        QVERIFY(!useButton()->isEnabled());
    }

    void aDatasetGetsADatasetsTemplate()
    {
        open("# Old\n", core::RepoType::Dataset);
        begin();
        QCOMPARE(templates()->count(), 2);  // and the person's own
        QTRY_VERIFY(shown().contains(u"## Dataset Structure"));
    }

    void aSpaceHasNone()
    {
        open("---\nsdk: gradio\n---\n# Old\n", core::RepoType::Space);
        QVERIFY(!m_page->findChild<QAction *>(u"card.newFromTemplate"_s)->isEnabled());
        QVERIFY(m_page->findChild<QAction *>(u"card.fillFromFiles"_s)->isEnabled());
    }

    /// The sections of a new card are known as generated: files that change later change them.
    void aNewCardFollowsItsFiles()
    {
        ModelWriter model;
        test::writeGguf(model);
        open("# Old\n");
        begin();
        generator().chooseFolder(model.folder());
        QTRY_VERIFY(shown().contains(u"Q8_0"));
        QTRY_VERIFY(useButton()->isEnabled());
        useButton()->click();
        QTRY_VERIFY(!dialog());
        QTRY_VERIFY(std::ranges::none_of(generator().changes(), &core::Regeneration::Change::isProposed));
        model.write(u"tiny-llama.Q2_K.gguf"_s, "not really weights");
        generator().read();
        QTRY_VERIFY(std::ranges::contains(generator().changes(), core::Regeneration::Change::Kind::ReplaceSection,
                                          &core::Regeneration::Change::kind));
    }
};

QTEST_MAIN(TestNewCardDialog)
#include "tst_newcarddialog.moc"
