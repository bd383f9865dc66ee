#include "ui/revisions/refchanges.h"

#include "core/hub/repohistory.h"
#include "ui/revisions/refbox.h"

namespace ui {

namespace {

core::RefRecord recordOf(const core::Ref &ref)
{
    return {.name = ref.name, .ref = ref.fullName, .target = ref.commit};
}

}  // namespace

void RefChanges::run(const std::function<core::Result<>(const std::stop_token &)> &work, const QString &what)
{
    m_lane.run(this, work, [this, what](const core::Result<> &result) {
        if (result)
            emit done(what);
        else
            emit failed(result.error());
    });
}

void RefChanges::create(const core::HubClient &hub, const core::RepoId &repo, core::RefKind kind, const QString &name,
                        const core::GitOid &commit, const QString &note)
{
    const QString revision = commit.toString();
    if (kind == core::RefKind::Tag)
        run([hub, repo, name, revision,
             note](const std::stop_token &stop) { return hub.createTag(repo, name, revision, note, stop); },
            tr("The tag %1 was created.").arg(name));
    else
        run([hub, repo, name,
             revision](const std::stop_token &stop) { return hub.createBranch(repo, name, revision, stop); },
            tr("The branch %1 was created.").arg(name));
}

void RefChanges::move(const core::HubClient &hub, const core::RepoId &repo, const core::Ref &ref,
                      const core::GitOid &commit, const QString &note)
{
    const core::RepoHistory history{hub};
    const QString revision = commit.toString();
    if (ref.kind == core::RefKind::Tag)
        run([history, repo, record = recordOf(ref), revision,
             note](const std::stop_token &stop) { return history.moveTag(repo, record, revision, note, stop); },
            tr("The tag %1 was moved.").arg(refText(ref)));
    else
        run([history, repo, record = recordOf(ref),
             revision](const std::stop_token &stop) { return history.moveBranch(repo, record, revision, stop); },
            tr("The branch %1 was set to the commit.").arg(refText(ref)));
}

void RefChanges::rename(const core::HubClient &hub, const core::RepoId &repo, const core::Ref &branch,
                        const QString &name)
{
    run([history = core::RepoHistory{hub}, repo, record = recordOf(branch),
         name](const std::stop_token &stop) { return history.renameBranch(repo, record, name, stop); },
        tr("The branch %1 is called %2 now.").arg(refText(branch), name));
}

void RefChanges::remove(const core::HubClient &hub, const core::RepoId &repo, const core::Ref &ref)
{
    if (ref.kind == core::RefKind::Tag)
        run([hub, repo, name = ref.name](const std::stop_token &stop) { return hub.deleteTag(repo, name, stop); },
            tr("The tag %1 was deleted.").arg(refText(ref)));
    else
        run([hub, repo, name = ref.name](const std::stop_token &stop) { return hub.deleteBranch(repo, name, stop); },
            tr("The branch %1 was deleted.").arg(refText(ref)));
}

}  // namespace ui
