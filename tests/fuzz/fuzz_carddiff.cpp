#include "core/revisions/carddiff.h"
#include "tests/fuzz/fuzzinput.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto [before, after] = fuzz::sides(data, size);
    static_cast<void>(core::diffCards(before, after));
    return 0;
}
