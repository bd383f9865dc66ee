#pragma once

#include "ui/shell/program.h"
#include "ui/shell/services.h"

#include <stop_token>

namespace ui {

class MainWindow;
class SettingsDialog;

/// Opens the settings of the window, or brings them to the front: the dialog's own pages, and above them the accounts
/// of this computer, joined to the workspaces that work with them.
///
/// Owner: `window`, until the dialog is closed. Thread: GUI.
SettingsDialog *showSettings(MainWindow &window, const Services &services, const Program &program);

/// What the window has added to its settings, in the language that is spoken by now; the rest they do themselves.
/// Nothing when they are not open.
void renewSettings(MainWindow &window, const Services &services);

/// Checks the connection of the account that is shown, service by service, as the settings do, and puts what was found
/// into words. The function blocks on the network; any thread may call it.
[[nodiscard]] std::function<QString(const std::stop_token &stop)> connectivityReport(const MainWindow &window,
                                                                                     const Services &services);

}  // namespace ui
