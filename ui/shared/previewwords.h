#pragma once

#include <QJsonObject>

namespace ui {

/// Everything the page says to people, in the language of the moment.
[[nodiscard]] QJsonObject previewWords();

}  // namespace ui
