#include "ui/shared/style.h"

#include "ui/shared/stylegeometry_p.h"
#include "ui/shared/stylepainting_p.h"
#include "ui/shared/theme.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOption>
#include <QTextDocument>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int controlHeight = 34;
constexpr int indicatorSize = 18;
constexpr int scrollBarWidth = 12;
constexpr int scrollFrameWidth = 3;

// A line edit inside a combo or spin box draws no frame of its own.
bool isEmbedded(const QWidget *widget)
{
    const QWidget *owner = widget ? widget->parentWidget() : nullptr;
    return qobject_cast<const QComboBox *>(owner) || qobject_cast<const QAbstractSpinBox *>(owner);
}

}  // namespace

Style::Style(core::Appearance appearance)
    : QProxyStyle(u"fusion"_s)
    , m_appearance(appearance)
{
    setObjectName(name());
}

QString Style::name()
{
    return u"slipway"_s;
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    using painting::Pointing;
    const bool isEnabled = option->state.testFlag(State_Enabled);
    switch (element) {
    case PE_PanelButtonCommand: painting::drawButton(*option, *painter, widget); return;
    case PE_PanelButtonTool: painting::drawToolButton(*option, *painter); return;
    case PE_PanelLineEdit:
        if (!isEmbedded(widget))
            painting::drawField(*option, *painter, option->state.testFlag(State_HasFocus));
        return;
    case PE_FrameLineEdit: return;  // drawn with the panel
    case PE_FrameGroupBox: painting::drawGroup(*option, *painter); return;
    case PE_Frame: painting::drawFrame(*option, *painter, widget); return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: painting::drawCheckBox(*option, *painter); return;
    case PE_IndicatorRadioButton: painting::drawRadioButton(*option, *painter); return;
    case PE_FrameFocusRect:
        // Push and tool buttons draw theirs with their panel.
        if (!qobject_cast<const QPushButton *>(widget) && !qobject_cast<const QToolButton *>(widget))
            painting::drawFocusRing(option->rect, *painter);
        return;
    case PE_PanelItemViewRow: return;  // each item fills itself
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            painting::drawItemBackground(*item, *painter);
            return;
        }
        break;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            // Qt calls the arrow of an ascending order "down".
            const bool isAscending = header->sortIndicator == QStyleOptionHeader::SortDown;
            painting::drawChevron(option->rect, *painter, true, isAscending ? Pointing::Up : Pointing::Down);
            return;
        }
        break;
    case PE_IndicatorArrowUp: painting::drawChevron(option->rect, *painter, isEnabled, Pointing::Up); return;
    case PE_IndicatorArrowDown: painting::drawChevron(option->rect, *painter, isEnabled, Pointing::Down); return;
    case PE_IndicatorArrowLeft: painting::drawChevron(option->rect, *painter, isEnabled, Pointing::Left); return;
    case PE_IndicatorArrowRight: painting::drawChevron(option->rect, *painter, isEnabled, Pointing::Right); return;
    case PE_IndicatorBranch:
        if (option->state.testFlag(State_Children)) {
            const bool isLeftToRight = option->direction == Qt::LeftToRight;
            const Pointing closed = isLeftToRight ? Pointing::Right : Pointing::Left;
            painting::drawChevron(option->rect, *painter, isEnabled,
                                  option->state.testFlag(State_Open) ? Pointing::Down : closed);
        }
        return;
    case PE_PanelMenu: painting::drawMenuPanel(*option, *painter); return;
    case PE_FrameMenu: return;
    case PE_PanelTipLabel: painting::drawToolTip(*option, *painter); return;
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton label = *button;
            if (button->state.testFlag(State_Enabled)) {
                const theme::ButtonRole role = theme::buttonRole(widget);
                if (role == theme::ButtonRole::Primary)
                    label.palette.setColor(QPalette::ButtonText, theme::colors().accentText);
                else if (role == theme::ButtonRole::Dangerous)
                    label.palette.setColor(QPalette::ButtonText, theme::colors().danger.text);
            }
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty()) {
            painting::drawMenuSeparator(*option, *painter);
            return;
        }
        break;
    case CE_Header:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            drawHeader(*header, painter, widget);
            return;
        }
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            painting::drawHeaderSection(*header, *painter);
        else
            painter->fillRect(option->rect, theme::colors().surface);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader label = *header;
            label.palette.setColor(QPalette::ButtonText, theme::colors().textMuted);
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
        break;
    case CE_ProgressBarGroove: painting::drawProgressGroove(*option, *painter); return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            painting::drawProgressBar(*bar, *painter);
            return;
        }
        break;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

// The base class puts label and arrow where Fusion would.
void Style::drawHeader(const QStyleOptionHeader &option, QPainter *painter, const QWidget *widget) const
{
    QStyleOptionHeaderV2 part;
    if (const auto *newer = qstyleoption_cast<const QStyleOptionHeaderV2 *>(&option))
        part = *newer;
    else
        static_cast<QStyleOptionHeader &>(part) = option;
    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    drawControl(CE_HeaderSection, &option, painter, widget);
    part.rect = visualRect(option.direction, option.rect, geometry::headerLabel(option));
    drawControl(CE_HeaderLabel, &part, painter, widget);
    if (option.sortIndicator != QStyleOptionHeader::None) {
        part.rect = visualRect(option.direction, option.rect, geometry::headerArrow(option));
        drawPrimitive(PE_IndicatorHeaderArrow, &part, painter, widget);
    }
    painter->restore();
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            painting::drawComboBox(*combo, *painter);
            return;
        }
    }
    if (control == CC_ScrollBar) {
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            painting::drawScrollBar(*slider, subControlRect(control, option, SC_ScrollBarSlider, widget), *painter);
            return;
        }
    }
    if (control == CC_Slider) {
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            painting::drawSlider(*slider, subControlRect(control, option, SC_SliderHandle, widget), *painter);
            return;
        }
    }
    if (control == CC_ToolButton) {
        // A button that only opens a menu needs no arrow beside its picture.
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        if (button && !button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup)) {
            QStyleOptionToolButton plain = *button;
            plain.features.setFlag(QStyleOptionToolButton::HasMenu, false);
            QProxyStyle::drawComplexControl(control, &plain, painter, widget);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        // Fusion adds little at the sides, and nothing beyond the text's own width once that is long.
        result.setWidth(std::max(result.width(), size.width() + 2 * theme::space::l));
        result.setHeight(std::max(result.height(), controlHeight));
        break;
    case CT_LineEdit:
    case CT_SpinBox:
    case CT_ComboBox:
        if (!isEmbedded(widget))
            result.setHeight(std::max(result.height(), controlHeight));
        break;
    case CT_CheckBox: result.rwidth() -= theme::space::xs; break;  // what the base class leaves behind the words
    case CT_ToolButton: result = result.expandedTo(QSize(controlHeight - 4, controlHeight - 4)); break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator)
            result.setHeight(std::max(result.height(), controlHeight - 2));
        break;
    case CT_ItemViewItem:
        result.setHeight(std::max(result.height(), controlHeight - 2));
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option); item && !item->text.isEmpty())
            result.rwidth() -= geometry::superfluousGaps(*item, true) * theme::space::s;
        break;
    case CT_HeaderSection:
        // The base class leaves room for an arrow as high as the header.
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
            header && header->sortIndicator != QStyleOptionHeader::None && header->orientation == Qt::Horizontal)
            result.rwidth() -= result.height() + theme::space::s - theme::space::l;
        result.setHeight(std::max(result.height(), controlHeight));
        break;
    default: break;
    }
    return result;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                            const QWidget *widget) const
{
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField) {
        const QRect field = option->rect.adjusted(theme::space::s, 2, -28, -2);
        return visualRect(option->direction, option->rect, field);
    }
    if (control == CC_ScrollBar) {
        // No step buttons: the groove takes the whole length.
        const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (slider && (subControl == SC_ScrollBarAddLine || subControl == SC_ScrollBarSubLine))
            return {};
        if (slider && subControl == SC_ScrollBarGroove)
            return option->rect;
        if (slider && subControl == SC_ScrollBarSlider) {
            const QRect rect = geometry::scrollBarSlider(*slider).translated(option->rect.topLeft());
            return visualRect(option->direction, option->rect, rect);
        }
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents && !isEmbedded(widget))
        return option->rect.adjusted(theme::space::s, 2, -theme::space::s, -2);
    if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        item && (element == SE_ItemViewItemDecoration || element == SE_ItemViewItemText)) {
        QRect rect = QProxyStyle::subElementRect(element, option, widget);
        const int closer = geometry::superfluousGaps(*item, element == SE_ItemViewItemText) * theme::space::s;
        if (option->direction == Qt::LeftToRight)
            rect.adjust(-closer, 0, element == SE_ItemViewItemText ? 0 : -closer, 0);
        else
            rect.adjust(element == SE_ItemViewItemText ? 0 : closer, 0, closer, 0);
        return rect;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QIcon Style::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    // Fusion's is a picture for light colours.
    return icon == SP_LineEditClearButton ? theme::icon(u"close"_s) : QProxyStyle::standardIcon(icon, option, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return indicatorSize;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return theme::space::s;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: return theme::space::l;
    case PM_ScrollBarExtent: return scrollBarWidth;
    case PM_SliderLength:
    case PM_SliderThickness:
    case PM_SliderControlThickness: return indicatorSize;
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_DefaultFrameWidth:
        // Three pixels keep a viewport's corners inside the rounded frame and its focus ring.
        return qobject_cast<const QAbstractScrollArea *>(widget) ? scrollFrameWidth : 1;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize: return theme::iconSize;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuButtonIndicator: return theme::iconSize;
    case PM_MenuVMargin: return theme::space::xs;
    case PM_ToolTipLabelFrameWidth: return theme::space::s;
    case PM_FocusFrameHMargin: return theme::space::s - 1;  // what item views leave beside their text
    case PM_HeaderMargin:
    case PM_SplitterWidth: return theme::space::s;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_ComboBox_Popup: return 0;  // a list below the box, not a menu over it
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_Table_GridLineColor: return static_cast<int>(theme::colors().border.rgb());
    case SH_FormLayoutFieldGrowthPolicy: return 1;  // QFormLayout::ExpandingFieldsGrow
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_UnderlineShortcut: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // Needed for a hover look; Fusion asks for it only on some of these.
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QScrollBar *>(widget) || qobject_cast<QAbstractItemView *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    // What is typed begins where it begins in a field of one line, whose text has two pixels more of its own.
    if (const auto *edit = qobject_cast<QPlainTextEdit *>(widget))
        edit->document()->setDocumentMargin(theme::space::s + 2 - scrollFrameWidth);
    // A scroll bar is only its handle: what lies behind it shows.
    if (qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false);
}

void Style::polish(QPalette &palette)
{
    // The base class would ask Fusion for its own grey one.
    palette = theme::palette(theme::colors());
}

}  // namespace ui
