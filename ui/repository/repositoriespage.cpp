#include "ui/repository/repositoriespage.h"

#include "ui/repository/deleterepositorydialog.h"
#include "ui/repository/repositorymodel.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/theme.h"
#include "ui/shell/session.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

/// Models and datasets of the user and of every organisation, newest change first. Spaces are not published to.
core::Result<QList<core::RepoInfo>> listAll(const core::HubClient &hub, const QStringList &owners,
                                            const std::stop_token &stop)
{
    QList<core::RepoInfo> all;
    for (const QString &owner : owners) {
        for (const core::RepoType type : {core::RepoType::Model, core::RepoType::Dataset}) {
            const auto some = hub.listRepos(owner, type, stop);
            if (!some)
                return some;
            all.append(*some);
        }
    }
    return all;
}

QStringList ownersOf(const core::Identity &identity)
{
    QStringList owners{identity.name};
    for (const core::Organisation &organisation : identity.organisations)
        owners.append(organisation.name);
    return owners;
}

QPushButton *createButton(const QString &name, const QString &icon, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(theme::icon(icon), text, parent);
    button->setObjectName(name);
    return button;
}

}  // namespace

RepositoriesPage::RepositoriesPage(const Services &services, AccountSession &session, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_session(session)
    , m_model(new RepositoryModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_message(new MessageBar(this))
    , m_filter(new QLineEdit(this))
    , m_table(new QTreeView(this))
    , m_empty(createEmptyPane())
{
    setObjectName(u"repositoriesPage"_s);
    createTable();
    createButtons();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::xl, theme::space::xl, theme::space::xl, theme::space::xl);
    layout->setSpacing(theme::space::m);
    layout->addWidget(createHeader());
    layout->addWidget(m_message);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(createToolRow());

    connect(m_message, &MessageBar::remedyRequested, this, &RepositoriesPage::remedy);
    connect(&m_session, &AccountSession::changed, this, &RepositoriesPage::clear);
    showState();
}

QWidget *RepositoriesPage::createHeader()
{
    auto *row = new QWidget(this);
    auto *title = new QLabel(tr("Repositories"), row);
    theme::setTextRole(title, theme::TextRole::Title);
    m_filter->setObjectName(u"repositoryFilter"_s);
    m_filter->setPlaceholderText(tr("Find by name"));
    m_filter->setAccessibleName(tr("Find by name"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(180);
    m_filter->setMaximumWidth(240);
    connect(m_filter, &QLineEdit::textChanged, m_sorted, &QSortFilterProxyModel::setFilterFixedString);
    auto *refresh = new QToolButton(row);
    refresh->setObjectName(u"repositoryRefresh"_s);
    refresh->setIcon(theme::icon(u"refresh"_s));
    refresh->setAutoRaise(true);
    refresh->setFocusPolicy(Qt::StrongFocus);
    refresh->setShortcut(QKeySequence::Refresh);
    refresh->setToolTip(tr("Refresh (F5)"));
    refresh->setAccessibleName(tr("Refresh"));
    connect(refresh, &QToolButton::clicked, this, &RepositoriesPage::refresh);
    auto *create = createButton(u"repositoryCreate"_s, u"add"_s, tr("&New repository…"), row);
    connect(create, &QPushButton::clicked, this, [this] { emit createRepositoryRequested(QString()); });

    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(title);
    layout->addStretch(1);
    layout->addWidget(refresh);
    layout->addWidget(m_filter);
    layout->addWidget(create);
    return row;
}

void RepositoriesPage::createTable()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(RepositoryModel::SortRole);
    m_sorted->setFilterKeyColumn(RepositoryModel::NameColumn);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);

    m_table->setObjectName(u"repositoryTable"_s);
    m_table->setAccessibleName(tr("Repositories"));
    m_table->setModel(m_sorted);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(RepositoryModel::ChangedColumn, Qt::DescendingOrder);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->header()->setSectionResizeMode(RepositoryModel::NameColumn, QHeaderView::Stretch);
    connect(m_table, &QTreeView::activated, this, &RepositoriesPage::choose);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RepositoriesPage::showState);
}

void RepositoriesPage::createButtons()
{
    m_choose = createButton(u"repositoryChoose"_s, u"publish"_s, tr("&Publish to it"), this);
    m_open = createButton(u"repositoryOpen"_s, u"external"_s, tr("&Open in browser"), this);
    m_delete = new QPushButton(tr("&Delete…"), this);
    m_delete->setObjectName(u"repositoryDelete"_s);
    theme::setDangerous(m_delete);
    connect(m_choose, &QPushButton::clicked, this, &RepositoriesPage::choose);
    connect(m_open, &QPushButton::clicked, this, &RepositoriesPage::openInBrowser);
    connect(m_delete, &QPushButton::clicked, this, &RepositoriesPage::askToDelete);
}

QWidget *RepositoriesPage::createToolRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_choose);
    layout->addWidget(m_open);
    layout->addStretch(1);
    layout->addWidget(m_delete);
    return row;
}

QWidget *RepositoriesPage::createEmptyPane()
{
    auto *pane = new QWidget(this);
    m_emptyText = new QLabel(pane);
    m_emptyText->setObjectName(u"repositoryEmptyText"_s);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    m_emptyText->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(pane);
    layout->addWidget(m_emptyText);
    return pane;
}

void RepositoriesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void RepositoriesPage::refresh()
{
    if (!m_session.isSignedIn())
        return;
    m_query.cancel();
    m_query = m_lane.run(
        this,
        [hub = core::HubClient(m_services.http, m_session.account()),
         owners = ownersOf(m_session.identity())](const std::stop_token &stop) { return listAll(hub, owners, stop); },
        [this](const core::Result<QList<core::RepoInfo>> &repositories) { showRepositories(repositories); });
    showState();
}

void RepositoriesPage::clear()
{
    m_query.cancel();
    m_isLoaded = false;
    m_model->reset({});
    m_message->clear();
    showState();
    if (isVisible())
        refresh();
}

void RepositoriesPage::showRepositories(const core::Result<QList<core::RepoInfo>> &repositories)
{
    if (repositories) {
        const auto before = current();
        if (m_message->tone() == MessageBar::Tone::Error)  // good news stay
            m_message->clear();
        m_model->reset(*repositories);
        m_isLoaded = true;
        for (int row = 0; before && row < m_model->rowCount(); ++row) {
            if (m_model->repository(row).id == before->id)
                m_table->setCurrentIndex(m_sorted->mapFromSource(m_model->index(row, 0)));
        }
    } else {
        m_message->showError(repositories.error());
    }
    showState();
}

void RepositoriesPage::showState()
{
    const bool hasRows = m_model->rowCount() > 0;
    const bool hasCurrent = current().has_value();
    m_table->setVisible(hasRows);
    m_empty->setVisible(!hasRows);
    m_filter->setEnabled(hasRows);
    if (m_isLoaded)
        m_emptyText->setText(tr("There are no repositories here yet. Publishing makes the first one."));
    else
        m_emptyText->setText(m_query.isRunning() ? tr("Asking the Hub for your repositories…") : QString());
    for (QPushButton *button : {m_choose, m_open, m_delete})
        button->setEnabled(hasCurrent);
}

std::optional<core::RepoInfo> RepositoriesPage::current() const
{
    const QModelIndex index = m_sorted->mapToSource(m_table->currentIndex());
    return index.isValid() ? std::optional(m_model->repository(index.row())) : std::nullopt;
}

void RepositoriesPage::choose()
{
    if (const auto info = current())
        emit repositoryChosen(info->id);
}

void RepositoriesPage::openInBrowser()
{
    if (const auto info = current())
        QDesktopServices::openUrl(core::HubClient(m_services.http, m_session.account()).webUrl(info->id));
}

void RepositoriesPage::askToDelete()
{
    const auto info = current();
    if (!info)
        return;
    auto *dialog = new DeleteRepositoryDialog(info->id, this);
    connect(dialog, &QDialog::accepted, this, [this, repo = info->id] { remove(repo); });
    dialog->open();
}

void RepositoriesPage::remove(const core::RepoId &repo)
{
    m_lane.run(
        this,
        [hub = core::HubClient(m_services.http, m_session.account()), repo](const std::stop_token &stop) {
            return hub.deleteRepo(repo, stop);
        },
        [this, repo](const core::Result<> &deleted) {
            if (deleted)
                m_message->showMessage(MessageBar::Tone::Success, {.text = tr("%1 was deleted.").arg(repo.fullName())});
            else
                m_message->showError(deleted.error());
            refresh();
        });
}

void RepositoriesPage::remedy(Remedy remedy)
{
    switch (remedy) {
    case Remedy::Retry:
    case Remedy::ChooseRepository: refresh(); break;
    case Remedy::SignIn: emit signInRequested(); break;
    case Remedy::OpenNetworkSettings: emit openNetworkSettingsRequested(); break;
    case Remedy::OpenRepositoryPage: openInBrowser(); break;
    case Remedy::None:
    case Remedy::ReviewPlan:
    case Remedy::ChooseFiles:
    case Remedy::RenameFile: break;  // not what a list can fail with
    }
}

}  // namespace ui
