#pragma once

#include "tests/ui/support/pagefactories.h"

namespace test {

/// The part of pageFactories() that lies in dialogs: every page of the wizard and of the settings, and what the
/// repositories page asks with.
[[nodiscard]] QList<PageFactory> wizardPages();
[[nodiscard]] QList<PageFactory> settingsPages();
[[nodiscard]] QList<PageFactory> repositoryDialogs();
[[nodiscard]] QList<PageFactory> storageDialogs();

}  // namespace test
