#pragma once

#include "core/hub/hubclient.h"
#include "core/publish/publishplan.h"

#include <QHash>
#include <QSet>

namespace core {

/// The first 512 bytes of a file, which the server judges it by. Errors: FileNotFound, FileUnreadable.
[[nodiscard]] Result<QByteArray> readSample(const QString &localPath);

/// Asks the server how it will hold the entries that send content. The answers are by path in the repository.
///
/// `revision` may be a branch that does not exist yet: then the caller names one that does.
[[nodiscard]] Result<QHash<QString, PreuploadAnswer>>
askUploadModes(const HubClient &hub, const PublishPlan &plan, const QString &revision, const std::stop_token &stop);

/// Paths in the repository of the entries whose sample looks binary, for predicting without a server.
[[nodiscard]] Result<QSet<QString>> findBinarySamples(const PublishPlan &plan, const std::stop_token &stop);

}  // namespace core
