#pragma once

#include "ui/shared/errortext.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace ui {

/// One message above a page's content: what happened, one button that helps, and the server's words on request.
///
/// Hidden until something is shown. A second message replaces the first. Object names for tests: "messageText",
/// "messageRemedy", "messageAction", "messageDetailsToggle", "messageDetails", "messageDismiss".
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    enum class Tone { Info, Success, Warning, Error };
    Q_ENUM(Tone)

    explicit MessageBar(QWidget *parent = nullptr);

    void showMessage(Tone tone, const UserMessage &message);
    /// In the words of describe(). A canceled operation is no message: it clears the bar.
    void showError(const core::Error &error);
    void clear();
    /// Gives the message shown one more button, for what may follow a good outcome ("Undo"). The next message has none.
    void setAction(const QString &label);
    /// False for what stays true while the page is shown.
    void setDismissible(bool dismissible);

    [[nodiscard]] Tone tone() const { return m_tone; }
    [[nodiscard]] UserMessage message() const { return m_message; }

signals:
    void remedyRequested(ui::Remedy remedy);
    void actionRequested();
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void createButtons();
    void setDetailsVisible(bool visible);
    void applyTone();

    Tone m_tone = Tone::Info;
    UserMessage m_message;
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_details;
    QPushButton *m_remedy;
    QPushButton *m_action;
    QToolButton *m_detailsToggle;
    QToolButton *m_dismiss;
};

/// The words on the button for `remedy`; empty for None.
[[nodiscard]] QString remedyLabel(Remedy remedy);

}  // namespace ui
