#include "ui/shared/columnarea.h"

#include "ui/shared/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

ColumnArea::ColumnArea(QWidget *parent)
    : QScrollArea(parent)
    , m_column(new QVBoxLayout)
    , m_frame(new QHBoxLayout)
{
    auto *page = new QWidget;
    auto *content = new QWidget(page);
    content->setMaximumWidth(theme::contentWidth);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme::space::m);
    content->setLayout(m_column);

    page->setLayout(m_frame);
    m_frame->addStretch(1);
    // The column takes its full width before the margins beside it get any.
    m_frame->addWidget(content, 1'000);
    m_frame->addStretch(1);

    setWidget(page);
    setMargin(theme::space::xxl);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    // The page's own colour shows through.
    viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { followFocus(now); });
}

// QScrollArea does so for the Tab key alone.
void ColumnArea::followFocus(QWidget *focused)
{
    if (widget()->isAncestorOf(focused))
        ensureWidgetVisible(focused, 0, theme::space::xxl);
}

void ColumnArea::resizeEvent(QResizeEvent *event)
{
    updateMargins();
    QScrollArea::resizeEvent(event);
}

void ColumnArea::setMargin(int margin)
{
    m_margin = margin;
    updateMargins();
}

void ColumnArea::updateMargins()
{
    // The scroll bar stands in the margin.
    const int rest = std::max(m_margin - (width() - viewport()->width()), 0);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    m_frame->setContentsMargins(isMirrored ? rest : m_margin, m_margin, isMirrored ? m_margin : rest, m_margin);
}

}  // namespace ui
