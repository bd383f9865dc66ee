#include "core/card/cardlint.h"
#include "core/card/hubvalidation.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes{reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
    const auto card = core::CardText::decode(bytes);
    if (card)
        static_cast<void>(core::lintCard(*card, {}));
    else
        static_cast<void>(core::lintBytes(bytes));
    return 0;
}
