#include "ui/storage/squashdialog.h"

#include "core/hub/repohistory.h"
#include "ui/shared/formatting.h"
#include "ui/shared/nameconfirmation.h"
#include "ui/shared/refwords.h"
#include "ui/shared/taborder.h"
#include "ui/storage/linelist.h"
#include "ui/storage/storagewords.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString freedText(const core::RemovalEffect &effect)
{
    if (effect.freedObjects == 0)
        return SquashDialog::tr("No large file becomes free by it.");
    const QString size = formatBytes(effect.freedBytes);
    return effect.isUpperBound
        //: %1 is a size.
        ? SquashDialog::tr("At most %n large file(s), %1, are needed by no commit afterwards: not all of the history "
                           "was looked through.",
                           nullptr, effect.freedObjects)
              .arg(size)
        //: %1 is a size.
        : SquashDialog::tr("%n large file(s), %1, are needed by no commit afterwards.", nullptr, effect.freedObjects)
              .arg(size);
}

}  // namespace

SquashDialog::SquashDialog(const core::RepoId &repo, const core::RefRecord &branch, const core::RemovalEffect &effect,
                           const QStringList &pullRequests, QWidget *parent)
    : DialogFrame(u"squashDialog"_s, tr("Squash a branch"), tr("Squash %1?").arg(refText(branch.ref)), parent)
    , m_message(new QLineEdit(this))
{
    addText(tr("One commit takes the place of the branch's whole history. The files stay as they are; older states can "
               "no longer be seen, compared or restored, by anyone, and whoever has pinned one no longer finds it."),
            u"squashMeaning"_s);
    showEffect(effect, pullRequests);
    createMessage();
    auto *name = new NameConfirmation(repo, u"squashConfirmName"_s, this);
    content()->addWidget(name);
    createButtons(tr("Squash for good"), tr("Keep the history"), theme::ButtonRole::Dangerous);
    tabThrough({m_message, name, rejectButton(), acceptButton()});
    allowAccept(false);
    connect(name, &NameConfirmation::confirmationChanged, this, [this, name] { allowAccept(name->isConfirmed()); });
}

void SquashDialog::showEffect(const core::RemovalEffect &effect, const QStringList &pullRequests)
{
    addText(freedText(effect), u"squashFreed"_s);
    if (!effect.keepHistory.isEmpty())
        //: %1 is a list of branches, tags and pull requests.
        addText(tr("These may still lead to the old commits, and keep what they hold: %1.")
                    .arg(refNames(effect.keepHistory)),
                u"squashKeeps"_s);
    if (pullRequests.isEmpty())
        return;
    addText(tr("%n pull request(s) no longer share a commit with the branch, and cannot be merged into it:", nullptr,
               static_cast<int>(pullRequests.size())),
            u"squashBroken"_s);
    auto *list = new LineList(u"squashPullRequests"_s, tr("Pull requests that cannot be merged any more"), this);
    list->setLines(pullRequests);
    list->limitHeight();
    content()->addWidget(list);
}

void SquashDialog::createMessage()
{
    m_message->setObjectName(u"squashMessage"_s);
    m_message->setMaxLength(core::RepoHistory::longestSquashMessage);
    m_message->setPlaceholderText(tr("The Hub's own words"));
    QFormLayout *form = createFieldForm();
    addField(form, tr("&Message"), m_message);
    content()->addLayout(form);
}

QString SquashDialog::message() const
{
    return m_message->text().trimmed();
}

}  // namespace ui
