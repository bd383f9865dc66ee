#include "core/download/downloadplan.h"

#include <algorithm>

namespace core {

std::int64_t DownloadPlan::fetchBytes() const
{
    std::int64_t total = 0;
    for (const DownloadEntry &entry : entries)
        total += entry.isFetched() ? entry.sizeBytes : 0;
    return total;
}

int DownloadPlan::count(DownloadAction action) const
{
    return static_cast<int>(std::ranges::count(entries, action, &DownloadEntry::action));
}

}  // namespace core
