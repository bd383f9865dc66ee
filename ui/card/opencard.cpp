#include "ui/card/opencard.h"

#include "core/base/digest.h"
#include "core/review/cardfile.h"
#include "ui/card/resultfiles.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr auto savePause = 1000ms;

QString oidOf(const QString &text)
{
    return core::gitBlobOid(text.toUtf8()).toString();
}

}  // namespace

OpenCard::OpenCard(core::HttpClient &http, const QString &draftsFolder, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_drafts(draftsFolder)
    , m_checker(m_session)
    , m_results(std::make_unique<ResultFiles>(*this))
    , m_writer(m_drafts, [this](const core::CardPlace &place, const core::Result<> &result) {
        QMetaObject::invokeMethod(this, [this, place, result] { takeKept(place, result); }, Qt::QueuedConnection);
    })
{
    m_saving.setSingleShot(true);
    m_saving.setInterval(savePause);
    connect(&m_saving, &QTimer::timeout, this, &OpenCard::keepDraft);
    connect(&m_session, &CardSession::changed, this, &OpenCard::followChange);
    connect(&m_session, &CardSession::modifiedChanged, this, &OpenCard::modifiedChanged);
}

OpenCard::~OpenCard()
{
    if (m_saving.isActive())
        keepDraft();
}

core::HubClient OpenCard::hub() const
{
    return {m_http, m_account};
}

void OpenCard::setAccount(const core::HubAccount &account)
{
    if (account == m_account)
        return;
    if (account.endpoint.isEmpty()) {  // between two sign-ins: the text stays
        m_checker.setHub({});
        return;
    }
    const bool isElsewhere = account.endpoint != m_account.endpoint;
    m_account = account;
    if (isElsewhere)
        close();
    m_checker.setHub(m_state == State::Open ? std::optional(hub()) : std::nullopt);
}

void OpenCard::open(const core::RepoId &repo, const QString &revision)
{
    const core::CardPlace place{
        .endpoint = m_account.endpoint, .repo = repo, .revision = revision.isEmpty() ? u"main"_s : revision};
    if (place == m_place && m_state != State::Empty && m_state != State::Failed)
        return;
    close();
    m_place = place;
    load();
}

void OpenCard::openWith(const core::RepoId &repo, const QString &revision, const QString &localPath)
{
    open(repo, revision);
    if (m_state == State::Open)
        takeOver(localPath);
    else
        m_toTakeOver = localPath;
}

void OpenCard::takeOver(const QString &localPath)
{
    if (localPath.isEmpty() || localPath == m_drafts.filesFolder(m_place) + u"/README.md"_s)
        return;
    m_localFolder = QFileInfo{localPath}.absolutePath();
    m_asking = m_lane.run(
        this, [localPath](const std::stop_token &) { return core::readCardFile(localPath); },
        [this](const core::Result<core::CardText> &card) {
            if (!card)
                emit failed(card.error());
            else
                m_session.replace(card->text(), ChangeOrigin::Generator, tr("Take over the file"));
        });
}

void OpenCard::reload()
{
    if (m_state == State::Empty)
        return;
    if (m_saving.isActive())
        keepDraft();
    load();
}

void OpenCard::close()
{
    if (m_saving.isActive())
        keepDraft();
    m_loading.cancel();
    m_asking.cancel();
    m_review.cancel();
    m_place = {};
    m_remote = {};
    m_images.clear();
    m_localFolder.clear();
    m_texts.clear();
    m_toTakeOver.clear();
    m_handedOver.clear();
    setPreparingReview(false);
    m_wasRestored = false;
    m_remoteError.reset();
    setConflict({});
    setDraftState(DraftState::None);
    setState(State::Empty);
}

void OpenCard::load()
{
    setState(State::Loading);
    m_loading.cancel();
    m_loading = m_lane.run(
        this,
        [hub = hub(), drafts = m_drafts, place = m_place](const std::stop_token &stop) {
            return loadCard(hub, drafts, place, stop);
        },
        [this](const core::Result<LoadedCard> &loaded) { takeLoaded(loaded); });
}

void OpenCard::takeLoaded(const core::Result<LoadedCard> &loaded)
{
    if (!loaded) {
        m_error = loaded.error();
        setState(State::Failed);
        return;
    }
    const bool isBehind = loaded->hasConflict();
    m_remote = loaded->remote;
    m_remoteError = loaded->remoteError;
    if (isBehind) {
        m_remote.text = loaded->draft->base;
        m_remote.oid = loaded->draft->baseOid;
    }
    m_images = loaded->draft ? loaded->draft->images : QStringList{};
    m_texts = loaded->draft ? loaded->draft->texts : QMap<QString, QString>{};
    const QString text = loaded->text();
    m_wasRestored = loaded->draft && (text != m_remote.text || !m_texts.isEmpty());
    m_session.open(m_remote.text, text);
    updateContext();
    m_checker.setHub(hub());
    setDraftState(m_wasRestored ? DraftState::Kept : DraftState::None);
    setState(State::Open);
    setConflict(isBehind ? std::optional(loaded->remote) : std::nullopt);
    takeOver(std::exchange(m_toTakeOver, {}));
}

void OpenCard::followChange()
{
    setDraftState(DraftState::Waiting);
    m_saving.start();
}

core::CardDraft OpenCard::draft() const
{
    return {.place = m_place,
            .text = m_session.text(),
            .base = m_remote.text,
            .baseOid = m_remote.oid,
            .images = m_images,
            .texts = m_texts,
            .changed = QDateTime::currentDateTimeUtc()};
}

void OpenCard::keepDraft()
{
    m_saving.stop();
    if (isModified())
        m_writer.write(draft());
    else
        m_writer.remove(m_place);
}

void OpenCard::takeKept(const core::CardPlace &place, const core::Result<> &result)
{
    if (place != m_place || m_saving.isActive())
        return;
    if (result) {
        setDraftState(isModified() ? DraftState::Kept : DraftState::None);
        if (!m_texts.isEmpty())
            updateContext();  // the rules read them where they are kept
        if (m_isPreparingReview)
            askBeforeReview();
        return;
    }
    setPreparingReview(false);
    setDraftState(DraftState::Failed);
    emit failed(result.error());
}

void OpenCard::discardDraft()
{
    m_wasRestored = false;
    const core::RemoteCard server = m_conflict.value_or(m_remote);
    m_remote = server;
    m_session.setBase(server.text);
    m_session.replace(server.text, ChangeOrigin::Merge, tr("Discard draft"));
    m_results->discard();
    m_images.clear();
    m_saving.stop();
    m_writer.remove(m_place);
    setConflict({});
    setDraftState(DraftState::None);
}

void OpenCard::checkServer()
{
    if (m_state != State::Open)
        return;
    m_asking.cancel();
    m_asking = m_lane.run(
        this,
        [hub = hub(), place = m_place](const std::stop_token &stop) {
            return core::readRemoteCard(hub, place.repo, place.revision, stop);
        },
        [this](const core::Result<core::RemoteCard> &remote) { takeServersCard(remote); });
}

void OpenCard::takeServersCard(const core::Result<core::RemoteCard> &remote)
{
    if (!remote) {
        emit failed(remote.error());
        return;
    }
    m_remoteError.reset();
    if (remote->oid == m_remote.oid || remote->text == m_session.text()) {
        const bool isElse = *remote != m_remote;
        m_remote = *remote;
        m_session.setBase(m_remote.text);
        setConflict({});
        if (isElse)
            updateContext();
        return;
    }
    if (m_session.isModified()) {
        setConflict(*remote);
        return;
    }
    // Nothing of ours is at stake: go on with theirs.
    m_remote = *remote;
    m_session.open(remote->text, remote->text);
    updateContext();
}

void OpenCard::settleConflict(const QString &merged)
{
    if (!m_conflict)
        return;
    m_remote = *m_conflict;
    m_session.setBase(m_remote.text);
    m_session.replace(merged, ChangeOrigin::Merge, tr("Merge"));
    setConflict({});
    updateContext();
    followChange();
}

void OpenCard::prepareReview()
{
    if (m_state != State::Open || m_isPreparingReview)
        return;
    setPreparingReview(true);
    m_saving.stop();
    m_writer.write(draft());  // takeKept() goes on
}

void OpenCard::askBeforeReview()
{
    m_review.cancel();
    m_review = m_lane.run(
        this,
        [hub = hub(), place = m_place](const std::stop_token &stop) {
            return core::readRemoteCard(hub, place.repo, place.revision, stop);
        },
        [this](const core::Result<core::RemoteCard> &remote) {
            setPreparingReview(false);
            takeServersCard(remote);
            if (remote && !m_conflict)
                handOver();
        });
}

void OpenCard::acceptPublished(const core::Receipt &receipt)
{
    const bool isHere = m_state == State::Open && receipt.endpoint == m_place.endpoint && receipt.repo == m_place.repo
        && receipt.revision == m_place.revision && receipt.pullRequestUrl.isEmpty();
    if (!isHere || !receipt.verified)
        return;
    takePublishedTexts(receipt);
    const auto entry = std::ranges::find(receipt.entries, u"README.md"_s, &core::ReceiptEntry::path);
    if (entry == receipt.entries.end() || !entry->blobOid)
        return;
    const QString oid = entry->blobOid->toString();
    const QString handedOver = std::exchange(m_handedOver, {});
    if (oid != oidOf(handedOver)) {
        checkServer();  // somebody has published another card here: from a folder, say
        return;
    }
    m_remote.text = handedOver;
    m_remote.oid = oid;
    m_images.clear();
    m_session.setBase(handedOver);
    m_wasRestored = false;
    keepDraft();
    setDraftState(isModified() ? DraftState::Waiting : DraftState::None);
    checkServer();  // for the files that came along
}

void OpenCard::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

void OpenCard::setPreparingReview(bool isPreparing)
{
    if (std::exchange(m_isPreparingReview, isPreparing) != isPreparing)
        emit reviewStateChanged();
}

void OpenCard::setDraftState(DraftState state)
{
    if (std::exchange(m_draftState, state) != state)
        emit draftStateChanged();
}

void OpenCard::setConflict(std::optional<core::RemoteCard> conflict)
{
    if (m_conflict == conflict)
        return;
    m_conflict = std::move(conflict);
    emit conflictChanged();
}

}  // namespace ui
