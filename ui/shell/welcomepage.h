#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

/// What the very first start shows: sign in, or try everything on a Hub on this computer.
class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

signals:
    void signInRequested();
    void localHubRequested();

private:
    QWidget *createIntroduction();
    QWidget *createChoice(const QString &iconName, const QString &heading, const QString &explanation,
                          QPushButton *button);

    QPushButton *m_signIn;
    QPushButton *m_localHub;
};

}  // namespace ui
