#include "tests/ui/card/editortest.h"
#include "ui/card/form/evalresultseditor.h"
#include "ui/card/resultfiles.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// .eval_results: files beside the card, changed without a loss and published with it.
class TestEvalResultsEditor final : public test::EditorTest
{
    Q_OBJECT

    static inline const QByteArray card = "---\nlicense: mit\n---\n# Tiny\n";
    static inline const QString path = u".eval_results/maths.yaml"_s;
    static inline const QByteArray results = "# ours\r\n- dataset: {id: openai/gsm8k, task_id: gsm8k}\r\n"
                                             "  value: 71.5 # percent\r\n  date: \"2026-01-02\"\r\n"
                                             "  verifyToken: abc\r\n- dataset:\r\n    id: cais/hle\r\n"
                                             "    task_id: hle\r\n  value: 5\r\n";

    void open(bool hasFile = true)
    {
        const core::RepoId repo = m_fixture->create(u"tiny"_s, card);
        if (hasFile)
            QVERIFY(m_fixture->commit(repo, path, results));
        show(repo);
    }

    void show(const core::RepoId &repo)
    {
        m_editor.reset();
        m_form = std::make_unique<test::FormFixture>(*m_fixture);
        QVERIFY(m_form->open(repo));
        m_editor = m_form->edit(u"model-index"_s);
        QVERIFY(m_editor);
        QTRY_VERIFY(!files().isLoading());
    }

    [[nodiscard]] ui::ResultFiles &files() const { return m_form->card().resultFiles(); }
    [[nodiscard]] QWidget *root() const override { return m_editor->findChild<QWidget *>(u"evalResults"_s); }
    [[nodiscard]] QListWidget *list() const { return part<QListWidget>(u"evalItems"_s); }
    [[nodiscard]] QByteArray text(const QString &file) const { return files().file(file)->text().toUtf8(); }

public:
    TestEvalResultsEditor()
        : EditorTest(u"model-index"_s)
    {
    }

private slots:
    void whatTheServerHasIsShown()
    {
        open();
        QCOMPARE(files().paths(), QStringList{path});
        QCOMPARE(list()->count(), 2);
        QVERIFY(list()->item(0)->text().contains(u"openai/gsm8k"));
        QCOMPARE(text(path), results);
        QVERIFY(!m_form->card().isModified());
    }

    void aFieldChangesItsOwnLine()
    {
        open();
        type(u"value"_s, u"72"_s);
        QCOMPARE(text(path), QByteArray(results).replace("71.5 # percent", "72 # percent"));
        type(u"date"_s, u"2026-02-03"_s);
        QCOMPARE(text(path),
                 QByteArray(results).replace("71.5 # percent", "72 # percent").replace("2026-01-02", "2026-02-03"));
        QVERIFY(m_form->card().isModified());
        QVERIFY(!m_form->card().session().isModified());
        m_form->undo();
        m_form->undo();
        QCOMPARE(text(path), results);
        QVERIFY(!m_form->card().isModified());
    }

    void datesAreQuoted()
    {
        open();
        list()->setCurrentRow(1);
        type(u"date"_s, u"2026-02-03"_s);
        QVERIFY(text(path).endsWith("  value: 5\r\n  date: \"2026-02-03\"\r\n")
                || text(path).endsWith("  value: 5\r\n  date: '2026-02-03'\r\n"));
    }

    void aFirstResultMakesAFile()
    {
        open(false);
        QVERIFY(files().paths().isEmpty());
        press(u"addItem"_s);
        type(u"dataset.id"_s, u"openai/gsm8k"_s);
        type(u"dataset.task_id"_s, u"gsm8k"_s);
        type(u"value"_s, u"71.5"_s);
        type(u"source.url"_s, u"https://worlddata.example/run"_s);
        QCOMPARE(text(u".eval_results/results.yaml"_s),
                 "- dataset:\n    id: openai/gsm8k\n    task_id: gsm8k\n  value: 71.5\n  source:\n"
                 "    url: 'https://worlddata.example/run'\n");
        press(u"removeItem"_s);
        QVERIFY(files().paths().isEmpty());
    }

    void draftsKeepThemAndBringThemBack()
    {
        open();
        type(u"value"_s, u"72"_s);
        QTRY_COMPARE(m_form->card().draftState(), ui::OpenCard::DraftState::Kept);
        const core::RepoId repo = m_form->card().place().repo;
        const QByteArray wanted = text(path);
        show(repo);
        QVERIFY(m_form->card().wasRestored());
        QCOMPARE(text(path), wanted);
        type(u"value"_s, u"71.5"_s);
        QVERIFY(!m_form->card().isModified());
        QTRY_COMPARE(m_form->card().draftState(), ui::OpenCard::DraftState::None);
    }

    void theReviewGetsThem()
    {
        open();
        type(u"value"_s, u"72"_s);
        QSignalSpy ready(&m_form->card(), &ui::OpenCard::reviewReady);
        m_form->card().prepareReview();
        QTRY_COMPARE(ready.size(), 1);
        const QStringList paths = ready.first().at(2).toStringList();
        QCOMPARE(paths.size(), 2);
        QVERIFY(paths.contains(m_form->card().filesFolder() + u"/.eval_results"_s));
        QFile file{m_form->card().filesFolder() + u'/' + path};
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), text(path));
    }

    void whatWasPublishedIsNoChangeAnyMore()
    {
        open();
        type(u"value"_s, u"72"_s);
        const core::RepoId repo = m_form->card().place().repo;
        QVERIFY(m_fixture->commit(repo, path, text(path)));
        core::Receipt receipt{.endpoint = m_fixture->hub().endpoint(), .repo = repo, .revision = u"main"_s};
        receipt.verified = true;
        receipt.entries = {{.path = path, .blobOid = core::gitBlobOid(text(path))}};
        m_form->card().acceptPublished(receipt);
        QVERIFY(!m_form->card().isModified());
    }

    void aDiscardedDraftLeavesTheServersText()
    {
        open();
        type(u"value"_s, u"72"_s);
        m_form->card().discardDraft();
        QCOMPARE(text(path), results);
        QVERIFY(!m_form->card().isModified());
        m_form->undo();
        QVERIFY(text(path).contains("72"));
    }

    void rulesSpeakAboutTheFile()
    {
        open(false);
        press(u"addItem"_s);
        m_form->undo();
        ui::ResultFile *file = files().create();
        QVERIFY(file->append({{u"dataset"_s, QCborMap{{u"id"_s, u"openai/gsm8k"_s}}}, {u"value"_s, 1}}));
        QTRY_VERIFY(part<QLabel>(u"evalProblem"_s)->isVisible());
    }
};

QTEST_MAIN(TestEvalResultsEditor)
#include "tst_evalresultseditor.moc"
