#include "ui/revisions/historytarget.h"

#include "ui/shared/iconbutton.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

HistoryTarget::HistoryTarget(QWidget *parent)
    : QWidget(parent)
    , m_repo(new RepositoryBox(this))
    , m_folder(createIconButton(u"openHistoryFolder"_s, u"folder"_s, tr("Open a folder on this computer…"), this))
    , m_discussions(
          createIconButton(u"historyDiscussions"_s, u"discussions"_s, tr("Discussions and pull requests"), this))
    , m_storage(createIconButton(u"historyStorage"_s, u"storage"_s, tr("What takes space"), this))
    , m_reload(createIconButton(u"reloadHistory"_s, u"refresh"_s, tr("Look for new commits"), this))
{
    auto *label = new QLabel(tr("&History of"), this);
    label->setBuddy(m_repo);
    m_repo->setObjectName(u"historyRepository"_s);
    m_repo->setAccessibleName(tr("Repository whose history is shown"));
    m_repo->lineEdit()->setAcceptDrops(false);  // a folder is for the page, not to be typed as text
    connect(m_repo, &RepositoryBox::repositoryChosen, this, [this](const core::RepoId &repo) {
        if (repo != m_shown.repo)
            emit repositoryChosen(repo);
    });
    connect(m_folder, &QToolButton::clicked, this, &HistoryTarget::folderRequested);
    connect(m_discussions, &QToolButton::clicked, this, [this] { emit discussionsRequested(*m_shown.repo); });
    connect(m_storage, &QToolButton::clicked, this, [this] { emit storageRequested(*m_shown.repo); });
    connect(m_reload, &QToolButton::clicked, this, &HistoryTarget::reloadRequested);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(label);
    layout->addWidget(m_repo, 1);
    for (QWidget *button : {m_folder, m_discussions, m_storage, m_reload})
        layout->addWidget(button);
    m_storage->setEnabled(false);
    updateLinks();
}

void HistoryTarget::setChoices(const QList<core::RepoId> &repos)
{
    m_repo->setChoices(repos);
}

void HistoryTarget::setSource(const HistorySource &source)
{
    m_shown = source;
    if (source.repo)
        m_repo->setRepository(*source.repo);
    else if (source.isFolder())
        m_repo->setFolder(source.folder);
    else
        m_repo->clearRepository();
    updateLinks();
}

void HistoryTarget::focusRepository()
{
    m_repo->focusText();
}

void HistoryTarget::setReloadEnabled(bool isEnabled)
{
    m_reload->setEnabled(isEnabled);
}

void HistoryTarget::setStorageEnabled(bool isEnabled)
{
    m_storage->setEnabled(isEnabled);
}

void HistoryTarget::updateLinks()
{
    m_discussions->setEnabled(m_shown.repo.has_value());
    for (QToolButton *link : {m_discussions, m_storage})
        link->setToolTip(m_shown.isFolder() ? onlyOnHubText() : link->accessibleName());
}

}  // namespace ui
