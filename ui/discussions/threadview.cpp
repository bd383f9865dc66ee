#include "ui/discussions/threadview.h"

#include "ui/discussions/changesview.h"
#include "ui/discussions/discussionwords.h"
#include "ui/discussions/eventlist.h"
#include "ui/discussions/opendiscussions.h"
#include "ui/discussions/statusbadge.h"
#include "ui/shared/actionbutton.h"
#include "ui/shared/caption.h"
#include "ui/shared/emptystate.h"
#include "ui/shared/flowlayout.h"
#include "ui/shared/taborder.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

ThreadView::ThreadView(OpenDiscussions &open, ThreadCommands &commands, QWidget *parent)
    : QWidget(parent)
    , m_open(open)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(u"discussions"_s, {}, {}, this))
    , m_content(new QWidget(this))
    , m_title(new QLabel(this))
    , m_status(new StatusBadge(this))
    , m_byline(createCaption(u"threadByline"_s, this))
    , m_outlook(createCaption(u"threadOutlook"_s, this))
    , m_tabs(new QTabWidget(this))
    , m_events(new EventList(this))
    , m_comment(new CommentBox(this))
    , m_changes(new ChangesView(open.thread(), this))
{
    setObjectName(u"threadView"_s);
    m_empty->setObjectName(u"threadEmpty"_s);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(m_stack);
    QWidget *header = createHeader(commands);
    m_tabs->setObjectName(u"threadTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->setFocusPolicy(Qt::NoFocus);  // its tabs have the focus
    m_tabs->tabBar()->setAccessibleName(tr("Parts of the discussion"));
    m_tabs->addTab(createConversation(), tr("Con&versation"));
    m_tabs->addTab(m_changes, tr("Chan&ges"));
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::m);
    layout->addWidget(header);
    layout->addWidget(m_tabs, 1);
    tabThrough({m_empty, header, m_tabs});
    connectThread();
    connectWriting();
    showState();
}

QWidget *ThreadView::createHeader(ThreadCommands &commands)
{
    m_title->setObjectName(u"threadTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    theme::setTextRole(m_title, theme::TextRole::Heading);
    auto *about = new QHBoxLayout;
    about->setSpacing(theme::space::s);
    about->addWidget(m_status);
    about->addWidget(m_byline, 1);
    auto *header = new QWidget(m_content);
    auto *layout = new QVBoxLayout(header);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_title);
    layout->addLayout(about);
    layout->addWidget(m_outlook);
    layout->addWidget(createActions(commands));
    return header;
}

QWidget *ThreadView::createActions(ThreadCommands &commands)
{
    auto *row = new QWidget(m_content);
    auto *layout = new FlowLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    using enum ThreadCommands::Command;
    for (const auto command : {MarkOpen, Merge, PublishTo, Close, Reopen}) {
        auto *button = new ActionButton(commands.action(command), row);
        button->setObjectName(commands.action(command)->objectName() + u"Button"_s);
        if (command == MarkOpen || command == Merge)
            button->makePrimary();
        layout->addWidget(button);
    }
    auto *more = new QPushButton(theme::icon(u"more"_s), tr("Mo&re"), row);
    more->setObjectName(u"threadMore"_s);
    more->setMenu(new QMenu(more));
    commands.addTo(more->menu());
    layout->addWidget(more);
    return row;
}

QWidget *ThreadView::createConversation()
{
    auto *conversation = new QWidget(m_content);
    auto *layout = new QVBoxLayout(conversation);
    layout->setContentsMargins(0, theme::space::s, 0, 0);
    layout->setSpacing(theme::space::m);
    layout->addWidget(m_events, 1);
    layout->addWidget(m_comment);
    return conversation;
}

void ThreadView::connectThread()
{
    connect(&m_open.thread(), &OpenThread::stateChanged, this, &ThreadView::showState);
    connect(&m_open.thread(), &OpenThread::detailsChanged, this, &ThreadView::showThread);
    connect(&m_open.thread(), &OpenThread::diffChanged, this, &ThreadView::showOutlook);
    connect(&m_open.changes(), &DiscussionChanges::runningChanged, this, &ThreadView::showWriting);
    connect(m_empty, &EmptyState::actionRequested, this, &ThreadView::retryRequested);
    connect(m_events, &EventList::webLinkActivated, this, &ThreadView::webLinkActivated);
    connect(m_events, &EventList::wholeRequested, this, &ThreadView::wholeRequested);
    connect(m_events, &EventList::hideRequested, this, &ThreadView::hideRequested);
    connect(m_events, &EventList::editRequested, this, &ThreadView::edit);
    connect(m_events, &EventList::quoteRequested, this, &ThreadView::quote);
}

void ThreadView::connectWriting()
{
    connect(m_comment, &CommentBox::textChanged, this,
            [this](const QString &text) { m_open.setDraft(m_open.draftKey(m_shown, m_edited), text); });
    connect(m_comment, &CommentBox::sendRequested, this, &ThreadView::send);
    connect(m_comment, &CommentBox::editCanceled, this, [this] {
        m_open.setDraft(m_open.draftKey(m_shown, m_edited), {});
        beginWriting({});
    });
    connect(&m_open.changes(), &DiscussionChanges::succeeded, this, [this](const DiscussionChange &change, int number) {
        if (change.draft.isEmpty() || number != m_shown)
            return;
        beginWriting({});
        m_events->showEnd();
    });
}

void ThreadView::showState()
{
    using enum OpenThread::State;
    switch (m_open.thread().state()) {
    case Empty:
        m_shown = 0;
        m_events->clear();
        m_empty->setTexts(tr("None is selected"), tr("Select a discussion or pull request to read it."));
        m_empty->setAction({});
        break;
    case Loading:
        m_shown = 0;
        m_events->clear();
        m_empty->setTexts(tr("Reading #%1…").arg(m_open.thread().number()), {});
        m_empty->setAction({});
        break;
    case Failed:
        m_empty->setTexts(tr("#%1 cannot be shown").arg(m_open.thread().number()),
                          describeForDiscussions(m_open.thread().error()).text);
        m_empty->setAction(tr("Try &again"), theme::ButtonRole::Plain);
        break;
    case Open: break;
    }
    m_stack->setCurrentWidget(m_open.thread().state() == Open ? m_content : static_cast<QWidget *>(m_empty));
    if (m_open.thread().state() == Open)
        showThread();
}

void ThreadView::showThread()
{
    const core::DiscussionDetails &details = m_open.thread().details();
    m_title->setText(titleText(details.discussion));
    m_status->setStatus(details.discussion.status);
    const QString kind = m_open.thread().isPullRequest() ? tr("Pull request") : tr("Discussion");
    m_byline->setText(kind + u" "_s + bylineText(details.discussion, QDateTime::currentDateTime()));
    m_tabs->setTabVisible(1, m_open.thread().isPullRequest());
    if (std::exchange(m_shown, details.discussion.number) != details.discussion.number) {
        m_events->clear();
        m_tabs->setCurrentIndex(0);
        beginWriting({});
    }
    m_events->setThread(details, m_open.rights());
    showWriting();
    showOutlook();
}

/// What becomes of a pull request, or what stands against it.
QString ThreadView::outlookText() const
{
    using enum core::DiscussionStatus;
    const OpenThread &thread = m_open.thread();
    if (!thread.isPullRequest())
        return {};
    const core::PullRequestChanges &changes = *thread.details().changes;
    switch (thread.details().discussion.status) {
    case Draft:
        return tr("A draft: nobody is asked to merge it yet. Files that are published to %1 belong to it. Mark it as "
                  "open "
                  "when it is complete.")
            .arg(thread.details().discussion.revision());
    case Closed: return changes.isReferenceDeleted ? tr("Its commits were deleted.") : tr("It was not merged.");
    case Merged: return tr("It is part of %1.").arg(branchText(changes.base));
    case Open: break;
    }
    if (QString reason = m_open.rights().againstMerging(thread.details()); !reason.isEmpty())
        return reason;
    if (thread.diffState() != OpenThread::DiffState::Read || !thread.diff().files)
        return tr("It can be merged into %1.").arg(branchText(changes.base));
    //: %1 is a branch, %2 such as "2 commits, 3 changed files".
    return tr("It can be merged into %1: %2.").arg(branchText(changes.base), extentText(thread));
}

void ThreadView::showOutlook()
{
    if (m_open.thread().state() != OpenThread::State::Open)
        return;
    const QString text = outlookText();
    m_outlook->setText(text);
    m_outlook->setVisible(!text.isEmpty());
    const auto &files = m_open.thread().diff().files;
    m_tabs->setTabText(1,
                       files ? tr("Chan&ges (%Ln)", nullptr, static_cast<int>(files->entries.size())) : tr("Chan&ges"));
}

void ThreadView::showWriting()
{
    if (m_shown > 0)
        m_comment->setState(m_open.rights().againstCommenting(m_open.thread().details()), m_open.changes().isRunning());
}

/// Puts back what was typed before.
void ThreadView::beginWriting(const QString &eventId)
{
    m_edited = eventId;
    m_comment->begin(eventId.isEmpty() ? CommentBox::Purpose::NewComment : CommentBox::Purpose::Edit,
                     m_open.draft(m_open.draftKey(m_shown, eventId)));
}

void ThreadView::edit(const core::DiscussionEvent &comment)
{
    const QString key = m_open.draftKey(m_shown, comment.id);
    if (m_open.draft(key).isEmpty())
        m_open.setDraft(key, comment.text);
    beginWriting(comment.id);
    m_comment->focusText();
}

void ThreadView::quote(const core::DiscussionEvent &comment)
{
    if (!m_edited.isEmpty())
        beginWriting({});
    const QString begun = m_open.draft(m_open.draftKey(m_shown));
    const QString quoted = u"> "_s + QString(comment.text.trimmed()).replace(u'\n', u"\n> "_s) + u"\n\n"_s;
    m_comment->setText(begun.isEmpty() ? quoted : begun + u"\n\n"_s + quoted);
    m_comment->focusText();
}

void ThreadView::send()
{
    DiscussionChange change = m_edited.isEmpty()
        ? commentChange(m_open.repo(), m_open.thread().details(), m_open.identity().name, m_comment->text())
        : editChange(m_open.repo(), m_shown, m_edited, m_comment->text());
    change.draft = m_open.draftKey(m_shown, m_edited);
    m_open.send(change);
}

void ThreadView::focusComment()
{
    m_tabs->setCurrentIndex(0);
    m_comment->focusText();
}

}  // namespace ui
