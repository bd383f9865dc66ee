#pragma once

#include "tests/ui/card/cardfixture.h"
#include "ui/card/form/choiceinput.h"
#include "ui/card/form/fieldrow.h"
#include "ui/card/form/formfields.h"
#include "ui/card/form/metadataform.h"
#include "ui/card/form/tagchip.h"
#include "ui/card/form/tagfield.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QTest>

namespace test {

/// What tests of the metadata form have in common: the form on a card from a Local Hub, and hands to use it with.
class FormTest : public QObject
{
    Q_OBJECT

protected:
    /// As somebody writes it who cares: a byte order mark, CR LF, comments, quotes, an order of its own, unknown keys.
    static inline const QByteArray card = "\xEF\xBB\xBF---\r\n"
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

    std::unique_ptr<CardFixture> m_fixture;
    std::unique_ptr<ui::OpenCard> m_card;
    std::unique_ptr<ui::MetadataForm> m_form;

    [[nodiscard]] QByteArray text() const { return m_card->session().text().toUtf8(); }
    [[nodiscard]] QUndoStack &undoStack() const { return m_card->session().undoStack(); }
    [[nodiscard]] ui::FieldRow *row(const QString &key) const { return m_form->fields()->row(key); }
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
    [[nodiscard]] QAbstractItemView *list(const ui::ChoiceInput *input) const
    {
        const auto *completer = input->findChild<QCompleter *>();
        return completer ? completer->popup() : nullptr;
    }

    [[nodiscard]] QStringList offered(const ui::ChoiceInput *input) const
    {
        QStringList texts;
        const QAbstractItemView *view = list(input);
        for (int i = 0; view && view->isVisible() && i < view->model()->rowCount(); ++i)
            texts += view->model()->index(i, 0).data().toString();
        return texts;
    }

    void open(const QByteArray &content, core::RepoType type = core::RepoType::Model)
    {
        m_card->open(m_fixture->create(QStringLiteral("tiny"), content, type));
        QVERIFY(QTest::qWaitFor([this] { return m_card->state() == ui::OpenCard::State::Open; }));
        m_form->show();
        QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    }

    void setText(const QByteArray &content)
    {
        m_card->session().replace(QString::fromUtf8(content), ui::ChangeOrigin::Merge, {});
    }

    void type(ui::ChoiceInput *input, const char *words)
    {
        input->setFocus();
        input->selectAll();
        QTest::keyClicks(input, QString::fromUtf8(words));
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<CardFixture>();
        QVERIFY2(m_fixture->hub().isRunning(), qPrintable(m_fixture->hub().problem()));
        QVERIFY(m_fixture->signIn());
        m_card = m_fixture->makeCard();
        m_form = std::make_unique<ui::MetadataForm>(*m_card);
        m_form->resize(520, 900);
    }

    void cleanup()
    {
        m_form.reset();
        m_card.reset();
        m_fixture.reset();
    }
};

}  // namespace test
