#include "ui/account/signinform.h"

#include "ui/account/foundsignins.h"
#include "ui/account/hubchoice.h"
#include "ui/account/signinways.h"
#include "ui/account/tokenfield.h"
#include "ui/account/waitingbar.h"
#include "ui/shared/caption.h"
#include "ui/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

SignInForm::SignInForm(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_questions(new QWidget(this))
    , m_hub(new HubChoice(m_questions))
    , m_found(new FoundSignIns(services, m_questions))
    , m_wayBox(new QWidget(m_questions))
    , m_ways(new SignInWays(m_wayBox))
    , m_token(new TokenField(m_wayBox))
    , m_proceed(new QPushButton(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_busyText(createCaption(u"signInProgress"_s, this))
    , m_busyBar(new WaitingBar(tr("Signing in"), this))
{
    setObjectName(u"signInForm"_s);
    auto *questions = new QVBoxLayout(m_questions);
    questions->setContentsMargins({});
    questions->setSpacing(theme::space::l);
    questions->addWidget(m_hub);
    questions->addWidget(m_found);
    questions->addWidget(createWays());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::l);
    layout->addWidget(m_questions);
    layout->addWidget(createButtons());

    connect(m_hub, &HubChoice::changed, this, &SignInForm::showChoice);
    connect(m_hub, &HubChoice::submitted, this, &SignInForm::proceed);
    connect(m_found, &FoundSignIns::chosen, this, &SignInForm::foundChosen);
    connect(m_ways, &SignInWays::changed, this, &SignInForm::showChoice);
    connect(m_ways, &SignInWays::tokenPointedAt, m_token, &TokenField::edit);
    connect(m_token, &TokenField::submitted, this, &SignInForm::proceed);
    setBusy({});
    showChoice();
}

QWidget *SignInForm::createWays()
{
    auto *title = new QLabel(tr("Sign in with"), m_wayBox);
    theme::setTextRole(title, theme::TextRole::Heading);
    auto *layout = new QVBoxLayout(m_wayBox);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(title);
    layout->addWidget(m_ways);
    layout->addSpacing(theme::space::xs);
    layout->addWidget(m_token);
    return m_wayBox;
}

QWidget *SignInForm::createButtons()
{
    auto *box = new QWidget(this);
    m_proceed->setObjectName(u"signInProceed"_s);
    m_proceed->setAutoDefault(true);
    theme::setPrimary(m_proceed);
    connect(m_proceed, &QPushButton::clicked, this, &SignInForm::proceed);
    m_cancel->setObjectName(u"signInCancel"_s);
    connect(m_cancel, &QPushButton::clicked, this, &SignInForm::cancelRequested);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::space::s);
    buttons->addWidget(m_proceed);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, theme::space::s, 0, 0);
    layout->setSpacing(theme::space::s);
    layout->addLayout(buttons);
    layout->addWidget(m_busyBar);
    layout->addWidget(m_busyText);
    return box;
}

void SignInForm::setBusy(const QString &doing)
{
    const bool isBusy = !doing.isEmpty();
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    m_questions->setEnabled(!isBusy);
    m_proceed->setEnabled(!isBusy);
    m_busyText->setText(doing);
    m_busyText->setVisible(isBusy);
    m_busyBar->setVisible(isBusy);
    // What had the focus is disabled now, or about to be hidden; left alone, it would wander to wherever is next.
    if (!isBusy && hadFocus && m_cancel->hasFocus())
        focusAnswer();
    m_cancel->setVisible(isBusy);
    if (isBusy && hadFocus)
        m_cancel->setFocus();
}

void SignInForm::showChoice()
{
    const bool isLocal = m_hub->isLocalHub();
    const SignInWay way = m_ways->way();
    m_found->setEndpoint(m_hub->endpoint());
    m_wayBox->setVisible(!isLocal);
    m_token->setVisible(way == SignInWay::Token);
    m_token->setEndpoint(m_hub->endpoint());
    if (isLocal) {
        m_proceed->setText(tr("&Start the Local Hub"));
        return;
    }
    switch (way) {
    case SignInWay::Browser: m_proceed->setText(tr("Open the bro&wser")); break;
    case SignInWay::DeviceCode: m_proceed->setText(tr("&Get a code")); break;
    case SignInWay::Token: m_proceed->setText(tr("&Continue")); break;
    }
}

void SignInForm::proceed()
{
    if (!m_proceed->isEnabled())
        return;
    if (m_hub->isLocalHub()) {
        emit localHubRequested();
        return;
    }
    if (m_hub->complain())
        return;
    switch (m_ways->way()) {
    case SignInWay::Browser: emit browserChosen(m_hub->endpoint()); break;
    case SignInWay::DeviceCode: emit deviceCodeChosen(m_hub->endpoint()); break;
    case SignInWay::Token:
        if (m_token->token().isEmpty())
            m_token->complain();
        else
            emit tokenEntered(m_hub->endpoint(), m_token->token());
        break;
    }
}

void SignInForm::chooseEndpoint(const QUrl &endpoint)
{
    m_hub->choose(endpoint);
}

void SignInForm::chooseLocalHub()
{
    m_hub->chooseLocalHub();
}

void SignInForm::reloadFound()
{
    m_found->reload();
}

void SignInForm::clearToken()
{
    m_token->clear();
}

void SignInForm::focusAnswer()
{
    if (m_token->isVisible())
        m_token->edit();
    else
        m_proceed->setFocus();
}

}  // namespace ui
