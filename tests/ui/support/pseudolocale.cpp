#include "tests/ui/support/pseudolocale.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTabBar>
#include <QTextDocumentFragment>

using namespace Qt::StringLiterals;

namespace test {
namespace {

QString withoutMarkup(const QString &text)
{
    return Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
}

QStringList ownWords(const QWidget &widget)
{
    QStringList words{widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()};
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        words.append(label->text());
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        words.append(button->text());
    else if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        words.append(line->placeholderText());
    else if (const auto *edit = qobject_cast<const QPlainTextEdit *>(&widget))
        words.append(edit->placeholderText());
    else if (const auto *box = qobject_cast<const QGroupBox *>(&widget))
        words.append(box->title());
    return words;
}

QStringList choices(const QWidget &widget)
{
    QStringList words;
    if (const auto *combo = qobject_cast<const QComboBox *>(&widget)) {
        for (int i = 0; i < combo->count(); ++i)
            words.append(combo->itemText(i));
    } else if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            words.append(tabs->tabText(i));
    } else if (const auto *header = qobject_cast<const QHeaderView *>(&widget); header && header->model()) {
        for (int i = 0; i < header->count(); ++i)
            words.append(header->model()->headerData(i, header->orientation()).toString());
    } else if (const auto *menu = qobject_cast<const QMenu *>(&widget)) {
        for (const QAction *action : menu->actions())
            words.append(action->text());
    }
    return words;
}

bool isData(const QString &text, const QStringList &data)
{
    static const QRegularExpression letters{u"\\p{L}{2,}"_s};
    QString rest = text;
    for (const QString &word : data)
        rest.remove(word, Qt::CaseInsensitive);
    static const QRegularExpression addressesAndHashes{u"https?://\\S+|\\b[0-9a-f]{7,40}\\b"_s};
    rest.remove(addressesAndHashes);
    static const QRegularExpression keysAndUnits{
        u"\\b(Ctrl|Alt|Shift|Meta|Return|Enter|Tab|F\\d+|Esc|Del|Ins|PgUp|PgDown|bytes|[kMGT]?B|min)\\b"_s};
    rest.remove(keysAndUnits);
    return !rest.contains(letters);
}

}  // namespace

QString PseudoLocale::translate(const char *, const char *sourceText, const char *, int) const
{
    static const QString filler = u"überaus ausführliche Bezeichnung mit vielen weiteren Wörtern und Erklärungen"_s;
    const QString source = QString::fromUtf8(sourceText);
    // Words that are read by the program, such as the names of keys, have no blank and no small letter first.
    const qsizetype wanted = std::max<qsizetype>(2, source.size() * 2 / 5 - 2);
    qsizetype end = std::min(wanted, filler.size());
    return mark + source + u' ' + filler.left(end) + mark;
}

QStringList wordsIn(const QWidget &root)
{
    QStringList words{root.windowTitle()};
    QList<const QWidget *> widgets{&root};
    for (const QWidget *widget : root.findChildren<const QWidget *>())
        widgets.append(widget);
    for (const QWidget *widget : std::as_const(widgets)) {
        // What is hidden by itself has no words yet, or ones that nobody sees.
        const bool isShown = widget->isVisibleTo(&root) || qobject_cast<const QMenu *>(widget);
        if (!isShown)
            continue;
        words += ownWords(*widget);
        words += choices(*widget);
        for (const QAction *action : widget->actions())
            words.append(action->text());
    }
    for (QString &word : words)
        word = withoutMarkup(word).trimmed();
    words.removeAll(QString());
    words.removeDuplicates();
    return words;
}

QStringList untranslatedWords(const QWidget &root, const QStringList &data)
{
    QStringList problems;
    for (const QString &text : wordsIn(root)) {
        if (!text.contains(PseudoLocale::mark) && !isData(text, data))
            problems.append(text);
    }
    return problems;
}

}  // namespace test
