#include "ui/publish/progresspanel.h"

#include "ui/shared/formatting.h"
#include "ui/shared/plantext.h"
#include "ui/shared/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

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
    m_reading.emplace(*grid, 2, tr("Read"), u"progressRead"_s, this);
    //: What was sent to the server so far.
    m_sending.emplace(*grid, 3, tr("Sent"), u"progressSent"_s, this);
    grid->addWidget(m_pace, 4, 1);
    grid->addWidget(m_files, 4, 2, Qt::AlignRight);
    grid->setColumnStretch(1, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
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
    m_reading->show(now.hashedBytes, now.hashTotalBytes);
    if (now.hashTotalBytes == 0 && now.stage >= core::PublishStage::Sending)
        m_reading->fill();  // everything had been read for the plan
    m_sending->show(m_shownSentBytes, now.totalBytes);
    m_pace->setText(isSending(now.stage) ? paceText(m_rate, now.totalBytes - now.sentBytes) : QString{});
    m_files->setText(
        now.totalFiles > 0
            ? tr("%1 of %Ln file(s)", nullptr, static_cast<int>(now.totalFiles)).arg(formatCount(now.doneFiles))
            : QString{});
}

void ProgressPanel::setCanceling()
{
    m_cancel->setEnabled(false);
    m_stage->setText(tr("Stopping…"));
}

}  // namespace ui
