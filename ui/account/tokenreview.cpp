#include "ui/account/tokenreview.h"

#include "ui/account/endpointinput.h"
#include "ui/shared/avatar.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/theme.h"
#include "ui/shared/tokenwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

// What the server says is shown as it is, never as rich text.
QLabel *createLabel(const QString &name, theme::TextRole role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    theme::setTextRole(label, role);
    return label;
}

QWidget *createRightRow(const OwnerRight &right, QWidget *parent)
{
    auto *row = new QWidget(parent);
    row->setObjectName(u"ownerRight"_s);
    auto *icon = new QLabel(row);
    const QColor color = right.mayPublish ? theme::colors().success.text : theme::colors().textMuted;
    const QSize size(theme::iconSize, theme::iconSize);
    icon->setPixmap(
        theme::icon(right.mayPublish ? u"check"_s : u"lock"_s, color).pixmap(size, row->devicePixelRatioF()));

    auto *owner = createLabel({}, theme::TextRole::Body, row);
    owner->setText(right.owner);
    auto *words = createLabel({}, theme::TextRole::Caption, row);
    words->setText(right.words);
    words->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);

    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::s);
    layout->addWidget(icon);
    layout->addWidget(owner, 2);
    layout->addWidget(words, 3);
    row->setAccessibleName(right.owner + u". "_s + right.words);
    return row;
}

}  // namespace

TokenReview::TokenReview(QWidget *parent)
    : QWidget(parent)
    , m_avatar(new Avatar(48, this))
    , m_name(createLabel(u"reviewName"_s, theme::TextRole::Heading, this))
    , m_account(createLabel(u"reviewAccount"_s, theme::TextRole::Caption, this))
    , m_role(createLabel(u"reviewRole"_s, theme::TextRole::Body, this))
    , m_expiry(createLabel(u"reviewExpiry"_s, theme::TextRole::Caption, this))
    , m_rights(new QFrame(this))
    , m_warning(new MessageBar(this))
    , m_continue(new QPushButton(tr("&Continue"), this))
    , m_other(new QPushButton(tr("Use &another token"), this))
{
    setObjectName(u"tokenReview"_s);
    theme::setCard(m_rights);
    m_warning->setDismissible(false);
    m_rights->setAccessibleName(tr("Where this token can publish"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::l);
    layout->addWidget(createPersonRow());
    auto *words = new QVBoxLayout;
    words->setSpacing(theme::space::xs);
    words->addWidget(m_role);
    words->addWidget(m_expiry);
    layout->addLayout(words);
    layout->addWidget(m_rights);
    layout->addWidget(m_warning);
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
    connect(m_continue, &QPushButton::clicked, this, &TokenReview::accepted);
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
    m_identity = identity;
    showRights();
    if (mayPublishAnywhere(identity)) {
        m_warning->clear();
    } else {
        m_warning->showMessage(MessageBar::Tone::Warning,
                               {.text = tr("You can look around with this token, but not publish. To publish, use a "
                                           "token with write access.")});
    }
    setBusy(false);
    m_continue->setFocus();
}

void TokenReview::setBusy(bool busy)
{
    m_continue->setEnabled(!busy);
    m_other->setEnabled(!busy);
}

void TokenReview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_identity.name.isEmpty())
        showRights();  // its pictures hold the colours they were drawn in
}

void TokenReview::showRights()
{
    qDeleteAll(m_rights->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    delete m_rights->layout();
    auto *layout = new QVBoxLayout(m_rights);
    layout->setContentsMargins(theme::space::l, theme::space::m, theme::space::l, theme::space::m);
    layout->setSpacing(theme::space::m);
    for (const OwnerRight &right : ownerRights(m_identity))
        layout->addWidget(createRightRow(right, m_rights));
}

}  // namespace ui
