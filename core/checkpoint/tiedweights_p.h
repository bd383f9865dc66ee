#pragma once

#include "core/checkpoint/checkpoint.h"

#include <QRegularExpression>

namespace core {

/// Which tensors a checkpoint may leave out because a model shares them with others.
/// Source: the `_tied_weights_keys` of transformers' classes (resources/data/tiedweights.tsv), and what converters
/// write into the metadata: the name left out, and the name kept.
class TiedWeights
{
public:
    explicit TiedWeights(const Checkpoint &checkpoint);

    [[nodiscard]] bool mayLack(const QString &name) const;

private:
    QSet<QString> m_dropped;
    QList<QRegularExpression> m_patterns;
};

}  // namespace core
