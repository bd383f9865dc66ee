#include "core/hub/hubclient.h"
#include "core/hub/pages_p.h"
#include "tests/fuzz/fuzzinput.h"

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    // Lines of "name: value", as they come from a server; the first byte is the status.
    const QByteArray bytes = fuzz::bytes(data, size);
    core::HttpResponse response{.status = bytes.isEmpty() ? 500 : 300 + static_cast<std::uint8_t>(bytes.at(0))};
    for (const QByteArray &line : bytes.mid(1).split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            response.headers.emplaceBack(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    response.body = bytes;
    static_cast<void>(core::retryWish(response));
    static_cast<void>(core::serverTime(response));
    static_cast<void>(core::nextPage(response));
    static_cast<void>(core::errorFromResponse(response, u"subject"_s));
    return 0;
}
