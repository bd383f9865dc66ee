#include "tests/core/generate/folders.h"
#include "tests/ui/card/cardfixture.h"
#include "tests/ui/support/screens.h"
#include "ui/card/cardgenerator.h"
#include "ui/card/cardpage.h"
#include "ui/card/filesdialog.h"
#include "ui/card/mergedialog.h"
#include "ui/card/newcarddialog.h"
#include "ui/shared/columnarea.h"

#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::OpenCard;

/// Every state of the card page, in every look.
class TestCardScreens final : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::CardFixture> m_fixture;
    std::unique_ptr<OpenCard> m_card;
    std::unique_ptr<ui::CardPage> m_page;
    test::Screens m_screens;

    void open(const QByteArray &content)
    {
        m_page->openCard(m_fixture->create(u"tiny-bert"_s, content));
        QTRY_COMPARE(m_card->state(), OpenCard::State::Open);
        settle();
    }

    void showForm() { m_page->findChild<QTabWidget *>("cardWriting")->setCurrentIndex(1); }

    void settle()
    {
        QTRY_VERIFY(!m_card->checker().isChecking());
        QTRY_VERIFY(m_card->checker().verdict() != ui::CardChecker::Verdict::NotAsked
                    && m_card->checker().verdict() != ui::CardChecker::Verdict::Asking);
    }

private slots:
    void initTestCase_data() { test::Screens::addRows(); }

    void init()
    {
        m_screens.begin();
        m_fixture = std::make_unique<test::CardFixture>();
        QVERIFY(m_fixture->signIn());
        m_card = m_fixture->makeCard();
        m_page = std::make_unique<ui::CardPage>(m_fixture->services().services(), m_fixture->session(), *m_card);
        m_page->resize(1200, 760);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void cleanup()
    {
        m_page.reset();
        m_card.reset();
        m_fixture.reset();
        m_screens.end();
    }

    void nothingOpen() { m_screens.look(*m_page, u"card-empty"_s); }

    void aGoodCard()
    {
        open("---\nlicense: mit\nlanguage: en\n---\n# Tiny BERT\n\nSmall, and good enough.\n");
        m_screens.look(*m_page, u"card-good"_s);
    }

    void errors()
    {
        open("---\nlicense: mit\n---\n# Tiny BERT\n");
        m_card->session().replace(u"---\nlicense: MIT\nlanguage: English\ntags: one, two\n---\n# Tiny BERT\n"_s,
                                  ui::ChangeOrigin::Editor, {});
        settle();
        m_screens.look(*m_page, u"card-errors"_s);
        m_page->resize(700, 560);  // in a small window
        m_screens.look(*m_page, u"card-errors-small"_s);
    }

    void form()
    {
        open("---\nlicense: mit\nlanguage: [de, en, fr]\npipeline_tag: fill-mask\nlibrary_name: transformers\n"
             "tags: [bert, a-rather-long-tag-for-a-chip, masked-language-modelling]\nbase_model: acme/big-bert\n"
             "our_key: {a: 1}\nwidget:\n- text: Paris is the [MASK] of France.\n"
             "extra_gated_prompt: |\n  One.\n  Two.\n---\n# Tiny BERT\n\nSmall, and good enough.\n");
        showForm();
        m_screens.look(*m_page, u"card-form"_s);
        auto *fields = m_page->findChild<ui::ColumnArea *>("formFields");
        fields->verticalScrollBar()->setValue(fields->verticalScrollBar()->maximum());
        m_screens.look(*m_page, u"card-form-end"_s);
        m_page->resize(700, 560);  // in a small window
        m_screens.look(*m_page, u"card-form-small"_s);
    }

    void formWithErrors()
    {
        open("---\nlicense: mit\n---\n# Tiny BERT\n");
        showForm();
        m_card->session().replace(
            u"---\nlicense: MIT\nlanguage: no\ntags: [1.0, &t two, *t]\nfinetuned_from: acme/big\n"
            "base_model: ../checkpoint-500\nlicence: mit\n---\n# Tiny BERT\n"_s,
            ui::ChangeOrigin::Merge, {});
        settle();
        m_screens.look(*m_page, u"card-form-errors"_s);
    }

    void formThatCannotBeShown()
    {
        open("---\nlicense: mit\n---\n# Tiny BERT\n");
        showForm();
        m_card->session().replace(u"---\nlicense: mit\ntags: [one\n---\n# Tiny BERT\n"_s, ui::ChangeOrigin::Merge, {});
        settle();
        m_screens.look(*m_page, u"card-form-unreadable"_s);
    }

    void conflict()
    {
        open("---\nlicense: mit\n---\n# Tiny BERT\n");
        test::typeAtEnd(*m_card, u"Mine.\n"_s);
        QVERIFY(m_fixture->commit(m_card->place().repo, u"README.md"_s, "---\nlicense: mit\n---\n# Theirs\n"));
        m_card->checkServer();
        QTRY_VERIFY(m_card->conflict());
        settle();
        m_screens.look(*m_page, u"card-conflict"_s);
        ui::MergeDialog dialog(u"# Tiny\n\nOne.\n"_s, u"# Tiny\n\nOne, mine.\n"_s, u"# Tiny\n\nOne, theirs.\n"_s);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        m_screens.look(dialog, u"card-merge"_s);
    }

    void fillInFromFiles()
    {
        test::ModelWriter model;
        test::writeGguf(model);
        open("---\nlicense: cc-by-4.0\n---\n# Tiny BERT\n\n## Provided files\n\nAsk me for them.\n");
        auto *generator = m_page->findChild<ui::CardGenerator *>();
        ui::FilesDialog dialog(*generator);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        m_screens.look(dialog, u"card-files-nothing"_s);
        generator->chooseFolder(model.folder() + u"/gone"_s);
        QTRY_COMPARE(generator->state(), ui::CardGenerator::State::Failed);
        m_screens.look(dialog, u"card-files-failed"_s);
        model.write(u"config.json"_s, "{ damaged");
        generator->chooseFolder(model.folder());
        auto *apply = dialog.findChild<QPushButton *>(u"applyProposals"_s);
        QTRY_VERIFY(apply->isEnabled());
        m_screens.look(dialog, u"card-files"_s);
        dialog.resize(640, 560);
        m_screens.look(dialog, u"card-files-small"_s);
    }

    void newCard()
    {
        test::ModelWriter model;
        test::writeLora(model);
        open({});
        m_screens.look(*m_page, u"card-none"_s);
        auto *generator = m_page->findChild<ui::CardGenerator *>();
        ui::NewCardDialog dialog(*generator, m_fixture->services().settings());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        auto *use = dialog.findChild<QPushButton *>(u"useCard"_s);
        QTRY_VERIFY(use->isEnabled());
        m_screens.look(dialog, u"card-new"_s);
        generator->chooseFolder(model.folder());
        auto *text = dialog.findChild<QPlainTextEdit *>(u"newCardText"_s);
        QTRY_VERIFY(text->toPlainText().contains(u"library_name: peft"));
        QTRY_VERIFY(use->isEnabled());
        m_screens.look(dialog, u"card-new-files"_s);
        auto *templates = dialog.findChild<QListWidget *>(u"templates"_s);
        templates->setCurrentRow(templates->count() - 1);
        m_screens.look(dialog, u"card-new-own"_s);
    }

    void notOpened()
    {
        m_page->openCard({.owner = u"alice"_s, .name = u"nowhere"_s});
        QTRY_COMPARE(m_card->state(), OpenCard::State::Failed);
        m_screens.look(*m_page, u"card-failed"_s);
    }
};

QTEST_MAIN(TestCardScreens)
#include "tst_cardscreens.moc"
