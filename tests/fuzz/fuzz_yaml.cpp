#include "core/yaml/yamltree.h"
#include "tests/fuzz/fuzzinput.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static_cast<void>(core::YamlTree::parse(QString::fromUtf8(fuzz::bytes(data, size))));
    return 0;
}
