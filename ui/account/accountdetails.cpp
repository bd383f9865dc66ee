#include "ui/account/accountdetails.h"

#include "ui/account/accountwords.h"
#include "ui/account/endpointinput.h"
#include "ui/account/rightsview.h"
#include "ui/shared/caption.h"
#include "ui/shared/theme.h"
#include "ui/shared/tokenwords.h"

#include <QCheckBox>
#include <QDateTime>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

AccountDetails::AccountDetails(QWidget *parent)
    : QWidget(parent)
    , m_kind(createCaption(u"accountKind"_s, this))
    , m_place(createCaption(u"accountPlace"_s, this))
    , m_role(createCaption(u"accountRole"_s, this))
    , m_expiry(createCaption(u"accountExpiry"_s, this))
    , m_rights(new RightsView(this))
    , m_share(new QCheckBox(tr("Share with the &hf command line"), this))
    , m_makeDefault(new QPushButton(tr("Make &default"), this))
    , m_signOut(new QPushButton(theme::icon(u"sign-out"_s), tr("Sign &out…"), this))
{
    setObjectName(u"accountDetails"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::m);
    layout->addWidget(createFacts());
    layout->addWidget(m_rights);
    layout->addWidget(createActions());
}

QWidget *AccountDetails::createFacts()
{
    auto *box = new QWidget(this);
    theme::setTextRole(m_kind, theme::TextRole::Heading);
    theme::setTextRole(m_role, theme::TextRole::Body);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::xs);
    for (QLabel *fact : {m_kind, m_role, m_expiry, m_place})
        layout->addWidget(fact);
    return box;
}

QWidget *AccountDetails::createActions()
{
    auto *box = new QWidget(this);
    m_share->setObjectName(u"shareAccount"_s);
    m_makeDefault->setObjectName(u"makeDefault"_s);
    m_signOut->setObjectName(u"signOutAccount"_s);
    connect(m_share, &QCheckBox::clicked, this, &AccountDetails::shareRequested);
    connect(m_makeDefault, &QPushButton::clicked, this, &AccountDetails::makeDefaultRequested);
    connect(m_signOut, &QPushButton::clicked, this, &AccountDetails::signOutRequested);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::space::s);
    buttons->addWidget(m_makeDefault);
    buttons->addWidget(m_signOut);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::m);
    layout->addWidget(m_share);
    layout->addLayout(buttons);
    return box;
}

void AccountDetails::present(const AccountEntry &entry)
{
    const core::Account &account = entry.account;
    const bool isOurs = account.place != core::CredentialPlace::Environment;
    m_kind->setText(accountKindText(account));
    m_place->setText(accountPlaceText(account));
    //: %1 is a Hub such as "huggingface.co".
    m_role->setText(tr("Asking %1 what it may do…").arg(endpointName(account.endpoint)));
    m_expiry->hide();
    m_rights->hide();
    m_share->setVisible(entry.mayShare);
    m_share->setChecked(account.place == core::CredentialPlace::HubClient);
    m_makeDefault->setVisible(isOurs && !entry.isDefault);
    m_signOut->setVisible(isOurs);
    setBusy(false);
}

void AccountDetails::showOwner(const core::Identity &identity)
{
    m_role->setText(tokenRoleText(identity));
    m_expiry->setText(tokenExpiryText(identity, QDateTime::currentDateTime()));
    m_expiry->show();
    m_rights->present(identity);
    m_rights->show();
}

void AccountDetails::showFailure(const core::Error &error)
{
    m_role->setText(describeSignIn(error, SignInStep::Opening).text);
}

void AccountDetails::setBusy(bool busy)
{
    m_share->setEnabled(!busy);
    m_makeDefault->setEnabled(!busy);
    m_signOut->setEnabled(!busy);
}

}  // namespace ui
