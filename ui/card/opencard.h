#pragma once

#include "core/publish/receipt.h"
#include "ui/card/cardchecker.h"
#include "ui/card/cardloader.h"
#include "ui/card/cardsession.h"
#include "ui/card/draftwriter.h"
#include "ui/shared/previewfiles.h"
#include "ui/shared/querylane.h"

#include <memory>

namespace ui {

class ResultFiles;

/// A picture for a card: a file of this computer, or content and a name for it.
struct CardImage
{
    QString localPath = {};
    QString name = {};
    QByteArray content = {};
};

/// One card of an account, open for editing: where it is, its text, its findings, its draft on disk, and whether the
/// server's copy has changed meanwhile. Pages show it, and may go and come while it stays.
///
/// Thread: GUI; network and disk run beside it. Owner: whoever creates it; `http` outlives it.
class OpenCard final : public QObject
{
    Q_OBJECT

public:
    enum class State { Empty, Loading, Open, Failed };
    Q_ENUM(State)
    enum class DraftState { None, Waiting, Kept, Failed };
    Q_ENUM(DraftState)

    /// Drafts are kept in `draftsFolder`.
    OpenCard(core::HttpClient &http, const QString &draftsFolder, QObject *parent = nullptr);
    ~OpenCard() override;

    /// As whom to ask. Another Hub closes the card; its draft stays.
    void setAccount(const core::HubAccount &account);
    void open(const core::RepoId &repo, const QString &revision = {});
    /// The same, with the text of a file on this computer in the place of the server's: a change that can be undone.
    void openWith(const core::RepoId &repo, const QString &revision, const QString &localPath);
    void reload();
    void close();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const core::Error &error() const { return m_error; }
    [[nodiscard]] const core::CardPlace &place() const { return m_place; }
    [[nodiscard]] CardSession &session() { return m_session; }
    [[nodiscard]] CardChecker &checker() { return m_checker; }
    [[nodiscard]] const core::RemoteCard &remote() const { return m_remote; }

    /// Where the files of the open card's repository are on this computer: the folder of the file that the text was
    /// taken over from, or what somebody who knows has said; empty when nobody does.
    [[nodiscard]] const QString &localFolder() const { return m_localFolder; }
    void setLocalFolder(const QString &path) { m_localFolder = path; }
    /// Where is kept what is known of cards' origins (core/generate/cardorigin.h).
    [[nodiscard]] QString originsFolder() const { return m_drafts.folder() + QStringLiteral("/origins"); }
    [[nodiscard]] QString filesFolder() const { return m_drafts.filesFolder(m_place); }
    /// Pictures that go with the card: path in the repository -> local path.
    [[nodiscard]] QHash<QString, QString> stagedImages() const;
    /// Copies pictures among the draft's files; `done` gets their paths in the repository, in the same order. Of one
    /// that cannot be read failed() tells; those behind it are left out.
    void addImages(const QList<CardImage> &images, const std::function<void(const QStringList &)> &done);
    [[nodiscard]] core::HubClient hub() const;  ///< As the account, whether or not a card is open.
    /// Texts that go with the card into the same commit: path in the repository -> text.
    [[nodiscard]] const QMap<QString, QString> &stagedTexts() const { return m_texts; }
    void stageText(const QString &path, const std::optional<QString> &text);  ///< Nothing takes it out again.
    [[nodiscard]] ResultFiles &resultFiles() { return *m_results; }
    /// Something is not on the server: in the card, or in a text that goes with it.
    [[nodiscard]] bool isModified() const { return m_session.isModified() || !m_texts.isEmpty(); }
    /// Reads a file beside the card on the server; for a thread that may block.
    [[nodiscard]] PreviewFiles::RemoteReader remoteReader() const;

    [[nodiscard]] DraftState draftState() const { return m_draftState; }
    [[nodiscard]] bool wasRestored() const { return m_wasRestored; }  ///< The text came from a draft.
    [[nodiscard]] const std::optional<core::Error> &remoteError() const { return m_remoteError; }
    void discardDraft();  ///< Back to the server's text, as a change that can be undone.

    /// The server's card, when it is no longer the one that the text was made from.
    [[nodiscard]] const std::optional<core::RemoteCard> &conflict() const { return m_conflict; }
    void checkServer();  ///< Whether it is.
    /// Both sides' changes in one text: the base is the server's card from now on.
    void settleConflict(const QString &merged);

    /// Puts the files to publish in order and makes sure that the server's card is still the one it was: then
    /// reviewReady(), else conflictFound() or failed().
    void prepareReview();
    [[nodiscard]] bool isPreparingReview() const { return m_isPreparingReview; }
    /// Takes over what a publish has put on the server, when it was this card.
    void acceptPublished(const core::Receipt &receipt);

signals:
    void stateChanged();
    void draftStateChanged();
    void conflictChanged();
    void imagesChanged();
    void modifiedChanged();
    void failed(const core::Error &error);
    void reviewStateChanged();
    /// `localPaths` are for the root of the repository.
    void reviewReady(const core::RepoId &repo, const QString &revision, const QStringList &localPaths);

private:
    [[nodiscard]] core::CardDraft draft() const;
    void load();
    void takeLoaded(const core::Result<LoadedCard> &loaded);
    void updateContext();
    void takeOver(const QString &localPath);
    void followChange();
    void keepDraft();
    void takeKept(const core::CardPlace &place, const core::Result<> &result);
    void takeServersCard(const core::Result<core::RemoteCard> &remote);
    void askBeforeReview();
    void handOver();
    void takePublishedTexts(const core::Receipt &receipt);
    void setState(State state);
    void setPreparingReview(bool isPreparing);
    void setDraftState(DraftState state);
    void setConflict(std::optional<core::RemoteCard> conflict);

    core::HttpClient &m_http;
    core::HubAccount m_account;
    const core::CardDraftStore m_drafts;
    core::CardPlace m_place;
    State m_state = State::Empty;
    core::Error m_error;
    core::RemoteCard m_remote;  ///< What the text was made from.
    std::optional<core::Error> m_remoteError;
    std::optional<core::RemoteCard> m_conflict;
    QStringList m_images;
    QString m_localFolder;
    QMap<QString, QString> m_texts;
    QString m_toTakeOver;  ///< A file whose text is wanted once the card is open.
    QString m_handedOver;  ///< The text that waits on the publish page.
    DraftState m_draftState = DraftState::None;
    bool m_wasRestored = false;
    bool m_isPreparingReview = false;
    CardSession m_session;
    CardChecker m_checker;
    std::unique_ptr<ResultFiles> m_results;
    QTimer m_saving;
    Query m_loading;
    Query m_asking;
    Query m_review;
    QueryLane m_lane;
    QueryLane m_adding{1};
    DraftWriter m_writer;  // last: what it reports to is still there
};

}  // namespace ui
