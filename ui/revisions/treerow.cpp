#include "ui/revisions/treerow.h"

#include "core/base/repoid.h"
#include "core/git/gittext.h"
#include "core/revisions/contentkind.h"
#include "ui/shared/formatting.h"
#include "ui/shared/theme.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::TreeRow)

public:
    static QString kind(const core::TreeItem &item)
    {
        switch (item.kind) {
        case core::TreeItem::Kind::File: return item.lfs ? tr("File, kept by Git LFS") : tr("File");
        case core::TreeItem::Kind::Executable: return tr("File that can be executed");
        case core::TreeItem::Kind::Link: return tr("Link to another path");
        case core::TreeItem::Kind::Folder: return tr("Folder");
        case core::TreeItem::Kind::Submodule: return tr("Commit of another repository");
        }
        Q_UNREACHABLE_RETURN({});
    }

    static QString header(int column) { return column == TreeNameColumn ? tr("Name") : tr("Size"); }
};

QString fileIconName(core::ContentKind kind)
{
    switch (kind) {
    case core::ContentKind::Card: return u"card"_s;
    case core::ContentKind::Image: return u"image"_s;
    case core::ContentKind::Checkpoint: return u"model"_s;
    case core::ContentKind::Table: return u"table"_s;
    case core::ContentKind::Json:
    case core::ContentKind::Notebook:
    case core::ContentKind::Tokenizer:
    case core::ContentKind::TokenizerConfig: return u"code"_s;
    case core::ContentKind::Text:
    case core::ContentKind::Binary: return u"file"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

bool hasSize(const core::TreeItem &item)
{
    return !item.isFolder() && item.kind != core::TreeItem::Kind::Submodule;
}

}  // namespace

std::vector<TreeRow> namedRows(QList<core::TreeItem> items)
{
    std::ranges::stable_partition(items, &core::TreeItem::isFolder);
    std::vector<TreeRow> rows;
    rows.reserve(static_cast<std::size_t>(items.size()));
    for (core::TreeItem &item : items) {
        const QString name = core::decodeGitText(item.rawPath.sliced(item.rawPath.lastIndexOf('/') + 1));
        rows.push_back({.item = std::move(item), .text = core::printable(name)});
    }
    return rows;
}

TreeRow pathRow(const core::TreeItem &item)
{
    return {.item = item, .text = core::printable(item.path())};
}

QString treeIconName(const core::TreeItem &item)
{
    switch (item.kind) {
    case core::TreeItem::Kind::File:
    case core::TreeItem::Kind::Executable: return fileIconName(core::contentKindOf(item.rawPath));
    case core::TreeItem::Kind::Link: return u"link"_s;
    case core::TreeItem::Kind::Folder: return u"folder"_s;
    case core::TreeItem::Kind::Submodule: return u"repositories"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QVariant treeRowData(const TreeRow &row, int column, int role)
{
    switch (role) {
    case Qt::DecorationRole: return column == TreeNameColumn ? theme::icon(treeIconName(row.item)) : QVariant{};
    case Qt::TextAlignmentRole:
        return column == TreeSizeColumn ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant{};
    case Qt::ToolTipRole: return QString{core::printable(row.item.path()) + u"\n" + Words::kind(row.item)};
    case Qt::AccessibleDescriptionRole: return Words::kind(row.item);
    case Qt::DisplayRole: break;
    default: return {};
    }
    if (column == TreeNameColumn)
        return row.text;
    return hasSize(row.item) ? formatBytes(row.item.sizeBytes()) : QString{};
}

QVariant treeHeaderData(int column, Qt::Orientation orientation, int role)
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && column == TreeSizeColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? Words::header(column) : QVariant{};
}

}  // namespace ui
