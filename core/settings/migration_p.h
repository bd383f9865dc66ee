#pragma once

#include "core/settings/settingstable.h"

#include <span>

class QSettings;

namespace core {

/// One step from a layout of the files to the next. A file keeps its own version, because only one of the two roams.
struct Migration
{
    int toVersion = 0;  ///< What the file is afterwards; steps are in ascending order.
    void (*apply)(QSettings &file, SettingScope scope) = nullptr;
};

/// Every step there is. The last one's version is what this program writes.
[[nodiscard]] std::span<const Migration> migrations();
[[nodiscard]] int currentVersion();

/// Takes `file` through the steps it has not seen, and stamps it. An empty file stays empty. A file of a newer program
/// is left alone: what it has in common with this one can be read.
void migrate(QSettings &file, SettingScope scope, std::span<const Migration> steps);

/// Says which layout `file` has. Before the first value is written.
void stamp(QSettings &file);

}  // namespace core
