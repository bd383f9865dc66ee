#include "tests/ui/support/contrastcheck.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QToolButton>

#include <cmath>

using namespace Qt::StringLiterals;

namespace test {
namespace {

constexpr qreal scale = 3;  // at which the strokes of a letter have pixels that are all letter

struct Text
{
    QString what;
    QRect place;  ///< In the window.
};

double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QRect inWindow(const QWidget &widget, const QRect &rect)
{
    return {widget.mapTo(widget.window(), rect.topLeft()), rect.size()};
}

// What a scroll area cuts off is not seen.
QRect visiblePart(const QWidget &widget)
{
    return inWindow(widget, widget.visibleRegion().boundingRect());
}

void addCells(const QAbstractItemView &view, QList<Text> &texts)
{
    const QAbstractItemModel *model = view.model();
    for (int row = 0; model && row < std::min(model->rowCount(view.rootIndex()), 30); ++row) {
        for (int column = 0; column < model->columnCount(view.rootIndex()); ++column) {
            const QModelIndex index = model->index(row, column, view.rootIndex());
            const QRect rect = view.visualRect(index) & view.viewport()->rect();
            const QString text = index.data().toString();
            if (!text.isEmpty() && index.flags().testFlag(Qt::ItemIsEnabled) && rect.height() > 8)
                texts.append({text, inWindow(*view.viewport(), rect)});
        }
    }
}

QString textOf(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->pixmap().isNull() ? label->text() : QString();
    if (const auto *tool = qobject_cast<const QToolButton *>(&widget))
        return tool->icon().isNull() ? tool->text() : QString();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->text();
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        return line->text().isEmpty() ? line->placeholderText() : line->text();
    if (const auto *combo = qobject_cast<const QComboBox *>(&widget))
        return combo->isEditable() ? QString() : combo->currentText();
    if (const auto *edit = qobject_cast<const QPlainTextEdit *>(&widget))
        return edit->document()->isEmpty() ? edit->placeholderText() : edit->toPlainText();
    return {};
}

QList<Text> textsBelow(QWidget &root)
{
    QList<Text> texts;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisible() || !widget->isEnabled() || widget->window() != &root
            || widget->visibleRegion().isEmpty())
            continue;
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget);
            view && !qobject_cast<const QHeaderView *>(widget))
            addCells(*view, texts);
        const QString text = textOf(*widget).trimmed();
        if (!text.isEmpty())
            texts.append({text.left(60), visiblePart(*widget)});
    }
    return texts;
}

QImage picture(QWidget &root)
{
    QPixmap pixmap((QSizeF(root.size()) * scale).toSize());
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(root.palette().color(QPalette::Window));
    root.render(&pixmap);
    QImage image = pixmap.toImage().convertToFormat(QImage::Format_RGB32);
    image.setDevicePixelRatio(1);
    return image;
}

/// The most frequent colour of the place is what lies behind; what differs most from it is the letters' own.
double measuredContrast(const QImage &image, const QRect &place)
{
    const QRect pixels = QRectF(QPointF(place.topLeft()) * scale, QSizeF(place.size()) * scale).toRect() & image.rect();
    QHash<QRgb, int> counts;
    for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
        for (int x = pixels.left(); x <= pixels.right(); ++x)
            ++counts[image.pixel(x, y)];
    }
    QRgb behind = 0;
    int most = 0;
    for (const auto [color, count] : counts.asKeyValueRange()) {
        if (count > most) {
            most = count;
            behind = color;
        }
    }
    double best = 1;
    for (const auto [color, count] : counts.asKeyValueRange())
        best = std::max(best, contrast(QColor(color), QColor(behind)));
    return best;
}

}  // namespace

double contrast(const QColor &one, const QColor &two)
{
    const double first = luminance(one);
    const double second = luminance(two);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QStringList contrastProblems(QWidget &root, double least)
{
    const QImage image = picture(root);
    QStringList problems;
    for (const Text &text : textsBelow(root)) {
        const double ratio = measuredContrast(image, text.place);
        if (ratio < least)
            problems.append(u"“%1” has %2:1"_s.arg(text.what).arg(ratio, 0, 'f', 2));
    }
    return problems;
}

}  // namespace test
