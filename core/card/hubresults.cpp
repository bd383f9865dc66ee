#include "core/card/hubchecks_p.h"

#include <array>

using namespace Qt::StringLiterals;

namespace core::joi {

namespace {

void anything(Judge &, const YamlPath &, const QCborValue &) { }

void resultTask(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    static constexpr std::array keys{Key{u"type", text}, Key{u"name", text}};
    static constexpr std::array required{QStringView{u"type"}};
    judgeMap(judge, path, value, keys, required);
}

void resultDataset(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    static constexpr std::array keys{Key{u"type", text},  Key{u"name", text},     Key{u"config", text},
                                     Key{u"split", text}, Key{u"revision", text}, Key{u"args", textOrMap}};
    static constexpr std::array required{QStringView{u"type"}, QStringView{u"name"}};
    judgeMap(judge, path, value, keys, required);
}

void resultMetric(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    static constexpr std::array keys{Key{u"type", text},   Key{u"value", anything}, Key{u"name", text},
                                     Key{u"config", text}, Key{u"args", textOrMap}, Key{u"verifyToken", text}};
    static constexpr std::array required{QStringView{u"type"}, QStringView{u"value"}};
    judgeMap(judge, path, value, keys, required);
}

void resultMetrics(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    listOf(judge, path, value, resultMetric);
}

void resultSource(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    static constexpr std::array keys{Key{u"name", text}, Key{u"url", text}};
    static constexpr std::array required{QStringView{u"url"}};
    judgeMap(judge, path, value, keys, required);
}

void indexResult(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    static constexpr std::array keys{Key{u"task", resultTask}, Key{u"dataset", resultDataset},
                                     Key{u"metrics", resultMetrics}, Key{u"source", resultSource}};
    static constexpr std::array required{QStringView{u"task"}, QStringView{u"metrics"}};
    judgeMap(judge, path, value, keys, required);
}

void indexResults(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    listOf(judge, path, value, indexResult);
}

void indexEntry(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    static constexpr std::array keys{Key{u"name", text}, Key{u"results", indexResults}};
    static constexpr std::array required{QStringView{u"name"}, QStringView{u"results"}};
    judgeMap(judge, path, value, keys, required);
}

}  // namespace

void modelIndex(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    listOf(judge, path, value, indexEntry);
}

}  // namespace core::joi
