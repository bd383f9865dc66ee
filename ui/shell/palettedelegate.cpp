#include "ui/shell/palettedelegate_p.h"

#include "ui/shared/itemframe.h"
#include "ui/shared/theme.h"
#include "ui/shell/palettemodel.h"

#include <QPainter>
#include <QTextLayout>

namespace ui {
namespace {

void drawMatchedText(QPainter &painter, const QRect &area, const QString &text, const QList<int> &positions)
{
    QFont bold = painter.font();
    bold.setWeight(QFont::Bold);
    QList<QTextLayout::FormatRange> formats;
    QTextCharFormat format;
    format.setFont(bold);
    for (const int position : positions)
        formats.append({.start = position, .length = 1, .format = format});
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width());
    QTextLayout layout(shown, painter.font());
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(area.width());
    layout.endLayout();
    layout.draw(&painter, QPointF(area.left(), area.top() + (area.height() - line.height()) / 2));
}

}  // namespace

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isEnabled = index.flags().testFlag(Qt::ItemIsEnabled);
    const theme::Colors &colors = theme::colors();
    QStyleOptionViewItem frame = option;
    frame.state.setFlag(QStyle::State_HasFocus, false);  // the cursor stays in the field above
    paintItemFrame(*painter, frame);

    QRect area = option.rect.adjusted(theme::space::s, 0, -theme::space::s, 0);
    const QRect place(area.left(), area.center().y() - theme::iconSize / 2, theme::iconSize, theme::iconSize);
    index.data(Qt::DecorationRole)
        .value<QIcon>()
        .paint(painter, place, Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);
    area.setLeft(place.right() + theme::space::m);

    painter->save();
    painter->setFont(theme::font(theme::TextRole::Caption));
    painter->setPen(isEnabled ? colors.textMuted : colors.textDisabled);
    const QString shortcut = index.data(PaletteModel::ShortcutRole).toString();
    if (!shortcut.isEmpty()) {
        painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, shortcut);
        area.setRight(area.right() - painter->fontMetrics().horizontalAdvance(shortcut) - theme::space::l);
    }
    const QString section = index.data(PaletteModel::SectionRole).toString();
    const int sectionWidth = painter->fontMetrics().horizontalAdvance(section);
    if (sectionWidth < area.width() / 2) {
        painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, section);
        area.setRight(area.right() - sectionWidth - theme::space::l);
    }
    painter->setFont(theme::font(theme::TextRole::Body));
    painter->setPen(isEnabled ? colors.text : colors.textDisabled);
    drawMatchedText(*painter, area, index.data(Qt::DisplayRole).toString(),
                    index.data(PaletteModel::PositionsRole).value<QList<int>>());
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {theme::contentWidth / 2, option.fontMetrics.height() + 2 * theme::space::s};
}

}  // namespace ui
