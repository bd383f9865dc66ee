#pragma once

#include "app/options.h"

namespace app {

/// `text` broken into lines of at most `columns`, each after the first indented by `indent` blanks.
[[nodiscard]] QString wrapped(const QString &text, int columns, int indent = 0);

/// What `slipway COMMAND --help` prints: usage, description, options and examples.
[[nodiscard]] QString helpFor(const CommandSpec &command, int columns = 80);

/// What `slipway --help` prints: every command with its summary.
[[nodiscard]] QString overviewOf(const QList<CommandSpec> &commands, int columns = 80);

}  // namespace app
