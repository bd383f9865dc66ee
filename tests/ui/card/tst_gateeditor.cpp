#include "tests/ui/card/editortest.h"
#include "ui/card/form/gatepreview.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

/// `extra_gated_fields`: questions, their order, and the request as visitors see it.
class TestGateEditor final : public test::EditorTest
{
    Q_OBJECT

    [[nodiscard]] QListWidget *list() const { return part<QListWidget>(u"items-extra_gated_fields"_s); }

    void rename(const QString &text) const { fill(part<QLineEdit>(u"gateLabel"_s), text); }

    void choose(const QString &kind) const
    {
        auto *box = part<QComboBox>(u"gateKind"_s);
        box->setCurrentIndex(box->findData(kind));
        emit box->activated(box->currentIndex());
    }

    [[nodiscard]] QStringList previewed() const
    {
        QStringList texts;
        for (const QLabel *label : part<QWidget>(u"gatePreview"_s)->findChildren<QLabel *>())
            if (!label->isHidden() && label->isVisibleTo(m_editor.get()))
                texts.append(label->text());
        return texts;
    }

public:
    TestGateEditor()
        : EditorTest(u"extra_gated_fields"_s)
    {
    }

private slots:
    void questionsAreAddedNamedAndMoved()
    {
        open("---\nlicense: mit\nextra_gated_fields:\n  Name: text  # who\n---\n");
        press(u"addItem"_s);
        rename(u"I agree: yes"_s);
        choose(u"checkbox"_s);
        QCOMPARE(m_form->text(),
                 "---\nlicense: mit\nextra_gated_fields:\n  Name: text  # who\n  'I agree: yes': checkbox\n---\n");
        press(u"moveItemUp"_s);
        QCOMPARE(m_form->text(),
                 "---\nlicense: mit\nextra_gated_fields:\n  'I agree: yes': checkbox\n  Name: text  # who\n---\n");
        QCOMPARE(list()->currentRow(), 0);
        press(u"removeItem"_s);
        QCOMPARE(m_form->text(), "---\nlicense: mit\nextra_gated_fields:\n  Name: text  # who\n---\n");
        press(u"removeItem"_s);
        QCOMPARE(m_form->text(), "---\nlicense: mit\n---\n");
        m_form->undo();
        QCOMPARE(list()->count(), 1);
    }

    void aChoiceHasItsOptions()
    {
        open("---\nextra_gated_fields:\n  Purpose: text\n---\n");
        choose(u"select"_s);
        auto *options = field<QPlainTextEdit>(u"options"_s);
        QVERIFY(options);
        options->setPlainText(u"Research\nSchool\nOther"_s);
        m_editor->commit();
        QCOMPARE(m_form->text(),
                 "---\nextra_gated_fields:\n  Purpose:\n    type: select\n    options:\n    - Research\n"
                 "    - School\n    - Other\n---\n");
        choose(u"country"_s);
        QCOMPARE(m_form->text(), "---\nextra_gated_fields:\n  Purpose: country\n---\n");
    }

    void optionsWithValuesAreRows()
    {
        open("---\nextra_gated_fields:\n  Purpose:\n    type: select\n    options:\n    - label: Other # last\n"
             "      value: other\n---\n");
        type(u"label"_s, u"Else"_s);
        QCOMPARE(m_form->text(),
                 "---\nextra_gated_fields:\n  Purpose:\n    type: select\n    options:\n"
                 "    - label: Else # last\n      value: other\n---\n");
    }

    void twoQuestionsCannotBeTheSame()
    {
        const QByteArray card = "---\nextra_gated_fields:\n  A: text\n  B: text\n---\n";
        open(card);
        rename(u"B"_s);
        QCOMPARE(m_form->text(), card);
        QVERIFY(part<QLabel>(u"gateProblem"_s)->isVisible());
    }

    void visitorsWillSeeAllOfIt()
    {
        open("---\nextra_gated_heading: Please ask\nextra_gated_prompt: '**Be** kind.'\n"
             "extra_gated_button_content: Let me in\nextra_gated_fields:\n  Name: text\n  Born: date_picker\n---\n");
        QStringList seen = previewed();
        for (const QString &text : {u"Please ask"_s, u"Name"_s, u"Born"_s, u"Let me in"_s})
            QVERIFY2(seen.contains(text), qPrintable(text));
        QVERIFY(m_form->metadata().set(u"extra_gated_heading"_s, u"Ask nicely"_s));
        QTRY_VERIFY(previewed().contains(u"Ask nicely"_s));
        QVERIFY(part<QLabel>(u"gateSetting"_s)->text().contains(u"not gated"));
    }

    void otherFormsAreLeftToTheText()
    {
        open("---\nextra_gated_fields:\n- Name: text\n---\n");
        QVERIFY(!m_editor->canShow(m_form->metadata().value(u"extra_gated_fields"_s)));
    }
};

QTEST_MAIN(TestGateEditor)
#include "tst_gateeditor.moc"
