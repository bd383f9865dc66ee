#pragma once

#include "core/publish/receipt.h"
#include "ui/shared/querylane.h"

#include <QDialog>

namespace ui {

class MessageBar;

/// A receipt to read, copy from, and save as JSON.
class ReceiptDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ReceiptDialog(const core::Receipt &receipt, QWidget *parent = nullptr);

    /// Writes the receipt as `slipway publish --json` prints it; a failure is shown in the dialog.
    void saveAs(const QString &path);

private:
    [[nodiscard]] QWidget *createSummary();
    [[nodiscard]] QWidget *createTable();
    [[nodiscard]] QWidget *createButtons();
    void chooseFile();

    core::Receipt m_receipt;
    MessageBar *m_messages;
    QueryLane m_lane{1};
};

}  // namespace ui
