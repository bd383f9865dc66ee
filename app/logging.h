#pragma once

#include <QString>

namespace app {

/// Sends every qInfo(), qWarning() and so on through redacted(), then to a file and, from warnings on, to stderr.
///
/// The file is DATA/slipway.log with mode 0600; at 2 MB it becomes slipway.log.1 and starts again. What Qt itself has
/// to say (the category "default" and "qt.*") goes to the file alone: it tells a user nothing.
///
/// Thread: install once, before other threads start; messages may come from any.
void installLogging(const QString &dataFolder);

/// Where installLogging() writes.
[[nodiscard]] QString logPath(const QString &dataFolder);

}  // namespace app
