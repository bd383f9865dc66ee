#pragma once

#include "core/hub/hubreplies.h"
#include "ui/shared/dialogframe.h"

namespace ui {

/// Asks before a repository is made public or private, and says what that shows to whom; accepted() when agreed.
class VisibilityDialog final : public DialogFrame
{
    Q_OBJECT

public:
    /// It becomes what `info` is not.
    VisibilityDialog(const core::RepoInfo &info, QWidget *parent);
};

}  // namespace ui
