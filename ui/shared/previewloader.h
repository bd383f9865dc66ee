#pragma once

#include "ui/shared/previewplugin.h"

namespace ui {

/// Loads the plugin with Qt WebEngine, once per process. Null when it is not installed.
/// GUI thread; takes some 0.1 s.
[[nodiscard]] PreviewPlugin *loadPreviewPlugin();

/// True when WebEngine can isolate its processes here. Where it cannot (as root, or where the system forbids user
/// namespaces) it would end the whole program. QTWEBENGINE_DISABLE_SANDBOX, set by who knows better, counts as yes.
[[nodiscard]] bool isSandboxPossible();

}  // namespace ui
