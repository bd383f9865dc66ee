#pragma once

#include "core/publish/progressboard.h"
#include "ui/shared/transfermeter.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPushButton;

namespace ui {

/// How far a publish has come: the stage in words, what was read and what was sent apart, speed, time left, Cancel.
class ProgressPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit ProgressPanel(QWidget *parent = nullptr);

    void start(const QString &title);
    void showSnapshot(const core::ProgressBoard::Snapshot &now, TransferRate::Clock::time_point time);
    void setCanceling();  ///< Someone asked to stop; it takes a moment.

signals:
    void cancelRequested();

private:
    QLabel *m_title;
    QLabel *m_stage;
    QLabel *m_pace;
    QLabel *m_files;
    QPushButton *m_cancel;
    std::optional<TransferMeter> m_reading;
    std::optional<TransferMeter> m_sending;
    TransferRate m_rate;
    std::int64_t m_shownSentBytes = 0;  // a part that is sent again does not move the bar back
};

}  // namespace ui
