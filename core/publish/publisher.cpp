#include "core/publish/publisher.h"

#include "core/publish/execution_p.h"
#include "core/publish/preparation_p.h"

namespace core {

Result<PublishPlan> Publisher::prepare(const PublishRequest &request, const std::stop_token &stop)
{
    m_board.setStage(PublishStage::Scanning);
    m_board.foundFiles = 0;
    const auto files = scanFiles(request.paths, request.scan, stop, &m_board.foundFiles);
    if (!files)
        return std::unexpected(files.error());
    Preparation preparation{m_hub, m_board, request.plan, stop};
    if (!request.scan.useGitIgnore)
        preparation.disregardRemoteIgnoreRules();
    return preparation.run(*files);
}

Result<PublishPlan> Publisher::prepare(const FileSet &files, const PlanOptions &options, const std::stop_token &stop)
{
    return Preparation{m_hub, m_board, options, stop}.run(files);
}

Result<Receipt> Publisher::execute(const PublishPlan &plan, const std::stop_token &stop)
{
    return Execution{m_hub, m_board, plan, stop}.run();
}

}  // namespace core
