#include "tests/ui/support/widgetchecks.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace test {
namespace {

QString describe(const QWidget &widget)
{
    return QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName();
}

bool isControl(const QWidget *widget)
{
    // Hidden by itself, not with its page: it gets its words when it is shown.
    if (qobject_cast<const QScrollBar *>(widget) || widget->focusPolicy() == Qt::NoFocus || widget->isHidden())
        return false;
    // A box's line edit and a view's viewport speak through their owner.
    const QWidget *parent = widget->parentWidget();
    if (parent && (qobject_cast<const QComboBox *>(parent) || qobject_cast<const QAbstractScrollArea *>(parent)))
        return false;
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractItemView *>(widget)
        || qobject_cast<const QPlainTextEdit *>(widget);
}

bool isClipped(const QLabel &label)
{
    if (label.text().isEmpty() || !label.pixmap().isNull())
        return false;
    if (label.wordWrap())
        return label.height() < label.heightForWidth(label.width());
    return label.width() < label.sizeHint().width() || label.height() < label.sizeHint().height();
}

}  // namespace

QStringList controlsWithoutName(const QWidget &root)
{
    QStringList nameless;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (!isControl(widget) || widget->window() != root.window())
            continue;  // a box's popup speaks through its box
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty())
            nameless.append(describe(*widget));
    }
    return nameless;
}

QStringList clippedTexts(const QWidget &root)
{
    QStringList clipped;
    for (const QLabel *label : root.findChildren<QLabel *>()) {
        if (label->isVisible() && isClipped(*label))
            clipped.append(describe(*label) + u": "_s + label->text());
    }
    for (const QAbstractButton *button : root.findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || button->text().isEmpty())
            continue;
        const auto *tool = qobject_cast<const QToolButton *>(button);
        if (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull())
            continue;  // its text is for screen readers
        const QSize needed = button->minimumSizeHint();
        const bool isTooLow = button->hasHeightForWidth() && button->height() < button->heightForWidth(button->width());
        if (button->width() < needed.width() || button->height() < needed.height() || isTooLow)
            clipped.append(describe(*button) + u": "_s + button->text());
    }
    return clipped;
}

void settleLayouts()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
}

void look(QWidget &window, const QString &name)
{
    settleLayouts();
    // What wraps may ask for another size once it has been shown.
    (void)QTest::qWaitFor([&window] { return clippedTexts(window).isEmpty(); }, 2'000);
    screenshot(window, name);
    const QStringList clipped = clippedTexts(window);
    QVERIFY2(clipped.isEmpty(), qPrintable(name + u": "_s + clipped.join(u'\n')));
}

void screenshot(QWidget &window, const QString &name)
{
    const QString folder = qEnvironmentVariable("SLIPWAY_SCREENSHOTS");
    if (!folder.isEmpty() && QDir().mkpath(folder))
        window.grab().save(QDir(folder).filePath(name + u".png"_s));
}

QString LongLocale::translate(const char *, const char *sourceText, const char *, int) const
{
    static const QString filler = u"überaus ausführliche Bezeichnung mit vielen weiteren Wörtern und Erklärungen"_s;
    const QString source = QString::fromUtf8(sourceText);
    const qsizetype wanted = std::max<qsizetype>(3, source.size() * 2 / 5);
    qsizetype end = std::min(wanted, filler.size());
    while (end < filler.size() && filler.at(end) != u' ')
        ++end;
    return source + u' ' + filler.left(end);
}

}  // namespace test
