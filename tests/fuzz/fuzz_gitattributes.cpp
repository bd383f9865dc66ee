#include "core/git/pathrules.h"
#include "tests/fuzz/fuzzinput.h"

using namespace Qt::StringLiterals;
using core::PathRules;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytes(data, size);
    const auto content = [&bytes](const QString &) { return std::optional{bytes}; };
    for (const QString &path : {u"model.safetensors"_s, u"a/b/c.bin"_s, u"**/x[y]"_s}) {
        static_cast<void>(PathRules{PathRules::Kind::Attributes, content}.isLfs(path));
        static_cast<void>(PathRules{PathRules::Kind::Ignore, content}.isIgnored(path));
    }
    return 0;
}
