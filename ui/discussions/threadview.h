#pragma once

#include "core/hub/discussion.h"
#include "ui/discussions/commentbox.h"
#include "ui/discussions/threadcommands.h"

class QLabel;
class QStackedWidget;
class QTabWidget;

namespace ui {

class ChangesView;
class EmptyState;
class EventList;
class OpenDiscussions;
class StatusBadge;

/// The discussion that is open: what it is and how it stands, what was said, what a pull request changes, and where to
/// answer.
///
/// Shows an OpenDiscussions, which outlives it. Thread: GUI.
class ThreadView final : public QWidget
{
    Q_OBJECT

public:
    ThreadView(OpenDiscussions &open, ThreadCommands &commands, QWidget *parent = nullptr);

    [[nodiscard]] ChangesView &changes() const { return *m_changes; }
    void focusComment();

signals:
    void webLinkActivated(const QUrl &url);
    void hideRequested(const core::DiscussionEvent &comment);
    void wholeRequested(const core::DiscussionEvent &comment);
    void retryRequested();

private:
    QWidget *createHeader(ThreadCommands &commands);
    QWidget *createActions(ThreadCommands &commands);
    QWidget *createConversation();
    void connectThread();
    void connectWriting();
    void showState();
    void showThread();
    void showOutlook();
    void showWriting();
    void beginWriting(const QString &eventId);
    void edit(const core::DiscussionEvent &comment);
    void quote(const core::DiscussionEvent &comment);
    void send();
    [[nodiscard]] QString outlookText() const;

    OpenDiscussions &m_open;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_content;
    QLabel *m_title;
    StatusBadge *m_status;
    QLabel *m_byline;
    QLabel *m_outlook;
    QTabWidget *m_tabs;
    EventList *m_events;
    CommentBox *m_comment;
    ChangesView *m_changes;
    QString m_edited;  ///< The id of the comment whose text is being changed; empty: a new one is written.
    int m_shown = 0;
};

}  // namespace ui
