#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace ui {

/// A question about something that cannot be taken back, asked where it was caused. Hidden until it asks.
class ConfirmStrip final : public QFrame
{
    Q_OBJECT

public:
    /// `accept` and `reject` are the answers.
    ConfirmStrip(const QString &accept, const QString &reject, QWidget *parent = nullptr);

    /// The cursor waits on the answer that loses nothing.
    void ask(const QString &question);

signals:
    void accepted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_question;
    QPushButton *m_accept;
    QPushButton *m_reject;
};

}  // namespace ui
