#pragma once

#include "core/revisions/refs.h"

#include <QComboBox>

#include <optional>

namespace ui {

/// The release before: one of the tags, or the beginning. The newest tag is chosen first.
class ReleaseBox final : public QComboBox
{
    Q_OBJECT

public:
    /// Offers the tags among `refs`.
    explicit ReleaseBox(const QList<core::Ref> &refs, QWidget *parent = nullptr);

    /// Nothing: the beginning.
    [[nodiscard]] std::optional<core::Ref> release() const;
};

}  // namespace ui
