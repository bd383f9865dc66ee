#include "ui/repository/deleterepositorydialog.h"

#include "ui/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int dialogWidth = 460;

}  // namespace

DeleteRepositoryDialog::DeleteRepositoryDialog(const core::RepoId &repo, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"deleteRepositoryDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Delete repository"));
    setMinimumWidth(dialogWidth);
    auto *title = new QLabel(tr("Delete %1?").arg(repo.fullName()), this);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    theme::setTextRole(title, theme::TextRole::Heading);
    auto *text =
        new QLabel(tr("All its files and its whole history go, for everyone, and cannot be brought back. Files "
                      "on your computer stay."),
                   this);
    text->setWordWrap(true);
    //: %1 is the repository's name, which must be typed exactly.
    auto *label = new QLabel(tr("To confirm, type %1").arg(repo.name), this);
    label->setTextFormat(Qt::PlainText);
    auto *name = new QLineEdit(this);
    name->setObjectName(u"deleteConfirmName"_s);
    name->setAccessibleName(label->text());

    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"deleteCancel"_s);
    cancel->setDefault(true);
    auto *confirm = new QPushButton(tr("Delete for good"), this);
    confirm->setObjectName(u"deleteConfirm"_s);
    confirm->setAutoDefault(false);
    confirm->setEnabled(false);
    theme::setDangerous(confirm);
    connect(name, &QLineEdit::textChanged, confirm, [confirm, cancel, repo](const QString &typed) {
        const bool isConfirmed = typed == repo.name || typed == repo.fullName();
        confirm->setEnabled(isConfirmed);
        // Enter after the right name must not close the window as if it had been done.
        (isConfirmed ? confirm : cancel)->setDefault(true);
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(confirm, &QPushButton::clicked, this, &QDialog::accept);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::space::s);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(confirm);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::xl, theme::space::xl, theme::space::xl, theme::space::l);
    layout->setSpacing(theme::space::m);
    layout->addWidget(title);
    layout->addWidget(text);
    auto *field = new QVBoxLayout;
    field->setSpacing(theme::space::xs);
    field->addWidget(label);
    field->addWidget(name);
    layout->addLayout(field);
    layout->addSpacing(theme::space::s);
    layout->addLayout(buttons);
    name->setFocus();
}

}  // namespace ui
