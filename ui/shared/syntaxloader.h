#pragma once

#include "ui/shared/syntaxplugin.h"

namespace ui {

/// A reader of the plugin's. Null when the plugin is not installed: then sources stay in one colour.
/// Thread: any but the GUI's, for it reads from disk and takes some 70 ms the first time.
[[nodiscard]] std::shared_ptr<SyntaxReader> loadSyntax();
/// A reader for the language of a file; null as well when its name tells of none. Thread: the same.
[[nodiscard]] std::shared_ptr<FileSyntaxReader> loadSyntaxFor(const QString &fileName);

}  // namespace ui
