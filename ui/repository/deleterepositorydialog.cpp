#include "ui/repository/deleterepositorydialog.h"

#include "ui/shared/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
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
    //: %1 is the repository's name, which must be typed exactly.
    auto *label = new QLabel(tr("To confirm, type %1").arg(repo.name), this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    auto *name = new QLineEdit(this);
    name->setObjectName(u"deleteConfirmName"_s);
    name->setAccessibleName(label->text());

    auto *field = new QVBoxLayout;
    field->setSpacing(theme::space::xs);
    field->addWidget(label);
    field->addWidget(name);
    content()->addWidget(text);
    content()->addLayout(field);
    createButtons(tr("Delete for good"), tr("Cancel"), theme::ButtonRole::Dangerous);
    acceptButton()->setEnabled(false);
    connect(name, &QLineEdit::textChanged, this, [this, repo](const QString &typed) {
        const bool isConfirmed = typed == repo.name || typed == repo.fullName();
        acceptButton()->setEnabled(isConfirmed);
        // Enter after the right name must not close the window as if it had been done.
        (isConfirmed ? acceptButton() : rejectButton())->setDefault(true);
    });
    name->setFocus();
}

}  // namespace ui
