#include "ui/shell/accountbutton.h"

#include "ui/account/endpointinput.h"
#include "ui/shared/avatar.h"
#include "ui/shared/theme.h"
#include "ui/shell/session.h"
#include "ui/shell/sidebarpainting_p.h"

#include <QDesktopServices>
#include <QMenu>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int avatarSize = 32;
constexpr int narrowest = 160;

}  // namespace

AccountButton::AccountButton(AccountSession &session, QWidget *parent)
    : QPushButton(parent)
    , m_session(session)
    , m_menu(new QMenu(this))
{
    setObjectName(u"accountButton"_s);
    setAccessibleName(tr("Account"));
    m_menu->setObjectName(u"accountMenu"_s);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPushButton::clicked, this, &AccountButton::openMenu);
    connect(&m_session, &AccountSession::changed, this, &AccountButton::followSession);
    followSession();
}

QString AccountButton::hubName() const
{
    return m_session.usesLocalHub() ? tr("Local Hub") : endpointName(m_session.endpoint());
}

QString AccountButton::tokenOrigin() const
{
    if (m_session.usesLocalHub())
        return tr("Kept on this computer only");
    switch (m_session.tokenSource()) {
    case core::TokenSource::Environment:
        //: %1 is the name of an environment variable.
        return tr("Token from %1").arg(m_session.tokenWhere());
    case core::TokenSource::TokenFile:
    case core::TokenSource::None: break;
    }
    //: %1 is the name a token was given on the Hub.
    return m_session.identity().tokenName.isEmpty() ? tr("Token stored on this computer")
                                                    : tr("Token “%1”").arg(m_session.identity().tokenName);
}

void AccountButton::followSession()
{
    setVisible(m_session.isSignedIn());
    if (!m_session.isSignedIn())
        return;
    const QString name = m_session.identity().name;
    setText(name);
    //: %1 is a user name, %2 a Hub.
    setAccessibleName(tr("Account: %1 on %2").arg(name, hubName()));
    setToolTip(m_session.usesLocalHub() ? m_session.endpoint().toString() : tokenOrigin());
    updateGeometry();
    update();
}

void AccountButton::openMenu()
{
    m_menu->clear();
    QAction *origin =
        m_menu->addAction(theme::icon(m_session.usesLocalHub() ? u"computer"_s : u"key"_s), tokenOrigin());
    origin->setEnabled(false);
    m_menu->addSeparator();
    QAction *profile = m_menu->addAction(theme::icon(u"external"_s), tr("&Open my page in the browser"));
    connect(profile, &QAction::triggered, this, [this] {
        QUrl page = m_session.endpoint();
        page.setPath(page.path() + u'/' + m_session.identity().name);
        QDesktopServices::openUrl(page);
    });
    QAction *change = m_menu->addAction(theme::icon(u"switch"_s), tr("&Switch Hub…"));
    change->setObjectName(u"switchHub"_s);
    connect(change, &QAction::triggered, this, &AccountButton::switchHubRequested);
    QAction *out = m_menu->addAction(theme::icon(u"sign-out"_s),
                                     m_session.usesLocalHub() ? tr("&Leave the Local Hub") : tr("Sign &out"));
    out->setObjectName(u"signOut"_s);
    connect(out, &QAction::triggered, this, &AccountButton::signOutRequested);
    const QSize size = m_menu->sizeHint();
    m_menu->popup(mapToGlobal(QPoint(0, -size.height() - theme::space::xs)));
}

QSize AccountButton::sizeHint() const
{
    return {narrowest, avatarSize + 2 * theme::space::s};
}

void AccountButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSidebarItem(painter, *this);
    const QRect badge(theme::space::s, (height() - avatarSize) / 2, avatarSize, avatarSize);
    Avatar::paint(painter, QStyle::visualRect(layoutDirection(), rect(), badge), text());

    const QRect area = QStyle::visualRect(layoutDirection(), rect(),
                                          rect().adjusted(badge.right() + theme::space::m, 0, -theme::space::xl, 0));
    QFont nameFont = theme::font(theme::TextRole::Body);
    nameFont.setWeight(QFont::DemiBold);
    const QFontMetrics nameMetrics(nameFont);
    const QFont hubFont = theme::font(theme::TextRole::Caption);
    const QFontMetrics hubMetrics(hubFont);
    const int top = (height() - nameMetrics.height() - hubMetrics.height()) / 2;

    painter.setFont(nameFont);
    painter.setPen(theme::colors().text);
    painter.drawText(QRect(area.left(), top, area.width(), nameMetrics.height()), Qt::AlignLeading,
                     nameMetrics.elidedText(text(), Qt::ElideRight, area.width()));
    painter.setFont(hubFont);
    painter.setPen(theme::colors().textMuted);
    painter.drawText(QRect(area.left(), top + nameMetrics.height(), area.width(), hubMetrics.height()),
                     Qt::AlignLeading, hubMetrics.elidedText(hubName(), Qt::ElideMiddle, area.width()));

    const QRect chevron(width() - theme::space::xl, (height() - theme::space::l) / 2, theme::space::l, theme::space::l);
    theme::icon(u"chevron-up"_s, theme::colors().textMuted)
        .paint(&painter, QStyle::visualRect(layoutDirection(), rect(), chevron));
}

}  // namespace ui
