#pragma once

#include "core/yaml/yamledit.h"

namespace ui {

class CardMetadata;

/// The value at `path` as a line of text: as the Hub reads it, dates as they are written. Empty for no value and for
/// what is no scalar.
[[nodiscard]] QString scalarText(const CardMetadata &metadata, const core::YamlPath &path);
/// The same of one value; a date as ISO 8601.
[[nodiscard]] QString scalarText(const QCborValue &value);

/// "owner/name" in what somebody has typed or pasted to name a repository, which may be a web address; else the text.
[[nodiscard]] QString repositoryName(const QString &typed);

}  // namespace ui
