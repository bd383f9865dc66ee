#pragma once

#include <QStringList>

namespace ui {

// The words of the form. Thread: GUI: they read the installed translators.

/// What a key of a card is called: "Licence" for `license`; the key itself when nobody has named it.
[[nodiscard]] QString fieldTitle(const QString &key);
/// What it is for, as one sentence; empty when nobody has said it.
[[nodiscard]] QString fieldHelp(const QString &key);
/// What a group of keys (`core::CardField::group`) is called.
[[nodiscard]] QString fieldGroupTitle(const QString &group);
/// All groups, in the order of the form.
[[nodiscard]] QStringList fieldGroups();

}  // namespace ui
