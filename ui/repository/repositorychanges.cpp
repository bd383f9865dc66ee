#include "ui/repository/repositorychanges.h"

#include "core/hub/accesscause.h"

using namespace Qt::StringLiterals;

namespace ui {
namespace {

core::RepoSettings settingsFor(const core::RepoInfo &before, const core::RepoInfo &after, core::RepoSettings settings)
{
    if (before.visibility != after.visibility)
        settings.visibility = after.visibility;
    if (before.gated != after.gated)
        settings.gated = after.gated;
    return settings;
}

QString progressText(const core::RepoInfo &before, const core::RepoInfo &after)
{
    const QString name = before.id.fullName();
    if (before.id != after.id)
        return RepositoryChanges::tr("Moving %1 to %2…").arg(name, after.id.fullName());
    if (before.visibility != after.visibility) {
        return after.visibility == core::Visibility::Public ? RepositoryChanges::tr("Making %1 public…").arg(name)
                                                            : RepositoryChanges::tr("Making %1 private…").arg(name);
    }
    return RepositoryChanges::tr("Changing who may have %1…").arg(name);
}

QString gatingOutcome(const core::RepoInfo &after)
{
    const QString name = after.id.fullName();
    if (after.gated.isEmpty())
        return RepositoryChanges::tr("Nobody has to ask for %1 any more.").arg(name);
    if (after.gated == u"auto")
        return RepositoryChanges::tr("People have to ask for %1, and are let in at once.").arg(name);
    return RepositoryChanges::tr("People have to ask for %1, and you decide who is let in.").arg(name);
}

QString outcomeText(const core::RepoInfo &before, const core::RepoInfo &after)
{
    const QString name = after.id.fullName();
    if (before.id != after.id)
        return RepositoryChanges::tr("%1 is now %2. The old address leads to the new one.")
            .arg(before.id.fullName(), name);
    if (before.visibility != after.visibility) {
        return after.visibility == core::Visibility::Public
            ? RepositoryChanges::tr("%1 is public: everyone can see its files and its history.").arg(name)
            : RepositoryChanges::tr("%1 is private: only you and its owners can see it.").arg(name);
    }
    return gatingOutcome(after);
}

/// With the cause of a refusal: which right is missing.
core::Result<> explained(const core::Result<> &result, const core::HubClient &hub, const std::stop_token &stop)
{
    return result.transform_error([&](const core::Error &error) { return core::diagnosed(hub, error, stop); });
}

}  // namespace

RepositoryChanges::RepositoryChanges(QObject *parent)
    : QObject(parent)
{
}

void RepositoryChanges::apply(const core::HubClient &hub, const core::RepoInfo &before, const core::RepoInfo &after,
                              const core::RepoSettings &more)
{
    if (isRunning())
        return;
    forget();
    m_query = m_lane.run(
        this,
        [hub, before, after, more](const std::stop_token &stop) {
            const auto changed = before.id == after.id
                ? hub.updateSettings(before.id, settingsFor(before, after, more), stop)
                : hub.moveRepo(before.id, after.id, stop);
            return explained(changed, hub, stop);
        },
        [this, hub, before, after, more](const core::Result<> &result) {
            if (!result) {
                fail(result.error(), [this, hub, before, after, more] { apply(hub, before, after, more); });
                return;
            }
            // A client refers to its connections and cannot be assigned.
            m_last.emplace(Change{.hub = hub, .before = after, .after = before});
            emit changed(before.id, after);
            emit succeeded(outcomeText(before, after));
        });
    emit started(progressText(before, after));
}

void RepositoryChanges::remove(const core::HubClient &hub, const core::RepoId &repo)
{
    if (isRunning())
        return;
    forget();
    m_query = m_lane.run(
        this, [hub, repo](const std::stop_token &stop) { return explained(hub.deleteRepo(repo, stop), hub, stop); },
        [this, hub, repo](const core::Result<> &result) {
            if (!result) {
                fail(result.error(), [this, hub, repo] { remove(hub, repo); });
                return;
            }
            emit removed(repo);
            emit succeeded(tr("%1 was deleted.").arg(repo.fullName()));
        });
    emit started(tr("Deleting %1…").arg(repo.fullName()));
}

void RepositoryChanges::fail(const core::Error &error, std::function<void()> attempt)
{
    m_failed = std::move(attempt);
    emit failed(error);
}

void RepositoryChanges::undo()
{
    if (!canUndo())
        return;
    const Change back = *m_last;
    apply(back.hub, back.before, back.after);
}

void RepositoryChanges::retry()
{
    if (!canRetry())
        return;
    const auto attempt = std::exchange(m_failed, nullptr);
    attempt();
}

void RepositoryChanges::forget()
{
    m_query.cancel();
    m_last.reset();
    m_failed = nullptr;
}

}  // namespace ui
