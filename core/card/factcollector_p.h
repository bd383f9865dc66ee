#pragma once

#include "core/card/boundedfile.h"
#include "core/card/factcollector.h"

namespace core {

// One function per kind of source, called in the order of preference that ModelFacts names.
void readCard(FactCollector &collector);
void readLicenseTexts(FactCollector &collector);
void readAdapter(FactCollector &collector);
void readMergeRecipe(FactCollector &collector);
void readPipeline(FactCollector &collector);
void readSentenceTransformer(FactCollector &collector);
void readGgufFiles(FactCollector &collector, const std::stop_token &stop);
void readConfig(FactCollector &collector);
void readTokenizer(FactCollector &collector);
void readSafetensorsFiles(FactCollector &collector, const std::stop_token &stop);
void readFileNames(FactCollector &collector);

}  // namespace core
