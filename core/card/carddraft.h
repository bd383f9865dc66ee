#pragma once

#include "core/base/repoid.h"

#include <QDateTime>
#include <QMap>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace core {

/// Which card: one file of one branch of one repository of one Hub.
struct CardPlace
{
    QUrl endpoint;
    RepoId repo;
    QString revision = QStringLiteral("main");

    friend bool operator==(const CardPlace &, const CardPlace &) = default;
};

/// What files about this place are called: the same for the same place, and nothing that tells it.
[[nodiscard]] QString fileNameFor(const CardPlace &place);

/// What somebody wrote in a card and has not published yet.
struct CardDraft
{
    CardPlace place;
    QString text;
    /// The card on the server that the text was made from; empty, with no oid, when there was none.
    QString base = {};
    QString baseOid = {};  ///< Its blob's id.
    QStringList images = {};  ///< Paths in the repository of files that belong to it, each in filesFolder().
    QMap<QString, QString> texts = {};  ///< Files that are written along with the card: path in the repository -> text.
    QDateTime changed = {};

    friend bool operator==(const CardDraft &, const CardDraft &) = default;
};

/// Drafts of cards on disk, one folder each: what a crash or a full stop in the middle of a sentence leaves behind.
///
/// The folder of files is laid out as in the repository, README.md and what was put into the card beside it, so that it
/// can be published as it is. Everything is for its owner's eyes (mode 0700 and 0600) and replaced at once.
/// Errors: Storage. Thread: blocks on disk; any. One writer per place.
class CardDraftStore
{
public:
    explicit CardDraftStore(QString folder)
        : m_folder(std::move(folder))
    {
    }

    [[nodiscard]] const QString &folder() const { return m_folder; }

    /// The draft that is kept for a place; nothing when there is none, or when it cannot be understood any more: then
    /// it is set aside, not deleted.
    [[nodiscard]] Result<std::optional<CardDraft>> read(const CardPlace &place) const;
    /// All drafts there are, the last changed first; those that cannot be read are left out.
    [[nodiscard]] QList<CardDraft> list() const;
    [[nodiscard]] Result<> write(const CardDraft &draft) const;
    [[nodiscard]] Result<> remove(const CardPlace &place) const;

    /// Copies an image among the draft's files as images/NAME, under a name that is free, and gives its path in the
    /// repository. Errors: also FileUnreadable and FileNameRejected.
    [[nodiscard]] Result<QString> addImage(const CardPlace &place, const QString &localPath) const;
    /// The same with the image's content, as it comes from the clipboard.
    [[nodiscard]] Result<QString> addImage(const CardPlace &place, const QString &name,
                                           const QByteArray &content) const;
    /// Where a draft's files lie, as they will in the repository.
    [[nodiscard]] QString filesFolder(const CardPlace &place) const;

private:
    [[nodiscard]] QString folderOf(const CardPlace &place) const;
    [[nodiscard]] Result<QString> freeImagePath(const CardPlace &place, const QString &name) const;

    QString m_folder;
};

}  // namespace core
