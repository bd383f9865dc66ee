#include "ui/revisions/tensorwords.h"

#include "core/base/repoid.h"
#include "ui/shared/formatting.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Change = TensorRow::Change;

struct TensorText
{
    Q_DECLARE_TR_FUNCTIONS(TensorText)
};

QString shapeText(const core::TensorInfo &tensor)
{
    QStringList sizes;
    for (const std::int64_t size : tensor.shape)
        sizes.append(formatCount(size));
    //: The shape of a tensor that is a single number.
    return sizes.isEmpty() ? TensorText::tr("scalar") : sizes.join(u" × "_s);
}

QString typeText(const core::TensorInfo &tensor)
{
    return core::printable(tensor.type);
}

template <typename Text>
QString bothSides(const TensorChanges &changes, const TensorRow &row, Text text)
{
    const core::TensorInfo *before = changes.infoBefore(row);
    const core::TensorInfo *after = changes.infoAfter(row);
    if (!before || !after)
        return text(before ? *before : *after);
    const QString from = text(*before);
    const QString to = text(*after);
    return from == to ? to : from + u" → "_s + to;
}

/// A count of rows, in the words of the summary.
QString countText(Change change, int count)
{
    switch (change) {
    case Change::Added: return TensorText::tr("%n added", nullptr, count);
    case Change::Removed: return TensorText::tr("%n removed", nullptr, count);
    case Change::Renamed: return TensorText::tr("%n renamed", nullptr, count);
    case Change::Reshaped: return TensorText::tr("%n of another shape", nullptr, count);
    case Change::Retyped: return TensorText::tr("%n of another type", nullptr, count);
    case Change::Values: return TensorText::tr("%n with other values", nullptr, count);
    case Change::Tied: return TensorText::tr("%n tied to another tensor", nullptr, count);
    case Change::Unknown: return TensorText::tr("%n not looked into", nullptr, count);
    case Change::NoDifferenceFound: return TensorText::tr("%n without a difference in samples", nullptr, count);
    case Change::Same: return TensorText::tr("%n the same", nullptr, count);
    }
    Q_UNREACHABLE_RETURN({});
}

QString valueText(const std::optional<core::MetadataEntry> &entry)
{
    if (!entry)
        return {};
    if (entry->kind != core::MetadataEntry::Kind::List)
        return entry->text;
    return TensorText::tr("%n item(s): %1", nullptr, static_cast<int>(std::min<std::int64_t>(entry->integer, 1 << 30)))
        .arg(entry->items.join(u", "_s));
}

ChangeRow metadataRow(const core::MetadataChange &change)
{
    ChangeRow row{.what = change.key, .before = valueText(change.before), .after = valueText(change.after)};
    if (!change.before)
        row.kind = ChangeRow::Kind::Added;
    else if (!change.after)
        row.kind = ChangeRow::Kind::Removed;
    return row;
}

}  // namespace

QString tensorChangeText(TensorRow::Change change)
{
    switch (change) {
    case Change::Added: return TensorText::tr("Added", "a tensor");
    case Change::Removed: return TensorText::tr("Removed", "a tensor");
    case Change::Renamed: return TensorText::tr("Renamed", "a tensor");
    case Change::Reshaped: return TensorText::tr("Other shape");
    case Change::Retyped: return TensorText::tr("Other type");
    case Change::Values: return TensorText::tr("Other values");
    case Change::Tied: return TensorText::tr("Tied to another tensor");
    case Change::Unknown: return TensorText::tr("Not looked into");
    case Change::NoDifferenceFound: return TensorText::tr("No difference found");
    case Change::Same: return TensorText::tr("The same");
    }
    Q_UNREACHABLE_RETURN({});
}

QString tensorChangeText(const TensorRow &row, const std::optional<core::TensorStats> &stats)
{
    if (row.change == Change::Renamed)
        return TensorText::tr("Renamed from %1").arg(core::printable(row.oldName));
    if (stats && stats->isPureCast)
        return TensorText::tr("Other type, values only rounded to it");
    const bool isSame =
        stats && stats->differing == 0 && row.change != Change::Reshaped && row.change != Change::Retyped;
    return tensorChangeText(isSame ? Change::Same : row.change);
}

QString tensorTypeText(const TensorChanges &changes, const TensorRow &row)
{
    return bothSides(changes, row, typeText);
}

QString tensorShapeText(const TensorChanges &changes, const TensorRow &row)
{
    return bothSides(changes, row, shapeText);
}

QString tensorShareText(double share)
{
    constexpr int digits = 3;
    //: A percentage.
    return std::isinf(share) ? u"∞"_s : TensorText::tr("%1 %").arg(QLocale().toString(100 * share, 'g', digits));
}

QString tensorEvidenceText(const TensorRow &row, bool isMeasured)
{
    if (isMeasured)
        return TensorText::tr("All values");
    switch (row.evidence) {
    case core::TensorEvidence::Header: return TensorText::tr("Header");
    case core::TensorEvidence::SameFile: return TensorText::tr("Same file");
    case core::TensorEvidence::AllBytes: return TensorText::tr("All bytes");
    case core::TensorEvidence::Checksum: return TensorText::tr("Checksum");
    //: %1 is a size.
    case core::TensorEvidence::Sample: return TensorText::tr("Sample of %1").arg(formatBytes(row.comparedBytes));
    }
    Q_UNREACHABLE_RETURN({});
}

QString tensorSummaryText(const TensorChanges &changes)
{
    QStringList parts;
    for (int i = 0; i < TensorRow::changeCount; ++i) {
        const auto change = static_cast<Change>(i);
        if (const int count = changes.count(change); count > 0)
            parts.append(countText(change, count));
    }
    if (parts.isEmpty())
        return TensorText::tr("There are no tensors in it.");
    //: %1 lists counts: "12 added, 288 the same".
    return TensorText::tr("Tensors: %1.").arg(parts.join(u", "_s));
}

QString tensorProofText(const TensorChanges &changes)
{
    const bool isSampled = changes.count(Change::NoDifferenceFound) + changes.count(Change::Unknown) > 0;
    QString text = changes.fetchedBytes > 0
        ? TensorText::tr("%1 were fetched to tell.").arg(formatBytes(changes.fetchedBytes))
        : TensorText::tr("Everything lies on this computer: nothing was fetched.");
    text += u' ';
    text += isSampled
        ? TensorText::tr("Where only samples were looked at, a small difference may have been missed; measuring tells.")
        : TensorText::tr("What is called the same is proven to be.");
    return text;
}

ChangeRows metadataRows(const QList<core::MetadataChange> &changes)
{
    ChangeRows rows;
    for (const core::MetadataChange &change : changes)
        rows.rows.append(metadataRow(change));
    return rows;
}

}  // namespace ui
