#include "tests/ui/support/accessibilitycheck.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSet>
#include <QTest>
#include <QTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace test {
namespace {

constexpr int mostTabs = 200;
constexpr int mostLinks = 8;

QString describe(const QWidget &widget)
{
    return QString::fromLatin1(widget.metaObject()->className()) + u" “"_s + widget.objectName() + u"”"_s;
}

/// A part of another control, through which it is named and reached.
bool isPart(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    return qobject_cast<const QScrollBar *>(&widget) || qobject_cast<const QHeaderView *>(&widget)
        || (parent
            && (qobject_cast<const QComboBox *>(parent) || qobject_cast<const QAbstractSpinBox *>(parent)
                || qobject_cast<const QLineEdit *>(parent) || qobject_cast<const QAbstractScrollArea *>(parent)));
}

bool isOperable(const QWidget &widget)
{
    if (isPart(widget) || !widget.isEnabled())
        return false;
    return qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QLineEdit *>(&widget)
        || qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QAbstractItemView *>(&widget)
        || qobject_cast<const QPlainTextEdit *>(&widget) || qobject_cast<const QTextEdit *>(&widget)
        || qobject_cast<const QAbstractSlider *>(&widget) || qobject_cast<const QAbstractSpinBox *>(&widget)
        || (widget.focusPolicy() & Qt::TabFocus);
}

QList<QWidget *> operableWidgets(QWidget &root)
{
    QList<QWidget *> result;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->window() == &root && isOperable(*widget))
            result.append(widget);
    }
    return result;
}

QStringList unnamed(const QList<QWidget *> &widgets)
{
    QStringList problems;
    for (QWidget *widget : widgets) {
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty())
            problems.append(describe(*widget) + u" has no name"_s);
        // A scroll area is a place, not a thing to operate.
        else if (!qobject_cast<QAbstractScrollArea *>(widget)
                 && (spoken->role() == QAccessible::NoRole || spoken->role() == QAccessible::Client))
            problems.append(describe(*widget) + u" does not say what it is"_s);
    }
    return problems;
}

bool hasOtherStop(QWidget &widget)
{
    for (QWidget *next = widget.nextInFocusChain(); next != &widget; next = next->nextInFocusChain()) {
        if (next->isVisible() && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus) && !isPart(*next)
            && next->window() == widget.window())
            return true;
    }
    return false;
}

/// Where the Tab key leads, from the first stop on until it comes round.
QList<QWidget *> tabStops(QWidget &root, QStringList &problems)
{
    QList<QWidget *> stops;
    int stays = 0;
    for (int i = 0; i < mostTabs; ++i) {
        QWidget *before = QApplication::focusWidget();
        QTest::keyClick(before && before->window() == &root ? before : &root, Qt::Key_Tab);
        QWidget *now = QApplication::focusWidget();
        if (!now || now->window() != &root)
            break;
        if (now == before) {
            // A text with links in it is left after the last of them.
            if (++stays < mostLinks)
                continue;
            if (hasOtherStop(*now))
                problems.append(describe(*now) + u" keeps the Tab key"_s);
            if (!stops.contains(now))
                stops.append(now);
            break;
        }
        stays = 0;
        if (stops.contains(now))
            break;
        stops.append(now);
    }
    return stops;
}

/// Tab goes to the chosen one of a group, the arrow keys to the others.
bool isReachedByArrows(const QWidget &widget, const QSet<QWidget *> &stops)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    if (!button || !(button->autoExclusive() || (button->group() && button->group()->exclusive())))
        return false;
    return std::ranges::any_of(stops, [button](const QWidget *stop) {
        const auto *other = qobject_cast<const QAbstractButton *>(stop);
        return other
            && (other->parentWidget() == button->parentWidget()
                || (other->group() && other->group() == button->group()));
    });
}

QStringList unreached(const QList<QWidget *> &widgets, const QList<QWidget *> &stops, const QStringList &otherwise)
{
    const QSet<QWidget *> reached(stops.begin(), stops.end());
    QStringList problems;
    for (const QWidget *widget : widgets) {
        const bool isReached = reached.contains(const_cast<QWidget *>(widget))
            || otherwise.contains(widget->objectName()) || isReachedByArrows(*widget, reached)
            || (widget->focusProxy() && reached.contains(widget->focusProxy()));
        if (!isReached)
            problems.append(describe(*widget) + u" is not reached by the Tab key"_s);
    }
    return problems;
}

QRect placeOf(const QWidget &widget)
{
    return {widget.mapTo(widget.window(), QPoint()), widget.size()};
}

const QAbstractScrollArea *scrollAreaOf(const QWidget &widget)
{
    for (const QWidget *parent = widget.parentWidget(); parent != nullptr; parent = parent->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(parent))
            return area;
    }
    return nullptr;
}

/// Where the widget is seen from `other`. What is scrolled away is at the edge, not far below the window.
QRect placeSeenFrom(const QWidget &widget, const QWidget &other)
{
    const QAbstractScrollArea *area = scrollAreaOf(widget);
    const QRect place = placeOf(widget);
    return area == nullptr || area == scrollAreaOf(other) ? place : place.intersected(placeOf(*area->viewport()));
}

QStringList jumpsBack(const QList<QWidget *> &stops)
{
    // Where the walk began is nobody's choice: the order is read from the topmost stop in sight on.
    QList<QWidget *> ordered = stops;
    const auto place = [](const QWidget *widget) {
        const QAbstractScrollArea *area = scrollAreaOf(*widget);
        const bool isInSight = area == nullptr || placeOf(*widget).intersects(placeOf(*area->viewport()));
        return std::tuple(!isInSight, placeOf(*widget).top(), placeOf(*widget).left());
    };
    const auto first = std::ranges::min_element(ordered, {}, place);
    if (first != ordered.end())
        std::rotate(ordered.begin(), first, ordered.end());
    QStringList problems;
    for (qsizetype i = 1; i < ordered.size(); ++i) {
        const QRect before = placeSeenFrom(*ordered.at(i - 1), *ordered.at(i));
        const QRect now = placeSeenFrom(*ordered.at(i), *ordered.at(i - 1));
        if (before.isEmpty() || now.isEmpty())
            continue;  // out of sight: it is scrolled to when it is reached
        const bool isSameColumn = now.left() < before.right() && before.left() < now.right();
        // To the next column one may go up.
        if (isSameColumn && now.bottom() < before.top())
            problems.append(
                u"Tab goes back up from %1 to %2"_s.arg(describe(*ordered.at(i - 1)), describe(*ordered.at(i))));
    }
    return problems;
}

}  // namespace

QStringList accessibilityProblems(QWidget &root, const QStringList &reachedOtherwise)
{
    root.activateWindow();
    if (!QTest::qWaitForWindowActive(&root))
        return {u"the window did not become active"_s};
    const QList<QWidget *> widgets = operableWidgets(root);
    QStringList problems = unnamed(widgets);
    const QList<QWidget *> stops = tabStops(root, problems);
    problems += unreached(widgets, stops, reachedOtherwise);
    problems += jumpsBack(stops);
    return problems;
}

}  // namespace test
