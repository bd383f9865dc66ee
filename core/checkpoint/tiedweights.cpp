#include "core/checkpoint/tiedweights_p.h"

#include <QFile>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// The patterns of a class: the fourth column, separated by blanks.
QStringList patternsOf(const QByteArray &className)
{
    QFile table{u":/data/tiedweights.tsv"_s};
    if (!table.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray &line : table.readAll().split('\n')) {
        const QByteArrayList columns = line.split('\t');
        if (columns.size() > 3 && columns.constFirst() == className)
            return QString::fromUtf8(columns.at(3)).split(u' ', Qt::SkipEmptyParts);
    }
    return {};
}

}  // namespace

TiedWeights::TiedWeights(const Checkpoint &checkpoint)
{
    QSet<QString> names;
    for (const TensorInfo &tensor : checkpoint.tensors)
        names.insert(tensor.name);
    for (const MetadataEntry &entry : checkpoint.metadata) {
        if (names.contains(entry.text))
            m_dropped.insert(entry.key);
    }
    if (!checkpoint.config.value(u"tie_word_embeddings").toBool(true))
        return;
    const QString className = checkpoint.config.value(u"architectures").toArray().first().toString();
    for (const QString &pattern : patternsOf(className.toUtf8()))
        m_patterns.append(QRegularExpression{pattern});
}

bool TiedWeights::mayLack(const QString &name) const
{
    return m_dropped.contains(name)
        || std::ranges::any_of(m_patterns, [&name](const QRegularExpression &p) { return p.match(name).hasMatch(); });
}

}  // namespace core
