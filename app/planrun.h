#pragma once

#include "app/commandline.h"
#include "core/publish/publishplan.h"

namespace app {

/// The plan as JSON, and as a table of all its paths.
[[nodiscard]] Answer planAnswer(const core::PublishPlan &plan, const Console &console);

/// What a person is asked before a plan is carried out, and told when they say no.
struct PlanQuestion
{
    QString question;
    QString refusal;
};

/// Shows the plan, asks unless --yes or nobody is there to ask, carries it out, and keeps the receipt.
/// Errors: those of Publisher::execute().
[[nodiscard]] core::Result<Answer> carryOut(const Invocation &run, const core::PublishPlan &plan,
                                            const PlanQuestion &words);

}  // namespace app
