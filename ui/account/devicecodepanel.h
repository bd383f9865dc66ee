#pragma once

#include "core/auth/oauthclient.h"

#include <QDeadlineTimer>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace ui {

class CopyButton;
class QrCode;

/// While the person confirms the sign-in on another device: the code, where to type it, a picture to scan, and how
/// long it lasts.
class DeviceCodePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit DeviceCodePanel(QWidget *parent = nullptr);

    /// Not a focus proxy: what comes before it in the panel would drop out of the tab order.
    void focusAnswer();

    /// `isRenewed`: it stands in for one that has expired.
    void present(const core::DeviceRequest &request, bool isRenewed);

signals:
    void openRequested(const QUrl &address);
    void cancelRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *createCode();
    QWidget *createButtons();
    void showTimeLeft();

    QLabel *m_title;
    QLabel *m_instruction;
    QLabel *m_code;
    QLabel *m_timeLeft;
    QrCode *m_picture;
    CopyButton *m_copy;
    QUrl m_address;
    QDeadlineTimer m_end;
    QTimer m_second;
    bool m_isRenewed = false;
};

}  // namespace ui
