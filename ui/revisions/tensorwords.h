#pragma once

#include "ui/revisions/changerows.h"
#include "ui/revisions/tensorchanges.h"

namespace ui {

// Tensors in words. In the application's language. Names and values are printable. Thread: any.

[[nodiscard]] QString tensorChangeText(TensorRow::Change change);  ///< "Added", "Other values", …
/// The same in a whole sentence part that says what is not obvious: the old name, that the type was merely rounded.
[[nodiscard]] QString tensorChangeText(const TensorRow &row, const std::optional<core::TensorStats> &stats);
/// "F32 → BF16", or the one there is, or one for both.
[[nodiscard]] QString tensorTypeText(const TensorChanges &changes, const TensorRow &row);
[[nodiscard]] QString tensorShapeText(const TensorChanges &changes, const TensorRow &row);
/// "0.035 %", of a part of 1; may be infinite.
[[nodiscard]] QString tensorShareText(double share);
/// How it is known.
[[nodiscard]] QString tensorEvidenceText(const TensorRow &row, bool isMeasured);
/// "12 added, 3 with other values, 288 the same."
[[nodiscard]] QString tensorSummaryText(const TensorChanges &changes);
/// What was fetched to tell, and how far it is proven.
[[nodiscard]] QString tensorProofText(const TensorChanges &changes);
/// Of what the heads say besides their tensors.
[[nodiscard]] ChangeRows metadataRows(const QList<core::MetadataChange> &changes);
/// Why a checkpoint cannot be read, and nothing else than that: nothing was changed by looking.
[[nodiscard]] QString tensorFaultText(const core::TensorFileFault &fault);

}  // namespace ui
