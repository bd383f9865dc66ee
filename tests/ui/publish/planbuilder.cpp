#include "tests/ui/publish/planbuilder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace test {

core::PlanEntry entry(const QString &path, core::PlanAction action, std::int64_t sizeBytes)
{
    using enum core::PlanAction;
    core::PlanEntry made{.path = path, .action = action, .localPath = u"/data/"_s + path};
    made.stat.sizeBytes = sizeBytes;
    switch (action) {
    case Add: made.reason = core::PlanReason::NewFile; break;
    case Replace: made.reason = core::PlanReason::ContentDiffers; break;
    case Keep: made.reason = core::PlanReason::SameContent; break;
    case Delete:
        made.reason = core::PlanReason::DeletePattern;
        made.detail = u"*.bin"_s;
        made.localPath.clear();
        made.stat = {};
        made.remoteBytes = sizeBytes;
        break;
    case Skip:
        made.reason = core::PlanReason::GitIgnored;
        made.detail = u"/data/.gitignore:3: *.tmp"_s;
        break;
    }
    return made;
}

core::PublishPlan bigPlan(int count)
{
    core::PublishPlan plan{.repo = {.owner = u"acme"_s, .name = u"big"_s}};
    plan.entries.reserve(count);
    for (int i = 0; i < count; ++i) {
        const QString path =
            u"weights/part-%1/shard-%2.bin"_s.arg(i / 1000, 5, 10, QChar(u'0')).arg(i % 1000, 3, 10, QChar(u'0'));
        plan.entries.append(entry(path, i % 4 == 3 ? core::PlanAction::Keep : core::PlanAction::Add));
    }
    return plan;
}

ui::PlanTreePtr tree(QList<core::PlanEntry> entries)
{
    std::ranges::sort(entries, {}, &core::PlanEntry::path);
    core::PublishPlan plan{.repo = {.owner = u"acme"_s, .name = u"tiny"_s}, .entries = std::move(entries)};
    return std::make_shared<const ui::PlanTree>(std::move(plan));
}

}  // namespace test
