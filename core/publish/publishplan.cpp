#include "core/publish/publishplan.h"

#include <algorithm>

namespace core {

PublishPlan::Totals PublishPlan::totals() const
{
    Totals totals;
    for (const PlanEntry &entry : entries) {
        switch (entry.action) {
        case PlanAction::Add: ++totals.addCount; break;
        case PlanAction::Replace: ++totals.replaceCount; break;
        case PlanAction::Keep: ++totals.keepCount; break;
        case PlanAction::Delete: ++totals.deleteCount; break;
        case PlanAction::Skip: ++totals.skipCount; break;
        }
        if (entry.sendsContent())
            totals.sendBytes += entry.stat.sizeBytes;
        if (entry.isCopy())
            totals.copyBytes += entry.stat.sizeBytes;
    }
    return totals;
}

bool PublishPlan::isEmpty() const
{
    const auto changes = [](const PlanEntry &entry) {
        return entry.changesFile() || entry.action == PlanAction::Delete;
    };
    return !createRepo && !createBranch && std::ranges::none_of(entries, changes);
}

}  // namespace core
