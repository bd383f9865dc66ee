#include "ui/card/cardgenerator.h"

#include "core/review/cardfile.h"
#include "ui/card/diffview.h"

#include <QLoggingCategory>
#include <QSet>

#include <utility>

namespace ui {

namespace {

Q_LOGGING_CATEGORY(log, "app.ui.card", QtInfoMsg)

core::Result<core::CardText> newCard(core::CardTemplate form, const QString &ownTemplate,
                                     const core::CardProposal &proposal, const core::RepoId &repo)
{
    if (ownTemplate.isEmpty())
        return core::composeCard(form, proposal, repo);
    return core::readCardFile(ownTemplate).transform([&](const core::CardText &own) {
        return core::composeCard(own.text(), proposal, repo);
    });
}

}  // namespace

CardGenerator::CardGenerator(OpenCard &card, QObject *parent)
    : QObject(parent)
    , m_card(card)
    , m_origins(card.originsFolder())
{
    connect(&card, &OpenCard::stateChanged, this, &CardGenerator::follow);
    connect(&card.session(), &CardSession::opened, this, &CardGenerator::findChanges);
    connect(&card.session(), &CardSession::changed, this, &CardGenerator::findChanges);
    follow();
}

CardGenerator::~CardGenerator() = default;

/// Another card comes from other files.
void CardGenerator::follow()
{
    if (m_card.place() == m_place)
        return;
    cancel();
    m_place = m_card.place();
    m_origin = {};
    m_chosen.clear();
    m_read = {};
    m_changes.clear();
    setState(State::NoFolder);
    if (m_card.state() == OpenCard::State::Empty)
        return;
    m_keeping.run(
        this, [origins = m_origins, place = m_place](const std::stop_token &) { return origins.read(place); },
        [this, place = m_place](const core::CardOrigin &origin) { takeOrigin(place, origin); });
}

void CardGenerator::takeOrigin(const core::CardPlace &place, const core::CardOrigin &origin)
{
    if (place != m_place)
        return;
    m_origin = origin;
    emit stateChanged();
    findChanges();
}

QString CardGenerator::folder() const
{
    if (!m_chosen.isEmpty())
        return m_chosen;
    return m_card.localFolder().isEmpty() ? m_origin.folder : m_card.localFolder();
}

void CardGenerator::chooseFolder(const QString &path)
{
    m_chosen = path;
    read();
}

void CardGenerator::read()
{
    if (folder().isEmpty())
        return;
    m_reading.cancel();
    m_foundFiles = std::make_shared<std::atomic<std::int64_t>>(0);
    m_reading = m_lane.run(
        this,
        [folder = folder(), repo = repository(), count = m_foundFiles](const std::stop_token &stop) {
            return core::readModelFolder(folder, repo, stop, count.get());
        },
        [this](const core::Result<core::ModelFolder> &read) { takeFolder(read); });
    setState(State::Reading);
}

void CardGenerator::cancel()
{
    if (m_state != State::Reading)
        return;
    m_reading.cancel();
    setState(m_read.path.isEmpty() ? State::NoFolder : State::Ready);
}

void CardGenerator::takeFolder(const core::Result<core::ModelFolder> &folder)
{
    if (!folder) {
        m_error = folder.error();
        m_read = {};
        findChanges();
        setState(State::Failed);
        return;
    }
    m_read = *folder;
    m_chosen = m_read.path;
    setState(State::Ready);
    findChanges();
}

void CardGenerator::findChanges()
{
    m_finding.cancel();
    m_previewing.cancel();
    if (m_read.path.isEmpty()) {
        m_changes.clear();
        emit changesChanged();
        return;
    }
    m_finding = m_lane.run(
        this,
        [card = m_card.session().card(), proposal = m_read.proposal, before = m_origin.sections,
         type = type()](const std::stop_token &) { return core::regenerate(card, proposal, before, type).changes; },
        [this](const QList<core::Regeneration::Change> &changes) {
            m_changes = changes;
            emit changesChanged();
        });
}

void CardGenerator::preview(const QSet<QString> &ids)
{
    m_previewing.cancel();
    m_previewing = m_lane.run(
        this,
        [card = m_card.session().card(), proposal = m_read.proposal, before = m_origin.sections, type = type(),
         ids](const std::stop_token &) {
            const auto isWanted = [&ids](const core::Regeneration::Change &change) { return ids.contains(change.id); };
            const QString text = core::regenerated(card, proposal, before, type, isWanted).text();
            return Preview{.before = card.text(), .text = text, .diff = diffText(card.text(), text)};
        },
        [this](const Preview &preview) { emit previewed(preview); });
}

void CardGenerator::previewNew(core::CardTemplate form, const QString &ownTemplate)
{
    m_previewing.cancel();
    m_previewing = m_lane.run(
        this,
        [form, ownTemplate, proposal = m_read.proposal, repo = repository()](const std::stop_token &) {
            return newCard(form, ownTemplate, proposal, repo);
        },
        [this, before = text()](const core::Result<core::CardText> &card) {
            if (card)
                emit previewed({.before = before, .text = card->text()});
            else
                emit previewFailed(card.error());
        });
}

void CardGenerator::apply(const Preview &preview, const QString &what)
{
    if (preview.before != text())
        return;
    m_origin.folder = m_read.path;
    core::addGenerated(m_origin.sections, core::CardText(preview.text), m_read.proposal);
    keepOrigin();
    m_card.session().replace(preview.text, ChangeOrigin::Generator, what);
}

void CardGenerator::keepOrigin()
{
    m_keeping.run(
        this,
        [origins = m_origins, place = m_place, origin = m_origin](const std::stop_token &) {
            return origins.write(place, origin);
        },
        [](const core::Result<> &kept) {
            // Without it the next time asks more than it needs to; nothing of the card is lost.
            if (!kept)
                qCWarning(log) << "The origin of a card cannot be kept:" << kept.error().subject << kept.error().detail;
        });
}

void CardGenerator::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

}  // namespace ui
