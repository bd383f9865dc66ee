#include "core/yaml/yamltree.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static_cast<void>(
        core::YamlTree::parse(QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size))));
    return 0;
}
