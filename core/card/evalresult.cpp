#include "core/card/evalresult.h"

#include "core/card/cardtables.h"
#include "core/card/separatedvalues.h"

#include <QHash>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString noteOf(const QString &name, const QCborValue &args)
{
    if (args.isString() && !args.toString().isEmpty())
        return name + u": "_s + args.toString();
    QStringList parts;
    const QCborMap map = args.toMap();
    for (const auto &[key, value] : map)
        parts.append(key.toString() + u'=' + value.toVariant().toString());
    return parts.isEmpty() ? QString{} : name + u": "_s + parts.join(u", "_s);
}

/// The place of a column's values in a result; empty for a metric's own column.
QString fieldOf(const QString &title)
{
    static const QHash<QString, QString> fields{
        {u"task"_s, u"task"_s},
        {u"task type"_s, u"task"_s},
        {u"dataset"_s, u"dataset"_s},
        {u"benchmark"_s, u"dataset"_s},
        {u"dataset name"_s, u"name"_s},
        {u"dataset id"_s, u"dataset"_s},
        {u"dataset type"_s, u"dataset"_s},
        {u"config"_s, u"config"_s},
        {u"subset"_s, u"config"_s},
        {u"split"_s, u"split"_s},
        {u"revision"_s, u"revision"_s},
        {u"metric"_s, u"metric"_s},
        {u"metric type"_s, u"metric"_s},
        {u"metric name"_s, u"title"_s},
        {u"value"_s, u"value"_s},
        {u"score"_s, u"value"_s},
        {u"source"_s, u"source"_s},
        {u"source name"_s, u"sourceName"_s},
        {u"source url"_s, u"source"_s},
        {u"url"_s, u"source"_s},
    };
    return fields.value(title.toLower().replace(u'_', u' ').trimmed());
}

QCborValue valueOf(const QString &text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? QCborValue{number} : QCborValue{text};
}

/// "Word error rate" and "WER" are "wer".
QString metricId(const QString &title)
{
    for (const Metric &metric : metrics()) {
        if (metric.id.compare(title, Qt::CaseInsensitive) == 0 || metric.title.compare(title, Qt::CaseInsensitive) == 0)
            return metric.id;
    }
    return title.toLower().replace(u' ', u'_');
}

QCborMap metricOf(const QString &title, const QString &value)
{
    const QString id = metricId(title);
    QCborMap metric{{u"type"_s, id}, {u"value"_s, valueOf(value)}};
    if (id != title)
        metric.insert(u"name"_s, title);
    return metric;
}

QCborMap resultOf(const QHash<QString, QString> &row, const QString &task, const QCborArray &metrics)
{
    const QString id = row.value(u"dataset"_s);
    QCborMap dataset{{u"type"_s, id}, {u"name"_s, row.value(u"name"_s, id.section(u'/', -1))}};
    for (const QString &key : {u"config"_s, u"split"_s, u"revision"_s}) {
        if (!row.value(key).isEmpty())
            dataset.insert(key, row.value(key));
    }
    QCborMap result{{u"task"_s, QCborMap{{u"type"_s, row.value(u"task"_s, task)}}},
                    {u"dataset"_s, dataset},
                    {u"metrics"_s, metrics}};
    if (const QString url = row.value(u"source"_s); !url.isEmpty()) {
        QCborMap source{{u"url"_s, url}};
        if (!row.value(u"sourceName"_s).isEmpty())
            source.insert(u"name"_s, row.value(u"sourceName"_s));
        result.insert(u"source"_s, source);
    }
    return result;
}

}  // namespace

QCborMap evalResultOf(const QCborMap &result, const QCborMap &metric)
{
    const QCborMap from = result.value(u"dataset"_s).toMap();
    QCborMap dataset{{u"id"_s, from.value(u"type"_s)}};
    if (from.contains(u"revision"_s))
        dataset.insert(u"revision"_s, from.value(u"revision"_s));
    QCborMap entry{{u"dataset"_s, dataset}, {u"value"_s, metric.value(u"value"_s)}};
    if (const QCborValue source = result.value(u"source"_s); source.isMap())
        entry.insert(u"source"_s, source);
    QStringList notes{noteOf(u"dataset"_s, from.value(u"args"_s)), noteOf(u"metric"_s, metric.value(u"args"_s))};
    notes.removeAll(QString{});
    if (!notes.isEmpty())
        entry.insert(u"notes"_s, notes.join(u"; "_s));
    return entry;
}

QCborArray resultsFromPasted(const QString &text, const QString &task)
{
    const QList<QStringList> rows = readPastedValues(text);
    QCborArray results;
    for (qsizetype i = 1; i < rows.size(); ++i) {
        QHash<QString, QString> fields;
        QCborArray metrics;
        for (qsizetype column = 0; column < rows.at(i).size(); ++column) {
            const QString title = rows.first().at(column).trimmed();
            const QString value = rows.at(i).at(column).trimmed();
            if (value.isEmpty() || title.isEmpty())
                continue;
            if (const QString field = fieldOf(title); !field.isEmpty())
                fields.insert(field, value);
            else if (valueOf(value).isDouble())
                metrics.append(metricOf(title, value));
        }
        if (fields.contains(u"value"_s))
            metrics.append(metricOf(fields.value(u"metric"_s, fields.value(u"title"_s)), fields.value(u"value"_s)));
        if (!metrics.isEmpty())
            results.append(resultOf(fields, task, metrics));
    }
    return results;
}

}  // namespace core
