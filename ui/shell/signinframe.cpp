#include "ui/shell/signinframe.h"

#include "ui/account/signinpage.h"
#include "ui/shared/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

SignInFrame::SignInFrame(const Services &services, AccountSession &session, QWidget *parent)
    : QWidget(parent)
    , m_page(new SignInPage(services, session, this))
    , m_back(new QPushButton(theme::icon(u"back"_s), {}, this))
    , m_backRow(new QWidget(this))
{
    m_back->setObjectName(u"backToAccount"_s);
    m_back->setFlat(true);
    auto *row = new QHBoxLayout(m_backRow);
    row->setContentsMargins(theme::space::m, theme::space::m, theme::space::m, 0);
    row->addWidget(m_back);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_backRow);
    layout->addWidget(m_page, 1);
    setTabOrder(m_back, m_page);
    setWayBack({});
    connect(m_back, &QPushButton::clicked, this, &SignInFrame::backRequested);
    connect(m_page, &SignInPage::leaveRequested, this, [this] {
        if (m_backRow->isHidden())
            emit leaveRequested();
        else
            emit backRequested();
    });
    connect(m_page, &SignInPage::openNetworkSettingsRequested, this, &SignInFrame::openNetworkSettingsRequested);
}

void SignInFrame::setWayBack(const QString &name)
{
    //: %1 is an account that is open, such as "alice on huggingface.co".
    m_back->setText(tr("&Back to %1").arg(name));
    m_backRow->setVisible(!name.isEmpty());
}

void SignInFrame::showNotice(const QString &text)
{
    m_page->showNotice(text);
}

void SignInFrame::focusAnswer()
{
    m_page->setFocus();
}

}  // namespace ui
