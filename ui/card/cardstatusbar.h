#pragma once

#include "ui/card/opencard.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace ui {

class CompletenessButton;

/// How things stand with an open card, in a line: findings, the server's verdict, the draft; and the way on.
class CardStatusBar final : public QFrame
{
    Q_OBJECT

public:
    explicit CardStatusBar(OpenCard &card, QWidget *parent = nullptr);

signals:
    void findingsRequested();
    void reviewRequested();

private:
    void createParts();
    void connectCard();
    void showFindings();
    void showVerdict();
    void showDraft();
    void showReview();
    [[nodiscard]] QString reasonAgainst() const;

    OpenCard &m_card;
    QPushButton *m_findings;
    CompletenessButton *m_completeness;
    QLabel *m_verdict;
    QLabel *m_draft;
    QLabel *m_reason;
    QPushButton *m_review;
};

}  // namespace ui
