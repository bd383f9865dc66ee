#include "ui/repository/deleterepositorydialog.h"

#include "ui/shared/nameconfirmation.h"
#include "ui/shared/theme.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

DeleteRepositoryDialog::DeleteRepositoryDialog(const core::RepoId &repo, QWidget *parent)
    : DialogFrame(u"deleteRepositoryDialog"_s, tr("Delete repository"), tr("Delete %1?").arg(repo.fullName()), parent)
{
    auto *text =
        new QLabel(tr("All its files and its whole history go, for everyone, and cannot be brought back. Files "
                      "on your computer stay."),
                   this);
    text->setWordWrap(true);
    auto *name = new NameConfirmation(repo, u"deleteConfirmName"_s, this);
    content()->addWidget(text);
    content()->addWidget(name);
    createButtons(tr("Delete for good"), tr("Cancel"), theme::ButtonRole::Dangerous);
    allowAccept(false);
    connect(name, &NameConfirmation::confirmationChanged, this, [this, name] { allowAccept(name->isConfirmed()); });
    name->focusField();
}

}  // namespace ui
