#pragma once

#include <QCborMap>
#include <QString>

namespace core {

/// An example of the card's `widget` to begin with: it has every field that the task asks for, filled with something
/// that says how it is meant. English, as cards mostly are. Paths of files are empty: there is no file to name.
/// `isChat`: a model that is talked to. `maskToken` is the model's own, for fill-mask.
[[nodiscard]] QCborMap widgetExample(const QString &task, bool isChat = false,
                                     const QString &maskToken = QStringLiteral("[MASK]"));

}  // namespace core
