#include "ui/account/foundsignins.h"

#include "core/auth/accountstore.h"
#include "ui/account/accountwords.h"
#include "ui/shared/theme.h"

#include <QCheckBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int askedAtOnce = 3;  ///< The Hub limits how often one may ask who somebody is.

using Owners = QHash<QString, core::Result<core::Identity>>;

Owners ownersOf(const QList<core::Account> &accounts, const Services &services, const std::stop_token &stop)
{
    Owners owners;
    for (const core::Account &account : accounts) {
        owners.insert(account.key(),
                      core::openAccount(services.accounts, account, services.http, stop)
                          .and_then([&](const core::HubAccount &hub) {
                              return core::HubClient(services.http, hub).whoami(stop);
                          }));
    }
    return owners;
}

}  // namespace

FoundSignIns::FoundSignIns(Services services, QWidget *parent)
    : QWidget(parent)
    , m_services(std::move(services))
    , m_rows(new QFrame(this))
    , m_inStep(new QCheckBox(tr("Stay in step with the &hf command line"), this))
{
    setObjectName(u"foundSignIns"_s);
    auto *title = new QLabel(tr("Already on this computer"), this);
    theme::setTextRole(title, theme::TextRole::Heading);
    theme::setCard(m_rows);
    m_inStep->setObjectName(u"stayInStep"_s);
    m_inStep->setChecked(true);
    m_inStep->setToolTip(tr("Otherwise Slipway keeps a copy of its own."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(title);
    layout->addWidget(m_rows);
    layout->addWidget(m_inStep);
    hide();
}

void FoundSignIns::reload()
{
    m_reading.cancel();
    m_reading = m_lane.run(
        this, [accounts = m_services.accounts](const std::stop_token &) { return accounts.accounts(); },
        [this](core::Result<QList<core::Account>> accounts) {
            // An unreadable file is told when someone wants to use it.
            m_accounts = accounts ? std::move(*accounts) : QList<core::Account>();
            showRows();
        });
}

void FoundSignIns::setEndpoint(const QUrl &endpoint)
{
    if (endpoint == m_endpoint)
        return;
    m_endpoint = endpoint;
    showRows();
}

void FoundSignIns::showRows()
{
    m_asking.cancel();
    const qsizetype focused = buttons().indexOf(window()->focusWidget());
    qDeleteAll(m_rows->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    delete m_rows->layout();
    auto *layout = new QVBoxLayout(m_rows);
    layout->setContentsMargins(theme::space::l, theme::space::m, theme::space::m, theme::space::m);
    layout->setSpacing(theme::space::m);
    QList<core::Account> nameless;
    bool mayCopy = false;
    for (const core::Account &account : std::as_const(m_accounts)) {
        if (m_endpoint.isEmpty() || !core::isSameHub(account.endpoint, m_endpoint))
            continue;
        layout->addWidget(createRow(account));
        mayCopy = mayCopy || (account.place == core::CredentialPlace::HubClient && !isOAuthAccount(account));
        if (account.user.isEmpty() && !m_owners.contains(account.key()) && nameless.size() < askedAtOnce)
            nameless.append(account);
    }
    m_inStep->setVisible(mayCopy);
    setVisible(layout->count() > 0);
    if (focused >= 0 && focused < buttons().size())  // the names have come while somebody was about to choose
        buttons().at(focused)->setFocus();
    if (!nameless.isEmpty())
        askForNames(nameless);
}

QList<QWidget *> FoundSignIns::buttons() const
{
    return m_rows->findChildren<QWidget *>(u"continueAs"_s);
}

void FoundSignIns::askForNames(const QList<core::Account> &accounts)
{
    m_asking = m_lane.run(
        this,
        [services = m_services, accounts](const std::stop_token &stop) { return ownersOf(accounts, services, stop); },
        [this](const Owners &owners) {
            m_owners.insert(owners);
            showRows();
        });
}

QString FoundSignIns::originText(const core::Account &account) const
{
    const auto owner = m_owners.constFind(account.key());
    const bool isRefused =
        owner != m_owners.constEnd() && !*owner && owner->error().kind == core::ErrorKind::SignInRequired;
    switch (account.place) {
    case core::CredentialPlace::Environment:
        //: %1 is the name of an environment variable such as HF_TOKEN.
        return isRefused ? tr("From %1. The Hub no longer accepts it.").arg(account.where)
                         : tr("From %1").arg(account.where);
    case core::CredentialPlace::HubClient:
        return isRefused ? tr("From the hf command line. The Hub no longer accepts it.")
                         : tr("Signed in with the hf command line");
    case core::CredentialPlace::Keychain:
    case core::CredentialPlace::OwnFile: break;
    }
    return accountKindText(account);
}

QWidget *FoundSignIns::createRow(const core::Account &account)
{
    core::Account named = account;
    const auto owner = m_owners.constFind(account.key());
    if (owner != m_owners.constEnd() && *owner)
        named.user = (*owner)->name;
    const QString name = accountName(named);

    auto *row = new QWidget(m_rows);
    row->setObjectName(u"foundSignIn"_s);
    auto *title = new QLabel(name, row);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    auto *origin = new QLabel(originText(account), row);
    origin->setObjectName(u"foundOrigin"_s);
    origin->setTextFormat(Qt::PlainText);
    origin->setWordWrap(true);
    theme::setTextRole(origin, theme::TextRole::Caption);
    auto *go = new QPushButton(tr("Continue"), row);
    go->setObjectName(u"continueAs"_s);
    //: %1 is a user name.
    go->setAccessibleName(tr("Continue as %1").arg(name));
    go->setAccessibleDescription(origin->text());
    connect(go, &QPushButton::clicked, this, [this, account] {
        const bool isHubClient = account.place == core::CredentialPlace::HubClient;
        emit chosen(account, isHubClient && !isOAuthAccount(account) && !m_inStep->isChecked());
    });

    auto *text = new QVBoxLayout;
    text->setSpacing(0);
    text->addWidget(title);
    text->addWidget(origin);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::l);
    layout->addLayout(text, 1);
    layout->addWidget(go);
    return row;
}

}  // namespace ui
