#include "core/generate/trainerlog_p.h"

#include "core/generate/markdown_p.h"

#include <QJsonObject>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isMeasureOfSpeed(const QString &key)
{
    static const QStringList keys{u"runtime"_s, u"samples_per_second"_s, u"steps_per_second"_s};
    return keys.contains(key);
}

/// One evaluation during the training.
struct Row
{
    QString trainingLoss;
    QJsonObject entry;
};

QList<Row> rowsBefore(const QJsonArray &history, qsizetype end)
{
    QList<Row> rows;
    QString loss = u"No log"_s;
    for (qsizetype i = 0; i < end; ++i) {
        const QJsonObject entry = history.at(i).toObject();
        if (entry.contains(u"loss"))
            loss = trainerNumber(entry.value(u"loss").toDouble());
        if (entry.contains(u"eval_loss"))
            rows.append({.trainingLoss = loss, .entry = entry});
    }
    return rows;
}

/// The keys besides the loss that have a column of their own.
QStringList furtherColumns(const QList<Row> &rows)
{
    static const QStringList own{u"eval_loss"_s, u"epoch"_s, u"step"_s, u"total_flos"_s};
    QStringList keys;
    for (const Row &row : rows) {
        for (auto value = row.entry.begin(); value != row.entry.end(); ++value) {
            const QString name = value.key().section(u'_', 1);
            if (!own.contains(value.key()) && !isMeasureOfSpeed(name) && !name.isEmpty() && value->isDouble()
                && !keys.contains(value.key()))
                keys.append(value.key());
        }
    }
    return keys;
}

QString tableOf(const QList<Row> &rows)
{
    if (rows.isEmpty())
        return {};
    QStringList header{u"Training Loss"_s, u"Epoch"_s, u"Step"_s, u"Validation Loss"_s};
    const QStringList columns = furtherColumns(rows);
    for (const QString &column : columns)
        header.append(metricName(column));
    CardTable table{header};
    for (const Row &row : rows) {
        QStringList cells{row.trainingLoss, trainerNumber(row.entry.value(u"epoch").toDouble()),
                          QString::number(row.entry.value(u"step").toInteger()),
                          trainerNumber(row.entry.value(u"eval_loss").toDouble())};
        for (const QString &column : columns)
            cells.append(row.entry.contains(column) ? trainerNumber(row.entry.value(column).toDouble()) : QString{});
        table.addRow(cells);
    }
    return table.text();
}

qsizetype lastEvaluation(const QJsonArray &history)
{
    for (qsizetype i = history.size() - 1; i >= 0; --i) {
        if (history.at(i).toObject().contains(u"eval_loss"))
            return i;
    }
    return -1;
}

QString capitalized(const QString &words)
{
    QStringList parts = words.split(u'_', Qt::SkipEmptyParts);
    for (QString &part : parts)
        part = part.first(1).toUpper() + part.sliced(1).toLower();
    return escapedMarkdown(parts.join(u' '));
}

QList<TrainerLog::Value> resultsOf(const QJsonObject &entry)
{
    QList<TrainerLog::Value> results;
    for (auto value = entry.begin(); value != entry.end(); ++value) {
        const QString key = value.key().startsWith(u"eval_") ? value.key().sliced(5) : value.key();
        if (value->isDouble() && !isMeasureOfSpeed(key) && key != u"epoch" && key != u"step")
            results.append({.name = capitalized(key), .value = value->toDouble()});
    }
    // The file has its keys sorted; cards begin with the loss.
    std::ranges::stable_partition(results, [](const TrainerLog::Value &value) { return value.name == u"Loss"; });
    return results;
}

}  // namespace

TrainerLog readTrainerLog(const QJsonArray &history)
{
    TrainerLog log;
    const auto summary = std::ranges::find_if(
        history, [](const QJsonValue &entry) { return entry.toObject().contains(u"train_runtime"); });
    const qsizetype last = lastEvaluation(history);
    if (summary != history.end())
        log.table = tableOf(rowsBefore(history, summary - history.begin()));
    // Without a summary the training is not over: then the last evaluation is all there is to say.
    if (last > 0 || (last == 0 && summary == history.end()))
        log.results = resultsOf(history.at(last).toObject());
    return log;
}

QString metricId(const QString &name)
{
    static const QStringList known{u"accuracy"_s,  u"bleu"_s,      u"f1"_s,     u"matthews_correlation"_s,
                                   u"pearsonr"_s,  u"precision"_s, u"recall"_s, u"rouge"_s,
                                   u"sacrebleu"_s, u"spearmanr"_s, u"wer"_s};
    const QString id = name.toLower().replace(u' ', u'_');
    if (id == u"rouge1")
        return u"rouge"_s;
    return known.contains(id) ? id : QString{};
}

QStringList metricIds(const QList<TrainerLog::Value> &results)
{
    QStringList ids;
    for (const TrainerLog::Value &result : results) {
        if (const QString id = metricId(result.name); !id.isEmpty() && !ids.contains(id))
            ids.append(id);
    }
    return ids;
}

QString metricName(const QString &key)
{
    return capitalized(key.section(u'_', 1));
}

QString trainerNumber(double value)
{
    const QString number = pythonNumber(value);
    return number.section(u'.', 1).size() > 4 ? QString::number(value, 'f', 4) : number;
}

QString resultBullets(const QList<TrainerLog::Value> &results)
{
    QString bullets;
    for (const TrainerLog::Value &result : results)
        bullets += u"- %1: %2\n"_s.arg(result.name, trainerNumber(result.value));
    return bullets;
}

}  // namespace core
