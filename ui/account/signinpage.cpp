#include "ui/account/signinpage.h"

#include "ui/account/endpointinput.h"
#include "ui/account/signinform.h"
#include "ui/account/tokenreview.h"
#include "ui/shared/columnarea.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/theme.h"
#include "ui/shell/session.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

SignInPage::SignInPage(const Services &services, AccountSession &session, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_session(session)
    , m_message(new MessageBar(this))
    , m_form(new SignInForm(services, this))
    , m_review(new TokenReview(this))
    , m_title(new QLabel(this))
    , m_intro(new QLabel(this))
    , m_waiting(new QLabel(this))
    , m_pages(new QStackedWidget(this))
{
    setObjectName(u"signInPage"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);
    m_pages->addWidget(createFormPage());
    m_pages->addWidget(createWaitingPage());

    connectForm();
    connect(m_review, &TokenReview::accepted, this, [this] {
        m_review->setBusy(true);
        m_session.accept();
    });
    connect(m_review, &TokenReview::rejected, &m_session, &AccountSession::cancel);
    connect(m_message, &MessageBar::remedyRequested, this, &SignInPage::remedy);
    connect(&m_session, &AccountSession::changed, this, &SignInPage::followSession);
    connect(&m_session, &AccountSession::identified, this, &SignInPage::showReview);
    connect(&m_session, &AccountSession::failed, this, &SignInPage::showFailure);
    m_lastAttempt = [this] { m_session.restore(); };
    followSession();
}

QWidget *SignInPage::createFormPage()
{
    auto *area = new ColumnArea(m_pages);
    theme::setTextRole(m_title, theme::TextRole::Title);
    m_title->setObjectName(u"signInTitle"_s);
    m_title->setWordWrap(true);
    m_intro->setWordWrap(true);
    m_intro->setForegroundRole(QPalette::PlaceholderText);
    QVBoxLayout *column = area->column();
    column->addWidget(m_title);
    column->addWidget(m_intro);
    column->addSpacing(theme::space::s);
    column->addWidget(m_message);
    column->addWidget(m_form);
    column->addWidget(m_review);
    column->addStretch(1);
    return area;
}

QWidget *SignInPage::createWaitingPage()
{
    auto *page = new QWidget(m_pages);
    m_waiting->setObjectName(u"signInWaiting"_s);
    m_waiting->setAlignment(Qt::AlignCenter);
    m_waiting->setForegroundRole(QPalette::PlaceholderText);
    auto *cancel = new QPushButton(tr("Cancel"), page);
    cancel->setObjectName(u"signInWaitingCancel"_s);
    connect(cancel, &QPushButton::clicked, &m_session, &AccountSession::cancel);
    auto *layout = new QVBoxLayout(page);
    layout->setSpacing(theme::space::l);
    layout->addStretch(1);
    layout->addWidget(m_waiting);
    layout->addWidget(cancel, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    return page;
}

void SignInPage::connectForm()
{
    const auto attempt = [this](const std::function<void()> &action) {
        m_isFormBusy = true;
        m_lastAttempt = [this, action] {
            m_isFormBusy = true;
            action();
        };
        action();
    };
    connect(m_form, &SignInForm::tokenEntered, this, [this, attempt](const QUrl &hub, const core::AccessToken &token) {
        attempt([this, hub, token] { m_session.check(hub, token); });
    });
    connect(m_form, &SignInForm::storedTokenChosen, this,
            [this, attempt](const QUrl &hub) { attempt([this, hub] { m_session.restoreAt(hub); }); });
    connect(m_form, &SignInForm::localHubRequested, this,
            [this, attempt] { attempt([this] { m_session.openLocalHub(); }); });
    connect(m_form, &SignInForm::cancelRequested, &m_session, &AccountSession::cancel);
}

void SignInPage::followSession()
{
    const bool isBusy = m_session.state() == AccountSession::State::SigningIn;
    const QString hub = endpointName(m_session.pendingEndpoint());
    //: %1 is a Hub such as "huggingface.co".
    const QString doing =
        hub.isEmpty() ? tr("Starting the Local Hub on this computer…") : tr("Signing in to %1…").arg(hub);
    m_waiting->setText(doing);
    m_form->setBusy(isBusy ? doing : QString());
    m_pages->setCurrentIndex(isBusy && !m_isFormBusy ? 1 : 0);
    if (isBusy)
        m_message->clear();
    else
        m_isFormBusy = false;
    m_title->setText(tr("Sign in to a Hub"));
    m_intro->setText(tr("A Hub keeps your models and their history. Choose where you want to publish."));
    m_form->show();
    m_review->hide();
    if (m_session.isSignedIn()) {
        m_form->clearToken();
        m_lastAttempt = [this] { m_session.restore(); };  // forgets the token it may have held
    }
}

void SignInPage::showReview()
{
    m_title->setText(tr("This is your account"));
    m_intro->setText(tr("Check what the token can do before you use it."));
    m_pages->setCurrentIndex(0);
    m_form->hide();
    m_review->show();
    m_review->present(m_session.identity(), m_session.pendingEndpoint());
}

void SignInPage::showFailure(const core::Error &error)
{
    m_message->showError(error);
    m_form->focusToken();
}

void SignInPage::showNotice(const QString &text)
{
    m_message->showMessage(MessageBar::Tone::Info, {.text = text});
}

void SignInPage::remedy(Remedy remedy)
{
    switch (remedy) {
    case Remedy::Retry: m_lastAttempt(); break;
    case Remedy::OpenNetworkSettings: emit openNetworkSettingsRequested(); break;
    case Remedy::SignIn:
        m_message->clear();
        m_form->focusToken();
        break;
    case Remedy::None:
    case Remedy::ReviewPlan:
    case Remedy::ChooseFiles:
    case Remedy::RenameFile:
    case Remedy::ChooseRepository:
    case Remedy::OpenRepositoryPage: break;  // not what signing in can fail with
    }
}

}  // namespace ui
