#include "ui/publish/waitpane.h"

#include "ui/shared/formatting.h"
#include "ui/shared/plantext.h"
#include "ui/shared/theme.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

QString preparingDetail(const core::ProgressBoard::Snapshot &now)
{
    if (now.stage == core::PublishStage::Comparing && now.hashTotalBytes > 0)
        return formatBytesOf(now.hashedBytes, now.hashTotalBytes);
    if (now.stage == core::PublishStage::Scanning && now.foundFiles > 0)
        return WaitPane::tr("%Ln file(s) found", nullptr, static_cast<int>(now.foundFiles));
    return {};
}

WaitPane::WaitPane(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_startOver(new QPushButton(tr("&Cancel"), this))
{
    setObjectName(u"waitPane"_s);
    theme::setTextRole(m_heading, theme::TextRole::Heading);
    theme::setTextRole(m_detail, theme::TextRole::Caption);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 0);
    m_bar->setFixedSize(theme::contentWidth / 2, theme::space::xs);
    m_bar->setAccessibleName(tr("Making the plan"));
    m_startOver->setObjectName(u"waitStartOver"_s);
    connect(m_startOver, &QPushButton::clicked, this, &WaitPane::startOverRequested);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(theme::space::m);
    layout->addStretch();
    layout->addWidget(m_heading, 0, Qt::AlignHCenter);
    layout->addWidget(m_bar, 0, Qt::AlignHCenter);
    layout->addWidget(m_detail, 0, Qt::AlignHCenter);
    layout->addWidget(m_startOver, 0, Qt::AlignHCenter);
    layout->addStretch();
}

void WaitPane::showPreparing(const core::ProgressBoard::Snapshot &now)
{
    m_heading->setText(stageText(now.stage));
    m_detail->setText(preparingDetail(now));
    m_bar->show();
    m_startOver->setText(tr("&Cancel"));
}

void WaitPane::showFailed()
{
    m_heading->setText(tr("There is no plan yet"));
    m_detail->setText(tr("Follow the message above, or begin again with other files."));
    m_bar->hide();
    m_startOver->setText(tr("&Start over"));
}

}  // namespace ui
