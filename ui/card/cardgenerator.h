#pragma once

#include "core/generate/cardorigin.h"
#include "core/generate/regeneration.h"
#include "core/review/modelfolder.h"
#include "ui/card/opencard.h"

#include <atomic>

namespace ui {

/// What the files of a folder say for an open card: reads the folder, tells what would change, and changes it.
///
/// Which folder a card was made from, and what was generated then, is kept on disk: when the files change, the sections
/// that nobody has touched since can follow.
///
/// Thread: GUI; disk and the making of texts run beside it. Owner: whoever creates it; `card` outlives it.
class CardGenerator final : public QObject
{
    Q_OBJECT

public:
    enum class State { NoFolder, Reading, Ready, Failed };
    Q_ENUM(State)

    /// What the card would be, and the diff to what it is.
    struct Preview
    {
        QString before = {};  ///< The card that it was made from.
        QString text = {};
        QString diff = {};
    };

    explicit CardGenerator(OpenCard &card, QObject *parent = nullptr);
    ~CardGenerator() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const core::Error &error() const { return m_error; }
    /// The one that was chosen, else where the card came from; empty when nobody has said.
    [[nodiscard]] QString folder() const;
    [[nodiscard]] std::int64_t foundFiles() const { return *m_foundFiles; }  ///< While Reading.
    [[nodiscard]] const core::CardProposal &proposal() const { return m_read.proposal; }
    [[nodiscard]] const core::RepoId &repository() const { return m_card.place().repo; }
    [[nodiscard]] const QString &text() const { return m_card.session().text(); }  ///< Of the card, as it is.

    void chooseFolder(const QString &path);
    void read();  ///< Once more, or for the first time; nothing without a folder.
    void cancel();  ///< Of the reading.

    /// What the files would change in the card as it is.
    [[nodiscard]] const QList<core::Regeneration::Change> &changes() const { return m_changes; }
    /// Makes the text with the changes that have these ids; previewed() brings it.
    void preview(const QSet<QString> &ids);
    /// Makes a new card; `ownTemplate` is a file of the person's, or empty for `form`. Errors through previewFailed().
    void previewNew(core::CardTemplate form, const QString &ownTemplate);
    void cancelPreview() { m_previewing.cancel(); }  ///< Of either kind: nothing is previewed() any more.
    /// Puts what previewed() brought into the card, as one change that can be undone. Nothing when the card has changed
    /// since: then it is not what was shown.
    void apply(const Preview &preview, const QString &what);

signals:
    void stateChanged();
    void changesChanged();
    void previewed(const ui::CardGenerator::Preview &preview);
    void previewFailed(const core::Error &error);

private:
    void follow();
    void takeOrigin(const core::CardPlace &place, const core::CardOrigin &origin);
    void takeFolder(const core::Result<core::ModelFolder> &folder);
    void findChanges();
    void keepOrigin();
    void setState(State state);
    [[nodiscard]] core::RepoType type() const { return repository().type; }

    OpenCard &m_card;
    const core::CardOriginStore m_origins;
    core::CardPlace m_place;  ///< What the rest is about.
    core::CardOrigin m_origin;
    QString m_chosen;
    State m_state = State::NoFolder;
    core::Error m_error;
    core::ModelFolder m_read;
    QList<core::Regeneration::Change> m_changes;
    // Shared with the reading, which may outlive this by moments.
    std::shared_ptr<std::atomic<std::int64_t>> m_foundFiles = std::make_shared<std::atomic<std::int64_t>>(0);
    Query m_reading;
    Query m_finding;
    Query m_previewing;
    QueryLane m_lane;
    QueryLane m_keeping{1};  // last: its work is stopped before what it reports to goes
};

}  // namespace ui
