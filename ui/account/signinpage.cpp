#include "ui/account/signinpage.h"

#include "core/auth/accountstore.h"
#include "core/auth/secretstore.h"
#include "ui/account/browserwait.h"
#include "ui/account/devicecodepanel.h"
#include "ui/account/endpointinput.h"
#include "ui/account/signinform.h"
#include "ui/account/tokenreview.h"
#include "ui/shared/columnarea.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/theme.h"
#include "ui/shell/session.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

SignInPage::SignInPage(const Services &services, AccountSession &session, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_session(session)
    , m_message(new MessageBar(this))
    , m_messageRow(new QHBoxLayout)
    , m_form(new SignInForm(services, this))
    , m_browser(new BrowserWait(this))
    , m_deviceCode(new DeviceCodePanel(this))
    , m_review(new TokenReview(this))
    , m_title(new QLabel(this))
    , m_intro(new QLabel(this))
    , m_waiting(new QLabel(this))
    , m_pages(new QStackedWidget(this))
{
    setObjectName(u"signInPage"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(createMessageRow());
    layout->addWidget(m_pages);
    createFormPage();
    createWaitingPage();
    connectForm();
    connectParts();
    connectSession();
    m_form->chooseEndpoint(m_services.accounts.defaultEndpoint());
    m_lastAttempt = [this] { m_session.restore(); };
    followSession();
    if (m_session.state() == AccountSession::State::SigningIn && !m_session.identity().name.isEmpty())
        showReview();  // the page was made anew meanwhile
}

// Above what scrolls: the answer to a question far down is seen there, too.
QLayout *SignInPage::createMessageRow()
{
    m_message->setMaximumWidth(theme::contentWidth);
    m_message->installEventFilter(this);
    m_messageRow->setContentsMargins(theme::space::xxl, 0, theme::space::xxl, 0);
    m_messageRow->addStretch(1);
    m_messageRow->addWidget(m_message, 1'000);
    m_messageRow->addStretch(1);
    return m_messageRow;
}

// An empty layout keeps its margins.
bool SignInPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_message && (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)) {
        const bool isThere = !m_message->isHidden();
        m_messageRow->setContentsMargins(theme::space::xxl, isThere ? theme::space::xl : 0, theme::space::xxl,
                                         isThere ? theme::space::s : 0);
    }
    return QWidget::eventFilter(watched, event);
}

void SignInPage::createFormPage()
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
    for (QWidget *part : std::initializer_list<QWidget *>{m_form, m_browser, m_deviceCode, m_review})
        column->addWidget(part);
    column->addStretch(1);
    m_pages->addWidget(area);
}

void SignInPage::createWaitingPage()
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
    m_pages->addWidget(page);
}

void SignInPage::attempt(SignInStep step, std::function<void()> action)
{
    m_lastAttempt = [this, step, action = std::move(action)] {
        m_isFormBusy = true;
        m_step = step;
        action();
    };
    m_lastAttempt();
}

void SignInPage::connectForm()
{
    connect(m_form, &SignInForm::browserChosen, this, [this](const QUrl &hub) {
        attempt(SignInStep::Browser, [this, hub] { m_session.signInWithBrowser(hub); });
    });
    connect(m_form, &SignInForm::deviceCodeChosen, this, [this](const QUrl &hub) {
        attempt(SignInStep::DeviceCode, [this, hub] { m_session.signInWithDeviceCode(hub); });
    });
    connect(m_form, &SignInForm::tokenEntered, this, [this](const QUrl &hub, const core::AccessToken &token) {
        attempt(SignInStep::Checking, [this, hub, token] { m_session.check(hub, token); });
    });
    connect(m_form, &SignInForm::foundChosen, this, [this](const core::Account &account, bool copy) {
        attempt(SignInStep::Opening, [this, account, copy] {
            if (copy)
                m_session.adopt(account);
            else
                m_session.open(account);
        });
    });
    connect(m_form, &SignInForm::localHubRequested, this,
            [this] { attempt(SignInStep::Opening, [this] { m_session.openLocalHub(); }); });
    connect(m_form, &SignInForm::cancelRequested, &m_session, &AccountSession::cancel);
}

void SignInPage::connectParts()
{
    const auto open = [this](const QUrl &address) {
        if (!m_services.openInBrowser(address))
            showNotice(tr("No browser could be opened. Copy the address into one yourself."));
    };
    connect(m_browser, &BrowserWait::openRequested, this, open);
    connect(m_browser, &BrowserWait::cancelRequested, &m_session, &AccountSession::cancel);
    connect(m_deviceCode, &DeviceCodePanel::openRequested, this, open);
    connect(m_deviceCode, &DeviceCodePanel::cancelRequested, &m_session, &AccountSession::cancel);
    connect(m_review, &TokenReview::accepted, this, [this](bool share) {
        m_message->clear();
        attempt(SignInStep::Keeping, [this, share] {
            m_review->setBusy(true);
            m_session.accept(share);
        });
    });
    connect(m_review, &TokenReview::rejected, &m_session, &AccountSession::cancel);
    connect(m_message, &MessageBar::remedyRequested, this, &SignInPage::remedy);
    const auto *escape = new QShortcut(QKeySequence::Cancel, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &SignInPage::escape);
}

void SignInPage::connectSession()
{
    connect(&m_session, &AccountSession::changed, this, &SignInPage::followSession);
    connect(&m_session, &AccountSession::identified, this, &SignInPage::showReview);
    connect(&m_session, &AccountSession::failed, this, &SignInPage::showFailure);
    connect(&m_session, &AccountSession::browserAwaited, this, [this](const QUrl &address, bool didOpen) {
        m_browser->present(address, didOpen);
        showPart(Part::Browser);
    });
    connect(&m_session, &AccountSession::codeShown, this, [this](const core::DeviceRequest &request, bool isRenewed) {
        m_deviceCode->present(request, isRenewed);
        showPart(Part::DeviceCode);
    });
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
    showPart(Part::Form);
    if (isBusy) {
        m_message->clear();
        return;
    }
    m_isFormBusy = false;
    if (!m_session.isSignedIn()) {
        m_form->reloadFound();
        findKeychain();
        return;
    }
    m_form->clearToken();
    m_step = SignInStep::Opening;
    m_lastAttempt = [this] { m_session.restore(); };  // forgets the token it may have held
}

void SignInPage::escape()
{
    if (m_session.state() == AccountSession::State::SigningIn)
        m_session.cancel();
    else
        emit leaveRequested();
}

// What had the focus is hidden with its part.
void SignInPage::focusPart()
{
    switch (m_part) {
    case Part::Form: m_form->focusAnswer(); break;
    case Part::Browser: m_browser->focusAnswer(); break;
    case Part::DeviceCode: m_deviceCode->focusAnswer(); break;
    case Part::Review: break;  // takes it by itself, once there is something to say yes to
    }
}

void SignInPage::showPart(Part part)
{
    const bool isNew = std::exchange(m_part, part) != part;
    m_form->setVisible(part == Part::Form);
    m_browser->setVisible(part == Part::Browser);
    m_deviceCode->setVisible(part == Part::DeviceCode);
    m_review->setVisible(part == Part::Review);
    switch (part) {
    case Part::Form:
        m_title->setText(tr("Sign in to a Hub"));
        m_intro->setText(tr("A Hub keeps your models and their history. Choose where you want to publish."));
        break;
    case Part::Browser:
    case Part::DeviceCode:
        //: %1 is a Hub such as "huggingface.co".
        m_title->setText(tr("Sign in to %1").arg(endpointName(m_session.pendingEndpoint())));
        m_intro->setText(tr("Slipway never sees your password: you confirm on the Hub's own page."));
        break;
    case Part::Review:
        m_title->setText(tr("This is your account"));
        m_intro->setText(tr("Check what the sign-in can do before you use it."));
        break;
    }
    if (isNew && isVisible())
        focusPart();
}

void SignInPage::showReview()
{
    // The person is in their browser: what they confirmed there goes on here.
    const bool wasElsewhere = m_part == Part::Browser;
    m_pages->setCurrentIndex(0);
    m_message->clear();
    showPart(Part::Review);
    m_review->setMayShare(m_services.accounts.canShare(m_session.pendingEndpoint()));
    m_review->present(m_session.identity(), m_session.pendingEndpoint());
    if (wasElsewhere) {
        window()->raise();
        window()->activateWindow();
    }
}

void SignInPage::showFailure(const core::Error &error)
{
    m_message->showMessage(isDeclined(error) ? MessageBar::Tone::Info : MessageBar::Tone::Error,
                           describeSignIn(error, m_step));
    if (m_part == Part::Review)
        m_review->setBusy(false);
    else
        m_form->focusAnswer();
}

void SignInPage::findKeychain()
{
    if (!m_services.keychain)
        return;
    m_lookUp = m_lane.run(
        this, [keychain = m_services.keychain](const std::stop_token &) { return keychain->isAvailable(); },
        [this](bool isAvailable) { m_review->setHasKeychain(isAvailable); });
}

void SignInPage::showNotice(const QString &text)
{
    m_message->showMessage(MessageBar::Tone::Info, {.text = text});
}

void SignInPage::chooseEndpoint(const QUrl &endpoint)
{
    m_form->chooseEndpoint(endpoint);
}

void SignInPage::chooseLocalHub()
{
    m_form->chooseLocalHub();
}

void SignInPage::remedy(Remedy remedy)
{
    switch (remedy) {
    case Remedy::Retry: m_lastAttempt(); break;
    case Remedy::OpenNetworkSettings: emit openNetworkSettingsRequested(); break;
    case Remedy::SignIn:
        m_message->clear();
        m_form->focusAnswer();
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
