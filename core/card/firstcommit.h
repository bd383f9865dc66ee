#pragma once

#include "core/base/repoid.h"
#include "core/card/modelfacts.h"

#include <QByteArray>

namespace core {

/// What is known about a repository when its first commit is prepared. Empty fields leave their line out of the card.
struct CardFields
{
    ModelKind kind = ModelKind::Unknown;
    LicenseChoice license = {};
    QString library = {};
    QString task = {};
    QStringList baseModels = {};
    std::optional<BaseRelation> relation = {};
    QStringList languages = {};
    QString copyrightHolder = {};  ///< For the licences whose text names one.
    int copyrightYear = 0;
};

/// A file made for a first commit.
struct PreparedFile
{
    QString path;  ///< In the repository.
    QByteArray content;

    friend bool operator==(const PreparedFile &, const PreparedFile &) = default;
};

/// The files that a new repository should have and `files` lacks: .gitattributes, README.md with the content of `card`
/// (core/generate/firstcard.h), and LICENSE when we hold the text of the chosen licence. A file that is there is never
/// replaced, whatever case its name is written in.
/// Pure: no disk, no clock.
[[nodiscard]] QList<PreparedFile> prepareFirstCommit(RepoType type, const CardFields &fields, const QByteArray &card,
                                                     const QList<ModelFile> &files);
/// The rules a new repository gets from the Hub, and one for each further kind of binary file among `files`.
[[nodiscard]] QByteArray gitAttributes(bool isDataset, const QList<ModelFile> &files);

/// Writes the files below `folder`, which is made, and gives their paths. Errors: FileUnwritable.
/// Thread: blocks on disk.
[[nodiscard]] Result<QStringList> writePreparedFiles(const QList<PreparedFile> &files, const QString &folder);

}  // namespace core
