#pragma once

#include "core/publish/receipt.h"

#include <QWidget>

class QLabel;
class QLayout;
class QPushButton;

namespace ui {

class ReceiptFacts;

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
    [[nodiscard]] QWidget *createButtons();
    void showPicture();

    QLabel *m_picture;
    QLabel *m_heading;
    QLabel *m_subheading;
    ReceiptFacts *m_facts;
    QPushButton *m_open = nullptr;
    core::Receipt m_receipt;
};

}  // namespace ui
