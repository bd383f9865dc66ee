#include "core/checkpoint/weightindex.h"

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes{reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
    static_cast<void>(core::parseWeightIndex(bytes, u"model.safetensors.index.json"_s));
    return 0;
}
