#include "ui/card/diffview.h"

#include "core/card/cardmerge.h"
#include "ui/shared/theme.h"

#include <QEvent>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString markOf(core::LineChange::Kind kind)
{
    switch (kind) {
    case core::LineChange::Kind::Same: return u"  "_s;
    case core::LineChange::Kind::Removed: return u"- "_s;
    case core::LineChange::Kind::Added: return u"+ "_s;
    }
    Q_UNREACHABLE_RETURN({});
}

/// Which lines are near enough to a change to be shown.
QList<bool> shownLines(const QList<core::LineChange> &lines)
{
    constexpr qsizetype around = 3;
    QList<bool> isShown(lines.size(), false);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.at(i).kind == core::LineChange::Kind::Same)
            continue;
        const qsizetype last = std::min(lines.size() - 1, i + around);
        for (qsizetype near = std::max<qsizetype>(0, i - around); near <= last; ++near)
            isShown[near] = true;
    }
    return isShown;
}

}  // namespace

QString diffText(const QString &before, const QString &after)
{
    const QList<core::LineChange> lines = core::diffLines(before, after);
    const QList<bool> isShown = shownLines(lines);
    QString text;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!isShown.at(i)) {
            if (i > 0 && isShown.at(i - 1))
                text += u"…\n"_s;
            continue;
        }
        const core::LineChange &line = lines.at(i);
        QString content = line.text;
        while (content.endsWith(u'\n') || content.endsWith(u'\r'))
            content.chop(1);
        text += markOf(line.kind) + content + u'\n';
    }
    return text;
}

void DiffView::setDiff(const QString &diff)
{
    if (diff == toPlainText())
        return;
    setPlainText(diff);
    colourLines();
}

void DiffView::colourLines()
{
    const theme::Colors &colors = theme::colors();
    QList<QTextEdit::ExtraSelection> selections;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const bool isRemoved = block.text().startsWith(u"- ");
        if (!isRemoved && !block.text().startsWith(u"+ "))
            continue;
        const theme::Tone &tone = isRemoved ? colors.danger : colors.success;
        QTextEdit::ExtraSelection line;
        line.cursor = QTextCursor(block);
        line.format.setBackground(tone.fill);
        line.format.setForeground(tone.text);
        line.format.setProperty(QTextFormat::FullWidthSelection, true);
        selections.append(line);
    }
    setExtraSelections(selections);
}

void DiffView::changeEvent(QEvent *event)
{
    TextView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colourLines();
}

}  // namespace ui
