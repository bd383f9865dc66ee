#include "ui/shared/plandelegate.h"

#include "ui/shared/itemframe.h"
#include "ui/shared/plantext.h"
#include "ui/shared/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int pictureSize = 16;
constexpr int barHeight = 6;
constexpr int barWidth = 120;

std::optional<core::PlanAction> actionOf(const QModelIndex &index)
{
    const QVariant value = index.data(PlanModel::ActionRole);
    if (!value.isValid())
        return {};
    return static_cast<core::PlanAction>(value.toInt());
}

bool isMuted(std::optional<core::PlanAction> action)
{
    return action == core::PlanAction::Keep || action == core::PlanAction::Skip;
}

double share(std::int64_t part, std::int64_t whole)
{
    return whole > 0 ? std::clamp(static_cast<double>(part) / static_cast<double>(whole), 0.0, 1.0) : 0.0;
}

QColor stateColor(core::FileState state)
{
    using enum core::FileState;
    const theme::Colors &colors = theme::colors();
    switch (state) {
    case Waiting: return colors.textMuted;
    case Hashing:
    case Sending: return colors.text;
    case Sent:
    case AlreadyThere:
    case Committed:
    case Verified: return colors.success.text;
    case Failed: return colors.danger.text;
    }
    Q_UNREACHABLE_RETURN(colors.text);
}

bool isMoving(core::FileState state)
{
    return state == core::FileState::Hashing || state == core::FileState::Sending;
}

/// Two lengths in one groove: how far the file was read, and how far it was sent.
void paintBar(QPainter &painter, const QRectF &groove, const RowProgress &progress)
{
    const theme::Colors &colors = theme::colors();
    const qreal radius = groove.height() / 2;
    const auto fill = [&](double part, const QColor &color) {
        if (part <= 0)
            return;
        QRectF rect = groove;
        rect.setWidth(std::max(groove.width() * part, groove.height()));
        painter.setBrush(color);
        painter.drawRoundedRect(rect, radius, radius);
    };
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    fill(1, colors.border);
    QColor read = colors.accent;
    read.setAlphaF(0.35F);
    fill(share(progress.hashedBytes, progress.totalBytes), read);
    fill(share(progress.sentBytes, progress.totalBytes), colors.accent);
}

}  // namespace

QColor actionColor(core::PlanAction action)
{
    using enum core::PlanAction;
    const theme::Colors &colors = theme::colors();
    switch (action) {
    case Add: return colors.success.text;
    case Replace: return colors.info.text;
    case Delete: return colors.danger.text;
    case Keep:
    case Skip: return colors.textMuted;
    }
    Q_UNREACHABLE_RETURN(colors.text);
}

void PlanDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto action = actionOf(index);
    const theme::Colors &colors = theme::colors();
    const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1;
    option->decorationSize = {pictureSize, pictureSize};
    option->textElideMode = Qt::ElideRight;
    if (isMuted(action) || index.column() == PlanModel::ReasonColumn || index.column() == PlanModel::SizeColumn)
        option->palette.setColor(QPalette::Text, colors.textMuted);
    if (index.column() == PlanModel::PathColumn) {
        const bool isFolder = index.data(PlanModel::IsFolderRole).toBool();
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = picture(isFolder ? u"folder"_s : u"file"_s, colors.textMuted, ratio);
        option->textElideMode = Qt::ElideMiddle;
        if (action == core::PlanAction::Delete)
            option->font.setStrikeOut(true);
    } else if (index.column() == PlanModel::ActionColumn && action) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = picture(actionIcon(*action), actionColor(*action), ratio);
        option->palette.setColor(QPalette::Text, actionColor(*action));
    }
    // Selected rows keep their colours: the highlight is a soft tint that all of them can be read on.
    option->palette.setColor(QPalette::HighlightedText, option->palette.color(QPalette::Text));
}

void PlanDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant progress =
        index.column() == PlanModel::ProgressColumn ? index.data(PlanModel::ProgressRole) : QVariant{};
    if (!progress.isValid()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    paintItemFrame(*painter, background);
    painter->save();
    paintProgress(*painter, background, progress.value<RowProgress>());
    painter->restore();
}

void PlanDelegate::paintProgress(QPainter &painter, const QStyleOptionViewItem &option,
                                 const RowProgress &progress) const
{
    QRect text = option.rect.adjusted(theme::space::s, 0, -theme::space::s, 0);
    painter.setFont(option.font);
    if (isMoving(progress.state)) {
        QRect groove{text.left(), text.center().y() - barHeight / 2 + 1, std::min(barWidth, text.width() / 2),
                     barHeight};
        groove = QStyle::visualRect(option.direction, text, groove);
        paintBar(painter, groove, progress);
    } else if (progress.state != core::FileState::Waiting) {
        const bool isFailed = progress.state == core::FileState::Failed;
        const qreal ratio = option.widget ? option.widget->devicePixelRatioF() : 1;
        QRect place{text.left(), text.center().y() - pictureSize / 2 + 1, pictureSize, pictureSize};
        place = QStyle::visualRect(option.direction, text, place);
        painter.drawPixmap(place, picture(isFailed ? u"error"_s : u"check"_s, stateColor(progress.state), ratio));
    }
    const int used = isMoving(progress.state)        ? std::min(barWidth, text.width() / 2) + theme::space::s
        : progress.state == core::FileState::Waiting ? 0
                                                     : pictureSize + theme::space::xs;
    const QRect words = QStyle::visualRect(option.direction, text, text.adjusted(used, 0, 0, 0));
    painter.setPen(stateColor(progress.state));
    const QString elided = option.fontMetrics.elidedText(progressText(progress), Qt::ElideRight, words.width());
    painter.drawText(words, QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter), elided);
}

QPixmap PlanDelegate::picture(const QString &name, const QColor &color, qreal ratio) const
{
    // Drawing an SVG for every row of every repaint would cost more than everything else in this class.
    QPixmap &known = m_pictures[name + color.name() + QString::number(ratio)];
    if (known.isNull())
        known = theme::icon(name, color).pixmap(QSize{pictureSize, pictureSize}, ratio);
    return known;
}

}  // namespace ui
