#pragma once

#include "core/publish/receipt.h"

#include <QWidget>

class QLabel;
class QLayout;
class QPushButton;

namespace ui {

class FactForm;

/// What a publish achieved, and what to do next.
class ResultPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ResultPanel(QWidget *parent = nullptr);

    void showReceipt(const core::Receipt &receipt);
    [[nodiscard]] const core::Receipt &receipt() const { return m_receipt; }

signals:
    void openRequested(const QUrl &url);
    void receiptRequested();
    void cardRequested();
    void anotherRequested();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QLayout *createFactsRow();
    [[nodiscard]] QWidget *createFacts();
    [[nodiscard]] QWidget *createCommitRow(QWidget *parent);
    [[nodiscard]] QWidget *createButtons();
    void showPicture();

    QLabel *m_picture;
    QLabel *m_heading;
    QLabel *m_subheading;
    FactForm *m_facts = nullptr;
    QLabel *m_branch = nullptr;
    QWidget *m_commitRow = nullptr;
    QLabel *m_commit = nullptr;
    QLabel *m_verified = nullptr;
    QLabel *m_sent = nullptr;
    QLabel *m_reused = nullptr;
    QLabel *m_duration = nullptr;
    QPushButton *m_open = nullptr;
    core::Receipt m_receipt;
};

/// "0a1b2c3": as much of a commit's id as people read.
[[nodiscard]] QString shortOid(const core::GitOid &oid);

}  // namespace ui
