#include "ui/account/signinways.h"

#include "ui/shared/choicecard.h"
#include "ui/shared/theme.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

SignInWays::SignInWays(QWidget *parent)
    : QWidget(parent)
    , m_browser(new ChoiceCard(u"external"_s, tr("&Browser"), tr("Confirm on the Hub's own page."), this))
    , m_deviceCode(new ChoiceCard(u"phone"_s, tr("Co&de"), tr("Confirm on your phone or another computer."), this))
    , m_token(new ChoiceCard(u"key"_s, tr("Access to&ken"), tr("Paste one that you created."), this))
{
    setObjectName(u"signInWays"_s);
    setAccessibleName(tr("How to sign in"));
    m_browser->setObjectName(u"chooseBrowser"_s);
    m_deviceCode->setObjectName(u"chooseDeviceCode"_s);
    m_token->setObjectName(u"chooseToken"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    for (ChoiceCard *card : {m_browser, m_deviceCode, m_token}) {
        layout->addWidget(card, 1);
        connect(card, &ChoiceCard::toggled, this, [this](bool on) {
            if (on)
                emit changed();
        });
    }
    connect(m_token, &ChoiceCard::pointedAt, this, &SignInWays::tokenPointedAt);
    m_browser->setChecked(true);
}

SignInWay SignInWays::way() const
{
    if (m_deviceCode->isChecked())
        return SignInWay::DeviceCode;
    return m_token->isChecked() ? SignInWay::Token : SignInWay::Browser;
}

void SignInWays::choose(SignInWay way)
{
    switch (way) {
    case SignInWay::Browser: m_browser->setChecked(true); break;
    case SignInWay::DeviceCode: m_deviceCode->setChecked(true); break;
    case SignInWay::Token: m_token->setChecked(true); break;
    }
}

}  // namespace ui
