#include "ui/shared/columnarea.h"

#include "ui/shared/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

ColumnArea::ColumnArea(QWidget *parent)
    : QScrollArea(parent)
    , m_column(new QVBoxLayout)
{
    auto *page = new QWidget;
    auto *content = new QWidget(page);
    content->setMaximumWidth(theme::contentWidth);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme::space::m);
    content->setLayout(m_column);

    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(theme::space::xxl, theme::space::xxl, theme::space::xxl, theme::space::xxl);
    layout->addStretch(1);
    // The column takes its full width before the margins beside it get any.
    layout->addWidget(content, 1'000);
    layout->addStretch(1);

    setWidget(page);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    // The page's own colour shows through.
    viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
}

}  // namespace ui
