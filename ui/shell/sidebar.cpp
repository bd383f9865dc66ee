#include "ui/shell/sidebar.h"

#include "ui/shared/iconbutton.h"
#include "ui/shared/theme.h"
#include "ui/shell/accountbutton.h"
#include "ui/shell/sidebarbutton.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int usualWidth = 224;
constexpr int logoSize = 24;

}  // namespace

Sidebar::Sidebar(QWidget *parent)
    : QWidget(parent)
    , m_menu(createIconButton(u"mainMenu"_s, u"menu"_s, tr("Main menu"), this))
    , m_account(new AccountButton(this))
    , m_pages(new QWidget(this))
    , m_pageLayout(new QVBoxLayout(m_pages))
{
    setObjectName(u"sidebar"_s);
    setMinimumWidth(usualWidth);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_pages->setAccessibleName(tr("Pages"));
    m_pageLayout->setContentsMargins({});
    m_pageLayout->setSpacing(theme::space::xs);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::m, theme::space::m, theme::space::m, theme::space::m);
    layout->setSpacing(theme::space::l);
    layout->addWidget(createHeader());
    layout->addWidget(m_pages);
    layout->addStretch(1);
    layout->addWidget(m_account);
}

QWidget *Sidebar::createHeader()
{
    auto *header = new QWidget(this);
    auto *logo = new QLabel(header);
    logo->setPixmap(theme::icon(u"slipway"_s).pixmap(QSize(logoSize, logoSize), devicePixelRatioF()));
    auto *name = new QLabel(u"Slipway"_s, header);
    theme::setTextRole(name, theme::TextRole::Heading);

    m_menu->setFocusPolicy(Qt::StrongFocus);
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setToolTip(tr("Main menu (F10)"));

    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(theme::space::s, 0, 0, 0);
    layout->setSpacing(theme::space::s);
    layout->addWidget(logo);
    layout->addWidget(name, 1);
    layout->addWidget(m_menu);
    return header;
}

void Sidebar::addPage(const QString &iconName, const QString &text)
{
    const int index = static_cast<int>(m_buttons.size());
    auto *button = new SidebarButton(iconName, text, m_pages);
    button->setObjectName(u"page%1"_s.arg(index + 1));
    //: A keyboard shortcut as a tool tip, for example "Alt+1".
    button->setToolTip(tr("Alt+%1").arg(index + 1));
    button->setChecked(m_buttons.isEmpty());
    connect(button, &QAbstractButton::clicked, this, [this, index] { emit pageChosen(index); });
    m_pageLayout->addWidget(button);
    // From top to bottom, however they were made.
    setTabOrder(m_buttons.isEmpty() ? static_cast<QWidget *>(m_menu) : m_buttons.constLast(), button);
    setTabOrder(button, m_account);
    m_buttons.append(button);
}

void Sidebar::setCurrentPage(int index)
{
    m_buttons.at(index)->setChecked(true);
}

void Sidebar::setPageBusy(int index, bool isBusy)
{
    m_buttons.at(index)->setBusy(isBusy, tr("A publish is running."));
}

void Sidebar::setPagesVisible(bool visible)
{
    m_pages->setVisible(visible);
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::colors().sidebar);
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(QRect(edge, 0, 1, height()), theme::colors().border);
}

}  // namespace ui
