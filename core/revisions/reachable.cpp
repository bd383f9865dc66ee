#include "core/revisions/reachable_p.h"

#include "core/revisions/commitwalk_p.h"
#include "core/revisions/treefiles_p.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// What an annotated tag is of. Source: gitformat, "object ID" is its first line.
std::optional<GitOid> taggedBy(QByteArrayView tag)
{
    constexpr QByteArrayView key{"object "};
    constexpr qsizetype digits = 2 * static_cast<qsizetype>(GitOid::sizeBytes);
    return tag.startsWith(key) ? GitOid::fromHex(tag.sliced(key.size(), std::min(digits, tag.size() - key.size())))
                               : std::nullopt;
}

class ReachableWalk
{
public:
    ReachableWalk(const Repository &repository, const ObjectVisitor &visit, const std::stop_token &stop)
        : m_repository(repository)
        , m_objects(repository.handle())
        , m_visit(visit)
        , m_stop(stop)
    {
    }

    [[nodiscard]] Result<> run();

private:
    [[nodiscard]] Result<std::vector<GitOid>> referenced() const;
    [[nodiscard]] Result<> takeTip(const GitOid &tip);
    [[nodiscard]] Result<> visitCommits();
    [[nodiscard]] Result<> visitTree(const GitOid &root);
    [[nodiscard]] Result<> visitEntries(const GitOid &tree);
    /// True when the object is new.
    [[nodiscard]] Result<bool> visit(const GitOid &oid, const QByteArray &name);

    const Repository &m_repository;
    const ObjectReader m_objects;
    const ObjectVisitor &m_visit;
    const std::stop_token &m_stop;
    OidNumbers m_seen;
    QList<GitOid> m_commits;  // that references lead to
    std::vector<GitOid> m_folders;  // still to be looked into
};

Result<> ReachableWalk::run()
{
    const auto tips = referenced();
    if (!tips)
        return std::unexpected(tips.error());
    for (const GitOid &tip : *tips) {
        if (const auto taken = takeTip(tip); !taken)
            return taken;
    }
    return visitCommits();
}

Result<std::vector<GitOid>> ReachableWalk::referenced() const
{
    const auto names = obtain<ReferenceIteratorHandle>(
        [this](git_reference_iterator **out) { return git_reference_iterator_new(out, m_repository.handle()); });
    if (!names)
        return gitFailure(m_repository.path());
    std::vector<GitOid> tips;
    while (const auto next =
               obtain<ReferenceHandle>([&](git_reference **out) { return git_reference_next(out, names.get()); })) {
        if (const git_oid *target = git_reference_target(next.get()))
            tips.push_back(fromGit(*target));
    }
    return tips;
}

/// Tags may be of tags, and of files and folders as well.
Result<> ReachableWalk::takeTip(const GitOid &tip)
{
    for (std::optional<GitOid> next = tip; next;) {
        const GitOid oid = *std::exchange(next, std::nullopt);
        const auto type = m_objects.typeOf(oid);
        if (!type)
            return std::unexpected(type.error());
        if (*type == GIT_OBJECT_COMMIT) {
            m_commits.append(oid);
        } else if (*type == GIT_OBJECT_TREE) {
            return visitTree(oid);
        } else {
            const auto isNew = visit(oid, {});
            if (!isNew)
                return std::unexpected(isNew.error());
            if (!*isNew || *type != GIT_OBJECT_TAG)
                return {};
            const auto tag = m_objects.read(oid, GIT_OBJECT_TAG);
            if (!tag)
                return std::unexpected(tag.error());
            next = taggedBy(tag->bytes());
        }
    }
    return {};
}

Result<> ReachableWalk::visitCommits()
{
    CommitWalk walk{m_repository};
    if (const auto started = walk.start(m_commits); !started)
        return started;
    while (true) {
        const auto commit = walk.next();
        if (!commit)
            return std::unexpected(commit.error());
        if (!*commit)
            return {};
        if (const auto visited = m_visit((*commit)->oid, {}); !visited)
            return visited;
        if (const auto visited = visitTree((*commit)->tree); !visited)
            return visited;
    }
}

Result<> ReachableWalk::visitTree(const GitOid &root)
{
    const auto isNew = visit(root, {});
    if (!isNew)
        return std::unexpected(isNew.error());
    if (*isNew)
        m_folders.push_back(root);
    while (!m_folders.empty()) {
        const GitOid folder = m_folders.back();
        m_folders.pop_back();
        if (const auto visited = visitEntries(folder); !visited)
            return visited;
    }
    return {};
}

Result<> ReachableWalk::visitEntries(const GitOid &tree)
{
    const auto object = m_objects.read(tree, GIT_OBJECT_TREE);
    if (!object)
        return std::unexpected(object.error());
    for (RawTreeCursor cursor{object->bytes()}; const auto entry = cursor.next();) {
        if (entry->mode == GIT_FILEMODE_COMMIT)
            continue;  // a submodule's commit is elsewhere
        const auto isNew = visit(entry->oid, entry->name.toByteArray());
        if (!isNew)
            return std::unexpected(isNew.error());
        if (*isNew && entry->isFolder())
            m_folders.push_back(entry->oid);
    }
    return {};
}

Result<bool> ReachableWalk::visit(const GitOid &oid, const QByteArray &name)
{
    if (m_stop.stop_requested())
        return canceled(m_repository.path());
    if (!m_seen.add(oid).isNew)
        return false;
    if (const auto visited = m_visit(oid, name); !visited)
        return std::unexpected(visited.error());
    return true;
}

}  // namespace

Result<> visitReachable(const Repository &repository, const ObjectVisitor &visit, const std::stop_token &stop)
{
    return ReachableWalk{repository, visit, stop}.run();
}

}  // namespace core
