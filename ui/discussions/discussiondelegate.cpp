#include "ui/discussions/discussiondelegate.h"

#include "ui/discussions/discussionmodel.h"
#include "ui/discussions/discussionwords.h"
#include "ui/discussions/statusbadge.h"
#include "ui/shared/itemframe.h"
#include "ui/shared/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int narrowest = 220;

QFontMetrics metrics(theme::TextRole role)
{
    return QFontMetrics{theme::font(role)};
}

int textHeight()
{
    return metrics(theme::TextRole::Body).height() + theme::space::xs + metrics(theme::TextRole::Caption).height();
}

void paintLine(QPainter &painter, const QRect &line, theme::TextRole role, const QColor &color, const QString &text)
{
    painter.setFont(theme::font(role));
    painter.setPen(color);
    painter.drawText(line, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics(role).elidedText(text, Qt::ElideRight, line.width()));
}

}  // namespace

QSize DiscussionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {narrowest, textHeight() + 2 * theme::space::s};
}

void DiscussionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    paintItemFrame(*painter, option);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect inner = option.rect.adjusted(theme::space::m, theme::space::s, -theme::space::m, -theme::space::s);
    const auto visual = [&](const QRect &rect) { return QStyle::visualRect(option.direction, inner, rect); };
    const QRect picture{inner.left(), inner.center().y() - theme::iconSize / 2, theme::iconSize, theme::iconSize};
    theme::icon(discussionIcon(index.data(DiscussionModel::IsPullRequestRole).toBool()))
        .paint(painter, visual(picture));

    const int left = theme::iconSize + theme::space::s;
    const int titleHeight = metrics(theme::TextRole::Body).height();
    const QRect above{inner.left() + left, inner.top(), inner.width() - left, titleHeight};
    const QRect below{above.left(), above.bottom() + 1 + theme::space::xs, above.width(),
                      metrics(theme::TextRole::Caption).height()};
    const auto status = static_cast<core::DiscussionStatus>(index.data(DiscussionModel::StatusRole).toInt());
    const QSize size = StatusBadge::sizeFor(status);
    const QRect badge{QPoint{above.right() - size.width() + 1, above.center().y() - size.height() / 2}, size};
    StatusBadge::paint(*painter, visual(badge), status);
    paintLine(*painter, visual(above.adjusted(0, 0, -size.width() - theme::space::s, 0)), theme::TextRole::Body,
              theme::colors().text, index.data().toString());

    // Muted text on the selection's fill would fall below 4.5:1 in the dark.
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const int comments = index.data(DiscussionModel::CommentsRole).toInt();
    const QString byline =
        index.data(DiscussionModel::BylineRole).toString() + u" · "_s + tr("%n comment(s)", nullptr, comments);
    paintLine(*painter, visual(below), theme::TextRole::Caption,
              isSelected ? theme::colors().text : theme::colors().textMuted, byline);
    painter->restore();
}

}  // namespace ui
