#include "core/hub/discussionparser_p.h"
#include "tests/fuzz/fuzzinput.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray body = fuzz::bytes(data, size);
    static_cast<void>(core::parseDiscussions(body));
    static_cast<void>(core::parseDiscussionDetails(body));
    static_cast<void>(core::parseOpenedDiscussion(body));
    static_cast<void>(core::parseEventIn(body, QStringLiteral("newMessage")));
    return 0;
}
