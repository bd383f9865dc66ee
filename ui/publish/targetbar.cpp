#include "ui/publish/targetbar.h"

#include "ui/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int revisionWidth = 150;

}  // namespace

TargetBar::TargetBar(QWidget *parent)
    : QWidget(parent)
    , m_repo(new RepositoryBox(this))
    , m_revision(new QLineEdit(u"main"_s, this))
    , m_newRepo(new QPushButton(theme::icon(u"add"_s), tr("&New repository…"), this))
    , m_hint(new QLabel(this))
{
    createRepositoryBox();
    createRevisionField();
    m_newRepo->setObjectName(u"newRepository"_s);
    connect(m_newRepo, &QPushButton::clicked, this, &TargetBar::newRepositoryRequested);
    m_hint->setObjectName(u"targetHint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    theme::setTextRole(m_hint, theme::TextRole::Caption);
    m_hint->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::xs);
    layout->addWidget(createRow());
    layout->addWidget(m_hint);
}

QWidget *TargetBar::createRow()
{
    auto *row = new QWidget(this);
    auto *repoLabel = new QLabel(tr("Publish &to"), row);
    repoLabel->setBuddy(m_repo);
    auto *revisionLabel = new QLabel(tr("&Branch"), row);
    revisionLabel->setBuddy(m_revision);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(repoLabel);
    layout->addWidget(m_repo, 3);
    layout->addSpacing(theme::space::s);
    layout->addWidget(revisionLabel);
    layout->addWidget(m_revision, 1);
    layout->addSpacing(theme::space::s);
    layout->addWidget(m_newRepo);
    return row;
}

void TargetBar::createRepositoryBox()
{
    m_repo->setObjectName(u"targetRepository"_s);
    m_repo->setAccessibleName(tr("Repository to publish to"));
    connect(m_repo, &RepositoryBox::repositoryChosen, this, &TargetBar::repositoryChosen);
    connect(m_repo, &RepositoryBox::repositoryCleared, this, &TargetBar::repositoryCleared);
    connect(m_repo, &RepositoryBox::problemChanged, this, [this](const QString &text) { showHint(text, true); });
}

void TargetBar::createRevisionField()
{
    m_revision->setObjectName(u"targetRevision"_s);
    m_revision->setAccessibleName(tr("Branch to publish to"));
    m_revision->setPlaceholderText(u"main"_s);
    m_revision->setMinimumWidth(revisionWidth / 2);
    m_revision->setMaximumWidth(revisionWidth);
    connect(m_revision, &QLineEdit::editingFinished, this,
            [this] { emit revisionChosen(m_revision->text().trimmed()); });
}

void TargetBar::setChoices(const QList<core::RepoId> &repos)
{
    m_repo->setChoices(repos);
}

void TargetBar::setRepository(const core::RepoId &repo)
{
    m_repo->setRepository(repo);
}

void TargetBar::setCreation(const core::RepoCreation &creation)
{
    setRepository(creation.id);
    const bool isPrivate = creation.visibility == core::Visibility::Private;
    showHint(isPrivate ? tr("A new private repository. It is created when you publish.")
                       : tr("A new public repository. It is created when you publish."),
             false);
}

void TargetBar::setRevision(const QString &revision)
{
    m_revision->setText(revision);
}

void TargetBar::clearRepository()
{
    m_repo->clearRepository();
}

void TargetBar::focusRepository()
{
    m_repo->focusText();
}

std::optional<core::RepoId> TargetBar::repository() const
{
    return m_repo->repository();
}

void TargetBar::showHint(const QString &text, bool isProblem)
{
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
    theme::setTextTone(m_hint, isProblem ? theme::TextTone::Danger : theme::TextTone::Muted);
}

}  // namespace ui
