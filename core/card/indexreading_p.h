#pragma once

#include "core/card/cardreading_p.h"

namespace core {

/// One measured value of the card's model-index, with what it was measured on.
struct IndexMetric
{
    YamlPath path;  ///< "model-index[0].results[0].metrics[0]"
    const YamlNode *node = nullptr;
    const YamlNode *result = nullptr;
    YamlPath resultPath;
    QString type;  ///< May be empty.
    QString name;
    const YamlNode *value = nullptr;  ///< May be null.
};

struct IndexResult
{
    YamlPath path;
    const YamlNode *node = nullptr;  ///< A map.
};

[[nodiscard]] QList<IndexResult> indexResultsOf(const CardReading &reading);
[[nodiscard]] QList<IndexMetric> indexMetricsOf(const CardReading &reading);
/// What huggingface_hub takes two results for the same by: task, dataset, config, split, revision.
[[nodiscard]] QString resultKey(const CardReading &reading, const YamlNode &result);

}  // namespace core
