#include "ui/card/cardpage.h"

#include "ui/card/cardgenerator.h"
#include "ui/card/cardstatusbar.h"
#include "ui/card/cardtarget.h"
#include "ui/card/cardworkbench.h"
#include "ui/card/mergedialog.h"
#include "ui/shared/choicesloader.h"
#include "ui/shared/emptystate.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/taborder.h"
#include "ui/shared/theme.h"
#include "ui/shell/session.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

CardPage::CardPage(const Services &services, AccountSession &session, OpenCard &card, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_session(session)
    , m_card(card)
    , m_generator(new CardGenerator(card, this))
    , m_target(new CardTarget(this))
    , m_choices(new ChoicesLoader(this))
    , m_write(new QPushButton(tr("&Write for me"), this))
    , m_messages(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(u"card"_s, tr("No card is open"), {}, this))
    , m_wait(new QWidget(this))
    , m_workbench(new CardWorkbench(card, this))
    , m_status(new CardStatusBar(card, this))
{
    setObjectName(u"cardPage"_s);
    createStack();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::xl, theme::space::xl, theme::space::xl, theme::space::xl);
    layout->setSpacing(theme::space::m);
    layout->addLayout(createTop());
    layout->addWidget(m_messages);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_status);
    tabThrough(QList<QWidget *>{m_target, m_write, m_messages, m_empty} + m_workbench->panes()
               + QList<QWidget *>{m_status});
    connectCard();
    connectParts();
    createActions();
    showState();
}

CardPage::~CardPage() = default;

void CardPage::createStack()
{
    auto *waiting = new QLabel(tr("Reading the card…"), m_wait);
    waiting->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(m_wait);
    layout->addWidget(waiting);
    for (QWidget *part : {static_cast<QWidget *>(m_empty), m_wait, static_cast<QWidget *>(m_workbench)})
        m_stack->addWidget(part);
}

void CardPage::connectCard()
{
    connect(&m_card, &OpenCard::stateChanged, this, &CardPage::showState);
    connect(&m_card, &OpenCard::stateChanged, this, &CardPage::placeChanged);
    connect(&m_card, &OpenCard::conflictChanged, this, &CardPage::showConflict);
    connect(&m_card, &OpenCard::failed, this, &CardPage::showFailure);
    connect(&m_card, &OpenCard::reviewReady, this, &CardPage::reviewRequested);
    connect(&m_card, &OpenCard::modifiedChanged, this, &CardPage::updateActions);
}

void CardPage::connectParts()
{
    connect(m_target, &CardTarget::placeChosen, this,
            [this](const core::RepoId &repo, const QString &revision) { openCard(repo, revision); });
    connect(m_target, &CardTarget::reloadRequested, this, [this] {
        if (m_card.state() == OpenCard::State::Open)
            m_card.checkServer();
        else
            m_card.reload();
    });
    connect(m_empty, &EmptyState::actionRequested, m_target, &CardTarget::focusRepository);
    connect(m_workbench, &CardWorkbench::linkActivated, this,
            [this](const QUrl &url) { (void)m_services.openInBrowser(url); });
    connect(m_status, &CardStatusBar::findingsRequested, m_workbench, &CardWorkbench::showFindings);
    connect(m_status, &CardStatusBar::reviewRequested, &m_card, &OpenCard::prepareReview);
    connect(m_messages, &MessageBar::actionRequested, this, &CardPage::doAction);
    connect(m_messages, &MessageBar::remedyRequested, this, &CardPage::remedy);
    connect(m_choices, &ChoicesLoader::loaded, m_target, &CardTarget::setChoices);
    connect(&m_session, &AccountSession::changed, this, &CardPage::followAccount);
    followAccount();
}

void CardPage::createActions()
{
    struct Entry
    {
        QString name;
        QString icon;
        QString text;
        QKeySequence shortcut;
        void (OpenCard::*handler)();
    };
    const Entry entries[] = {
        {u"card.review"_s, u"publish"_s, tr("Review and publish the card…"), QKeySequence(Qt::CTRL | Qt::Key_Return),
         &OpenCard::prepareReview},
        {u"card.reload"_s, u"refresh"_s, tr("Look at the server’s card again"), QKeySequence::Refresh,
         &OpenCard::checkServer},
        {u"card.discardDraft"_s, u"trash"_s, tr("Discard the draft of the card"), {}, &OpenCard::discardDraft},
    };
    for (const Entry &entry : entries) {
        auto *action = new QAction(theme::icon(entry.icon), entry.text, this);
        action->setObjectName(entry.name);
        action->setShortcut(entry.shortcut);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, &m_card, entry.handler);
        addAction(action);
    }
    createGenerateActions();
    addActions(m_workbench->sourceActions());
    connect(&m_card.checker(), &CardChecker::findingsChanged, this, &CardPage::updateActions);
    connect(&m_card, &OpenCard::conflictChanged, this, &CardPage::updateActions);
    updateActions();
}

void CardPage::updateActions()
{
    const bool isOpen = m_card.state() == OpenCard::State::Open;
    const bool isModified = isOpen && m_card.isModified();
    const bool isGood = !m_card.conflict() && m_card.checker().errorCount() == 0;
    for (QAction *action : actions()) {
        const QString name = action->objectName();
        if (name == u"card.review")
            action->setEnabled(isModified && isGood);
        else if (name == u"card.discardDraft")
            action->setEnabled(isModified);
        else if (name == u"card.reload")
            action->setEnabled(isOpen);
    }
    updateGenerateActions();
}

void CardPage::openCard(const core::RepoId &repo, const QString &revision, const QString &localPath)
{
    m_messages->clear();
    m_card.openWith(repo, revision, localPath);
}

void CardPage::followAccount()
{
    if (m_session.isSignedIn())
        m_choices->setAccount({m_services.http, m_session.account()}, m_session.identity());
    else
        m_choices->clearAccount();
}

void CardPage::showState()
{
    using enum OpenCard::State;
    const OpenCard::State state = m_card.state();
    m_status->setVisible(state == Open);
    switch (state) {
    case Empty:
        m_target->clear();
        m_empty->setTexts(tr("No card is open"),
                          tr("The card is what people read first about a model, a dataset or a Space. Choose the "
                             "repository whose card you want to write."));
        m_empty->setAction(tr("Choose a repository"));
        m_stack->setCurrentWidget(m_empty);
        break;
    case Loading:
        m_target->setPlace(m_card.place().repo, m_card.place().revision);
        m_stack->setCurrentWidget(m_wait);
        break;
    case Failed:
        m_empty->setTexts(tr("The card is not open"), tr("The message above says why."));
        m_empty->setAction({});
        m_stack->setCurrentWidget(m_empty);
        showFailure(m_card.error());
        break;
    case Open:
        m_target->setPlace(m_card.place().repo, m_card.place().revision);
        m_stack->setCurrentWidget(m_workbench);
        showRestored();
        break;
    }
    updateActions();
}

void CardPage::showRestored()
{
    if (m_card.conflict())
        return showConflict();
    m_messages->clear();
    if (!m_card.wasRestored())
        return offerNewCard();
    const QString repo = displayName(m_card.place().repo);
    if (m_card.remoteError()) {
        UserMessage message = describe(*m_card.remoteError());
        message.text =
            tr("This is your draft of the card of %1. The server’s card could not be read: %2").arg(repo, message.text);
        m_messages->showMessage(MessageBar::Tone::Warning, message);
        return;
    }
    m_messages->showMessage(MessageBar::Tone::Info,
                            {.text = tr("Your draft of the card of %1 is back. It is not published yet.").arg(repo)});
    m_messages->setAction(tr("Discard draft"));
    m_messageAction = &CardPage::discardDraft;
}

void CardPage::discardDraft()
{
    m_messages->clear();
    m_card.discardDraft();
}

void CardPage::showConflict()
{
    if (!m_card.conflict()) {
        if (m_messageAction == &CardPage::openMerge)
            m_messages->clear();
        return;
    }
    const QString repo = displayName(m_card.place().repo);
    m_messages->showMessage(
        MessageBar::Tone::Warning,
        {.text =
             tr("The card of %1 has changed on the server since you began. Your text is kept as it is.").arg(repo)});
    m_messages->setAction(tr("Merge…"));
    m_messageAction = &CardPage::openMerge;
}

void CardPage::showFailure(const core::Error &error)
{
    m_messages->showError(error);
}

void CardPage::showNotice(const QString &text)
{
    m_messages->showMessage(MessageBar::Tone::Info, {.text = text});
}

void CardPage::doAction()
{
    if (m_messageAction)
        (this->*m_messageAction)();
}

void CardPage::remedy(Remedy remedy)
{
    switch (remedy) {
    case Remedy::None: break;
    case Remedy::Retry:
    case Remedy::ReviewPlan:
        m_messages->clear();
        if (m_card.state() == OpenCard::State::Open)
            m_card.checkServer();
        else
            m_card.reload();
        break;
    case Remedy::SignIn: emit signInRequested(); break;
    case Remedy::ChooseFiles:
    case Remedy::RenameFile:
    case Remedy::ChooseRepository: m_target->focusRepository(); break;
    case Remedy::OpenRepositoryPage:
        (void)m_services.openInBrowser(
            core::HubClient(m_services.http, m_session.account()).webUrl(m_card.place().repo));
        break;
    case Remedy::OpenNetworkSettings: emit openNetworkSettingsRequested(); break;
    }
}

void CardPage::openMerge()
{
    if (!m_card.conflict() || findChild<MergeDialog *>())
        return;
    auto *dialog = new MergeDialog(m_card.remote().text, m_card.session().text(), m_card.conflict()->text, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_card.settleConflict(dialog->mergedText()); });
    dialog->open();
}

}  // namespace ui
