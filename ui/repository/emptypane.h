#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

/// What stands where a list would: why there is nothing, and one thing to do about it.
class EmptyPane final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyPane(QWidget *parent = nullptr);

    /// Without `action` there is no button.
    void setContent(const QString &iconName, const QString &title, const QString &text, const QString &action = {});

signals:
    void actionRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showIcon();

    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_action;
};

}  // namespace ui
