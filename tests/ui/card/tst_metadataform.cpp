#include "tests/support/timelimit.h"
#include "tests/ui/card/formtest.h"
#include "ui/shared/emptystate.h"

#include <QComboBox>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using ui::ChangeOrigin;
using ui::ChoiceInput;
using ui::FieldRow;
using ui::MetadataForm;
using ui::OpenCard;

/// The form of a card's front matter: what it shows, what it changes, and what it leaves alone.
class TestMetadataForm final : public test::FormTest
{
    Q_OBJECT

private slots:
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
        QDirIterator files(qEnvironmentVariable("SLIPWAY_TEST_DATA") + u"/cards"_s, {"*.md"}, QDir::Files);
        int count = 0;
        while (files.hasNext()) {
            const QString path = files.next();
            QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
            ++count;
        }
        QVERIFY(count > 0);
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
