#include "ui/shared/fittingarea.h"

#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

FittingArea::FittingArea(QWidget *parent)
    : QScrollArea(parent)
    , m_column(new QVBoxLayout)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    auto *content = new QWidget;
    m_column->setContentsMargins({});
    content->setLayout(m_column);
    setWidget(content);
    // What lies behind it shows.
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    parent->installEventFilter(this);  // half of it is another height then
    fit();
}

int FittingArea::neededHeight() const
{
    return m_column->hasHeightForWidth() ? m_column->totalHeightForWidth(viewport()->width())
                                         : m_column->totalSizeHint().height();
}

QSize FittingArea::sizeHint() const
{
    return {m_column->totalSizeHint().width(), neededHeight()};
}

QSize FittingArea::minimumSizeHint() const
{
    const int bar = neededHeight() > maximumHeight() ? verticalScrollBar()->sizeHint().width() : 0;
    return {m_column->totalMinimumSize().width() + bar, std::min(maximumHeight(), 3 * fontMetrics().lineSpacing())};
}

bool FittingArea::eventFilter(QObject *watched, QEvent *event)
{
    const bool isDone = QScrollArea::eventFilter(watched, event);
    const bool isContent = watched == widget() && event->type() == QEvent::LayoutRequest;
    if (isContent || (watched == parentWidget() && event->type() == QEvent::Resize))
        fit();
    return isDone;
}

void FittingArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void FittingArea::fit()
{
    const int needed = neededHeight();
    const int most = parentWidget()->height() / 2;
    setMaximumHeight(std::min(needed, most));
    setFocusPolicy(needed > most ? Qt::StrongFocus : Qt::NoFocus);
    updateGeometry();
}

}  // namespace ui
