#pragma once

#include <QByteArray>

#include <optional>

namespace core {

/// The content of the first entry of a ZIP archive whose name is `name` or ends in "/" and it; only entries that are
/// stored without compression, as torch.save() writes them. Empty when there is none or the archive contradicts itself.
/// Every offset and length is held against the archive's size.
[[nodiscard]] std::optional<QByteArray> storedZipEntry(const QByteArray &archive, const QByteArray &name);

}  // namespace core
