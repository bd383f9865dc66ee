#include "ui/storage/storageobjectmodel.h"

#include "core/base/repoid.h"
#include "ui/shared/formatting.h"
#include "ui/storage/storagewords.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype mostNamesInTip = 12;
constexpr qsizetype longestName = 300;

/// A content that nothing has a name for is called by its hash.
QString nameText(const core::ObjectUse &use)
{
    const QStringList names = fileNames(use);
    if (names.isEmpty())
        return use.object.oid.toString();
    const QString first = core::printable(names.constFirst(), longestName);
    const int more = static_cast<int>(names.size()) - 1;
    //: A file that has had several names; %1 is one of them.
    return more > 0 ? StorageObjectModel::tr("%1 and %n other name(s)", nullptr, more).arg(first) : first;
}

QString nameTip(const core::ObjectUse &use)
{
    QStringList lines;
    const QStringList names = fileNames(use);
    for (const QString &name : names.first(std::min(names.size(), mostNamesInTip)))
        lines.append(core::printable(name, longestName).toHtmlEscaped());
    if (names.size() > lines.size())
        lines.append(u"…"_s);
    lines.append(u"SHA-256 "_s + use.object.oid.toString());
    return lines.join(u"<br>"_s);
}

QString cellText(const core::ObjectUse &use, int column)
{
    switch (column) {
    case StorageObjectModel::FileColumn: return nameText(use);
    case StorageObjectModel::SizeColumn: return formatBytes(use.object.sizeBytes);
    case StorageObjectModel::PushedColumn:
        return use.object.pushedAt.isValid() ? formatDateTime(use.object.pushedAt) : QString{};
    case StorageObjectModel::PusherColumn: return core::printable(use.object.pusher);
    case StorageObjectModel::NeedColumn: return needText(use);
    default: return {};
    }
}

QString tipText(const core::ObjectUse &use, int column)
{
    switch (column) {
    case StorageObjectModel::FileColumn: return nameTip(use);
    case StorageObjectModel::SizeColumn: return exactBytes(use.object.sizeBytes);
    default: return u"<qt>%1</qt>"_s.arg(cellText(use, column).toHtmlEscaped());
    }
}

}  // namespace

void StorageObjectModel::setObjects(const QList<core::ObjectUse> &objects)
{
    beginResetModel();
    m_objects = objects;
    m_texts.clear();
    m_texts.reserve(objects.size());
    for (const core::ObjectUse &use : objects)
        m_texts.append(fileNames(use).join(u'\n').toCaseFolded());
    m_rows = filtered();
    sortRows(m_rows);
    endResetModel();
}

void StorageObjectModel::setFilter(const QString &words, const std::optional<core::StorageNeed> &need)
{
    const QString folded = words.trimmed().toCaseFolded();
    if (folded == m_words && need == m_need)
        return;
    beginResetModel();
    m_words = folded;
    m_need = need;
    m_rows = filtered();
    sortRows(m_rows);
    endResetModel();
}

bool StorageObjectModel::passes(qsizetype index) const
{
    const core::ObjectUse &use = m_objects.at(index);
    if (m_need && use.need != *m_need)
        return false;
    return m_words.isEmpty() || m_texts.at(index).contains(m_words)
        || use.object.pusher.contains(m_words, Qt::CaseInsensitive)
        || use.object.oid.toHex().startsWith(m_words.toLatin1());
}

QList<qsizetype> StorageObjectModel::filtered() const
{
    QList<qsizetype> rows;
    for (qsizetype index = 0; index < m_objects.size(); ++index) {
        if (passes(index))
            rows.append(index);
    }
    return rows;
}

void StorageObjectModel::sortRows(QList<qsizetype> &rows) const
{
    const auto sortBy = [&](const auto &key) {
        if (m_order == Qt::AscendingOrder)
            std::ranges::stable_sort(rows, std::ranges::less{}, key);
        else
            std::ranges::stable_sort(rows, std::ranges::greater{}, key);
    };
    const auto object = [this](qsizetype row) -> const core::LfsFile & { return m_objects.at(row).object; };
    switch (m_column) {
    case FileColumn: sortBy([this](qsizetype row) -> const QString & { return m_texts.at(row); }); break;
    case SizeColumn: sortBy([&](qsizetype row) { return object(row).sizeBytes; }); break;
    case PushedColumn: sortBy([&](qsizetype row) -> const QDateTime & { return object(row).pushedAt; }); break;
    case PusherColumn: sortBy([&](qsizetype row) -> const QString & { return object(row).pusher; }); break;
    case NeedColumn: sortBy([this](qsizetype row) { return m_objects.at(row).need; }); break;
    default: break;
    }
}

void StorageObjectModel::sort(int column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QList<qsizetype> before = m_rows;
    std::ranges::sort(m_rows);  // the largest first where the column says nothing
    sortRows(m_rows);
    // What is selected stays so, wherever it goes.
    if (const QModelIndexList kept = persistentIndexList(); !kept.isEmpty()) {
        QHash<qsizetype, int> places;
        for (int row = 0; row < rowCount(); ++row)
            places.insert(m_rows.at(row), row);
        QModelIndexList moved;
        for (const QModelIndex &index : kept)
            moved.append(createIndex(places.value(before.at(index.row())), index.column()));
        changePersistentIndexList(kept, moved);
    }
    emit layoutChanged({}, VerticalSortHint);
}

int StorageObjectModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int StorageObjectModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StorageObjectModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == SizeColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DisplayRole)
        return cellText(object(index.row()), index.column());
    if (role == Qt::ToolTipRole)
        return tipText(object(index.row()), index.column());
    return {};
}

QVariant StorageObjectModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == SizeColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FileColumn: return tr("File");
    case SizeColumn: return tr("Size");
    //: When a file was sent to the Hub.
    case PushedColumn: return tr("Pushed");
    //: Who sent a file to the Hub.
    case PusherColumn: return tr("By");
    //: What needs a file: branches, tags, older commits.
    case NeedColumn: return tr("Needed by");
    default: return {};
    }
}

}  // namespace ui
