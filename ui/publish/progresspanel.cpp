#include "ui/publish/progresspanel.h"

#include "ui/shared/formatting.h"
#include "ui/shared/plantext.h"
#include "ui/shared/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int barSteps = 1000;  // QProgressBar counts in int; bytes do not fit

bool isSending(core::PublishStage stage)
{
    return stage == core::PublishStage::Hashing || stage == core::PublishStage::Sending;
}

}  // namespace

ProgressPanel::ProgressPanel(QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_stage(new QLabel(this))
    , m_pace(new QLabel(this))
    , m_files(new QLabel(this))
    , m_cancel(new QPushButton(tr("&Cancel"), this))
{
    setObjectName(u"progressPanel"_s);
    theme::setCard(this);
    theme::setTextRole(m_title, theme::TextRole::Heading);
    for (QLabel *label : {m_stage, m_pace, m_files})
        theme::setTextRole(label, theme::TextRole::Caption);
    m_stage->setObjectName(u"progressStage"_s);
    m_pace->setObjectName(u"progressPace"_s);
    m_files->setObjectName(u"progressFiles"_s);
    m_cancel->setObjectName(u"cancelPublish"_s);
    // Takes the focus from the button that was pressed, so that no key meant for that one cancels.
    setFocusPolicy(Qt::TabFocus);
    connect(m_cancel, &QPushButton::clicked, this, &ProgressPanel::cancelRequested);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(theme::space::l, theme::space::m, theme::space::l, theme::space::m);
    grid->setHorizontalSpacing(theme::space::m);
    grid->setVerticalSpacing(theme::space::s);
    grid->addWidget(m_title, 0, 0, 1, 2);
    grid->addWidget(m_cancel, 0, 2, 2, 1, Qt::AlignRight | Qt::AlignTop);
    grid->addWidget(m_stage, 1, 0, 1, 2);
    //: What was read from this computer's disk so far.
    m_reading = createMeter(*grid, 2, tr("Read"), u"progressRead"_s);
    //: What was sent to the server so far.
    m_sending = createMeter(*grid, 3, tr("Sent"), u"progressSent"_s);
    grid->addWidget(m_pace, 4, 1);
    grid->addWidget(m_files, 4, 2, Qt::AlignRight);
    grid->setColumnStretch(1, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

ProgressPanel::Meter ProgressPanel::createMeter(QGridLayout &grid, int row, const QString &name,
                                                const QString &objectName)
{
    const Meter meter{.name = new QLabel(name, this), .bar = new QProgressBar(this), .amount = new QLabel(this)};
    meter.bar->setObjectName(objectName);
    meter.bar->setAccessibleName(name);
    meter.bar->setRange(0, barSteps);
    meter.bar->setTextVisible(false);
    meter.bar->setFixedHeight(theme::space::s);
    meter.amount->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    // Wide enough for any two sizes, so that the bars do not change their length while the numbers grow.
    meter.amount->setMinimumWidth(fontMetrics().horizontalAdvance(formatBytesOf(888'800'000'000, 888'800'000'000)));
    grid.addWidget(meter.name, row, 0);
    grid.addWidget(meter.bar, row, 1);
    grid.addWidget(meter.amount, row, 2);
    return meter;
}

void ProgressPanel::start(const QString &title)
{
    m_title->setText(title);
    m_rate.reset();
    m_shownSentBytes = 0;
    m_cancel->setEnabled(true);
    m_cancel->setText(tr("&Cancel"));
    showSnapshot({}, {});
}

void ProgressPanel::showSnapshot(const core::ProgressBoard::Snapshot &now, TransferRate::Clock::time_point time)
{
    if (m_cancel->isEnabled())
        m_stage->setText(stageText(now.stage));
    // Only what travels makes the speed: content the server had already is not sent, however fast it is ticked off.
    if (isSending(now.stage))
        m_rate.add(time, now.sentBytes - now.skippedBytes);
    m_shownSentBytes = std::max(m_shownSentBytes, now.sentBytes);
    setMeter(m_reading, now.hashedBytes, now.hashTotalBytes);
    if (now.hashTotalBytes == 0 && now.stage >= core::PublishStage::Sending)
        m_reading.bar->setValue(barSteps);  // everything had been read for the plan
    setMeter(m_sending, m_shownSentBytes, now.totalBytes);
    m_pace->setText(isSending(now.stage) ? paceText(now) : QString{});
    m_files->setText(
        now.totalFiles > 0
            ? tr("%1 of %Ln file(s)", nullptr, static_cast<int>(now.totalFiles)).arg(formatCount(now.doneFiles))
            : QString{});
}

void ProgressPanel::setMeter(const Meter &meter, std::int64_t done, std::int64_t total)
{
    const double share = total > 0 ? std::clamp(static_cast<double>(done) / static_cast<double>(total), 0.0, 1.0) : 0.0;
    meter.bar->setValue(static_cast<int>(share * barSteps));
    meter.amount->setText(total > 0 ? formatBytesOf(std::min(done, total), total) : QString{});
}

QString ProgressPanel::paceText(const core::ProgressBoard::Snapshot &now) const
{
    const double speed = m_rate.bytesPerSecond();
    if (speed <= 0)
        return {};
    const auto left = m_rate.timeLeft(now.totalBytes - now.sentBytes);
    if (!left || now.sentBytes >= now.totalBytes)
        return formatSpeed(speed);
    //: %1 is a speed such as "12.4 MB/s", %2 a time such as "About 3 minutes left".
    return tr("%1 · %2").arg(formatSpeed(speed), formatTimeLeft(*left));
}

void ProgressPanel::setCanceling()
{
    m_cancel->setEnabled(false);
    m_stage->setText(tr("Stopping…"));
}

}  // namespace ui
