#include "ui/revisions/changerows.h"

#include "ui/shared/formatting.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct ChangeText
{
    Q_DECLARE_TR_FUNCTIONS(ChangeText)
};

constexpr qsizetype mostChars = 20'000;  // of a value

ChangeRow::Kind kindOf(core::ValueChange::Kind kind)
{
    switch (kind) {
    case core::ValueChange::Kind::Added:
    case core::ValueChange::Kind::ItemAdded: return ChangeRow::Kind::Added;
    case core::ValueChange::Kind::Removed:
    case core::ValueChange::Kind::ItemRemoved: return ChangeRow::Kind::Removed;
    case core::ValueChange::Kind::Changed: return ChangeRow::Kind::Changed;
    case core::ValueChange::Kind::Reordered: return ChangeRow::Kind::Moved;
    }
    Q_UNREACHABLE_RETURN({});
}

/// A text as it is, everything else as JSON.
QString valueText(const core::ValueTree &tree, core::ValueTree::Node node)
{
    if (node == core::ValueTree::none)
        return {};
    return tree.kind(node) == core::ValueTree::Kind::Text
        ? tree.string(node).first(std::min(mostChars, tree.string(node).size()))
        : tree.toJson(node, mostChars);
}

QString linesText(const core::TextLines &lines)
{
    return QString::fromUtf8(lines.bytes().first(std::min(mostChars, lines.bytes().size())));
}

QString leftOutText(qsizetype count)
{
    return count > 0 ? ChangeText::tr("%n more change(s) are not listed.", nullptr, static_cast<int>(count))
                     : QString{};
}

QString signedCount(QChar sign, qsizetype count)
{
    return sign + formatCount(count);
}

ChangeRow::Kind kindOf(qsizetype before, qsizetype after)
{
    if (before < 0)
        return ChangeRow::Kind::Added;
    return after < 0 ? ChangeRow::Kind::Removed : ChangeRow::Kind::Changed;
}

ChangeRow cellRow(const core::CellChange &cell)
{
    using Kind = core::CellChange::Kind;
    const qsizetype number = (cell.after >= 0 ? cell.after : cell.before) + 1;
    ChangeRow row{.kind = kindOf(cell.before, cell.after),
                  //: A notebook's cell: its number and "code", "markdown" or "raw".
                  .what = ChangeText::tr("Cell %1 (%2)").arg(formatCount(number), cell.type)};
    if (cell.kind == Kind::Same && cell.isMoved)
        row.kind = ChangeRow::Kind::Moved;
    const bool isSourceSame = cell.kind == Kind::Same || (cell.kind == Kind::Changed && cell.source.hunks.isEmpty());
    if (isSourceSame && cell.hasOtherOutputs) {
        row.what += u" · "_s + ChangeText::tr("only its outputs");
        return row;
    }
    if (isSourceSame && !cell.metadata.isSame())
        row.what += u" · "_s + ChangeText::tr("only its metadata");
    row.before = linesText(cell.source.before);
    row.after = linesText(cell.source.after);
    return row;
}

bool isWorthARow(const core::CellChange &cell)
{
    return cell.kind != core::CellChange::Kind::Same || cell.isMoved || cell.hasOtherOutputs || !cell.metadata.isSame();
}

/// The cells of a row, one below the other, each with the name of its column.
QString rowText(const core::CsvTable &table, qsizetype row)
{
    QStringList cells;
    for (qsizetype column = 0; row >= 0 && column < table.columnCount(); ++column)
        cells.append(QString::fromUtf8(table.columnName(column) + ": " + table.cell(row, column)));
    return cells.join(u'\n');
}

QString rowName(const core::TableDiff &diff, const core::RowChange &change)
{
    const core::CsvTable &table = change.after >= 0 ? *diff.after : *diff.before;
    const qsizetype row = change.after >= 0 ? change.after : change.before;
    if (diff.keyColumn < 0)
        return ChangeText::tr("Row %1").arg(formatCount(row + 1));
    const core::ColumnMatch key = diff.columns.at(diff.keyColumn);
    const qsizetype column = change.after >= 0 ? key.after : key.before;
    return QString::fromUtf8(table.columnName(column) + " = " + table.cell(row, column));
}

}  // namespace

QString changeRowText(ChangeRow::Kind kind)
{
    switch (kind) {
    case ChangeRow::Kind::Added: return ChangeText::tr("Added");
    case ChangeRow::Kind::Removed: return ChangeText::tr("Removed");
    case ChangeRow::Kind::Changed: return ChangeText::tr("Changed");
    case ChangeRow::Kind::Moved: return ChangeText::tr("Other order");
    }
    Q_UNREACHABLE_RETURN({});
}

ChangeRows changeRows(const core::ValueDiff &diff)
{
    ChangeRows rows{.note = leftOutText(diff.leftOut)};
    for (const core::ValueChange &change : diff.changes)
        rows.rows.append({.kind = kindOf(change.kind),
                          .what = change.path.toString(),
                          .before = valueText(*diff.before, change.before),
                          .after = valueText(*diff.after, change.after)});
    return rows;
}

ChangeRows changeRows(const core::CardDiff &diff)
{
    ChangeRows rows = diff.metadata ? changeRows(*diff.metadata) : ChangeRows{};
    if (diff.problem)
        rows.note = ChangeText::tr("The front matter cannot be compared by key: it is not valid.");
    const std::int64_t added = diff.body.addedLines();
    const std::int64_t removed = diff.body.removedLines();
    if (added + removed > 0)
        rows.rows.append({.what = ChangeText::tr("Text below the front matter"),
                          .before = signedCount(u'−', removed),
                          .after = signedCount(u'+', added)});
    return rows;
}

ChangeRows changeRows(const core::NotebookDiff &diff)
{
    ChangeRows rows = changeRows(diff.metadata);
    for (const core::CellChange &cell : diff.cells) {
        if (isWorthARow(cell))
            rows.rows.append(cellRow(cell));
    }
    return rows;
}

ChangeRows changeRows(const core::TableDiff &diff)
{
    ChangeRows rows{.note = leftOutText(diff.leftOut)};
    for (const core::ColumnMatch &column : diff.columns) {
        if (column.before >= 0 && column.after >= 0)
            continue;
        const bool isNew = column.before < 0;
        const QByteArray name = isNew ? diff.after->columnName(column.after) : diff.before->columnName(column.before);
        rows.rows.append({.kind = kindOf(column.before, column.after),
                          .what = ChangeText::tr("Column %1").arg(QString::fromUtf8(name))});
    }
    for (const core::RowChange &change : diff.rows)
        rows.rows.append({.kind = kindOf(change.before, change.after),
                          .what = rowName(diff, change),
                          .before = rowText(*diff.before, change.before),
                          .after = rowText(*diff.after, change.after)});
    return rows;
}

ChangeRows changeRows(const core::TokenizerDiff &diff)
{
    ChangeRows rows = changeRows(diff.rest);
    if (diff.sizeBefore != diff.sizeAfter)
        rows.rows.append({.what = ChangeText::tr("Size of the vocabulary"),
                          .before = formatCount(diff.sizeBefore),
                          .after = formatCount(diff.sizeAfter)});
    if (diff.mergesAdded + diff.mergesRemoved > 0)
        rows.rows.append({.what = ChangeText::tr("Merges"),
                          .before = signedCount(u'−', diff.mergesRemoved),
                          .after = signedCount(u'+', diff.mergesAdded)});
    for (const core::TokenChange &token : diff.tokens)
        rows.rows.append({.kind = kindOf(token.before ? 0 : -1, token.after ? 0 : -1),
                          .what = ChangeText::tr("Token %1").arg(token.token),
                          .before = token.before ? QString::number(*token.before) : QString{},
                          .after = token.after ? QString::number(*token.after) : QString{}});
    const qsizetype listed = diff.tokens.size();
    if (rows.note.isEmpty())
        rows.note = leftOutText(diff.added + diff.removed + diff.renumbered - listed);
    return rows;
}

ChangeRows changeRows(const core::TokenizerConfigDiff &diff)
{
    ChangeRows rows = changeRows(diff.values);
    for (const core::ChatTemplateDiff &chat : diff.templates)
        rows.rows.append({.kind = kindOf(chat.isAdded ? -1 : 0, chat.isRemoved ? -1 : 0),
                          .what = ChangeText::tr("Chat template “%1”").arg(chat.name),
                          .before = linesText(chat.text.before),
                          .after = linesText(chat.text.after)});
    return rows;
}

}  // namespace ui
