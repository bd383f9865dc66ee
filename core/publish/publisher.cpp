#include "core/publish/publisher.h"

#include "core/hub/accesscause.h"
#include "core/publish/execution_p.h"
#include "core/publish/preparation_p.h"
#include "core/publish/restorepreparation_p.h"

namespace core {

/// The Hub refuses a read-only token, a narrower scope and a missing role with one sentence: find out which it was.
Error Publisher::explained(const Error &error, const std::stop_token &stop) const
{
    return diagnosed(m_hub, error, stop);
}

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
    return preparation.run(*files).transform_error([&](const Error &error) { return explained(error, stop); });
}

Result<PublishPlan> Publisher::prepare(const FileSet &files, const PlanOptions &options, const std::stop_token &stop)
{
    return Preparation{m_hub, m_board, options, stop}.run(files).transform_error(
        [&](const Error &error) { return explained(error, stop); });
}

Result<PublishPlan> Publisher::prepareRestore(const RestoreOptions &options, const std::stop_token &stop)
{
    return RestorePreparation{m_hub, m_board, options, stop}.restore().transform_error(
        [&](const Error &error) { return explained(error, stop); });
}

Result<PublishPlan> Publisher::prepareRevert(const RestoreOptions &options, const std::optional<GitOid> &parent,
                                             const std::stop_token &stop)
{
    return RestorePreparation{m_hub, m_board, options, stop}.revert(parent).transform_error(
        [&](const Error &error) { return explained(error, stop); });
}

Result<Receipt> Publisher::execute(const PublishPlan &plan, const std::stop_token &stop)
{
    return Execution{m_hub, m_board, plan, stop}.run().transform_error(
        [&](const Error &error) { return explained(error, stop); });
}

}  // namespace core
