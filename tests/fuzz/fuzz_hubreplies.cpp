#include "core/hub/adminparser_p.h"
#include "core/hub/replyparser_p.h"
#include "core/lfs/batchparser_p.h"
#include "tests/fuzz/fuzzinput.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray body = fuzz::bytes(data, size);
    static_cast<void>(core::parseIdentity(body));
    static_cast<void>(core::parseRepoInfo(body, core::RepoType::Model));
    static_cast<void>(core::parseRepoList(body, core::RepoType::Model));
    static_cast<void>(core::parseEntries(body));
    static_cast<void>(core::parsePreupload(body, {{.path = QStringLiteral("a")}}));
    static_cast<void>(core::parseCommitReply(body, false));
    static_cast<void>(core::parseCommits(body));
    static_cast<void>(core::parseRefs(body));
    static_cast<void>(core::parseVerdict(body, {}));
    static_cast<void>(core::parseAccessRequests(body));
    static_cast<void>(core::parseStorage(body));
    static_cast<void>(core::parseBatch(body, {}));
    return 0;
}
