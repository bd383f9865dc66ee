#include "ui/card/cardtarget.h"

#include "ui/shared/caption.h"
#include "ui/shared/iconbutton.h"
#include "ui/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int revisionWidth = 150;

}  // namespace

CardTarget::CardTarget(QWidget *parent)
    : QWidget(parent)
    , m_repo(new RepositoryBox(this))
    , m_revision(new QLineEdit(u"main"_s, this))
    , m_reload(createIconButton(u"reloadCard"_s, u"refresh"_s, tr("Look at the server’s card again"), this))
    , m_problem(createCaption(u"cardTargetProblem"_s, this))
{
    createFields();
    auto *repoLabel = new QLabel(tr("&Card of"), this);
    repoLabel->setBuddy(m_repo);
    auto *revisionLabel = new QLabel(tr("&Branch"), this);
    revisionLabel->setBuddy(m_revision);
    auto *row = new QHBoxLayout;
    row->addWidget(repoLabel);
    row->addWidget(m_repo, 3);
    row->addSpacing(theme::space::s);
    row->addWidget(revisionLabel);
    row->addWidget(m_revision, 1);
    row->addWidget(m_reload);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::xs);
    layout->addLayout(row);
    layout->addWidget(m_problem);
    theme::setTextTone(m_problem, theme::TextTone::Danger);
    m_problem->hide();
}

void CardTarget::createFields()
{
    m_repo->setObjectName(u"cardRepository"_s);
    m_repo->setAccessibleName(tr("Repository whose card is edited"));
    m_revision->setObjectName(u"cardRevision"_s);
    m_revision->setAccessibleName(tr("Branch of the card"));
    m_revision->setPlaceholderText(u"main"_s);
    m_revision->setMinimumWidth(revisionWidth / 2);
    m_revision->setMaximumWidth(revisionWidth);
    connect(m_repo, &RepositoryBox::repositoryChosen, this, &CardTarget::emitPlace);
    connect(m_repo, &RepositoryBox::problemChanged, this, &CardTarget::showProblem);
    connect(m_revision, &QLineEdit::editingFinished, this, &CardTarget::emitPlace);
    connect(m_reload, &QToolButton::clicked, this, &CardTarget::reloadRequested);
}

void CardTarget::setChoices(const QList<core::RepoId> &repos)
{
    m_repo->setChoices(repos);
}

void CardTarget::setPlace(const core::RepoId &repo, const QString &revision)
{
    m_shownRepo = repo;
    m_shownRevision = revision;
    m_repo->setRepository(repo);
    m_revision->setText(revision);
}

void CardTarget::clear()
{
    m_shownRepo.reset();
    m_repo->clearRepository();
    m_revision->setText(u"main"_s);
}

void CardTarget::focusRepository()
{
    m_repo->focusText();
}

QString CardTarget::revision() const
{
    const QString typed = m_revision->text().trimmed();
    return typed.isEmpty() ? u"main"_s : typed;
}

void CardTarget::emitPlace()
{
    const auto repo = m_repo->repository();
    // Whoever only passes through a field has chosen nothing.
    if (!repo || (m_shownRepo == repo && m_shownRevision == revision()))
        return;
    m_shownRepo = repo;
    m_shownRevision = revision();
    emit placeChosen(*repo, revision());
}

void CardTarget::showProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

}  // namespace ui
