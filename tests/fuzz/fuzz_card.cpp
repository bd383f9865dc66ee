#include "core/card/cardlint.h"
#include "core/card/hubvalidation.h"
#include "tests/fuzz/fuzzinput.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytes(data, size);
    const auto card = core::CardText::decode(bytes);
    if (card)
        static_cast<void>(core::lintCard(*card, {}));
    else
        static_cast<void>(core::lintBytes(bytes));
    return 0;
}
