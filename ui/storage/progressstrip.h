#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

/// One line about something that runs or could: words, how far it is, and one button.
class ProgressStrip final : public QWidget
{
    Q_OBJECT

public:
    /// Object names: `name` + "Text", "Bar", "Button".
    ProgressStrip(const QString &name, QWidget *parent);

    /// Nothing runs; the button begins it.
    void showOffer(const QString &text, const QString &button);
    /// A `total` of 0: nobody knows how long it takes.
    void showProgress(const QString &text, const QString &button, std::int64_t done, std::int64_t total);

signals:
    void buttonClicked();

private:
    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_button;
};

}  // namespace ui
