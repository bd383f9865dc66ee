#include "ui/revisions/measurebar.h"

#include "ui/shared/formatting.h"
#include "ui/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int progressWidth = 120;
constexpr int perMille = 1000;

QString offerText(int tensors, std::int64_t bytes, std::int64_t farBytes)
{
    return farBytes > 0
        //: Measuring is working out how much the values changed. %1 is a size.
        ? MeasureBar::tr("Measuring %n tensor(s) fetches %1.", nullptr, tensors).arg(formatBytes(farBytes))
        : MeasureBar::tr("Measuring %n tensor(s) reads %1 on this computer.", nullptr, tensors).arg(formatBytes(bytes));
}

}  // namespace

MeasureBar::MeasureBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_measure(new QPushButton(tr("&Measure the change"), this))
    , m_cancel(new QPushButton(tr("&Cancel"), this))
{
    m_text->setObjectName(u"measureText"_s);
    theme::setTextRole(m_text, theme::TextRole::Caption);
    m_progress->setObjectName(u"measureProgress"_s);
    m_progress->setAccessibleName(tr("How far measuring is"));
    m_progress->setTextVisible(false);
    m_progress->setRange(0, perMille);
    m_progress->setFixedSize(progressWidth, theme::space::xs);
    m_measure->setObjectName(u"measureTensors"_s);
    m_cancel->setObjectName(u"cancelMeasuring"_s);
    connect(m_measure, &QPushButton::clicked, this, &MeasureBar::measureRequested);
    connect(m_cancel, &QPushButton::clicked, this, &MeasureBar::cancelRequested);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addStretch();
    for (QWidget *part : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_progress),
                          static_cast<QWidget *>(m_measure), static_cast<QWidget *>(m_cancel)})
        layout->addWidget(part, 0, Qt::AlignVCenter);
    offer(0, 0, 0);
}

void MeasureBar::offer(int tensors, std::int64_t bytes, std::int64_t farBytes)
{
    m_text->setText(tensors > 0 ? offerText(tensors, bytes, farBytes) : QString{});
    m_measure->setVisible(tensors > 0);
    m_progress->hide();
    m_cancel->hide();
}

void MeasureBar::showProgress(std::int64_t doneBytes, std::int64_t totalBytes)
{
    m_text->setText(formatBytesOf(doneBytes, totalBytes));
    m_progress->setValue(totalBytes > 0 ? static_cast<int>(doneBytes * perMille / totalBytes) : 0);
    const bool hadFocus = m_measure->hasFocus();
    m_progress->show();
    m_cancel->show();
    if (hadFocus)
        m_cancel->setFocus();
    m_measure->hide();
}

}  // namespace ui
