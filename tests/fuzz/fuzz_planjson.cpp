#include "core/publish/publishplan.h"
#include "core/publish/receipt.h"

#include <QJsonDocument>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes{reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    static_cast<void>(core::planFromJson(json));
    static_cast<void>(core::receiptFromJson(json));
    return 0;
}
