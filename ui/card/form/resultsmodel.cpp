#include "ui/card/form/resultsmodel.h"

#include "core/card/cardtables.h"
#include "ui/card/form/scalartext.h"
#include "ui/card/form/valuefield.h"

#include <QCborArray>
#include <QCborMap>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString metricName(const QCborMap &metric)
{
    const QString name = scalarText(metric.value(u"name"_s));
    if (!name.isEmpty())
        return name;
    const QString type = scalarText(metric.value(u"type"_s));
    const core::Metric *known = core::findMetric(type);
    return known != nullptr ? known->title : type;
}

/// "GSM8K · main · test"
QString datasetName(const QCborMap &dataset)
{
    const QString name = scalarText(dataset.value(u"name"_s));
    QStringList parts{name.isEmpty() ? scalarText(dataset.value(u"type"_s)) : name};
    for (const QString &key : {u"config"_s, u"split"_s})
        parts.append(scalarText(dataset.value(key)));
    parts.removeAll(QString{});
    return parts.join(u" · "_s);
}

ResultRow rowOf(const QCborMap &result, const QCborMap &metric)
{
    return {.task = scalarText(result.value(u"task"_s).toMap().value(u"type"_s)),
            .dataset = datasetName(result.value(u"dataset"_s).toMap()),
            .metricName = metricName(metric),
            .value = scalarText(metric.value(u"value"_s)),
            .isVerified = metric.value(u"verified"_s).toBool()};
}

}  // namespace

core::YamlPath ResultRow::resultPath() const
{
    return core::YamlPath{u"model-index"_s}.child(entry).child(u"results"_s).child(result);
}

QList<ResultRow> resultRows(const QCborValue &index)
{
    QList<ResultRow> rows;
    const QCborArray entries = index.toArray();
    for (qsizetype entry = 0; entry < entries.size(); ++entry) {
        const QCborArray results = entries.at(entry).toMap().value(u"results"_s).toArray();
        for (qsizetype i = 0; i < results.size(); ++i) {
            const QCborMap result = results.at(i).toMap();
            const QCborArray metrics = result.value(u"metrics"_s).toArray();
            for (qsizetype metric = metrics.isEmpty() ? -1 : 0; metric < metrics.size(); ++metric) {
                ResultRow row = rowOf(result, metrics.at(metric).toMap());
                row.entry = entry;
                row.result = i;
                row.metric = metric;
                rows.append(row);
            }
        }
    }
    return rows;
}

void ResultsModel::setRows(const QList<ResultRow> &rows)
{
    const int before = rowCount();
    const int after = static_cast<int>(rows.size());
    if (after > before)
        beginInsertRows({}, before, after - 1);
    else if (after < before)
        beginRemoveRows({}, after, before - 1);
    m_rows = rows;
    if (after > before)
        endInsertRows();
    else if (after < before)
        endRemoveRows();
    if (after > 0)
        emit dataChanged(index(0, 0), index(after - 1, ColumnCount - 1));
}

int ResultsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ResultsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ResultsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ResultRow &row = m_rows.at(index.row());
    if (role == Qt::ToolTipRole && row.isVerified)
        return tr("Verified by the Hub: a change makes it unverified.");
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case Task: return row.task;
    case Dataset: return row.dataset;
    case Metric: return row.metricName;
    //: A value that the Hub has verified.
    case Value: return row.isVerified ? tr("%1 (verified)").arg(row.value) : row.value;
    case ColumnCount: break;
    }
    return {};
}

QVariant ResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Task: return tr("Task");
    case Dataset: return tr("Dataset");
    case Metric: return tr("Metric");
    case Value: return tr("Value");
    case ColumnCount: break;
    }
    return {};
}

}  // namespace ui
