#pragma once

#include "core/hub/storagefacts.h"

namespace ui {

/// What needs a content, for a table's cell: "main, v1 and 3 more", "Only older commits of main".
[[nodiscard]] QString needText(const core::ObjectUse &use);
/// What needs contents of this kind, for a filter and for the legend of a bar: "Only in older commits".
[[nodiscard]] QString needName(core::StorageNeed need);
/// In the order in which they are shown: what is needed most comes first.
[[nodiscard]] QList<core::StorageNeed> storageNeeds();
/// "main, v1, #3", of full names; the first few when there are many.
[[nodiscard]] QString refNames(const QStringList &fullNames);
/// "main: data/train.bin", of places that core names "refs/heads/main:data/train.bin".
[[nodiscard]] QStringList placeTexts(const QStringList &places);
/// All the names of a content that are known, those at tips first; may be empty.
[[nodiscard]] QStringList fileNames(const core::ObjectUse &use);
/// "1,234 bytes", to the byte.
[[nodiscard]] QString exactBytes(std::int64_t bytes);
/// "1.2 GB (1,234,567,890 bytes)", or what is short enough to the byte.
[[nodiscard]] QString fullSize(std::int64_t bytes);

}  // namespace ui
