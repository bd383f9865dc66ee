#include "tests/support/timelimit.h"
#include "tests/ui/card/cardfixture.h"
#include "ui/card/form/choiceinput.h"
#include "ui/card/form/fieldrow.h"
#include "ui/card/form/formfields.h"
#include "ui/card/form/metadataform.h"
#include "ui/card/form/tagchip.h"
#include "ui/card/form/tagfield.h"
#include "ui/shared/emptystate.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using test::CardFixture;
using ui::ChangeOrigin;
using ui::ChoiceInput;
using ui::FieldRow;
using ui::MetadataForm;
using ui::OpenCard;

namespace {

/// As somebody writes it who cares: a byte order mark, CR LF, comments, quotes, an order of its own, unknown keys.
const QByteArray card = "\xEF\xBB\xBF---\r\n"
                        "# Ours.\r\n"
                        "tags:\r\n"
                        "  - one  # the first\r\n"
                        "  - \"two\"\r\n"
                        "  - three\r\n"
                        "\r\n"
                        "license: 'mit'  # for now\r\n"
                        "language: [de, en]\r\n"
                        "our_key: {a: 1}\r\n"
                        "base_model: acme/big\r\n"
                        "---\r\n"
                        "# Tiny\r\n";

}  // namespace

/// The form of a card's front matter: what it shows, what it changes, and what it leaves alone.
class TestMetadataForm final : public QObject
{
    Q_OBJECT

    std::unique_ptr<CardFixture> m_fixture;
    std::unique_ptr<OpenCard> m_card;
    std::unique_ptr<MetadataForm> m_form;

    [[nodiscard]] QByteArray text() const { return m_card->session().text().toUtf8(); }
    [[nodiscard]] QUndoStack &undoStack() const { return m_card->session().undoStack(); }
    [[nodiscard]] FieldRow *row(const QString &key) const { return m_form->fields()->row(key); }
    [[nodiscard]] bool isShown(const QString &key) const { return row(key) && row(key)->isVisible(); }

    template <typename Widget>
    [[nodiscard]] Widget *answer(const QString &key) const
    {
        return row(key) ? qobject_cast<Widget *>(row(key)->editor().answer()) : nullptr;
    }

    [[nodiscard]] ui::TagField *tags(const QString &key) const { return row(key)->findChild<ui::TagField *>(); }

    [[nodiscard]] QStringList chipTexts(const QString &key) const
    {
        QStringList texts;
        for (const ui::TagChip *chip : tags(key)->chips())
            texts += chip->text();
        return texts;
    }

    /// The open list of what may be chosen.
    [[nodiscard]] QAbstractItemView *list(const ChoiceInput *input) const
    {
        const auto *completer = input->findChild<QCompleter *>();
        return completer ? completer->popup() : nullptr;
    }

    [[nodiscard]] QStringList offered(const ChoiceInput *input) const
    {
        QStringList texts;
        const QAbstractItemView *view = list(input);
        for (int i = 0; view && view->isVisible() && i < view->model()->rowCount(); ++i)
            texts += view->model()->index(i, 0).data().toString();
        return texts;
    }

    void open(const QByteArray &content, core::RepoType type = core::RepoType::Model)
    {
        m_card->open(m_fixture->create(u"tiny"_s, content, type));
        QTRY_COMPARE(m_card->state(), OpenCard::State::Open);
        m_form->show();
        QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    }

    void setText(const QByteArray &content)
    {
        m_card->session().replace(QString::fromUtf8(content), ChangeOrigin::Merge, {});
    }

    void type(ChoiceInput *input, const char *words)
    {
        input->setFocus();
        input->selectAll();
        QTest::keyClicks(input, words);
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<CardFixture>();
        QVERIFY2(m_fixture->hub().isRunning(), qPrintable(m_fixture->hub().problem()));
        QVERIFY(m_fixture->signIn());
        m_card = m_fixture->makeCard();
        m_form = std::make_unique<MetadataForm>(*m_card);
        m_form->resize(520, 900);
    }

    void cleanup()
    {
        m_form.reset();
        m_card.reset();
        m_fixture.reset();
    }

    void showsWhatTheCardSays()
    {
        open(card);
        QCOMPARE(answer<ChoiceInput>(u"license"_s)->text(), "mit");
        QCOMPARE(chipTexts(u"tags"_s), (QStringList{"one", "two", "three"}));
        QCOMPARE(chipTexts(u"language"_s), (QStringList{"German (de)", "English (en)"}));
        QVERIFY(isShown(u"pipeline_tag"_s));  // every model should have one
        QVERIFY(isShown(u"base_model_relation"_s));  // there is a base model
        QVERIFY(!isShown(u"license_name"_s));
        QVERIFY(!isShown(u"extra_gated_prompt"_s));
        const auto labels = m_form->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) { return label->text() == "our_key: {a: 1}"; }));
        QCOMPARE(text(), card);
        QVERIFY(!m_card->session().isModified());
    }

    void aTextChangesItsOwnLine()
    {
        open(card);
        auto *license = answer<ChoiceInput>(u"license"_s);
        type(license, "apache-2.0");
        QTest::keyClick(license, Qt::Key_Return);
        QByteArray expected = card;
        QCOMPARE(text(), expected.replace("'mit'  #", "'apache-2.0' #"));  // its column, as far as it can
        QCOMPARE(undoStack().count(), 1);
    }

    void typingIsOneChangePerPause()
    {
        open("---\nlicense: mit\nmask_token: a\n---\n");
        auto *token = answer<ChoiceInput>(u"mask_token"_s);
        type(token, "[MASK]");
        QTRY_COMPARE(text(), "---\nlicense: mit\nmask_token: '[MASK]'\n---\n");
        QCOMPARE(undoStack().count(), 1);
        QCOMPARE(token->cursorPosition(), 6);
        QTest::keyClicks(token, "x");
        QTRY_VERIFY(text().contains("[MASK]x"));
        QCOMPARE(undoStack().count(), 2);
        QTest::keyClick(token, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(token->text(), "[MASK]");
        QTest::keyClicks(token, "yz");
        QTest::keyClick(token, Qt::Key_Z, Qt::ControlModifier);  // what is half typed goes as a whole
        QTRY_COMPARE(token->text(), "[MASK]");
        QTest::keyClick(token, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(token->text(), "a");
        QCOMPARE(text(), "---\nlicense: mit\nmask_token: a\n---\n");
    }

    void anEmptiedTextTakesItsKeyAway()
    {
        open("---\nlicense: mit\nmask_token: a\n---\n");
        auto *token = answer<ChoiceInput>(u"mask_token"_s);
        token->setFocus();
        token->selectAll();
        QTest::keyClick(token, Qt::Key_Delete);
        QTest::keyClick(token, Qt::Key_Tab);
        QCOMPARE(text(), "---\nlicense: mit\n---\n");
        QVERIFY(isShown(u"mask_token"_s));  // somebody may go on there
    }

    void aListIsChangedItemByItem()
    {
        open(card);
        ChoiceInput &input = tags(u"tags"_s)->input();
        type(&input, "four, five,");
        QByteArray expected = card;
        QCOMPARE(text(), expected.replace("  - three\r\n", "  - three\r\n  - four\r\n  - five\r\n"));
        QTest::keyClick(&input, Qt::Key_Backspace);
        QTest::keyClick(&input, Qt::Key_Backspace);
        QCOMPARE(text(), card);
        QTest::keyClick(&input, Qt::Key_Left);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
        expected = card;
        QCOMPARE(text(), expected.replace("  - \"two\"\r\n", ""));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left, Qt::AltModifier);
        QVERIFY2(text().contains("  - three\r\n  - one  # the first\r\n"), text().constData());
        QCOMPARE(chipTexts(u"tags"_s), (QStringList{"three", "one"}));
        QCOMPARE(qobject_cast<ui::TagChip *>(QApplication::focusWidget())->text(), "three");
        while (undoStack().canUndo())
            undoStack().undo();
        QCOMPARE(text(), card);
        QTRY_COMPARE(chipTexts(u"tags"_s), (QStringList{"one", "two", "three"}));
    }

    void theCrossTakesAnItemOut()
    {
        open(card);
        ui::TagChip *chip = tags(u"language"_s)->chips().first();
        QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(chip->width() - 10, chip->height() / 2));
        QByteArray expected = card;
        QCOMPARE(text(), expected.replace("[de, en]", "[en]"));
    }

    void theLastItemTakesItsKeyAlong()
    {
        open("---\nlicense: mit\ntags:\n- one\n---\n");
        QTest::keyClick(&tags(u"tags"_s)->input(), Qt::Key_Backspace);
        QCOMPARE(text(), "---\nlicense: mit\n---\n");
    }

    void languagesAreFoundByAnyName()
    {
        open("---\nlicense: mit\n---\n");
        ChoiceInput &input = tags(u"language"_s)->input();
        type(&input, "deut");
        QVERIFY2(offered(&input).contains("German · Deutsch (de)"), qPrintable(offered(&input).join('\n')));
        QTest::keyClick(list(&input), Qt::Key_Down);
        QTest::keyClick(list(&input), Qt::Key_Return);
        QCOMPARE(text(), "---\nlicense: mit\nlanguage:\n- de\n---\n");
        type(&input, "Norwegian");
        QTest::keyClick(&input, Qt::Key_Return);
        QVERIFY2(text().contains("- 'no'\n"), text().constData());  // quoted, or it is false to others
        QCOMPARE(chipTexts(u"language"_s).size(), 2);
    }

    void aListOffersAllByGroup()
    {
        open("---\nlicense: mit\n---\n");
        auto *task = answer<ChoiceInput>(u"pipeline_tag"_s);
        task->setFocus();
        QTest::keyClick(task, Qt::Key_Down);
        QVERIFY(offered(task).contains("Computer Vision"));
        QVERIFY(offered(task).contains("Text Classification (text-classification)"));
        const QAbstractItemModel *rows = list(task)->model();
        QVERIFY(!(rows->flags(rows->index(0, 0)) & Qt::ItemIsSelectable));
        QTest::keyClick(list(task), Qt::Key_Escape);
        type(task, "fill");
        QTest::keyClick(list(task), Qt::Key_Down);
        QTest::keyClick(list(task), Qt::Key_Return);
        QVERIFY2(text().contains("pipeline_tag: fill-mask\n"), text().constData());
        QVERIFY(row(u"pipeline_tag"_s)->findChild<QLabel *>("fieldHint")->text().contains("Natural Language"));
    }

    void anotherLicenceHasANameAndALink()
    {
        open("---\nlicense: mit\n---\n");
        auto *license = answer<ChoiceInput>(u"license"_s);
        type(license, "other");
        QTest::keyClick(license, Qt::Key_Return);
        QTRY_VERIFY(isShown(u"license_name"_s) && isShown(u"license_link"_s));
        type(answer<ChoiceInput>(u"license_link"_s), "LICENSE");
        QTest::keyClick(answer<ChoiceInput>(u"license_link"_s), Qt::Key_Return);
        QCOMPARE(text(), "---\nlicense: other\nlicense_link: LICENSE\n---\n");
    }

    void severalLicencesAreAList()
    {
        open("---\nlicense:\n- mit\n- apache-2.0\n---\n");
        QCOMPARE(chipTexts(u"license"_s), (QStringList{"mit", "apache-2.0"}));
        QTest::keyClick(&tags(u"license"_s)->input(), Qt::Key_Backspace);
        QCOMPARE(text(), "---\nlicense:\n- mit\n---\n");
    }

    void yesAndNoAndNothing()
    {
        open("---\nlicense: mit\ninference: false\n---\n");
        auto *box = answer<QComboBox>(u"inference"_s);
        QVERIFY(box);
        QCOMPARE(box->currentIndex(), 2);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Up);
        QCOMPARE(text(), "---\nlicense: mit\ninference: true\n---\n");
        QTest::keyClick(box, Qt::Key_Up);
        QCOMPARE(text(), "---\nlicense: mit\n---\n");
        setText("---\nlicense: mit\ninference:\n  parameters:\n    top_k: 2\n---\n");
        QTRY_VERIFY(answer<QPushButton>(u"inference"_s));  // a map is edited in the text
    }

    void longTextsHaveLines()
    {
        open("---\nlicense: mit\nextra_gated_prompt: |\n  One.\n  Two.\n---\n");
        auto *edit = answer<QPlainTextEdit>(u"extra_gated_prompt"_s);
        QVERIFY(edit);
        QCOMPARE(edit->toPlainText(), "One.\nTwo.\n");
        edit->setFocus();
        edit->moveCursor(QTextCursor::End);
        QTest::keyClicks(edit, "Three: 3.");
        QTest::keyClick(edit, Qt::Key_Tab);
        QVERIFY2(text().contains("One.\n  Two.\n  Three: 3.\n"), text().constData());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(edit->toPlainText(), "One.\nTwo.\n");
    }

    void fieldsAreAddedByTheirName()
    {
        open("---\nlicense: mit\n---\n");
        auto *picker = m_form->findChild<ChoiceInput *>("addField");
        type(picker, "trigger");
        QCOMPARE(offered(picker), QStringList{"Trigger words (instance_prompt)"});
        QTest::keyClick(list(picker), Qt::Key_Down);
        QTest::keyClick(list(picker), Qt::Key_Return);
        QVERIFY(isShown(u"instance_prompt"_s));
        QCOMPARE(QApplication::focusWidget(), answer<QWidget>(u"instance_prompt"_s));
        QCOMPARE(picker->text(), "");
        QCOMPARE(text(), "---\nlicense: mit\n---\n");  // nothing is said yet
        QTest::keyClicks(QApplication::focusWidget(), "TOK");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(text(), "---\nlicense: mit\ninstance_prompt: TOK\n---\n");
    }

    void aFieldIsTakenOut()
    {
        open("---\nlicense: mit\nthumbnail: https://a.b/c.png\n---\n");
        auto *button = row(u"thumbnail"_s)->findChild<QToolButton *>("fieldMenu");
        button->menu()->actions().last()->trigger();
        QCOMPARE(text(), "---\nlicense: mit\n---\n");
        QTRY_VERIFY(!isShown(u"thumbnail"_s));
    }

    void followsTheSource()
    {
        open(card);
        auto *license = answer<ChoiceInput>(u"license"_s);
        const qsizetype begin = m_card->session().text().indexOf(u"mit"_s);
        m_card->session().apply({{.span = {.begin = begin, .end = begin + 3}, .text = u"gpl-3.0"_s}},
                                ChangeOrigin::Editor, {});
        QCOMPARE(license->text(), "mit");  // not at every key
        QTRY_COMPARE(license->text(), "gpl-3.0");
        undoStack().undo();
        QTRY_COMPARE(license->text(), "mit");
        const QPointer<ChoiceInput> same = license;
        m_form->hide();
        setText("---\nlicense: cc0-1.0\n---\n");
        QCOMPARE(same->text(), "mit");
        m_form->show();
        QCOMPARE(same->text(), "cc0-1.0");
        QVERIFY(!isShown(u"base_model_relation"_s));
    }

    void typingSurvivesChangesFromElsewhere()
    {
        open("---\nlicense: mit\nmask_token: a\n---\n");
        auto *token = answer<ChoiceInput>(u"mask_token"_s);
        type(token, "[MA");
        setText("---\nlicense: cc0-1.0\nmask_token: a\n---\n");
        QTRY_COMPARE(answer<ChoiceInput>(u"license"_s)->text(), "cc0-1.0");
        QCOMPARE(token->text(), "[MA");
        QCOMPARE(QApplication::focusWidget(), token);
        QTest::keyClicks(token, "SK]");
        QTest::keyClick(token, Qt::Key_Return);
        QVERIFY(text().contains("mask_token: '[MASK]'\n"));
    }

    void whatIsHalfTypedIsKeptWhenTheFormGoes()
    {
        open("---\nlicense: mit\n---\n");
        type(&tags(u"datasets"_s)->input(), "acme/words");
        m_form.reset();
        QCOMPARE(text(), "---\nlicense: mit\ndatasets:\n- acme/words\n---\n");
    }

    void whatCannotBeReadIsSaid_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("line");
        QTest::newRow("YAML") << QByteArray("---\nlicense: mit\ntags: [one\n---\n") << u"Line"_s << -1;
        QTest::newRow("twice") << QByteArray("---\nlicense: mit\nlicense: mit\n---\n") << u"duplicated"_s << 3;
        QTest::newRow("list") << QByteArray("---\n- one\n---\n") << u"keys"_s << 2;
        QTest::newRow("open") << QByteArray("---\nlicense: mit\n") << u"missing"_s << 1;
    }

    void whatCannotBeReadIsSaid()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, words);
        QFETCH(const int, line);
        open("---\nlicense: mit\n---\n");
        setText(content);
        auto *state = m_form->findChild<ui::EmptyState *>();
        QTRY_VERIFY(state->isVisible());
        const QString said = state->findChild<QLabel *>("emptyExplanation")->text();
        QVERIFY2(said.contains(words), qPrintable(said));
        QSignalSpy places(m_form.get(), &MetadataForm::placeRequested);
        state->findChild<QPushButton *>("emptyAction")->click();
        QCOMPARE(places.count(), 1);
        const auto place = places.first().first().value<core::TextSpan>();
        if (line > 0)
            QCOMPARE(core::LineIndex(m_card->session().text()).at(place.begin).line, line);
        undoStack().undo();
        QTRY_VERIFY(isShown(u"license"_s));
    }

    void aValueThatReadersDisagreeOnIsQuoted()
    {
        open("---\ntitle: App\nemoji: \U0001F433\ncolorFrom: red\ncolorTo: blue\nsdk: gradio\nsdk_version: 5.10\n---\n",
             core::RepoType::Space);
        QVERIFY(isShown(u"colorTo"_s));
        QCOMPARE(answer<ChoiceInput>(u"sdk_version"_s)->text(), "5.1");  // as the Hub reads it
        QPushButton *quote = nullptr;
        QTRY_VERIFY((quote = row(u"sdk_version"_s)->findChild<QPushButton *>("fieldFix")));
        quote->click();
        QVERIFY2(text().contains("sdk_version: '5.10'\n"), text().constData());
        QTRY_COMPARE(answer<ChoiceInput>(u"sdk_version"_s)->text(), "5.10");
        QTRY_VERIFY(!row(u"sdk_version"_s)->findChild<QPushButton *>("fieldFix"));
    }

    void findingsStandAtTheirField()
    {
        open("---\nlicense: mit\n---\n");
        setText("---\nlicense: MIT\nlanguages: en\n---\n");
        QPushButton *fix = nullptr;
        QTRY_VERIFY((fix = row(u"license"_s)->findChild<QPushButton *>("fieldFix")));
        // What is missing stands where it belongs.
        QTRY_VERIFY(row(u"pipeline_tag"_s)->findChild<QLabel *>("fieldFinding"));
        if (fix->menu())
            fix->menu()->actions().first()->trigger();
        else
            fix->click();
        QVERIFY2(text().contains("license: mit\n"), text().constData());
        QTRY_VERIFY(!row(u"license"_s)->findChild<QLabel *>("fieldFinding"));
    }

    void namesAreFoundOnTheHub()
    {
        (void)m_fixture->create(u"tiny-bert"_s, {});
        (void)m_fixture->create(u"tiny-data"_s, {}, core::RepoType::Dataset);
        open("---\nlicense: mit\n---\n");
        ChoiceInput &base = tags(u"base_model"_s)->input();
        type(&base, "tiny-b");
        QTRY_COMPARE(offered(&base), QStringList{"alice/tiny-bert"});
        QTest::keyClick(list(&base), Qt::Key_Down);
        QTest::keyClick(list(&base), Qt::Key_Return);
        QVERIFY2(text().contains("base_model: alice/tiny-bert\n"), text().constData());
        ChoiceInput &datasets = tags(u"datasets"_s)->input();
        type(&datasets, "tiny");
        QTRY_COMPARE(offered(&datasets), QStringList{"alice/tiny-data"});
        QTest::keyClick(list(&datasets), Qt::Key_Escape);
        datasets.clear();
        // What is pasted may be an address.
        type(&datasets, "https://huggingface.co/datasets/acme/words");
        QTest::keyClick(&datasets, Qt::Key_Return);
        QVERIFY2(text().contains("datasets:\n- acme/words\n"), text().constData());
    }

    void withoutAServerNothingIsSaid()
    {
        open("---\nlicense: mit\n---\n");
        m_fixture->hub().stop();
        ChoiceInput &base = tags(u"base_model"_s)->input();
        type(&base, "acme/big");
        QTest::keyClick(&base, Qt::Key_Return);
        QVERIFY(text().contains("base_model: acme/big\n"));
        QVERIFY(offered(&base).isEmpty());
    }

    void whatOthersDependOnIsLeftToTheText()
    {
        const QByteArray anchored = "---\nlicense: mit\nlanguage: &l\n- de\n- en\nlanguage_bcp47: *l\n---\n";
        open(anchored);
        QTest::keyClick(&tags(u"language_bcp47"_s)->input(), Qt::Key_Backspace);
        QCOMPARE(text(), anchored);
        auto *strip = row(u"language_bcp47"_s)->findChild<QWidget *>("fieldRefusal");
        QVERIFY(strip->isVisible());
        QCOMPARE(chipTexts(u"language_bcp47"_s).size(), 2);
        QSignalSpy places(m_form.get(), &MetadataForm::placeRequested);
        strip->findChild<QPushButton *>()->click();
        const auto place = places.first().first().value<core::TextSpan>();
        QCOMPARE(place.of(m_card->session().text()), u"*l"_s);
    }

    void everyKeyHasAnEditor_data()
    {
        QTest::addColumn<core::RepoType>("type");
        QTest::newRow("model") << core::RepoType::Model;
        QTest::newRow("dataset") << core::RepoType::Dataset;
        QTest::newRow("Space") << core::RepoType::Space;
    }

    void everyKeyHasAnEditor()
    {
        QFETCH(const core::RepoType, type);
        const QByteArray content = "---\nlicense: mit\n---\n";
        open(content, type);
        for (const core::CardField &field : core::cardFields(type)) {
            m_form->fields()->addField(field.key);
            QVERIFY2(isShown(field.key), qPrintable(field.key));
            QVERIFY2(!row(field.key)->editor().answer()->accessibleName().isEmpty(), qPrintable(field.key));
        }
        QCOMPARE(text(), content);
    }

    void isThereAtOnce()
    {
        QByteArray all = "---\n";
        for (const core::CardField &field : core::cardFields(core::RepoType::Model))
            all += field.key.toUtf8() + ": x\n";
        m_form->hide();
        m_card->open(m_fixture->create(u"tiny"_s, "---\nlicense: mit\n---\n"));
        QTRY_COMPARE(m_card->state(), OpenCard::State::Open);
        setText(all + "---\n");
        QElapsedTimer time;
        time.start();
        m_form->show();
        const qint64 shownMs = time.restart();
        m_form->fields()->refresh();
        const qint64 refreshedMs = time.elapsed();
        QVERIFY(isShown(u"extra_gated_prompt"_s));
        QVERIFY2(shownMs <= test::limitMs(100), qPrintable(QString::number(shownMs)));
        QVERIFY2(refreshedMs <= test::limitMs(16), qPrintable(QString::number(refreshedMs)));
    }

    void oddCardsStayAsTheyAre_data()
    {
        QTest::addColumn<QString>("path");
        QDirIterator files(qEnvironmentVariable("SLIPWAY_SHARED") + u"/vectors/cards/broken"_s, {"*.md"}, QDir::Files);
        int count = 0;
        while (files.hasNext()) {
            const QString path = files.next();
            QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
            ++count;
        }
        if (count == 0)
            QSKIP("The cards are not at hand");
    }

    void oddCardsStayAsTheyAre()
    {
        QFETCH(const QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        open("---\nlicense: mit\n---\n");
        const QString odd = QString::fromUtf8(content);
        m_card->session().replace(odd, ChangeOrigin::Merge, {});
        const int changes = undoStack().count();
        QTRY_VERIFY(!m_card->checker().isChecking());
        // Through every control, as somebody does who only looks.
        for (int i = 0; i < 60; ++i)
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_form.get(), Qt::Key_Tab);
        m_form->hide();
        QCOMPARE(m_card->session().text(), odd);
        QCOMPARE(undoStack().count(), changes);
    }
};

QTEST_MAIN(TestMetadataForm)
#include "tst_metadataform.moc"
