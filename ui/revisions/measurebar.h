#pragma once

#include <QWidget>

#include <cstdint>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

/// Offers to measure how much values changed, says before what that costs, and then how far it is.
class MeasureBar final : public QWidget
{
    Q_OBJECT

public:
    explicit MeasureBar(QWidget *parent = nullptr);

    /// `farBytes` of `bytes` have to be fetched. No tensors: there is nothing to measure.
    void offer(int tensors, std::int64_t bytes, std::int64_t farBytes);
    void showProgress(std::int64_t doneBytes, std::int64_t totalBytes);

signals:
    void measureRequested();
    void cancelRequested();

private:
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_measure;
    QPushButton *m_cancel;
};

}  // namespace ui
