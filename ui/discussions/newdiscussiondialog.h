#pragma once

#include "core/hub/discussion.h"
#include "ui/shared/dialogframe.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace ui {

class MessageBar;
class OpenDiscussions;

/// Opens a discussion or a pull request. Stays until it is open, so that what was typed is not lost when the Hub says
/// no; what was typed is kept when it is closed as well.
class NewDiscussionDialog final : public DialogFrame
{
    Q_OBJECT

public:
    NewDiscussionDialog(OpenDiscussions &open, bool isPullRequest, QWidget *parent);

signals:
    void opened(int number);

private:
    void createFields();
    void followChanges();
    void restoreDraft();
    void keepDraft();
    void showState();
    void send();
    [[nodiscard]] core::NewDiscussion discussion() const;
    [[nodiscard]] QString problem() const;

    OpenDiscussions &m_open;
    const bool m_isPullRequest;
    bool m_isSent = false;
    QLineEdit *m_title;
    QPlainTextEdit *m_text;
    QLabel *m_state;
    MessageBar *m_messages;
};

}  // namespace ui
