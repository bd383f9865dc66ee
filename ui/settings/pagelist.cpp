#include "ui/settings/pagelist.h"

#include "ui/shared/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace ui {
namespace {

constexpr int rowHeight = theme::space::xxl + theme::space::s;

/// One row: the selection and the focus ring go around icon and title together.
class PageDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const theme::Colors &colors = theme::colors();
        const bool isSelected = option.state & QStyle::State_Selected;
        const QRectF row = QRectF(option.rect).adjusted(1, 1, -1, -1);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool hasFocus =
            (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange);
        painter->setPen(hasFocus ? QPen(colors.focus, 2) : QPen(Qt::NoPen));
        painter->setBrush(isSelected                                   ? colors.accentSoft
                              : option.state & QStyle::State_MouseOver ? colors.surfaceHover
                                                                       : colors.sidebar);
        painter->drawRoundedRect(row, theme::radius, theme::radius);

        const QRect inner = option.rect.adjusted(theme::space::m, 0, -theme::space::m, 0);
        const QRect icon(inner.left(), inner.top() + (inner.height() - theme::iconSize) / 2, theme::iconSize,
                         theme::iconSize);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, QStyle::visualRect(option.direction, inner, icon));
        const QRect text = inner.adjusted(theme::iconSize + theme::space::m, 0, 0, 0);
        painter->setPen(colors.text);
        painter->setFont(option.font);
        painter->drawText(QStyle::visualRect(option.direction, inner, text), Qt::AlignVCenter | Qt::AlignLeading,
                          index.data().toString());
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int text = QFontMetrics(option.font).horizontalAdvance(index.data().toString());
        return {text + theme::iconSize + 3 * theme::space::m, rowHeight};
    }
};

}  // namespace

PageList::PageList(QWidget *parent)
    : QListWidget(parent)
{
    setItemDelegate(new PageDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setAutoFillBackground(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportMargins(theme::space::s, theme::space::l, theme::space::s, theme::space::l);
    takeColors();
}

void PageList::insertPage(int row, const QIcon &icon, const QString &title)
{
    insertItem(row, new QListWidgetItem(icon, title));
    fitWidth();
}

void PageList::setTitle(int row, const QString &title)
{
    if (QListWidgetItem *page = item(row))
        page->setText(title);
    fitWidth();
}

void PageList::fitWidth()
{
    setFixedWidth(sizeHintForColumn(0) + 2 * theme::space::s);
}

void PageList::takeColors()
{
    QPalette colors = theme::palette(theme::colors());
    colors.setColor(QPalette::Base, theme::colors().sidebar);
    colors.setColor(QPalette::Window, theme::colors().sidebar);  // around the rows
    if (palette().color(QPalette::Base) != theme::colors().sidebar)
        setPalette(colors);
}

void PageList::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        takeColors();
}

}  // namespace ui
