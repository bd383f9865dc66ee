#pragma once

#include "tests/ui/support/pageworld.h"

#include <QWidget>

#include <functional>
#include <memory>

namespace test {

/// One page or dialog in one state, for the tests that look at all of them: accessibility, contrast, pseudo-locale,
/// translation. A new page is a line in the list of its area in pagefactories.cpp.
struct PageFactory
{
    QString name;
    /// Made and filled, not yet shown. Null when that did not work.
    std::function<std::unique_ptr<QWidget>(PageWorld &world)> create;
    QStringList reachedOtherwise = {};  ///< Object names of controls that another one operates by keyboard.
};

/// Of a page that stands in no window.
inline constexpr QSize pageSize{900, 640};

[[nodiscard]] QList<PageFactory> pageFactories();
[[nodiscard]] const PageFactory &pageFactory(const QString &name);

/// Shows the page as its own window and waits until it is drawn and settled.
[[nodiscard]] bool present(QWidget &page);

}  // namespace test
