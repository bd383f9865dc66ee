#include "ui/publish/cardline.h"

#include "core/review/verdict.h"
#include "ui/shared/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

CardLine::CardLine(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_open(new QPushButton(theme::icon(u"card"_s), tr("&Open card"), this))
{
    m_text->setObjectName(u"cardLineText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_open->setObjectName(u"openPlannedCard"_s);
    connect(m_open, &QPushButton::clicked, this, &CardLine::openRequested);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_open);
}

void CardLine::showReview(const core::CardReview &review, bool canOpen)
{
    m_errors = core::countOf(review.findings, core::Severity::Error);
    m_warnings = core::countOf(review.findings, core::Severity::Warning);
    if (review.isMissing)
        m_text->setText(tr("There is no card yet: nobody will know what this is for."));
    else if (m_errors > 0)
        m_text->setText(tr("README.md has %Ln error(s). The Hub would refuse it, so nothing is published until the "
                           "card is put right.",
                           nullptr, m_errors));
    else if (m_warnings > 0)
        m_text->setText(tr("README.md has %Ln warning(s). It can be published all the same.", nullptr, m_warnings));
    else
        m_text->setText(tr("README.md has neither errors nor warnings."));
    m_open->setVisible(canOpen);
    showIcon();
}

void CardLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcon();
}

void CardLine::showIcon()
{
    const theme::Colors &colors = theme::colors();
    QIcon icon = theme::icon(u"success"_s, colors.success.text);
    if (m_errors > 0)
        icon = theme::icon(u"error"_s, colors.danger.text);
    else if (m_warnings > 0)
        icon = theme::icon(u"warning"_s, colors.warning.text);
    m_icon->setPixmap(icon.pixmap(QSize{theme::iconSize, theme::iconSize}, devicePixelRatioF()));
}

}  // namespace ui
