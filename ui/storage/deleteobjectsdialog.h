#pragma once

#include "core/hub/storagefacts.h"
#include "ui/shared/dialogframe.h"

class QCheckBox;

namespace ui {

class NameConfirmation;

/// Shows what deleting large files frees and breaks, before it is done. When something breaks it asks for the
/// repository's name, and whether the history is to be rewritten.
class DeleteObjectsDialog final : public DialogFrame
{
    Q_OBJECT

public:
    DeleteObjectsDialog(const core::RepoId &repo, const core::RemovalEffect &effect, QWidget *parent);

    /// The pointers are to go from all commits as well.
    [[nodiscard]] bool rewritesHistory() const;

private:
    void showEffect(const core::RemovalEffect &effect);
    void createConfirmation(const core::RepoId &repo);

    // Null when nothing breaks.
    QCheckBox *m_rewrite = nullptr;
    NameConfirmation *m_name = nullptr;
};

}  // namespace ui
