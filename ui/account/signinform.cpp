#include "ui/account/signinform.h"

#include "core/auth/accountstore.h"
#include "ui/account/endpointinput.h"
#include "ui/shared/choicecard.h"
#include "ui/shared/theme.h"

#include <QAction>
#include <QDir>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

const QUrl huggingFace{u"https://huggingface.co"_s};

QLabel *createCaption(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    theme::setTextRole(label, theme::TextRole::Caption);
    return label;
}

// A label above its field leaves room for long words, which a label beside it would not.
QVBoxLayout *createFieldLayout(QWidget *parent, const QString &label, QLineEdit *field, QLabel *hint)
{
    auto *title = new QLabel(label, parent);
    title->setBuddy(field);
    auto *layout = new QVBoxLayout(parent);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::xs);
    layout->addWidget(title);
    layout->addWidget(field);
    layout->addWidget(hint);
    return layout;
}

QString shortPath(const QString &where)
{
    const QString home = QDir::homePath();
    return where.startsWith(home + u'/') ? u'~' + where.mid(home.size()) : where;
}

}  // namespace

SignInForm::SignInForm(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_huggingFace(new ChoiceCard(u"hub"_s, tr("&Hugging Face"), tr("huggingface.co, with your own account."), this))
    , m_localHub(new ChoiceCard(u"computer"_s, tr("&Local Hub on this computer"),
                                tr("Practise without an account. Nothing leaves this computer."), this))
    , m_other(
          new ChoiceCard(u"globe"_s, tr("An&other Hub"), tr("Any server that speaks the Hub's own protocol."), this))
    , m_addressField(new QWidget(this))
    , m_address(new QLineEdit(m_addressField))
    , m_addressHint(createCaption(u"addressHint"_s, m_addressField))
    , m_storedCard(new QFrame(this))
    , m_storedText(new QLabel(m_storedCard))
    , m_tokenField(new QWidget(this))
    , m_token(new QLineEdit(m_tokenField))
    , m_tokenHint(createCaption(u"tokenHint"_s, m_tokenField))
    , m_proceed(new QPushButton(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_busyText(createCaption(u"signInProgress"_s, this))
    , m_busyBar(new QProgressBar(this))
{
    setObjectName(u"signInForm"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::l);
    layout->addWidget(createChoices());
    layout->addWidget(createAddressField());
    layout->addWidget(createStoredTokenCard());
    layout->addWidget(createTokenField());
    layout->addWidget(createButtons());
    m_huggingFace->setChecked(true);
    setBusy({});
    showChoice();
}

QWidget *SignInForm::createChoices()
{
    m_huggingFace->setObjectName(u"chooseHuggingFace"_s);
    m_localHub->setObjectName(u"chooseLocalHub"_s);
    m_other->setObjectName(u"chooseOtherHub"_s);
    auto *box = new QWidget(this);
    box->setAccessibleName(tr("Hub"));
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    for (ChoiceCard *card : {m_huggingFace, m_localHub, m_other}) {
        layout->addWidget(card);
        connect(card, &ChoiceCard::toggled, this, [this](bool on) {
            if (on)
                showChoice();
        });
    }
    return box;
}

QWidget *SignInForm::createAddressField()
{
    m_address->setObjectName(u"hubAddress"_s);
    m_address->setPlaceholderText(u"https://hub.example.org"_s);
    m_address->setAccessibleName(tr("Address of the Hub"));
    createFieldLayout(m_addressField, tr("A&ddress"), m_address, m_addressHint);
    m_addressHint->hide();
    connect(m_address, &QLineEdit::textChanged, this, [this] {
        showAddressHint({});
        m_storedCard->hide();
        showTokenHint();
    });
    connect(m_address, &QLineEdit::editingFinished, this, [this] {
        showAddressProblem();
        lookForStoredToken();
    });
    connect(m_address, &QLineEdit::returnPressed, this, &SignInForm::proceed);
    return m_addressField;
}

QWidget *SignInForm::createStoredTokenCard()
{
    theme::setCard(m_storedCard);
    m_storedCard->setObjectName(u"storedToken"_s);
    m_storedText->setObjectName(u"storedTokenText"_s);
    m_storedText->setTextFormat(Qt::PlainText);
    m_storedText->setWordWrap(true);
    auto *use = new QPushButton(tr("&Use this token"), m_storedCard);
    use->setObjectName(u"useStoredToken"_s);
    connect(use, &QPushButton::clicked, this, [this] { emit storedTokenChosen(endpoint()); });

    auto *layout = new QHBoxLayout(m_storedCard);
    layout->setContentsMargins(theme::space::l, theme::space::m, theme::space::m, theme::space::m);
    layout->setSpacing(theme::space::l);
    layout->addWidget(m_storedText, 1);
    layout->addWidget(use);
    m_storedCard->hide();
    return m_storedCard;
}

QWidget *SignInForm::createTokenField()
{
    m_token->setObjectName(u"tokenField"_s);
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setPlaceholderText(u"hf_…"_s);
    m_token->setAccessibleName(tr("Access token"));
    // Nothing that a keyboard or an input method might learn from.
    m_token->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                                 | Qt::ImhNoAutoUppercase);
    addRevealAction();
    m_tokenHint->setOpenExternalLinks(true);
    m_tokenHint->setTextInteractionFlags(Qt::TextBrowserInteraction);
    createFieldLayout(m_tokenField, tr("Access &token"), m_token, m_tokenHint);
    connect(m_token, &QLineEdit::textEdited, this, &SignInForm::showTokenHint);
    connect(m_token, &QLineEdit::returnPressed, this, &SignInForm::proceed);
    return m_tokenField;
}

void SignInForm::addRevealAction()
{
    auto *reveal = m_token->addAction(theme::icon(u"eye"_s), QLineEdit::TrailingPosition);
    reveal->setObjectName(u"revealToken"_s);
    reveal->setCheckable(true);
    reveal->setText(tr("Show the token"));
    connect(reveal, &QAction::toggled, this, [this, reveal](bool on) {
        m_token->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password);
        reveal->setIcon(theme::icon(on ? u"eye-off"_s : u"eye"_s));
        reveal->setText(on ? tr("Hide the token") : tr("Show the token"));
    });
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
    m_busyBar->setRange(0, 0);
    m_busyBar->setTextVisible(false);
    m_busyBar->setFixedHeight(theme::space::xs);
    m_busyBar->setAccessibleName(tr("Signing in"));

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
    for (QWidget *field : std::initializer_list<QWidget *>{m_huggingFace, m_localHub, m_other, m_address, m_storedCard,
                                                           m_token, m_proceed})
        field->setEnabled(!isBusy);
    m_busyText->setText(doing);
    m_busyText->setVisible(isBusy);
    m_busyBar->setVisible(isBusy);
    m_cancel->setVisible(isBusy);
}

QUrl SignInForm::endpoint() const
{
    if (m_huggingFace->isChecked())
        return huggingFace;
    return m_other->isChecked() ? readEndpoint(m_address->text()).endpoint : QUrl();
}

void SignInForm::showChoice()
{
    const bool isLocal = m_localHub->isChecked();
    m_addressField->setVisible(m_other->isChecked());
    m_tokenField->setVisible(!isLocal);
    m_proceed->setText(isLocal ? tr("&Start the Local Hub") : tr("&Continue"));
    showTokenHint();
    lookForStoredToken();
}

void SignInForm::showTokenHint()
{
    const QUrl hub = endpoint();
    const QString page = hub.toString() + u"/settings/tokens"_s;
    const QString shown = endpointName(hub) + hub.path() + u"/settings/tokens"_s;
    if (hub.isEmpty()) {
        m_tokenHint->setText(tr("You create it in your account's settings on that Hub. It needs write access."));
    } else {
        //: %1 is a link, %2 what it shows: an address such as "huggingface.co/settings/tokens".
        m_tokenHint->setText(tr("Create one with write access at <a href=\"%1\">%2</a>.")
                                 .arg(page.toHtmlEscaped(), shown.toHtmlEscaped()));
    }
}

void SignInForm::showAddressHint(const QString &text)
{
    m_addressHint->setText(text);
    m_addressHint->setVisible(!text.isEmpty());
}

void SignInForm::showAddressProblem()
{
    const EndpointInput input = readEndpoint(m_address->text());
    if (input.problem != EndpointProblem::None && input.problem != EndpointProblem::Empty)
        showAddressHint(endpointProblemText(input.problem));
    else if (input.isUnencrypted)
        showAddressHint(tr("This address is not encrypted: everyone on the way could read your token."));
    else
        showAddressHint({});
}

void SignInForm::lookForStoredToken()
{
    m_lookUp.cancel();
    m_storedCard->hide();
    const QUrl hub = endpoint();
    if (hub.isEmpty())
        return;
    m_lookUp = m_lane.run(
        this, [accounts = m_services.accounts, hub](const std::stop_token &) { return accounts.tokenFor(hub); },
        [this, hub](const core::Result<core::ResolvedToken> &found) { showStoredToken(hub, found); });
}

void SignInForm::showStoredToken(const QUrl &hub, const core::Result<core::ResolvedToken> &found)
{
    // An unreadable token file is told when someone wants to use it.
    if (!found || found->token.isEmpty())
        return;
    //: %1 is a Hub, %2 a variable such as "HF_TOKEN" or the path of a file.
    m_storedText->setText(
        tr("A token for %1 is already on this computer, in %2.").arg(endpointName(hub), shortPath(found->where)));
    m_storedCard->show();
}

void SignInForm::proceed()
{
    if (!m_proceed->isEnabled())
        return;
    if (m_localHub->isChecked()) {
        emit localHubRequested();
        return;
    }
    if (m_other->isChecked()) {
        const EndpointInput input = readEndpoint(m_address->text());
        if (input.problem != EndpointProblem::None) {
            showAddressHint(endpointProblemText(input.problem));
            m_address->setFocus();
            return;
        }
    }
    const core::AccessToken token(m_token->text());
    if (token.isEmpty()) {
        m_tokenHint->setText(tr("Paste an access token first."));
        m_token->setFocus();
        return;
    }
    emit tokenEntered(endpoint(), token);
}

void SignInForm::chooseEndpoint(const QUrl &endpoint)
{
    if (endpoint.isEmpty() || endpoint == huggingFace) {
        m_huggingFace->setChecked(true);
    } else {
        m_address->setText(endpoint.toString());
        m_other->setChecked(true);
    }
    showChoice();
}

void SignInForm::chooseLocalHub()
{
    m_localHub->setChecked(true);
}

void SignInForm::clearToken()
{
    m_token->clear();
}

void SignInForm::focusToken()
{
    if (m_tokenField->isVisible()) {
        m_token->setFocus();
        m_token->selectAll();
    }
}

}  // namespace ui
