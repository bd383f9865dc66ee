#pragma once

#include <QWidget>

class QLabel;

namespace ui {

/// What is being sent, and the way to wait for it no longer. Hidden while nothing is.
class BusyStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit BusyStrip(QWidget *parent = nullptr);

    void showDoing(const QString &doing);  ///< Empty: nothing.

signals:
    void cancelRequested();

private:
    QLabel *m_text;
};

}  // namespace ui
