#pragma once

#include "ui/shared/transferrate.h"

#include <QString>

class QGridLayout;
class QLabel;
class QProgressBar;
class QWidget;

namespace ui {

/// A line of a grid that says how much of something has moved: its name, a bar, "1.2 GB of 4.0 GB".
///
/// Owner of the widgets: `parent`, which outlives this. Thread: GUI.
class TransferMeter
{
public:
    /// Takes three columns of `row`; the one in the middle should stretch.
    TransferMeter(QGridLayout &grid, int row, const QString &name, const QString &objectName, QWidget *parent);

    /// In bytes. Nothing is known yet while `total` is 0.
    void show(std::int64_t done, std::int64_t total);
    void fill();  ///< There was nothing left to move.
    void setVisible(bool visible);

private:
    QLabel *m_name;
    QProgressBar *m_bar;
    QLabel *m_amount;
};

/// "12.4 MB/s · About 3 minutes left"; empty while the speed is not known.
[[nodiscard]] QString paceText(const TransferRate &rate, std::int64_t remainingBytes);

}  // namespace ui
