#include "ui/revisions/sidechooser.h"

#include "ui/revisions/refbox.h"
#include "ui/shared/repositorybox.h"
#include "ui/shared/theme.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace ui {

SideChooser::SideChooser(const QString &name, const QString &title, const QList<core::Ref> &refs, QWidget *parent)
    : QGroupBox(title, parent)
    , m_name(name)
    , m_kind(new QComboBox(this))
    , m_stack(new QStackedWidget(this))
    , m_revision(new QComboBox(this))
    , m_repo(new RepositoryBox(this))
    , m_repoRevision(new QLineEdit(this))
    , m_folder(new QLineEdit(this))
{
    createKind();
    for (QWidget *page : {createRevision(refs), createRepository(), createFolder()})
        m_stack->addWidget(page);
    m_stack->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_kind);
    layout->addWidget(m_stack);
}

void SideChooser::createKind()
{
    m_kind->setObjectName(m_name + u"Kind"_s);
    m_kind->setAccessibleName(tr("Where it is"));
    m_kind->addItem(theme::icon(u"history"_s), tr("This repository"));  // in the order of NamedState::Kind
    m_kind->addItem(theme::icon(u"repositories"_s), tr("Another repository of the Hub"));
    m_kind->addItem(theme::icon(u"folder"_s), tr("A folder on this computer"));
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this](int kind) {
        m_stack->setCurrentIndex(kind);
        emit sideChanged();
    });
}

QWidget *SideChooser::createRevision(const QList<core::Ref> &refs)
{
    m_revision->setObjectName(m_name + u"Revision"_s);
    m_revision->setAccessibleName(tr("Branch, tag, pull request or commit"));
    m_revision->setEditable(true);
    m_revision->setInsertPolicy(QComboBox::NoInsert);
    for (const core::Ref &ref : refs)
        m_revision->addItem(theme::icon(refIconName(ref.kind)),
                            ref.kind == core::RefKind::PullRequest ? ref.fullName : ref.name);
    m_revision->setCurrentText({});
    m_revision->lineEdit()->setPlaceholderText(tr("Branch, tag or commit"));
    connect(m_revision, &QComboBox::editTextChanged, this, &SideChooser::sideChanged);
    return m_revision;
}

QWidget *SideChooser::createRepository()
{
    auto *page = new QWidget(this);
    m_repo->setObjectName(m_name + u"Repository"_s);
    m_repo->setAccessibleName(tr("Repository"));
    m_repoRevision->setObjectName(m_name + u"RepositoryRevision"_s);
    m_repoRevision->setAccessibleName(tr("Branch, tag or commit of it"));
    m_repoRevision->setPlaceholderText(tr("Its head, or a branch, tag or commit"));
    connect(m_repo, &RepositoryBox::editTextChanged, this, &SideChooser::sideChanged);
    connect(m_repoRevision, &QLineEdit::textChanged, this, &SideChooser::sideChanged);
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_repo, 3);
    layout->addWidget(m_repoRevision, 2);
    return page;
}

QWidget *SideChooser::createFolder()
{
    auto *page = new QWidget(this);
    m_folder->setObjectName(m_name + u"Folder"_s);
    m_folder->setAccessibleName(tr("Folder on this computer"));
    auto *choose = new QPushButton(tr("Choose…"), page);
    choose->setObjectName(m_name + u"Choose"_s);
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &SideChooser::chooseFolder);
    connect(m_folder, &QLineEdit::textChanged, this, &SideChooser::sideChanged);
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_folder, 1);
    layout->addWidget(choose);
    return page;
}

void SideChooser::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder to compare"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

void SideChooser::setRepositories(const QList<core::RepoId> &repos)
{
    m_repo->setChoices(repos);
}

void SideChooser::setSide(const NamedState &side)
{
    m_revision->setCurrentText(side.kind == NamedState::Kind::Revision ? side.revision : QString{});
    m_repoRevision->setText(side.kind == NamedState::Kind::Repository ? side.revision : QString{});
    if (side.repo)
        m_repo->setRepository(*side.repo);
    else
        m_repo->clearRepository();
    m_folder->setText(side.folder);
    m_kind->setCurrentIndex(static_cast<int>(side.kind));
}

NamedState SideChooser::side() const
{
    const auto kind = static_cast<NamedState::Kind>(m_kind->currentIndex());
    switch (kind) {
    case NamedState::Kind::Revision: return {.kind = kind, .revision = m_revision->currentText().trimmed()};
    case NamedState::Kind::Repository:
        return {.kind = kind, .revision = m_repoRevision->text().trimmed(), .repo = m_repo->repository()};
    case NamedState::Kind::Folder: return {.kind = kind, .folder = m_folder->text().trimmed()};
    }
    Q_UNREACHABLE_RETURN({});
}

}  // namespace ui
