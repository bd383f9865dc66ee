#include "ui/shell/accountbutton.h"

#include "ui/shared/avatar.h"
#include "ui/shared/theme.h"
#include "ui/shell/sidebarpainting_p.h"

#include <QActionGroup>
#include <QMenu>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int avatarSize = 32;
constexpr int narrowest = 160;

}  // namespace

AccountButton::AccountButton(QWidget *parent)
    : QPushButton(parent)
    , m_menu(new QMenu(this))
{
    setObjectName(u"accountButton"_s);
    setAccessibleName(tr("Account"));
    m_menu->setObjectName(u"accountMenu"_s);
    m_menu->setAccessibleName(tr("Account"));
    m_menu->setToolTipsVisible(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPushButton::clicked, this, &AccountButton::openMenu);
    hide();
}

void AccountButton::setAccounts(const QList<AccountItem> &accounts, int current)
{
    m_accounts = accounts.isEmpty() ? QList<AccountItem>{AccountItem{}} : accounts;
    m_current = std::clamp(current, 0, static_cast<int>(m_accounts.size()) - 1);
    setVisible(std::ranges::any_of(m_accounts, [](const AccountItem &item) { return !item.name.isEmpty(); }));
    setText(this->current().name.isEmpty() ? accountText(this->current()) : this->current().name);
    //: %1 is an account, such as "alice on huggingface.co".
    setAccessibleName(tr("Account: %1").arg(accountTextAmong(this->current(), m_accounts)));
    setAccessibleDescription(isPublishingElsewhere() ? tr("Another account is publishing.") : QString());
    setToolTip(isPublishingElsewhere() ? accessibleDescription() : this->current().origin);
    updateGeometry();
    update();
}

bool AccountButton::isPublishingElsewhere() const
{
    for (int i = 0; i < m_accounts.size(); ++i) {
        if (i != m_current && m_accounts.at(i).isPublishing)
            return true;
    }
    return false;
}

void AccountButton::addAccounts()
{
    auto *group = new QActionGroup(m_menu);
    for (int i = 0; i < m_accounts.size(); ++i) {
        const AccountItem &item = m_accounts.at(i);
        const QString text = accountTextAmong(item, m_accounts);
        //: %1 is an account, such as "alice on huggingface.co".
        QAction *action = m_menu->addAction(item.isPublishing ? tr("%1 – publishing").arg(text) : text);
        action->setObjectName(u"account%1"_s.arg(i + 1));
        action->setCheckable(true);
        action->setChecked(i == m_current);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, i] { emit accountChosen(i); });
    }
    connect(m_menu, &QMenu::aboutToHide, group, &QObject::deleteLater);
    QAction *add = m_menu->addAction(theme::icon(u"add"_s), tr("&Add account…"));
    add->setObjectName(u"addAccount"_s);
    connect(add, &QAction::triggered, this, &AccountButton::addAccountRequested);
}

void AccountButton::addCommands()
{
    QAction *profile = m_menu->addAction(theme::icon(u"external"_s), tr("&Open my page in the browser"));
    connect(profile, &QAction::triggered, this, &AccountButton::openProfileRequested);
    //: Closes the account in this window; the sign-in is kept for another time.
    QAction *close = m_menu->addAction(theme::icon(u"close"_s), tr("&Close this account"));
    close->setObjectName(u"closeAccount"_s);
    connect(close, &QAction::triggered, this, &AccountButton::closeAccountRequested);
    //: %1 is a user name.
    QAction *out =
        m_menu->addAction(theme::icon(u"sign-out"_s),
                          current().isLocalHub ? tr("&Leave the Local Hub") : tr("&Sign out %1").arg(current().name));
    out->setObjectName(u"signOut"_s);
    connect(out, &QAction::triggered, this, &AccountButton::signOutRequested);
}

void AccountButton::openMenu()
{
    m_menu->clear();
    addAccounts();
    if (!current().name.isEmpty()) {
        m_menu->addSeparator();
        addCommands();
    }
    const QSize size = m_menu->sizeHint();
    m_menu->popup(mapToGlobal(QPoint(0, -size.height() - theme::space::xs)));
}

QSize AccountButton::sizeHint() const
{
    const int text = QFontMetrics(theme::font(theme::TextRole::Body)).height()
        + QFontMetrics(theme::font(theme::TextRole::Caption)).height();
    return {narrowest, std::max(avatarSize, text) + 2 * theme::space::s};
}

void AccountButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSidebarItem(painter, *this);
    const QRect badge = QStyle::visualRect(layoutDirection(), rect(),
                                           QRect(theme::space::s, (height() - avatarSize) / 2, avatarSize, avatarSize));
    if (current().name.isEmpty())
        theme::icon(u"user"_s, theme::colors().textMuted)
            .paint(&painter,
                   badge.marginsRemoved({theme::space::xs, theme::space::xs, theme::space::xs, theme::space::xs}));
    else
        Avatar::paint(painter, badge, text());
    if (isPublishingElsewhere())
        paintBusyDot(painter, badge.bottomRight());

    const int begin = theme::space::s + avatarSize + theme::space::m;
    const QRect area = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(begin, 0, -theme::space::xl, 0));
    QFont nameFont = theme::font(theme::TextRole::Body);
    nameFont.setWeight(QFont::DemiBold);
    const QFontMetrics nameMetrics(nameFont);
    const QFont hubFont = theme::font(theme::TextRole::Caption);
    const QFontMetrics hubMetrics(hubFont);
    const int hubHeight = current().hub.isEmpty() ? 0 : hubMetrics.height();
    const int top = (height() - nameMetrics.height() - hubHeight) / 2;

    painter.setFont(nameFont);
    painter.setPen(theme::colors().text);
    painter.drawText(QRect(area.left(), top, area.width(), nameMetrics.height()), Qt::AlignLeading,
                     nameMetrics.elidedText(text(), Qt::ElideRight, area.width()));
    painter.setFont(hubFont);
    painter.setPen(theme::colors().textMuted);
    painter.drawText(QRect(area.left(), top + nameMetrics.height(), area.width(), hubMetrics.height()),
                     Qt::AlignLeading, hubMetrics.elidedText(current().hub, Qt::ElideMiddle, area.width()));

    const QRect chevron(width() - theme::space::xl, (height() - theme::space::l) / 2, theme::space::l, theme::space::l);
    theme::icon(u"chevron-up"_s, theme::colors().textMuted)
        .paint(&painter, QStyle::visualRect(layoutDirection(), rect(), chevron));
}

}  // namespace ui
