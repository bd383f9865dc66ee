#pragma once

#include "tests/ui/card/formfixture.h"
#include "ui/card/form/valuefield.h"

#include <QAbstractButton>
#include <QLineEdit>

namespace test {

/// What tests of the form's editors have in common: an editor on a card from a Local Hub, and hands to use it with.
class EditorTest : public QObject
{
    Q_OBJECT

protected:
    /// `key` is the editor's.
    explicit EditorTest(const QString &key)
        : m_key(key)
    {
    }

    void open(const QByteArray &card)
    {
        QVERIFY(m_form->open(m_fixture->create(QStringLiteral("tiny"), card)));
        m_editor = m_form->edit(m_key);
        QVERIFY(m_editor);
    }

    /// Where the parts are.
    [[nodiscard]] virtual QWidget *root() const { return m_editor.get(); }

    template <typename Widget>
    [[nodiscard]] Widget *part(const QString &name) const
    {
        return root()->findChild<Widget *>(name);
    }

    /// The control of a field of the structure.
    template <typename Widget>
    [[nodiscard]] Widget *field(const QString &path) const
    {
        auto *found = part<ui::ValueField>(QStringLiteral("value-") + path);
        return found ? qobject_cast<Widget *>(found->answer()) : nullptr;
    }

    /// In the place of what the line holds, and then Return.
    static void fill(QLineEdit *line, const QString &text)
    {
        QVERIFY(line);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
    }

    void type(const QString &path, const QString &text) const
    {
        QVERIFY2(field<QLineEdit>(path), qPrintable(path));
        fill(field<QLineEdit>(path), text);
    }

    void press(const QString &name) const
    {
        auto *button = part<QAbstractButton>(name);
        QVERIFY2(button, qPrintable(name));
        button->click();
    }

    const QString m_key;
    std::unique_ptr<CardFixture> m_fixture;
    std::unique_ptr<FormFixture> m_form;
    std::unique_ptr<ui::FieldEditor> m_editor;

private slots:
    void init()
    {
        m_fixture = std::make_unique<CardFixture>();
        QVERIFY(m_fixture->signIn());
        m_form = std::make_unique<FormFixture>(*m_fixture);
    }

    void cleanup()
    {
        m_editor.reset();
        m_form.reset();
        m_fixture.reset();
    }
};

}  // namespace test
