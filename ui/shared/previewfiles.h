#pragma once

#include "core/base/error.h"
#include "core/hub/hubclient.h"
#include "ui/shared/previewplugin.h"
#include "ui/shared/querylane.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <stop_token>

namespace ui {

/// The files of a repository, as far as its card may show them: those to be published first, then the server's.
///
/// A path is looked up, never followed: what is not among the staged files is not on this computer. A staged file must
/// lie inside `root` once all links are followed, and be a picture, a video or a sound by its content. Thread: GUI
/// thread; disk and network on a lane of its own.
class PreviewFiles final : public QObject
{
    Q_OBJECT

public:
    /// Reads a file of the revision the card belongs to. Called on another thread; blocks.
    using RemoteReader = std::function<core::Result<QByteArray>(const QString &path, const std::stop_token &stop)>;

    explicit PreviewFiles(QObject *parent = nullptr);

    /// `staged`: path in the repository -> local path. `root` is the folder they come from; empty: each stands for
    /// itself, because a person chose it, and must not be a link.
    void setStaged(const QString &root, const QHash<QString, QString> &staged);
    void setRemote(RemoteReader remote);

    /// Calls `done` later, with nothing when there is nothing to show.
    void fetch(const QString &path, std::function<void(PreviewFile)> done);

    static constexpr qint64 maxBytes = 64 * 1024 * 1024;

private:
    QString m_root;
    QHash<QString, QString> m_staged;
    RemoteReader m_remote;
    QueryLane m_lane{2};
};

/// The type of a picture, video or sound by its first bytes; empty for anything else.
[[nodiscard]] QByteArray mediaType(const QByteArray &content);

/// What PreviewFiles::setRemote() takes for a repository at a revision. Errors: those of HubClient::download(), and
/// TooLarge above PreviewFiles::maxBytes.
[[nodiscard]] PreviewFiles::RemoteReader hubReader(const core::HubClient &hub, const core::RepoId &repo,
                                                   const QString &revision);

/// Reads a staged file under the rules above. Blocks. Errors: FileNotFound, FileNameRejected, TooLarge, FileUnreadable.
[[nodiscard]] core::Result<QByteArray> readStaged(const QString &root, const QString &localPath);

}  // namespace ui
