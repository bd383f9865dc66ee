#pragma once

#include "tests/ui/card/cardfixture.h"
#include "ui/card/cardmetadata.h"
#include "ui/card/form/fieldeditors.h"
#include "ui/card/form/idsearch.h"

#include <QTest>
#include <QVBoxLayout>

namespace test {

/// One editor of the form on a card that is open from a Local Hub.
class FormFixture
{
public:
    explicit FormFixture(CardFixture &fixture)
        : m_card(fixture.makeCard())
        , m_metadata(m_card->session())
        , m_ids(*m_card)
        , m_context{.card = *m_card, .metadata = m_metadata, .ids = m_ids, .showInText = [](const core::TextSpan &) { }}
    {
    }

    [[nodiscard]] ui::OpenCard &card() { return *m_card; }
    [[nodiscard]] ui::CardMetadata &metadata() { return m_metadata; }
    [[nodiscard]] QByteArray text() const { return m_card->session().card().encode(); }
    void undo() { m_card->session().undoStack().undo(); }
    void redo() { m_card->session().undoStack().redo(); }

    [[nodiscard]] bool open(const core::RepoId &repo)
    {
        m_card->open(repo);
        return QTest::qWaitFor([this] { return m_card->state() == ui::OpenCard::State::Open; });
    }

    /// The editor for a key, as the form makes it; shown, and following every change.
    [[nodiscard]] std::unique_ptr<ui::FieldEditor> edit(const QString &key)
    {
        std::unique_ptr<ui::FieldEditor> editor{
            ui::createFieldEditor(*core::cardField(core::RepoType::Model, key), m_context, &m_window)};
        QObject::connect(&m_metadata, &ui::YamlValues::changed, editor.get(), &ui::FieldEditor::refresh);
        // In a window as in the form: one that is a window itself would be left while it is destroyed.
        m_layout.addWidget(editor.get());
        m_window.resize(480, 640);
        m_window.show();
        return QTest::qWaitForWindowExposed(&m_window) ? std::move(editor) : nullptr;
    }

private:
    std::unique_ptr<ui::OpenCard> m_card;
    ui::CardMetadata m_metadata;
    ui::IdSearch m_ids;
    ui::FormContext m_context;
    QWidget m_window;
    QVBoxLayout m_layout{&m_window};
};

}  // namespace test
