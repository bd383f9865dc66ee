#include "ui/shared/transfermeter.h"

#include "ui/shared/formatting.h"
#include "ui/shared/theme.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>

#include <algorithm>

namespace ui {

namespace {

constexpr int barSteps = 1000;  // QProgressBar counts in int; bytes do not fit

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::TransferMeter)
};

}  // namespace

TransferMeter::TransferMeter(QGridLayout &grid, int row, const QString &name, const QString &objectName,
                             QWidget *parent)
    : m_name(new QLabel(name, parent))
    , m_bar(new QProgressBar(parent))
    , m_amount(new QLabel(parent))
{
    m_bar->setObjectName(objectName);
    m_bar->setAccessibleName(name);
    m_bar->setRange(0, barSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(theme::space::s);
    m_amount->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    // Wide enough for any two sizes, so that the bars do not change their length while the numbers grow.
    m_amount->setMinimumWidth(parent->fontMetrics().horizontalAdvance(formatBytesOf(888'800'000'000, 888'800'000'000)));
    grid.addWidget(m_name, row, 0);
    grid.addWidget(m_bar, row, 1);
    grid.addWidget(m_amount, row, 2);
}

void TransferMeter::show(std::int64_t done, std::int64_t total)
{
    const double share = total > 0 ? std::clamp(static_cast<double>(done) / static_cast<double>(total), 0.0, 1.0) : 0.0;
    m_bar->setValue(static_cast<int>(share * barSteps));
    m_amount->setText(total > 0 ? formatBytesOf(std::min(done, total), total) : QString{});
}

void TransferMeter::fill()
{
    m_bar->setValue(barSteps);
}

void TransferMeter::setVisible(bool visible)
{
    m_name->setVisible(visible);
    m_bar->setVisible(visible);
    m_amount->setVisible(visible);
}

QString paceText(const TransferRate &rate, std::int64_t remainingBytes)
{
    const double speed = rate.bytesPerSecond();
    if (speed <= 0)
        return {};
    const auto left = rate.timeLeft(remainingBytes);
    if (!left || remainingBytes <= 0)
        return formatSpeed(speed);
    //: %1 is a speed such as "12.4 MB/s", %2 a time such as "About 3 minutes left".
    return Words::tr("%1 · %2").arg(formatSpeed(speed), formatTimeLeft(*left));
}

}  // namespace ui
