#include "core/checkpoint/weightindex.h"
#include "tests/fuzz/fuzzinput.h"

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytes(data, size);
    static_cast<void>(core::parseWeightIndex(bytes, u"model.safetensors.index.json"_s));
    return 0;
}
