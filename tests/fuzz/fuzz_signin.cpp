#include "core/auth/callbackrequest_p.h"
#include "core/auth/inidocument_p.h"
#include "core/auth/oauthreply_p.h"
#include "tests/fuzz/fuzzinput.h"

using namespace Qt::StringLiterals;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytes(data, size);
    const core::CallbackRequest request = core::parseCallback(bytes, u"state"_s);
    require(core::callbackReply(request, {}).startsWith("HTTP/1.1 "));
    static_cast<void>(core::parseRefusal(bytes));
    static_cast<void>(core::parseToken(bytes, u"client"_s, 0));
    static_cast<void>(core::parseDeviceCode(bytes, u"client"_s));
    static_cast<void>(core::parseRegistration(bytes));
    if (const auto file = core::IniDocument::parse(bytes, u"stored_tokens"_s)) {
        const auto again = core::IniDocument::parse(file->toBytes(), u"stored_tokens"_s);
        require(again && again->sections().size() == file->sections().size());
    }
    return 0;
}
