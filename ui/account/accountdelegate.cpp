#include "ui/account/accountdelegate.h"

#include "ui/account/accountmodel.h"
#include "ui/shared/avatar.h"
#include "ui/shared/itemframe.h"
#include "ui/shared/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int avatarSize = 32;
constexpr int narrowest = 240;

QFont nameFont()
{
    QFont font = theme::font(theme::TextRole::Body);
    font.setWeight(QFont::DemiBold);
    return font;
}

int textHeight()
{
    return QFontMetrics(nameFont()).height() + QFontMetrics(theme::font(theme::TextRole::Caption)).height();
}

// How much room the word takes, gap included; nothing for an account that is not the default.
int paintBadge(QPainter &painter, const QRect &area, Qt::LayoutDirection direction, const QString &word)
{
    const QFont font = theme::font(theme::TextRole::Caption);
    const int width = QFontMetrics(font).horizontalAdvance(word) + 2 * theme::space::s;
    const int height = QFontMetrics(font).height() + theme::space::xs;
    const QRect place(area.right() - width + 1, area.center().y() - height / 2, width, height);
    const QRect badge = QStyle::visualRect(direction, area, place);
    painter.setPen(theme::colors().info.border);
    painter.setBrush(theme::colors().info.fill);
    painter.drawRoundedRect(QRectF(badge).adjusted(0.5, 0.5, -0.5, -0.5), theme::radius, theme::radius);
    painter.setFont(font);
    painter.setPen(theme::colors().info.text);
    painter.drawText(badge, Qt::AlignCenter, word);
    return width + theme::space::m;
}

}  // namespace

QSize AccountDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {narrowest, std::max(textHeight(), avatarSize) + 2 * theme::space::s};
}

void AccountDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    paintItemFrame(*painter, option);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QString name = index.data(Qt::DisplayRole).toString();
    const QRect inner = option.rect.adjusted(theme::space::m, theme::space::s, -theme::space::m, -theme::space::s);
    const QRect badge(inner.left(), inner.center().y() - avatarSize / 2, avatarSize, avatarSize);
    Avatar::paint(*painter, QStyle::visualRect(option.direction, inner, badge), name);
    int end = inner.width();
    if (index.data(AccountModel::IsDefaultRole).toBool())
        end -= paintBadge(*painter, inner, option.direction, tr("Default"));

    const QFontMetrics nameMetrics(nameFont());
    const QFontMetrics hubMetrics(theme::font(theme::TextRole::Caption));
    const int left = avatarSize + theme::space::m;
    const QRect text(inner.left() + left, inner.center().y() - textHeight() / 2, end - left, textHeight());
    const QRect lines = QStyle::visualRect(option.direction, inner, text);
    painter->setFont(nameFont());
    painter->setPen(theme::colors().text);
    painter->drawText(lines, Qt::AlignLeading | Qt::AlignTop,
                      nameMetrics.elidedText(name, Qt::ElideRight, lines.width()));
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->setFont(theme::font(theme::TextRole::Caption));
    // Muted text on the selection's fill would fall below 4.5:1 in the dark.
    painter->setPen(isSelected ? theme::colors().text : theme::colors().textMuted);
    painter->drawText(
        lines, Qt::AlignLeading | Qt::AlignBottom,
        hubMetrics.elidedText(index.data(AccountModel::DetailRole).toString(), Qt::ElideMiddle, lines.width()));
    painter->restore();
}

}  // namespace ui
