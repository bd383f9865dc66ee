#include "core/publish/publishplan.h"
#include "core/publish/receipt.h"
#include "tests/fuzz/fuzzinput.h"

#include <QJsonDocument>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytes(data, size);
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    static_cast<void>(core::planFromJson(json));
    static_cast<void>(core::receiptFromJson(json));
    return 0;
}
