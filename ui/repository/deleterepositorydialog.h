#pragma once

#include "core/base/repoid.h"

#include <QDialog>

namespace ui {

/// Asks for the repository's name before it is deleted for good; accepted() only when it was typed.
///
/// Owner: its parent; open() it, it deletes itself when closed.
class DeleteRepositoryDialog final : public QDialog
{
    Q_OBJECT

public:
    DeleteRepositoryDialog(const core::RepoId &repo, QWidget *parent);
};

}  // namespace ui
