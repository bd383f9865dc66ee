#pragma once

#include "core/publish/publishplan.h"
#include "ui/shared/plantree.h"

namespace test {

/// A plan entry without a file behind it, for what only looks at plans.
[[nodiscard]] core::PlanEntry entry(const QString &path, core::PlanAction action = core::PlanAction::Add,
                                    std::int64_t sizeBytes = 1000);

/// "weights/part-00017/shard-003.bin" and so on: `count` entries, a thousand to a folder, every fourth unchanged.
[[nodiscard]] core::PublishPlan bigPlan(int count);

[[nodiscard]] ui::PlanTreePtr tree(QList<core::PlanEntry> entries);

}  // namespace test
