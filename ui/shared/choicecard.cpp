#include "ui/shared/choicecard.h"

#include "ui/shared/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionButton>

namespace ui {
namespace {

constexpr int narrowestText = 120;
constexpr int usualText = 240;
constexpr int titleFlags = Qt::AlignLeading | Qt::AlignTop | Qt::TextWordWrap | Qt::TextHideMnemonic;
constexpr int explanationFlags = Qt::AlignLeading | Qt::AlignTop | Qt::TextWordWrap;

QFont titleFont()
{
    QFont font = theme::font(theme::TextRole::Body);
    font.setWeight(QFont::DemiBold);
    return font;
}

int wrappedHeight(const QFont &font, int width, int flags, const QString &text)
{
    return text.isEmpty() ? 0 : QFontMetrics(font).boundingRect(QRect(0, 0, width, 10'000), flags, text).height();
}

}  // namespace

ChoiceCard::ChoiceCard(QString iconName, const QString &title, const QString &explanation, QWidget *parent)
    : QRadioButton(title, parent)
    , m_iconName(std::move(iconName))
{
    setExplanation(explanation);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChoiceCard::setExplanation(const QString &explanation)
{
    m_explanation = explanation;
    setAccessibleDescription(explanation);
    updateGeometry();
    update();
}

QRect ChoiceCard::textRect(const QRect &card) const
{
    const int iconColumn = theme::space::m + theme::iconSize + theme::space::m;
    const QRect text = card.adjusted(iconColumn, theme::space::m, -theme::space::m, -theme::space::m);
    return QStyle::visualRect(layoutDirection(), card, text);
}

int ChoiceCard::titleHeight(int textWidth) const
{
    return wrappedHeight(titleFont(), textWidth, titleFlags, text());
}

int ChoiceCard::heightForWidth(int width) const
{
    const int textWidth = std::max(textRect(QRect(0, 0, width, 100)).width(), 1);
    const int below = wrappedHeight(theme::font(theme::TextRole::Caption), textWidth, explanationFlags, m_explanation);
    const int gap = below > 0 ? theme::space::xs / 2 : 0;
    return 2 * theme::space::m + titleHeight(textWidth) + gap + below;
}

QSize ChoiceCard::sizeHint() const
{
    const int width = usualText + 3 * theme::space::m + theme::iconSize;
    return {width, heightForWidth(width)};
}

QSize ChoiceCard::minimumSizeHint() const
{
    const int width = narrowestText + 3 * theme::space::m + theme::iconSize;
    // heightForWidth() asks for more where lines wrap; a tall minimum here would make every page scroll.
    return {width, 2 * theme::space::m + QFontMetrics(titleFont()).height()};
}

bool ChoiceCard::hitButton(const QPoint &position) const
{
    return rect().contains(position);
}

void ChoiceCard::mouseReleaseEvent(QMouseEvent *event)
{
    const bool isHit = event->button() == Qt::LeftButton && isDown() && hitButton(event->position().toPoint());
    QRadioButton::mouseReleaseEvent(event);
    if (isHit)
        emit pointedAt();
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    const theme::Colors &colors = theme::colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);

    const bool isOn = isChecked();
    const qreal penWidth = isOn ? 1.5 : 1;
    const qreal inset = penWidth / 2;
    painter.setPen(
        QPen(isOn ? colors.accent : (underMouse() && isEnabled() ? colors.controlBorder : colors.border), penWidth));
    painter.setBrush(isOn ? colors.accentSoft : (underMouse() && isEnabled() ? colors.surfaceHover : colors.surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), theme::radius, theme::radius);

    const QRect text = textRect(rect());
    const QRect iconPlace = QStyle::visualRect(
        layoutDirection(), rect(), QRect(theme::space::m, theme::space::m, theme::iconSize, theme::iconSize));
    const QColor iconColor = isEnabled() ? (isOn ? colors.accent : colors.textMuted) : colors.textDisabled;
    theme::icon(m_iconName, iconColor).paint(&painter, iconPlace);

    painter.setFont(titleFont());
    painter.setPen(isEnabled() ? colors.text : colors.textDisabled);
    painter.drawText(text, titleFlags, this->text());
    painter.setFont(theme::font(theme::TextRole::Caption));
    // Muted text on the selection's fill would fall below 4.5:1 in the dark.
    painter.setPen(isEnabled() ? (isOn ? colors.text : colors.textMuted) : colors.textDisabled);
    painter.drawText(text.adjusted(0, titleHeight(text.width()) + theme::space::xs / 2, 0, 0), explanationFlags,
                     m_explanation);

    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.focus, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme::radius, theme::radius);
    }
}

}  // namespace ui
