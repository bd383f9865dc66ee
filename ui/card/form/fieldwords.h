#pragma once

#include <QString>

namespace ui {

/// What a key of a card is called in the form: "Licence" for `license`; the key itself when nobody has named it.
/// Thread: GUI: it reads the installed translators.
[[nodiscard]] QString fieldTitle(const QString &key);
/// What it is for, as one sentence; may be empty.
[[nodiscard]] QString fieldHelp(const QString &key);
/// What a group of keys (`core::CardField::group`) is called.
[[nodiscard]] QString fieldGroupTitle(const QString &group);

}  // namespace ui
