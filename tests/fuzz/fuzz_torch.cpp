#include "core/checkpoint/tensorfile.h"

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const core::MemorySource source{u"pytorch_model.bin"_s,
                                    QByteArray{reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)}};
    const auto file = core::readTensorFile(source);
    if (!file)
        return 0;
    for (const core::TensorInfo &tensor : file->tensors)
        static_cast<void>(core::dataOffset(source, *file, tensor));
    return 0;
}
