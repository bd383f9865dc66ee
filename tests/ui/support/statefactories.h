#pragma once

#include "tests/ui/support/pagefactories.h"

namespace test {

/// The part of pageFactories() that needs something to happen first: a sign-in on its way, a list that failed.
[[nodiscard]] QList<PageFactory> signInStates();
[[nodiscard]] QList<PageFactory> repositoryStates();
[[nodiscard]] QList<PageFactory> historyPages();
[[nodiscard]] QList<PageFactory> discussionPages();
[[nodiscard]] QList<PageFactory> messageBars();

}  // namespace test
