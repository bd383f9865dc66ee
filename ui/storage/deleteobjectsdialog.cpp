#include "ui/storage/deleteobjectsdialog.h"

#include "ui/shared/caption.h"
#include "ui/shared/nameconfirmation.h"
#include "ui/storage/linelist.h"
#include "ui/storage/storagewords.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

DeleteObjectsDialog::DeleteObjectsDialog(const core::RepoId &repo, const core::RemovalEffect &effect, QWidget *parent)
    : DialogFrame(u"deleteObjectsDialog"_s, tr("Delete large files"),
                  tr("Delete %n large file(s) for good?", nullptr, effect.freedObjects), parent)
{
    showEffect(effect);
    if (effect.mayBreak())
        createConfirmation(repo);
    createButtons(tr("Delete for good"), tr("Keep them"), theme::ButtonRole::Dangerous);
    if (m_name) {
        allowAccept(false);
        connect(m_name, &NameConfirmation::confirmationChanged, this, [this] { allowAccept(m_name->isConfirmed()); });
        m_name->focusField();
    } else {
        preferReject();
    }
}

void DeleteObjectsDialog::showEffect(const core::RemovalEffect &effect)
{
    //: %1 is a size.
    addText(tr("This frees %1 on the Hub, for everyone, and cannot be taken back.").arg(fullSize(effect.freedBytes)),
            u"removalFreed"_s);
    if (!effect.brokenFiles.isEmpty()) {
        addText(tr("%n file(s) would have no content any more:", nullptr, static_cast<int>(effect.brokenFiles.size())),
                u"removalBroken"_s);
        auto *files = new LineList(u"removalFiles"_s, tr("Files that would have no content any more"), this);
        files->setLines(placeTexts(effect.brokenFiles));
        files->limitHeight();
        content()->addWidget(files);
    }
    if (!effect.brokenHistories.isEmpty())
        //: %1 is a list of branches and tags.
        addText(tr("Older commits of %1 would miss content: going back to them no longer brings everything back.")
                    .arg(refNames(effect.brokenHistories)),
                u"removalHistories"_s);
    if (effect.mayBreakHistories)
        addText(tr("Older commits may need these files as well: not all of the history was looked through."),
                u"removalUnknown"_s);
    if (!effect.mayBreak())
        addText(tr("No commit needs them."), u"removalHarmless"_s);
}

/// What no commit points to can be deleted without either.
void DeleteObjectsDialog::createConfirmation(const core::RepoId &repo)
{
    m_rewrite = new QCheckBox(tr("Also &rewrite the history"), this);
    m_rewrite->setObjectName(u"removalRewrite"_s);
    auto *meaning = createCaption(u"removalRewriteMeaning"_s, this);
    meaning->setText(
        tr("The files are then taken out of all commits. These and all later commits get other ids: whoever "
           "has pinned one no longer finds it, tags may lead elsewhere, and clones no longer fit. Without "
           "it, commits keep pointers that lead nowhere."));
    auto *group = new QVBoxLayout;
    group->setSpacing(theme::space::xs);
    group->addWidget(m_rewrite);
    group->addWidget(meaning);
    content()->addLayout(group);
    m_name = new NameConfirmation(repo, u"removalConfirmName"_s, this);
    content()->addWidget(m_name);
}

bool DeleteObjectsDialog::rewritesHistory() const
{
    return m_rewrite && m_rewrite->isChecked();
}

}  // namespace ui
