#include "ui/revisions/historytarget.h"

#include "ui/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

HistoryTarget::HistoryTarget(QWidget *parent)
    : QWidget(parent)
    , m_repo(new RepositoryBox(this))
    , m_discussions(createButton(u"historyDiscussions"_s, u"discussions"_s, tr("Discussions and pull requests")))
    , m_storage(createButton(u"historyStorage"_s, u"storage"_s, tr("What takes space")))
    , m_reload(createButton(u"reloadHistory"_s, u"refresh"_s, tr("Look for new commits")))
{
    auto *label = new QLabel(tr("&History of"), this);
    label->setBuddy(m_repo);
    m_repo->setObjectName(u"historyRepository"_s);
    m_repo->setAccessibleName(tr("Repository whose history is shown"));
    connect(m_repo, &RepositoryBox::repositoryChosen, this, [this](const core::RepoId &repo) {
        if (repo != m_shown)
            emit repositoryChosen(repo);
    });
    connect(m_discussions, &QToolButton::clicked, this, [this] { emit discussionsRequested(*m_shown); });
    connect(m_storage, &QToolButton::clicked, this, [this] { emit storageRequested(*m_shown); });
    connect(m_reload, &QToolButton::clicked, this, &HistoryTarget::reloadRequested);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(label);
    layout->addWidget(m_repo, 1);
    for (QWidget *button : {m_discussions, m_storage, m_reload})
        layout->addWidget(button);
    m_storage->setEnabled(false);
    updateLinks();
}

QToolButton *HistoryTarget::createButton(const QString &name, const QString &icon, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(theme::icon(icon));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    return button;
}

void HistoryTarget::setChoices(const QList<core::RepoId> &repos)
{
    m_repo->setChoices(repos);
}

void HistoryTarget::setRepository(const core::RepoId &repo)
{
    m_shown = repo;
    m_repo->setRepository(repo);
    updateLinks();
}

void HistoryTarget::clear()
{
    m_shown.reset();
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
    m_discussions->setEnabled(m_shown.has_value());
}

}  // namespace ui
