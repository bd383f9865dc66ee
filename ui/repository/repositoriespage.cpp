#include "ui/repository/repositoriespage.h"

#include "ui/repository/openaddressdialog.h"
#include "ui/repository/repositorychanges.h"
#include "ui/repository/repositorylist.h"
#include "ui/repository/repositoryloader.h"
#include "ui/repository/repositorymodel.h"
#include "ui/repository/repositoryview.h"
#include "ui/repository/storagemeter.h"
#include "ui/shared/actionbutton.h"
#include "ui/shared/iconbutton.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/taborder.h"
#include "ui/shared/theme.h"
#include "ui/shell/session.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

QStringList ownersOf(const core::Identity &identity)
{
    QStringList owners{identity.name};
    for (const core::Organisation &organisation : identity.organisations)
        owners.append(organisation.name);
    return owners;
}

}  // namespace

RepositoriesPage::RepositoriesPage(Services services, AccountSession &session, QWidget *parent)
    : QWidget(parent)
    , m_services(std::move(services))
    , m_session(session)
    , m_commands(new RepositoryCommands(this))
    , m_loader(new RepositoryLoader(this))
    , m_changes(new RepositoryChanges(this))
    , m_message(new MessageBar(this))
    , m_list(new RepositoryList(this))
    , m_view(new RepositoryView(*m_commands, this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"repositoriesPage"_s);
    m_stack->addWidget(createListPage());
    m_stack->addWidget(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::xl, theme::space::xl, theme::space::xl, theme::space::xl);
    layout->setSpacing(theme::space::m);
    layout->addWidget(m_message);
    layout->addWidget(m_stack, 1);

    connect(m_message, &MessageBar::remedyRequested, this, &RepositoriesPage::remedy);
    connect(m_message, &MessageBar::actionRequested, m_changes, &RepositoryChanges::undo);
    connect(m_commands, &RepositoryCommands::triggered, this, &RepositoriesPage::run);
    connect(m_view, &RepositoryView::backRequested, this, &RepositoriesPage::closeView);
    connect(&m_session, &AccountSession::changed, this, &RepositoriesPage::clear);
    connectList();
    connectChanges();
    clear();
}

RepositoriesPage::~RepositoriesPage() = default;

QWidget *RepositoriesPage::createListPage()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::m);
    QWidget *header = createHeader();
    m_tools = createToolRow();
    layout->addWidget(header);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_tools);
    tabThrough({header, m_list, m_tools});
    return page;
}

QWidget *RepositoriesPage::createHeader()
{
    auto *row = new QWidget(this);
    auto *title = new QLabel(tr("Repositories"), row);
    theme::setTextRole(title, theme::TextRole::Title);
    QToolButton *refresh = createIconButton(u"repositoryRefresh"_s, u"refresh"_s, tr("Refresh"), row);
    refresh->setFocusPolicy(Qt::StrongFocus);
    refresh->setShortcut(QKeySequence::Refresh);
    refresh->setToolTip(tr("Refresh (F5)"));
    connect(refresh, &QToolButton::clicked, this, &RepositoriesPage::refresh);
    auto *open = new QPushButton(theme::icon(u"link"_s), tr("Open &address…"), row);
    open->setObjectName(u"repositoryOpenAddress"_s);
    open->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));
    open->setToolTip(tr("Open any repository by its address (Ctrl+L)"));
    connect(open, &QPushButton::clicked, this, &RepositoriesPage::askForAddress);
    auto *create = new QPushButton(theme::icon(u"add"_s), tr("&New repository…"), row);
    create->setObjectName(u"repositoryCreate"_s);
    connect(create, &QPushButton::clicked, this, [this] { emit createRepositoryRequested(QString()); });

    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(title);
    layout->addStretch(1);
    for (QWidget *control :
         {static_cast<QWidget *>(refresh), static_cast<QWidget *>(open), static_cast<QWidget *>(create)})
        layout->addWidget(control);
    return row;
}

QWidget *RepositoriesPage::createToolRow()
{
    using enum RepositoryCommands::Command;
    auto *row = new QWidget(this);
    auto *publish = new ActionButton(m_commands->action(Publish), row);
    publish->setObjectName(u"repositoryChoose"_s);
    auto *use = new ActionButton(m_commands->action(Use), row);
    use->setObjectName(u"repositoryUse"_s);
    auto *more = new QPushButton(theme::icon(u"more"_s), tr("&More"), row);
    more->setObjectName(u"repositoryMore"_s);
    auto *menu = new QMenu(more);
    m_commands->addTo(menu, {Publish, Use, Delete});
    more->setMenu(menu);
    const QAction *any = m_commands->action(CopyId);  // for every repository, and for none without one
    connect(any, &QAction::changed, more, [any, more] { more->setEnabled(any->isEnabled()); });
    more->setEnabled(any->isEnabled());
    auto *remove = new ActionButton(m_commands->action(Delete), row);
    remove->setObjectName(u"repositoryDelete"_s);
    theme::setDangerous(remove);

    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(publish);
    layout->addWidget(use);
    layout->addWidget(more);
    layout->addStretch(1);
    layout->addWidget(remove);
    return row;
}

void RepositoriesPage::connectList()
{
    connect(m_list, &RepositoryList::currentChanged, this, &RepositoriesPage::showCommands);
    connect(m_list, &RepositoryList::activated, m_commands->action(RepositoryCommands::ShowDetails), &QAction::trigger);
    connect(m_list, &RepositoryList::contextMenuRequested, this, &RepositoriesPage::showMenu);
    connect(m_list, &RepositoryList::createRequested, this, [this] { emit createRepositoryRequested(QString()); });
    connect(m_list, &RepositoryList::stateChanged, this,
            [this] { m_services.settings.setRepositoryListState(m_list->state()); });
    connect(m_loader, &RepositoryLoader::pageArrived, &m_list->model(), &RepositoryModel::append);
    connect(m_loader, &RepositoryLoader::finished, this, &RepositoriesPage::finishLoading);
    auto *find = new QAction(this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QAction::triggered, m_list, &RepositoryList::focusFilter);
    addAction(find);
}

void RepositoriesPage::connectChanges()
{
    connect(m_changes, &RepositoryChanges::started, this, [this](const QString &what) {
        m_message->showMessage(MessageBar::Tone::Info, {.text = what});
        m_commands->setBusy(true);
    });
    connect(m_changes, &RepositoryChanges::changed, this, &RepositoriesPage::followChange);
    connect(m_changes, &RepositoryChanges::removed, this, &RepositoriesPage::followRemoval);
    connect(m_changes, &RepositoryChanges::succeeded, this, &RepositoriesPage::showOutcome);
    connect(m_changes, &RepositoryChanges::failed, this, [this](const core::Error &error) {
        m_commands->setBusy(false);
        showError(error, [this] { m_changes->retry(); });
    });
}

void RepositoriesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_loader->isRunning())
        refresh();
}

void RepositoriesPage::refresh()
{
    if (!m_session.isSignedIn())
        return;
    m_list->model().beginRefresh();
    m_loader->start(ownHub(), ownersOf(m_session.identity()));
    m_list->meter().ask(ownHub());
    m_list->setPhase(RepositoryList::Phase::Loading);
}

void RepositoriesPage::finishLoading(const std::optional<core::Error> &error)
{
    if (error) {
        showError(*error, [this] { refresh(); });
        m_isListError = true;
    } else {
        m_list->model().endRefresh();
        if (std::exchange(m_isListError, false) && m_message->tone() == MessageBar::Tone::Error)
            m_message->clear();
    }
    m_list->setPhase(error ? RepositoryList::Phase::Failed : RepositoryList::Phase::Complete);
}

void RepositoriesPage::clear()
{
    m_loader->stop();
    m_changes->forget();
    m_opening.cancel();
    m_list->model().clear();
    m_list->meter().clear();
    m_list->setPhase(RepositoryList::Phase::Unasked);
    m_message->clear();
    m_commands->setBusy(false);
    closeView();
    if (!m_session.isSignedIn())
        return;
    const QString state = m_services.settings.repositoryListState();
    m_list->setOwners(ownersOf(m_session.identity()));
    m_list->restoreState(state);
    if (isVisible())
        refresh();
}

void RepositoriesPage::showError(const core::Error &error, std::function<void()> retry)
{
    m_retry = std::move(retry);
    m_isListError = false;
    m_message->showError(error);
}

bool RepositoriesPage::isViewing() const
{
    return m_stack->currentWidget() == m_view;
}

core::HubClient RepositoriesPage::ownHub() const
{
    return {m_services.http, m_session.account()};
}

core::HubClient RepositoriesPage::hub() const
{
    // Our token belongs to our Hub; another one is asked as a stranger.
    const bool isElsewhere = isViewing() && m_address.endpoint != m_session.endpoint();
    return isElsewhere ? core::HubClient(m_services.http, {.endpoint = m_address.endpoint}) : ownHub();
}

void RepositoriesPage::showCommands()
{
    const auto info = isViewing() ? m_viewed : m_list->current();
    m_tools->setVisible(!m_list->isEmpty());
    const bool isOurs = !isViewing() || m_address.endpoint == m_session.endpoint();
    m_commands->setRepository(info, info && isOurs && m_session.identity().mayWriteUnder(info->id.owner));
    m_commands->action(RepositoryCommands::ShowDetails)->setEnabled(info && !isViewing());
    for (const auto ofThisHub : {RepositoryCommands::EditCard, RepositoryCommands::ShowHistory,
                                 RepositoryCommands::ShowDiscussions, RepositoryCommands::ShowStorage})
        m_commands->action(ofThisHub)->setEnabled(info && isOurs);
}

void RepositoriesPage::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_commands->addTo(menu);
    menu->popup(position);
}

void RepositoriesPage::remedy(Remedy remedy)
{
    switch (remedy) {
    case Remedy::Retry:
        if (const auto retry = m_retry)
            retry();
        break;
    case Remedy::ChooseRepository: refresh(); break;
    case Remedy::SignIn: emit signInRequested(); break;
    case Remedy::OpenNetworkSettings: emit openNetworkSettingsRequested(); break;
    case Remedy::OpenRepositoryPage: run(RepositoryCommands::OpenInBrowser); break;
    case Remedy::None:
    case Remedy::ReviewPlan:
    case Remedy::ChooseFiles:
    case Remedy::RenameFile: break;  // not what a list can fail with
    }
}

}  // namespace ui
