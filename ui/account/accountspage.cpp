#include "ui/account/accountspage.h"

#include "core/auth/accountstore.h"
#include "ui/account/accountdelegate.h"
#include "ui/account/accountdetails.h"
#include "ui/account/accountmodel.h"
#include "ui/account/accountwords.h"
#include "ui/account/confirmstrip.h"
#include "ui/account/endpointinput.h"
#include "ui/shared/caption.h"
#include "ui/shared/columnarea.h"
#include "ui/shared/emptystate.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/theme.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int rowsShown = 4;  ///< At most; more are scrolled to.

}  // namespace

AccountsPage::AccountsPage(Services services, QWidget *parent)
    : QWidget(parent)
    , m_services(std::move(services))
    , m_message(new MessageBar(this))
    , m_empty(new EmptyState(u"people"_s, tr("No account is signed in on this computer"), {}, this))
    , m_list(new QListView(this))
    , m_model(new AccountModel(this))
    , m_add(new QPushButton(theme::icon(u"add"_s), tr("&Add account…"), this))
    , m_confirm(new ConfirmStrip(tr("Sign out"), tr("Stay signed in"), this))
    , m_details(new AccountDetails(this))
{
    setObjectName(u"accountsPage"_s);
    auto *area = new ColumnArea(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(area);
    QVBoxLayout *column = area->column();
    column->addWidget(createHeading());
    for (QWidget *part : std::initializer_list<QWidget *>{m_message, createListBox(), m_confirm, m_details})
        column->addWidget(part);
    column->addStretch(1);
    m_details->hide();
    connectDetails();
    // Whatever went wrong, what there is now is the place to try again from.
    connect(m_message, &MessageBar::remedyRequested, this, [this] {
        m_message->clear();
        reload();
    });
}

QWidget *AccountsPage::createHeading()
{
    auto *box = new QWidget(this);
    auto *title = new QLabel(tr("Accounts"), box);
    theme::setTextRole(title, theme::TextRole::Heading);
    QLabel *explanation = createCaption(u"accountsExplanation"_s, box);
    explanation->setText(tr("Each account is signed in to one Hub. Work goes on as the account it was begun with."));
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::xs);
    layout->addWidget(title);
    layout->addWidget(explanation);
    return box;
}

QWidget *AccountsPage::createListBox()
{
    auto *box = new QWidget(this);
    m_empty->setObjectName(u"noAccounts"_s);
    m_empty->setAction(tr("&Add account…"));
    connect(m_empty, &EmptyState::actionRequested, this, &AccountsPage::addRequested);
    m_list->setObjectName(u"accountList"_s);
    m_list->setAccessibleName(tr("Accounts"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new AccountDelegate(m_list));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setUniformItemSizes(true);
    m_add->setObjectName(u"addAccount"_s);
    connect(m_add, &QPushButton::clicked, this, &AccountsPage::addRequested);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &AccountsPage::showCurrent);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_empty);
    layout->addWidget(m_list);
    layout->addWidget(m_add, 0, Qt::AlignLeading);
    m_empty->hide();  // which of the two it is, is not known yet
    m_list->hide();
    return box;
}

void AccountsPage::connectDetails()
{
    connect(m_details, &AccountDetails::makeDefaultRequested, this, &AccountsPage::makeDefault);
    connect(m_details, &AccountDetails::shareRequested, this, &AccountsPage::share);
    connect(m_details, &AccountDetails::signOutRequested, this, &AccountsPage::askToSignOut);
    connect(m_confirm, &ConfirmStrip::accepted, this, &AccountsPage::signOut);
}

void AccountsPage::showEvent(QShowEvent *event)
{
    reload();
    QWidget::showEvent(event);
}

void AccountsPage::reload()
{
    m_reading.cancel();
    m_reading = m_lane.run(
        this, [accounts = m_services.accounts](const std::stop_token &) { return readAccountEntries(accounts); },
        [this](core::Result<QList<AccountEntry>> entries) { setEntries(std::move(entries)); });
}

void AccountsPage::setEntries(core::Result<QList<AccountEntry>> entries)
{
    if (!entries) {
        m_message->showError(entries.error());
        return;
    }
    const AccountEntry *before = current();
    const QString wanted = !m_wanted.isEmpty() ? m_wanted : before ? before->account.key() : QString();
    m_wanted.clear();
    m_model->setEntries(*entries);
    const int rowHeight = m_list->itemDelegate()->sizeHint({}, {}).height();
    m_list->setFixedHeight(std::min(m_model->rowCount(), rowsShown) * rowHeight + 2 * m_list->frameWidth());
    m_empty->setVisible(entries->isEmpty());
    m_add->setVisible(!entries->isEmpty());
    m_list->setVisible(!entries->isEmpty());
    m_list->setCurrentIndex(m_model->index(std::max(m_model->rowOf(wanted), 0)));
    showCurrent();
}

const AccountEntry *AccountsPage::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? &m_model->entry(index.row()) : nullptr;
}

void AccountsPage::showCurrent()
{
    m_asking.cancel();
    m_confirm->hide();
    const AccountEntry *entry = current();
    m_details->setVisible(entry != nullptr);
    if (!entry)
        return;
    m_details->present(*entry);
    const core::Account account = entry->account;
    if (const auto owner = m_owners.constFind(account.key()); owner != m_owners.constEnd()) {
        m_details->showOwner(*owner);
        return;
    }
    m_asking = m_lane.run(
        this,
        [accounts = m_services.accounts, &http = m_services.http, account](const std::stop_token &stop) {
            return ownerOf(accounts, account, http, stop);
        },
        [this, key = account.key()](const core::Result<core::Identity> &owner) { showOwner(key, owner); });
}

void AccountsPage::showOwner(const QString &key, const core::Result<core::Identity> &owner)
{
    if (owner) {
        m_owners.insert(key, *owner);
        m_details->showOwner(*owner);
    } else {
        m_details->showFailure(owner.error());
    }
}

void AccountsPage::change(Change change, std::function<void(const core::Account &)> done)
{
    m_message->clear();
    m_details->setBusy(true);
    m_changing = m_lane.run(
        this, [change = std::move(change)](const std::stop_token &stop) { return change(stop); },
        [this, done = std::move(done)](const core::Result<core::Account> &changed) {
            if (!changed)
                m_message->showMessage(MessageBar::Tone::Error, describeSignIn(changed.error(), SignInStep::Keeping));
            else
                done(*changed);
            m_details->setBusy(false);
            reload();
        });
}

void AccountsPage::makeDefault()
{
    if (const AccountEntry *entry = current()) {
        change([accounts = m_services.accounts, account = entry->account](
                   const std::stop_token &) { return accounts.setDefault(account).transform([&] { return account; }); },
               [this](const core::Account &account) { emit defaultChanged(account); });
    }
}

void AccountsPage::share(bool isShared)
{
    const AccountEntry *entry = current();
    if (!entry)
        return;
    const core::Account before = entry->account;
    change([accounts = m_services.accounts, &http = m_services.http, before,
            isShared](const std::stop_token &stop) { return setShared(accounts, before, isShared, http, stop); },
           [this, before](const core::Account &after) {
               m_wanted = after.key();
               if (const auto owner = m_owners.constFind(before.key()); owner != m_owners.constEnd())
                   m_owners.insert(after.key(), core::Identity(*owner));
               emit moved(before, after);
           });
}

void AccountsPage::askToSignOut()
{
    const AccountEntry *entry = current();
    if (!entry)
        return;
    const QString name = accountName(entry->account);
    const QString hub = endpointName(entry->account.endpoint);
    const bool isShared = entry->account.place == core::CredentialPlace::HubClient;
    //: %1 is a user name, %2 a Hub.
    const QString question = isShared
        ? tr("Sign %1 out of %2? The hf command line is signed out as well. What was published stays where it is.")
        : tr("Sign %1 out of %2? The secret is removed from this computer. What was published stays where it is.");
    m_confirm->ask(question.arg(name, hub));
}

void AccountsPage::signOut()
{
    const AccountEntry *entry = current();
    if (!entry)
        return;
    change(
        [accounts = m_services.accounts, account = entry->account](const std::stop_token &stop) {
            return accounts.remove(account, stop).transform([&] { return account; });
        },
        [this](const core::Account &account) {
            m_owners.remove(account.key());
            //: %1 is a user name, %2 a Hub.
            m_message->showMessage(
                MessageBar::Tone::Success,
                {.text = tr("%1 is signed out of %2.").arg(accountName(account), endpointName(account.endpoint))});
            emit signedOut(account);
        });
}

}  // namespace ui
