#pragma once

#include "core/publish/progressboard.h"
#include "ui/publish/transferrate.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QProgressBar;
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
    struct Meter
    {
        QLabel *name;
        QProgressBar *bar;
        QLabel *amount;
    };

    [[nodiscard]] Meter createMeter(QGridLayout &grid, int row, const QString &name, const QString &objectName);
    static void setMeter(const Meter &meter, std::int64_t done, std::int64_t total);
    [[nodiscard]] QString paceText(const core::ProgressBoard::Snapshot &now) const;

    QLabel *m_title;
    QLabel *m_stage;
    QLabel *m_pace;
    QLabel *m_files;
    QPushButton *m_cancel;
    Meter m_reading;
    Meter m_sending;
    TransferRate m_rate;
    std::int64_t m_shownSentBytes = 0;  // a part that is sent again does not move the bar back
};

}  // namespace ui
