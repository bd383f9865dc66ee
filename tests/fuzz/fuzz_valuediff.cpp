#include "core/revisions/tokenizerdiff.h"
#include "core/revisions/valuediff.h"
#include "tests/fuzz/fuzzinput.h"

using fuzz::require;

namespace {

void compareYaml(const QByteArray &before, const QByteArray &after)
{
    auto one = core::ValueTree::fromYaml(QString::fromUtf8(before));
    auto other = core::ValueTree::fromYaml(QString::fromUtf8(after));
    if (one && other)
        static_cast<void>(core::diffValues(*std::move(one), *std::move(other)));
}

void show(const core::ValueDiff &diff)
{
    for (const core::ValueChange &change : diff.changes) {
        if (change.before != core::ValueTree::none)
            static_cast<void>(diff.before->toJson(change.before));
        if (change.after != core::ValueTree::none)
            static_cast<void>(diff.after->toJson(change.after));
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto [before, after] = fuzz::sides(data, size);
    if (const auto diff = core::diffJson(before, after))
        show(*diff);
    if (const auto same = core::diffJson(before, before))
        require(same->isSame());
    compareYaml(before, after);
    static_cast<void>(core::diffTokenizers(before, after));
    static_cast<void>(core::diffTokenizerConfigs(before, after));
    return 0;
}
