#pragma once

#include <QString>

namespace tour {

/// Copies a sentence-transformers model and trains it a little, as far as anybody can see: another dropout in
/// config.json, a card, and other values in two layers of model.safetensors. Empty, or why it could not be done.
[[nodiscard]] QString makeNextVersion(const QString &model, const QString &folder, const QByteArray &card);

}  // namespace tour
