#include "core/checkpoint/tensorfile.h"
#include "tests/fuzz/fuzzinput.h"

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytes(data, size);
    static_cast<void>(core::readTensorFile(core::MemorySource{u"model.safetensors"_s, bytes}));
    return 0;
}
