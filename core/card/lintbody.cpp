#include "core/card/bodyfindings_p.h"

namespace core {

QList<Finding> lintBody(const CardText &card, const LintContext &context, const std::stop_token &stop)
{
    const BodyReading body{card, context, stop};
    BodyFindings findings;
    for (const auto &group : {placeholderChecks(), headingChecks(), sectionChecks(), codeChecks(), linkChecks(),
                              imageChecks(), htmlChecks(), dialectChecks(), tableChecks(), leakChecks()}) {
        for (const BodyCheck check : group) {
            if (stop.stop_requested())
                return findings.take();
            check(body, findings);
        }
    }
    return findings.take();
}

}  // namespace core
