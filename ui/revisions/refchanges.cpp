#include "ui/revisions/refchanges.h"

#include "ui/revisions/refbox.h"

namespace ui {

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
