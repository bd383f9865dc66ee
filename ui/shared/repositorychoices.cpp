#include "ui/shared/repositorychoices.h"

#include <algorithm>

namespace ui {

namespace {

QStringList owners(const core::Identity &identity)
{
    QStringList names{identity.name};
    for (const core::Organisation &organisation : identity.organisations) {
        if (organisation.mayCreate())
            names.append(organisation.name);
    }
    names.removeIf([&identity](const QString &name) { return !identity.mayWriteUnder(name); });
    return names;
}

}  // namespace

core::Result<QList<core::RepoId>> repositoryChoices(const core::HubClient &hub, const core::Identity &identity,
                                                    const std::stop_token &stop)
{
    QList<core::RepoId> choices;
    std::optional<core::Error> firstError;
    bool hasAnswer = false;
    for (const core::RepoType type : {core::RepoType::Model, core::RepoType::Dataset}) {
        for (const QString &owner : owners(identity)) {
            auto repos = hub.listRepos(owner, type, stop);
            if (!repos) {
                firstError = firstError.value_or(repos.error());
                continue;
            }
            hasAnswer = true;
            std::ranges::stable_sort(*repos, std::ranges::greater{}, &core::RepoInfo::lastModified);
            for (const core::RepoInfo &repo : std::as_const(*repos))
                choices.append(repo.id);
        }
    }
    if (!hasAnswer && firstError)
        return std::unexpected(*firstError);
    return choices;
}

}  // namespace ui
