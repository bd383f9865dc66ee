#include "core/publish/restorepreparation_p.h"

using namespace Qt::StringLiterals;

namespace core {

Result<RemoteTree> RestorePreparation::treeOf(const QString &revision) const
{
    const auto info = m_hub.repoInfo(m_options.repo, revision, m_stop);
    if (!info)
        return std::unexpected(info.error());
    if (info->head.isNull())
        return fail(ErrorKind::RevisionNotFound, revision);
    auto entries = m_hub.tree(m_options.repo, info->head.toString(), {}, m_stop);
    if (!entries)
        return std::unexpected(entries.error());
    return RemoteTree{.head = info->head, .entries = std::move(*entries)};
}

Result<PublishPlan> RestorePreparation::restore()
{
    m_board.begin(0, 0);
    m_board.setStage(PublishStage::Comparing);
    const auto current = treeOf(m_options.branch);
    if (!current)
        return std::unexpected(current.error());
    const auto past = treeOf(m_options.revision);
    if (!past)
        return std::unexpected(past.error());
    return makeRestorePlan(*current, *past, m_options);
}

/// The Hub lists a history without saying what a commit's parents are. What comes after a commit with one parent is
/// that parent; and it has one commit less behind it, which a commit that joins two histories mostly has not.
Result<std::optional<GitOid>> RestorePreparation::onlyParent(const CommitPage &firstTwo) const
{
    if (firstTwo.commits.size() < 2)
        return std::nullopt;
    const GitOid next = firstTwo.commits.at(1).oid;
    const auto before = RepoHistory{m_hub}.commits(m_options.repo, next.toString(), 0, 1, false, m_stop);
    if (!before)
        return std::unexpected(before.error());
    if (before->total + 1 != firstTwo.total)
        return fail(ErrorKind::InvalidInput, firstTwo.commits.first().oid.toString(),
                    u"it joins two histories: say which of its parents to go back to"_s);
    return next;
}

Result<PublishPlan> RestorePreparation::revert(const std::optional<GitOid> &parent)
{
    m_board.begin(0, 0);
    m_board.setStage(PublishStage::Comparing);
    const auto current = treeOf(m_options.branch);
    if (!current)
        return std::unexpected(current.error());
    const auto after = treeOf(m_options.revision);
    if (!after)
        return std::unexpected(after.error());
    const auto history = RepoHistory{m_hub}.commits(m_options.repo, after->head->toString(), 0, 2, false, m_stop);
    if (!history)
        return std::unexpected(history.error());
    const auto from = parent ? Result<std::optional<GitOid>>{parent} : onlyParent(*history);
    if (!from)
        return std::unexpected(from.error());
    const auto before = *from ? treeOf((*from)->toString()) : Result<RemoteTree>{RemoteTree{}};
    if (!before)
        return std::unexpected(before.error());
    if (m_options.summary.isEmpty() && !history->commits.isEmpty())
        m_options.summary = u"Revert \"%1\""_s.arg(history->commits.first().title);
    if (m_options.description.isEmpty())
        m_options.description = u"This reverts commit %1."_s.arg(after->head->toString());
    return makeRevertPlan(*current, *after, *before, m_options);
}

}  // namespace core
