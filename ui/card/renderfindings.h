#pragma once

#include "core/card/finding.h"

namespace ui {

struct PreviewFindings;

/// What the preview found in `text` as findings of the rules, TX011 and TX014. The page knows the line of a block; the
/// place inside is looked for here, so that a text that has gone on by a few keys does no harm. Thread: any.
[[nodiscard]] QList<core::Finding> renderFindings(const PreviewFindings &found, const QString &text);

}  // namespace ui
