#include "core/checkpoint/tensorfile.h"

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes{reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
    static_cast<void>(core::readTensorFile(core::MemorySource{u"model.safetensors"_s, bytes}));
    return 0;
}
