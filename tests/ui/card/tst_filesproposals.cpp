#include "core/generate/cardorigin.h"
#include "tests/core/card/modelwriter.h"
#include "tests/core/generate/folders.h"
#include "tests/ui/card/cardfixture.h"
#include "ui/card/cardgenerator.h"
#include "ui/card/cardpage.h"
#include "ui/card/diffview.h"
#include "ui/card/filesdialog.h"
#include "ui/card/proposalsmodel.h"
#include "ui/shared/messagebar.h"

#include <QAction>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using test::ModelWriter;
using ui::CardGenerator;
using ui::FilesDialog;
using ui::OpenCard;
using Column = ui::ProposalsModel::Column;

/// What the files of a folder propose for an open card, and how it gets there.
class TestFilesProposals final : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::CardFixture> m_fixture;
    std::unique_ptr<OpenCard> m_card;
    std::unique_ptr<ui::CardPage> m_page;
    std::unique_ptr<ModelWriter> m_model;

    QString text() const { return m_card->session().text(); }
    CardGenerator &generator() const { return *m_page->findChild<CardGenerator *>(); }
    FilesDialog *dialog() const { return m_page->findChild<FilesDialog *>(); }

    template <typename Widget>
    Widget *part(const QString &name) const
    {
        return dialog() ? dialog()->findChild<Widget *>(name) : nullptr;
    }

    QAbstractItemModel *list() const { return part<QTreeView>(u"proposals"_s)->model(); }

    /// The row of a key or section; -1 when it is not proposed.
    int row(const QString &what) const
    {
        for (int i = 0; i < list()->rowCount(); ++i) {
            if (list()->index(i, Column::WhatColumn).data().toString().contains(what))
                return i;
        }
        return -1;
    }

    QString cell(const QString &what, Column column) const
    {
        return list()->index(row(what), column).data().toString();
    }
    bool isChecked(const QString &what) const
    {
        return list()->index(row(what), 0).data(Qt::CheckStateRole).toInt() == Qt::Checked;
    }
    bool check(const QString &what, bool isWanted) const
    {
        return list()->setData(list()->index(row(what), 0), isWanted ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
    }
    QString diff() const { return part<ui::DiffView>(u"proposalDiff"_s)->toPlainText(); }
    QPushButton *applyButton() const { return part<QPushButton>(u"applyProposals"_s); }

    void open(const QByteArray &card)
    {
        m_page->openCard(m_fixture->create(u"tide"_s, card));
        QTRY_COMPARE(m_card->state(), OpenCard::State::Open);
    }

    void fillIn()
    {
        m_page->findChild<QAction *>(u"card.fillFromFiles"_s)->trigger();
        QVERIFY(dialog());
    }

    void fillIn(const QString &folder)
    {
        fillIn();
        generator().chooseFolder(folder);
        QTRY_COMPARE(generator().state(), CardGenerator::State::Ready);
        QTRY_VERIFY(list()->rowCount() > 0);
    }

    void apply()
    {
        QTRY_VERIFY(applyButton()->isEnabled());
        applyButton()->click();
        QTRY_VERIFY(!dialog());
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
        m_model = std::make_unique<ModelWriter>();
    }

    void cleanup()
    {
        m_page.reset();
        m_card.reset();
        m_fixture.reset();
        m_model.reset();
    }

    void everyProposalSaysWhereItComesFrom()
    {
        test::writeLora(*m_model);
        open("---\nlicense: mit\n---\n# Tide\n");
        fillIn(m_model->folder());
        QCOMPARE(cell(u"base_model"_s, Column::ProposedColumn), u"acme/base-llama"_s);
        QCOMPARE(cell(u"base_model"_s, Column::SourceColumn), u"adapter_config.json"_s);
        QVERIFY(!cell(u"base_model"_s, Column::CertaintyColumn).isEmpty());
        QCOMPARE(cell(u"Adapter configuration"_s, Column::SourceColumn), u"adapter_config.json"_s);
        part<QTreeView>(u"proposals"_s)->setCurrentIndex(list()->index(row(u"library_name"_s), 0));
        QVERIFY(part<QLabel>(u"proposalReason"_s)->text().contains(u"adapter_config.json"));
        QCOMPARE(row(u"license"_s), -1);  // no file says one
    }

    void theDiffShowsWhatApplyingDoes()
    {
        test::writeLora(*m_model);
        open("---\nlicense: mit\n---\n# Tide\n\nMy words.\n");
        const QString before = text();
        fillIn(m_model->folder());
        QTRY_VERIFY(diff().contains(u"+ base_model: acme/base-llama"));
        QVERIFY(diff().contains(u"+ ### Adapter configuration") || diff().contains(u"+ ## Adapter configuration"));
        QVERIFY(!diff().contains(u"\n- "));
        QVERIFY(check(u"base_model_relation"_s, false));
        QTRY_VERIFY(!diff().contains(u"+ base_model_relation"));
        QCOMPARE(text(), before);  // nothing yet
        const QString shown = diff();
        apply();
        QCOMPARE(ui::diffText(before, text()), shown);
        QVERIFY(text().contains(u"My words."));
        QVERIFY(!text().contains(u"base_model_relation"));
    }

    void applyingIsOneStepOfUndo()
    {
        test::writeFineTune(*m_model);
        open("---\nlicense: mit\n---\n# Tide\n");
        const QString before = text();
        fillIn(m_model->folder());
        apply();
        QVERIFY(text() != before);
        QCOMPARE(m_card->session().undoStack().count(), 1);
        m_page->findChild<QPushButton *>(u"messageAction"_s)->click();
        QCOMPARE(text(), before);
    }

    void nothingCheckedIsNothingToApply()
    {
        test::writeOnnx(*m_model);
        open("---\nlicense: mit\n---\n# Tide\n");
        fillIn(m_model->folder());
        for (int i = 0; i < list()->rowCount(); ++i)
            list()->setData(list()->index(i, 0), Qt::Unchecked, Qt::CheckStateRole);
        QVERIFY(!applyButton()->isEnabled());
        QVERIFY(diff().isEmpty());
    }

    void aPersonsWordsAreUncheckedConflicts()
    {
        test::writeGguf(*m_model);
        open("---\nlicense: cc-by-4.0\n---\n# Tide\n\n## Provided files\n\nAsk me for them.\n");
        fillIn(m_model->folder());
        QVERIFY(!isChecked(u"Provided files"_s));
        QVERIFY(!isChecked(u"license"_s));
        QCOMPARE(cell(u"license"_s, Column::PresentColumn), u"cc-by-4.0"_s);
        QTRY_VERIFY(!diff().isEmpty());
        QVERIFY(!diff().contains(u"- Ask me for them."));
        QVERIFY(check(u"Provided files"_s, true));
        QTRY_VERIFY(diff().contains(u"- Ask me for them."));
        apply();
        QVERIFY(!text().contains(u"Ask me"));
        QVERIFY(text().contains(u"cc-by-4.0"));
    }

    void theTableFollowsTheFiles()
    {
        test::writeGguf(*m_model);
        open("# Tide\n");
        fillIn(m_model->folder());
        apply();
        QVERIFY(text().contains(u"Q8_0"));
        QFile::remove(m_model->folder() + u"/tiny-llama.Q8_0.gguf"_s);
        m_model->write(u"tiny-llama.Q2_K.gguf"_s, "not really weights");
        fillIn();  // the folder is known
        QTRY_COMPARE(generator().state(), CardGenerator::State::Ready);
        QTRY_VERIFY(row(u"Provided files"_s) >= 0);
        QVERIFY(isChecked(u"Provided files"_s));
        QTRY_VERIFY(diff().contains(u"Q2_K"));
        apply();
        QVERIFY(text().contains(u"Q2_K"));
        QVERIFY(!text().contains(u"tiny-llama.Q8_0.gguf"));
        QCOMPARE(text().count(u"Provided files"), 1);
    }

    void whatWasGeneratedIsKnownInTheNextSession()
    {
        test::writeFineTune(*m_model);
        open("# Tide\n");
        fillIn(m_model->folder());
        apply();
        const core::CardPlace place = m_card->place();
        const core::CardOriginStore store{m_card->originsFolder()};
        QTRY_COMPARE(store.read(place).folder, m_model->folder());
        QVERIFY(!store.read(place).sections.texts(u"training-hyperparameters"_s).isEmpty());
        m_page = std::make_unique<ui::CardPage>(m_fixture->services().services(), m_fixture->session(), *m_card);
        m_page->show();
        QTRY_COMPARE(generator().folder(), m_model->folder());
    }

    void readingCanBeStopped()
    {
        for (int i = 0; i < 3000; ++i)
            m_model->write(u"data/part-%1.txt"_s.arg(i), "x");
        open("# Tide\n");
        fillIn();
        generator().chooseFolder(m_model->folder());
        QCOMPARE(generator().state(), CardGenerator::State::Reading);
        auto *stop = part<QPushButton>(u"stopReading"_s);
        QVERIFY(stop->isVisible());
        stop->click();
        QVERIFY(generator().state() != CardGenerator::State::Reading);
        QVERIFY(!stop->isVisible());
        QCOMPARE(list()->rowCount(), 0);
        part<QAbstractButton>(u"readAgain"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(generator().state(), CardGenerator::State::Ready, 20'000);
    }

    void aFolderThatIsNotThereIsSaid()
    {
        open("# Tide\n");
        fillIn();
        generator().chooseFolder(m_model->folder() + u"/nowhere"_s);
        QTRY_COMPARE(generator().state(), CardGenerator::State::Failed);
        QVERIFY(dialog()->findChild<ui::MessageBar *>()->isVisible());
        QVERIFY(!applyButton()->isEnabled());
    }

    void aFileThatMakesNoSenseIsSaid()
    {
        test::writeLora(*m_model);
        m_model->write(u"config.json"_s, "{ not json");
        open("# Tide\n");
        fillIn(m_model->folder());
        QVERIFY(part<QLabel>(u"folderProblems"_s)->text().contains(u"config.json"));
    }

    void theFolderOfTheFileIsTheFolder()
    {
        test::writeLora(*m_model);
        m_model->write(u"README.md"_s, "# From the folder\n");
        const core::RepoId repo = m_fixture->create(u"tide"_s, "# Tide\n");
        m_page->openCard(repo, {}, m_model->folder() + u"/README.md"_s);
        QTRY_COMPARE(text(), u"# From the folder\n"_s);
        fillIn();
        QTRY_COMPARE(generator().state(), CardGenerator::State::Ready);
        QCOMPARE(generator().folder(), m_model->folder());
        QTRY_VERIFY(row(u"library_name"_s) >= 0);
    }
};

QTEST_MAIN(TestFilesProposals)
#include "tst_filesproposals.moc"
