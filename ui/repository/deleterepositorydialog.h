#pragma once

#include "core/base/repoid.h"
#include "ui/shared/dialogframe.h"

namespace ui {

/// Asks for the repository's name before it is deleted for good; accepted() only when it was typed.
class DeleteRepositoryDialog final : public DialogFrame
{
    Q_OBJECT

public:
    DeleteRepositoryDialog(const core::RepoId &repo, QWidget *parent);
};

}  // namespace ui
