#include "core/checkpoint/tensorfile.h"
#include "tests/fuzz/fuzzinput.h"

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const core::MemorySource source{u"pytorch_model.bin"_s, fuzz::bytes(data, size)};
    const auto file = core::readTensorFile(source);
    if (!file)
        return 0;
    for (const core::TensorInfo &tensor : file->tensors)
        static_cast<void>(core::dataOffset(source, *file, tensor));
    return 0;
}
