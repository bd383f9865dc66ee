#include "ui/repository/visibilitydialog.h"

#include "ui/shared/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

QStringList whatBecomesPublic(const core::RepoInfo &info)
{
    QStringList lines{
        VisibilityDialog::tr("All files, and every earlier version of them: also what was deleted since."),
        VisibilityDialog::tr("Who made each commit, and its message."),
        VisibilityDialog::tr("The card, the discussions, and the numbers of likes and downloads."),
    };
    if (!info.gated.isEmpty())
        lines.append(VisibilityDialog::tr("Access stays on request: people see the card and the file names, and have "
                                          "to ask for the files."));
    return lines;
}

QStringList whatBecomesPrivate()
{
    return {
        VisibilityDialog::tr("Only you, or the members of its organisation, can see it and download from it."),
        VisibilityDialog::tr("Whoever uses it without being signed in gets an error. Copies that people have stay."),
        VisibilityDialog::tr("It counts towards your private storage."),
    };
}

}  // namespace

VisibilityDialog::VisibilityDialog(const core::RepoInfo &info, QWidget *parent)
    : DialogFrame(u"visibilityDialog"_s, tr("Change visibility"),
                  info.visibility == core::Visibility::Public ? tr("Make %1 private?").arg(info.id.fullName())
                                                              : tr("Make %1 public?").arg(info.id.fullName()),
                  parent)
{
    const bool toPublic = info.visibility == core::Visibility::Private;
    auto *intro =
        new QLabel(toPublic ? tr("Everyone on the internet can then see:") : tr("This is what changes:"), this);
    intro->setWordWrap(true);
    content()->addWidget(intro);
    auto *list = new QGridLayout;
    list->setHorizontalSpacing(theme::space::s);
    list->setVerticalSpacing(theme::space::s);
    list->setColumnStretch(1, 1);
    for (const QString &line : toPublic ? whatBecomesPublic(info) : whatBecomesPrivate()) {
        auto *label = new QLabel(line, this);
        label->setWordWrap(true);
        // rowCount() of an empty grid is 1.
        const int row = list->isEmpty() ? 0 : list->rowCount();
        list->addWidget(new QLabel(u"•"_s, this), row, 0, Qt::AlignTop);
        list->addWidget(label, row, 1);
    }
    content()->addLayout(list);
    createButtons(toPublic ? tr("Make &public") : tr("Make &private"), tr("Cancel"));
    if (toPublic)
        preferReject();  // what everybody has seen cannot be unseen
}

}  // namespace ui
