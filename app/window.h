#pragma once

#include "ui/shell/mainwindow.h"

#include <memory>

class QApplication;

namespace app {

class AppContext;
class Language;

/// Has Qt find the fonts of the system on another thread, which takes as long as making the window. Needs the
/// application object.
void prepareFonts();

/// The window, in the look and the language that the settings ask for. The event loop shows it as soon as it is on its
/// way to be signed in as last time. Owner: the caller; `context` and `language` outlive it.
[[nodiscard]] std::unique_ptr<ui::MainWindow> openWindow(QApplication &application, AppContext &context,
                                                         Language &language);

/// What a file manager or a shell calls a file, as an absolute path: "file:///a", "a", "../a".
[[nodiscard]] QString pathFromWord(const QString &word);

/// Whether there is a screen to open a window on. Qt would end the program without a word that helps.
[[nodiscard]] bool hasDisplay();

}  // namespace app
