#include "core/publish/restoreplan.h"

#include "core/publish/futuretree_p.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using FilesByPath = std::map<QString, RemoteEntry>;  // ordered as a plan's entries are

FilesByPath filesOf(const RemoteTree &tree)
{
    FilesByPath files;
    for (const RemoteEntry &entry : tree.entries) {
        if (!entry.isFolder)
            files.insert({entry.path, entry});
    }
    return files;
}

std::optional<RemoteEntry> fileAt(const FilesByPath &files, const QString &path)
{
    const auto found = files.find(path);
    return found == files.end() ? std::nullopt : std::optional{found->second};
}

/// Pointers of different writers can differ although they stand for the same content.
bool isSame(const std::optional<RemoteEntry> &one, const std::optional<RemoteEntry> &other)
{
    if (!one || !other)
        return one.has_value() == other.has_value();
    if (one->lfsOid || other->lfsOid)
        return one->lfsOid == other->lfsOid;
    return one->oid == other->oid;
}

/// The tree as it is and as it shall be, and where that is from.
class Restoration
{
public:
    Restoration(const RemoteTree &current, const RemoteTree &past, const RestoreOptions &options)
        : m_current(filesOf(current))
        , m_past(filesOf(past))
        , m_source(past.head.value_or(GitOid{}))
        , m_options(options)
    {
    }

    [[nodiscard]] const FilesByPath &current() const { return m_current; }
    [[nodiscard]] const FilesByPath &past() const { return m_past; }

    /// Every path of either side that is wanted.
    [[nodiscard]] QStringList paths() const
    {
        FilesByPath all = m_past;
        all.insert(m_current.begin(), m_current.end());
        QStringList paths;
        for (const auto &[path, entry] : all) {
            if (isWanted(path))
                paths.append(path);
        }
        return paths;
    }

    [[nodiscard]] PlanEntry entryFor(const QString &path) const
    {
        const auto now = fileAt(m_current, path);
        const auto then = fileAt(m_past, path);
        PlanEntry entry{.path = path, .remoteBytes = now ? now->sizeBytes : 0};
        if (!then) {
            entry.action = PlanAction::Delete;
            entry.reason = PlanReason::NotAtRevision;
            entry.detail = m_options.revision;
            entry.mode = now && now->lfsOid ? UploadMode::Lfs : UploadMode::Regular;
            return entry;
        }
        entry.stat.sizeBytes = then->sizeBytes;
        entry.mode = then->lfsOid ? UploadMode::Lfs : UploadMode::Regular;
        entry.digest = FileDigest{.sha256 = then->lfsOid.value_or(Sha256{}), .sizeBytes = then->sizeBytes};
        if (!then->lfsOid)
            entry.digest->blobOid = then->oid;
        entry.source = m_source;
        if (isSame(now, then)) {
            entry.action = PlanAction::Keep;
            entry.reason = PlanReason::SameContent;
            return entry;
        }
        entry.action = now ? PlanAction::Replace : PlanAction::Add;
        entry.reason = PlanReason::AtRevision;
        entry.detail = m_options.revision;
        return entry;
    }

private:
    [[nodiscard]] bool isWanted(const QString &path) const
    {
        return m_options.paths.isEmpty() || std::ranges::any_of(m_options.paths, [&path](const QString &wanted) {
                   return path == wanted || path.startsWith(wanted + u'/');
               });
    }

    const FilesByPath m_current;
    const FilesByPath m_past;
    const GitOid m_source;
    const RestoreOptions &m_options;
};

PublishPlan emptyPlan(const RemoteTree &current, const RestoreOptions &options, const QString &summary)
{
    return {.endpoint = options.endpoint,
            .repo = options.repo,
            .revision = options.branch,
            .createPullRequest = options.createPullRequest,
            .parent = current.head,
            .summary = options.summary.trimmed().isEmpty() ? summary : options.summary.trimmed(),
            .description = options.description};
}

/// A commit by its first ten digits; any other revision as it is.
QString shortRevision(const QString &revision)
{
    return GitOid::fromHex(QStringView{revision}) ? revision.first(10) : revision;
}

QString restoreSummary(const RestoreOptions &options)
{
    const QString what = options.paths.isEmpty() ? u"everything"_s
        : options.paths.size() == 1              ? options.paths.first()
                                                 : u"%1 paths"_s.arg(options.paths.size());
    return u"Restore %1 to %2 with Slipway"_s.arg(what, shortRevision(options.revision));
}

}  // namespace

Result<PublishPlan> makeRestorePlan(const RemoteTree &current, const RemoteTree &past, const RestoreOptions &options)
{
    const Restoration restoration{current, past, options};
    PublishPlan plan = emptyPlan(current, options, restoreSummary(options));
    for (const QString &path : restoration.paths())
        plan.entries.append(restoration.entryFor(path));
    for (const QString &wanted : options.paths) {
        const bool isThere = std::ranges::any_of(plan.entries, [&wanted](const PlanEntry &entry) {
            return entry.path == wanted || entry.path.startsWith(wanted + u'/');
        });
        if (!isThere)
            return fail(ErrorKind::EntryNotFound, wanted);
    }
    if (const auto checked = checkFutureTree(current, plan.entries); !checked)
        return std::unexpected(checked.error());
    return plan;
}

Result<PublishPlan> makeRevertPlan(const RemoteTree &current, const RemoteTree &after, const RemoteTree &before,
                                   const RestoreOptions &options)
{
    const Restoration restoration{current, before, options};
    const FilesByPath done = filesOf(after);
    FilesByPath touched = done;
    touched.insert(restoration.past().begin(), restoration.past().end());

    PublishPlan plan = emptyPlan(current, options, u"Revert %1 with Slipway"_s.arg(shortRevision(options.revision)));
    for (const auto &[path, either] : touched) {
        const auto then = fileAt(restoration.past(), path);
        const auto left = fileAt(done, path);
        const auto now = fileAt(restoration.current(), path);
        if (isSame(then, left))
            continue;
        if (isSame(now, then) && !now)
            continue;  // gone already
        if (isSame(now, left) || isSame(now, then)) {
            plan.entries.append(restoration.entryFor(path));
            continue;
        }
        plan.entries.append({.path = path,
                             .action = PlanAction::Skip,
                             .reason = PlanReason::ChangedSince,
                             .detail = options.revision,
                             .remoteBytes = now ? now->sizeBytes : 0});
    }
    if (plan.entries.isEmpty())
        return fail(ErrorKind::NothingToPublish, options.repo.fullName(),
                    u"%1 changed nothing that is there still"_s.arg(options.revision));
    if (const auto checked = checkFutureTree(current, plan.entries); !checked)
        return std::unexpected(checked.error());
    return plan;
}

QStringList conflictsOf(const PublishPlan &plan)
{
    QStringList paths;
    for (const PlanEntry &entry : plan.entries) {
        if (entry.reason == PlanReason::ChangedSince)
            paths.append(entry.path);
    }
    return paths;
}

}  // namespace core
