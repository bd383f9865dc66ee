#pragma once

#include <QUrl>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class CopyButton;

/// While the person confirms the sign-in in the browser: what is waited for, and the way there once more.
class BrowserWait final : public QWidget
{
    Q_OBJECT

public:
    explicit BrowserWait(QWidget *parent = nullptr);

    /// Not a focus proxy: what comes before it in the panel would drop out of the tab order.
    void focusAnswer();

    /// `didOpen`: the system says that it opened a browser.
    void present(const QUrl &address, bool didOpen);

signals:
    void openRequested(const QUrl &address);
    void cancelRequested();

private:
    QWidget *createLinkField();
    QWidget *createButtons();

    QLabel *m_state;
    QLabel *m_explanation;
    QLineEdit *m_link;
    CopyButton *m_copy;
    QPushButton *m_open;
    QPushButton *m_cancel;
    QUrl m_address;
};

}  // namespace ui
