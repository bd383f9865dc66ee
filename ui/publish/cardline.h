#pragma once

#include "core/review/cardreview.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

/// What the rules say about the card that is about to be published, in one line, and the way to put it right.
class CardLine final : public QWidget
{
    Q_OBJECT

public:
    explicit CardLine(QWidget *parent = nullptr);

    /// `canOpen`: there is a repository to open the card of.
    void showReview(const core::CardReview &review, bool canOpen);

signals:
    void openRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showIcon();

    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_open;
    int m_errors = 0;
    int m_warnings = 0;
};

}  // namespace ui
