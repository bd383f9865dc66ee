#pragma once

#include "core/publish/progressboard.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

/// Stands where the plan will be while the first one is made, or when none could be made.
class WaitPane final : public QWidget
{
    Q_OBJECT

public:
    explicit WaitPane(QWidget *parent = nullptr);

    void showPreparing(const core::ProgressBoard::Snapshot &now);
    void showFailed();

signals:
    void startOverRequested();

private:
    QLabel *m_heading;
    QLabel *m_detail;
    QProgressBar *m_bar;
    QPushButton *m_startOver;
};

/// "1,204 files found", "412 MB of 1.2 GB compared": how far a preparation has come. May be empty.
[[nodiscard]] QString preparingDetail(const core::ProgressBoard::Snapshot &now);

}  // namespace ui
