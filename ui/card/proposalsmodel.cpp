#include "ui/card/proposalsmodel.h"

#include "core/base/repoid.h"
#include "ui/shared/reasontext.h"
#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Change = core::Regeneration::Change;
using Kind = Change::Kind;

constexpr qsizetype longestValue = 120;

/// A value on one line, without what turns text around.
QString shownValue(const QString &text)
{
    return core::printable(text.simplified(), longestValue);
}

int lineCount(const QString &text)
{
    return static_cast<int>(text.count(u'\n')) + (text.isEmpty() || text.endsWith(u'\n') ? 0 : 1);
}

}  // namespace

void ProposalsModel::setChanges(const QList<Change> &changes)
{
    if (changes == m_changes)
        return;
    beginResetModel();
    m_changes = changes;
    endResetModel();
    emit chosenChanged();
}

const Change *ProposalsModel::change(int row) const
{
    return row >= 0 && row < m_changes.size() ? &m_changes.at(row) : nullptr;
}

bool ProposalsModel::isChosen(const Change &change) const
{
    return m_answers.value(change.id, change.isProposed);
}

QSet<QString> ProposalsModel::chosen() const
{
    QSet<QString> ids;
    for (const Change &change : m_changes) {
        if (isChosen(change))
            ids.insert(change.id);
    }
    return ids;
}

int ProposalsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int ProposalsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ProposalsModel::text(const Change &change, int column) const
{
    const auto lines = [](const QString &text) { return tr("%Ln line(s)", nullptr, lineCount(text)); };
    switch (column) {
    case WhatColumn:
        //: A section of a card, by its heading.
        return change.isOfKey() ? change.what : tr("Section “%1”").arg(shownValue(change.what));
    case PresentColumn:
        if (change.kind == Kind::AddKey || change.kind == Kind::AddSection)
            return tr("Not there");
        if (change.kind == Kind::ConflictingSection)
            //: %1 is "12 lines".
            return tr("Your words, %1").arg(lines(change.before));
        return change.isOfKey() ? shownValue(change.before) : lines(change.before);
    case ProposedColumn: return change.isOfKey() ? shownValue(change.after) : lines(change.after);
    case SourceColumn: return core::printable(change.sources.value(0));
    case CertaintyColumn:
        switch (change.confidence) {
        //: How sure a proposal is: a file says it in so many words.
        case core::Confidence::High: return tr("Stated");
        //: How sure a proposal is: it follows from what a file says.
        case core::Confidence::Medium: return tr("Derived");
        //: How sure a proposal is.
        case core::Confidence::Low: return tr("A guess");
        }
        break;
    default: break;
    }
    return {};
}

QVariant ProposalsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Change &change = m_changes.at(index.row());
    if (role == Qt::DisplayRole)
        return text(change, index.column());
    if (role == Qt::CheckStateRole && index.column() == WhatColumn)
        return isChosen(change) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ToolTipRole)
        return explanation(index.row());
    if (role == Qt::ForegroundRole && index.column() == PresentColumn) {
        if (change.kind == Kind::ConflictingSection)
            return theme::colors().warning.text;
        if (change.kind == Kind::AddKey || change.kind == Kind::AddSection)
            return theme::colors().textMuted;
    }
    return {};
}

bool ProposalsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole
        || index.column() != WhatColumn)
        return false;
    m_answers.insert(m_changes.at(index.row()).id, value.toInt() == Qt::Checked);
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit chosenChanged();
    return true;
}

QVariant ProposalsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhatColumn: return tr("Key or section");
    case PresentColumn: return tr("In the card");
    case ProposedColumn: return tr("Proposed");
    case SourceColumn: return tr("From");
    case CertaintyColumn: return tr("How sure");
    default: return {};
    }
}

Qt::ItemFlags ProposalsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == WhatColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

QString ProposalsModel::explanation(int row) const
{
    const Change *shown = change(row);
    if (shown == nullptr)
        return {};
    if (shown->isOfKey())
        return reasonText(shown->reason);
    QStringList sources;
    for (const QString &source : shown->sources)
        sources.append(core::printable(source));
    const QString from = sources.isEmpty() ? QString{} : tr("From %1.").arg(sources.mid(0, 4).join(u", "_s));
    if (shown->kind != Kind::ConflictingSection)
        return from;
    return tr("Somebody has written in this section. Checked, it takes the place of their words. %1").arg(from);
}

}  // namespace ui
