#include "ui/account/tokenreview.h"

#include "ui/account/accountwords.h"
#include "ui/account/endpointinput.h"
#include "ui/account/rightsview.h"
#include "ui/shared/avatar.h"
#include "ui/shared/caption.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/theme.h"
#include "ui/shared/tokenwords.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int avatarSize = 48;

// What the server says is shown as it is, never as rich text.
QLabel *createLabel(const QString &name, theme::TextRole role, QWidget *parent)
{
    QLabel *label = createCaption(name, parent);
    theme::setTextRole(label, role);
    return label;
}

}  // namespace

TokenReview::TokenReview(QWidget *parent)
    : QWidget(parent)
    , m_avatar(new Avatar(avatarSize, this))
    , m_name(createLabel(u"reviewName"_s, theme::TextRole::Heading, this))
    , m_account(createCaption(u"reviewAccount"_s, this))
    , m_role(createLabel(u"reviewRole"_s, theme::TextRole::Body, this))
    , m_expiry(createCaption(u"reviewExpiry"_s, this))
    , m_rights(new RightsView(this))
    , m_warning(new MessageBar(this))
    , m_share(new QCheckBox(tr("Also let the &hf command line use this sign-in"), this))
    , m_place(createCaption(u"reviewPlace"_s, this))
    , m_continue(new QPushButton(tr("&Continue"), this))
    , m_other(new QPushButton(tr("Sign in &another way"), this))
{
    setObjectName(u"tokenReview"_s);
    m_warning->setDismissible(false);
    auto *words = new QVBoxLayout;
    words->setSpacing(theme::space::xs);
    words->addWidget(m_role);
    words->addWidget(m_expiry);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::l);
    layout->addWidget(createPersonRow());
    layout->addLayout(words);
    layout->addWidget(m_rights);
    layout->addWidget(m_warning);
    layout->addWidget(createKeeping());
    layout->addWidget(createButtons());
}

QWidget *TokenReview::createPersonRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::l);
    layout->addWidget(m_avatar, 0, Qt::AlignTop);
    auto *text = new QVBoxLayout;
    text->setSpacing(0);
    text->addStretch(1);
    text->addWidget(m_name);
    text->addWidget(m_account);
    text->addStretch(1);
    layout->addLayout(text, 1);
    return row;
}

QWidget *TokenReview::createKeeping()
{
    auto *box = new QWidget(this);
    m_share->setObjectName(u"shareWithHubClient"_s);
    connect(m_share, &QCheckBox::toggled, this, &TokenReview::showPlace);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::xs);
    layout->addWidget(m_share);
    layout->addWidget(m_place);
    return box;
}

QWidget *TokenReview::createButtons()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, theme::space::s, 0, 0);
    layout->setSpacing(theme::space::s);
    m_continue->setObjectName(u"reviewContinue"_s);
    m_continue->setAutoDefault(true);
    m_other->setObjectName(u"reviewOther"_s);
    theme::setPrimary(m_continue);
    layout->addWidget(m_continue);
    layout->addWidget(m_other);
    layout->addStretch(1);
    connect(m_continue, &QPushButton::clicked, this,
            [this] { emit accepted(m_share->isVisible() && m_share->isChecked()); });
    connect(m_other, &QPushButton::clicked, this, &TokenReview::rejected);
    return row;
}

void TokenReview::present(const core::Identity &identity, const QUrl &endpoint)
{
    const QString hub = endpointName(endpoint);
    const bool hasFullName = !identity.fullName.isEmpty() && identity.fullName != identity.name;
    m_avatar->setName(identity.name);
    m_name->setText(hasFullName ? identity.fullName : identity.name);
    //: %1 is a user name, %2 a Hub such as "huggingface.co".
    m_account->setText(tr("%1 on %2").arg(identity.name, hub));
    m_role->setText(tokenRoleText(identity));
    m_expiry->setText(tokenExpiryText(identity, QDateTime::currentDateTime()));
    m_rights->present(identity);
    if (mayPublishAnywhere(identity)) {
        m_warning->clear();
    } else {
        m_warning->showMessage(
            MessageBar::Tone::Warning,
            {.text = tr("You can look around with this sign-in, but not publish. To publish, use one "
                        "with write access.")});
    }
    m_share->setChecked(false);
    showPlace();
    setBusy(false);
    m_continue->setFocus();
}

void TokenReview::setMayShare(bool mayShare)
{
    m_share->setVisible(mayShare);
}

void TokenReview::setHasKeychain(bool hasKeychain)
{
    m_hasKeychain = hasKeychain;
    showPlace();
}

void TokenReview::showPlace()
{
    m_place->setText(newPlaceText(m_share->isChecked(), m_hasKeychain));
}

void TokenReview::setBusy(bool busy)
{
    m_continue->setEnabled(!busy);
    m_other->setEnabled(!busy);
    m_share->setEnabled(!busy);
}

}  // namespace ui
