#include "app/commandline.h"
#include "app/jsonoutput.h"
#include "ui/shared/formatting.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct RepoCommands
{
    Q_DECLARE_TR_FUNCTIONS(RepoCommands)
};

QString visibilityText(core::Visibility visibility)
{
    switch (visibility) {
    case core::Visibility::Public: return RepoCommands::tr("public");
    case core::Visibility::Private: return RepoCommands::tr("private");
    }
    return {};
}

core::Result<Answer> createRepo(const Invocation &run)
{
    const auto target = repoOnHub(run, run.arguments.positional().first());
    if (!target)
        return std::unexpected(target.error());
    const auto &[repo, hub] = *target;
    const core::RepoCreation creation = creationOf(repo, run.arguments);
    const auto url = hub.createRepo(creation, run.stop);
    const bool existed = !url && url.error().kind == core::ErrorKind::AlreadyExists;
    if (!url && !(existed && run.arguments.has(u"exist-ok"_s)))
        return std::unexpected(url.error());
    const QUrl address = url ? *url : hub.webUrl(repo);
    return Answer{.json = {{u"id"_s, repo.fullName()},
                           {u"type"_s, core::toString(repo.type)},
                           {u"url"_s, address.toString()},
                           {u"created"_s, !existed}},
                  .text = existed ? RepoCommands::tr("%1 already exists: %2").arg(repo.fullName(), address.toString())
                                  //: %1 is a repository, %2 is "private" or "public", %3 an address.
                                  : RepoCommands::tr("Created %1 (%2): %3")
                                        .arg(repo.fullName(), visibilityText(creation.visibility), address.toString())};
}

core::Result<QString> ownerToList(const Invocation &run, const core::HubClient &hub)
{
    if (!run.arguments.positional().isEmpty())
        return run.arguments.positional().first();
    const auto identity = hub.whoami(run.stop);
    if (!identity)
        return std::unexpected(identity.error());
    return identity->name;
}

core::Result<Answer> listRepos(const Invocation &run)
{
    const auto hub = run.hub();
    if (!hub)
        return std::unexpected(hub.error());
    const auto owner = ownerToList(run, *hub);
    if (!owner)
        return std::unexpected(owner.error());
    const auto repos = hub->listRepos(*owner, repoType(run.arguments), run.stop);
    if (!repos)
        return std::unexpected(repos.error());
    QJsonArray json;
    QList<QStringList> rows;
    for (const core::RepoInfo &info : *repos) {
        json.append(repoJson(info, hub->webUrl(info.id)));
        rows.append({info.id.fullName(), visibilityText(info.visibility),
                     info.lastModified.isValid() ? ui::formatDateTime(info.lastModified) : QString{}});
    }
    return Answer{.json = {{u"owner"_s, *owner}, {u"repositories"_s, json}},
                  .text = rows.isEmpty() ? RepoCommands::tr("%1 has no such repositories.").arg(core::printable(*owner))
                                         : tableText(rows, {})};
}

core::Result<Answer> showRepo(const Invocation &run)
{
    const auto target = repoOnHub(run, run.arguments.positional().first());
    if (!target)
        return std::unexpected(target.error());
    const auto &[repo, hub] = *target;
    const auto info = hub.repoInfo(repo, run.arguments.value(u"revision"_s), run.stop);
    if (!info)
        return std::unexpected(info.error());
    const QString address = hub.webUrl(repo).toString();
    const QList<QStringList> rows{
        {RepoCommands::tr("Repository"), info->id.fullName()},
        {RepoCommands::tr("Type"), core::toString(info->id.type)},
        {RepoCommands::tr("Visibility"), visibilityText(info->visibility)},
        {RepoCommands::tr("Commit"), info->head.isNull() ? RepoCommands::tr("none yet") : info->head.toString()},
        {RepoCommands::tr("Changed"),
         info->lastModified.isValid() ? ui::formatDateTime(info->lastModified) : QString{}},
        {RepoCommands::tr("Storage"), ui::formatBytes(info->usedBytes)},
        {RepoCommands::tr("Tags"), info->tags.join(u", "_s)},
        {RepoCommands::tr("Address"), address},
    };
    return Answer{.json = repoJson(*info, hub.webUrl(repo)), .text = tableText(rows, {})};
}

core::Result<Answer> deleteRepo(const Invocation &run)
{
    const auto target = repoOnHub(run, run.arguments.positional().first());
    if (!target)
        return std::unexpected(target.error());
    const auto &[repo, hub] = *target;
    if (!run.arguments.has(u"yes"_s)) {
        if (!run.console.canAsk())
            return core::fail(core::ErrorKind::InvalidInput, repo.fullName(),
                              u"deleting a repository from a script needs --yes"_s);
        const QString typed = run.console.ask(
            RepoCommands::tr("This deletes %1 with its whole history, for everybody. Type its name to go on:")
                .arg(repo.fullName()));
        if (typed != repo.fullName())
            return Answer{.text = RepoCommands::tr("Nothing was deleted."), .isGood = false};
    }
    if (const auto deleted = hub.deleteRepo(repo, run.stop); !deleted)
        return std::unexpected(deleted.error());
    return Answer{.json = {{u"id"_s, repo.fullName()}, {u"type"_s, core::toString(repo.type)}, {u"deleted"_s, true}},
                  .text = RepoCommands::tr("Deleted %1.").arg(repo.fullName())};
}

}  // namespace

QList<Command> repoCommands()
{
    const OptionSpec existOk{.name = u"exist-ok"_s,
                             .help = RepoCommands::tr("Do not fail when the repository exists already.")};
    return {
        {.spec = {.name = u"repo create"_s,
                  .arguments = u"NS/NAME"_s,
                  .minArguments = 1,
                  .maxArguments = 1,
                  .summary = RepoCommands::tr("Create an empty repository, private unless you say otherwise."),
                  .options =
                      creationOptions() + QList{existOk, typeOption(), accountOption(), endpointOption(), jsonOption()},
                  .examples = {u"slipway repo create acme/tiny-llama --license apache-2.0"_s}},
         .run = createRepo,
         .check = checkCreation},
        {.spec = {.name = u"repo list"_s,
                  .arguments = u"[OWNER]"_s,
                  .maxArguments = 1,
                  .summary = RepoCommands::tr("List the repositories of a user or organisation, yours by default."),
                  .options = {typeOption(true), accountOption(), endpointOption(), jsonOption()},
                  .examples = {u"slipway repo list"_s, u"slipway repo list acme --type dataset --json"_s}},
         .run = listRepos},
        {.spec = {.name = u"repo info"_s,
                  .arguments = u"NS/NAME"_s,
                  .minArguments = 1,
                  .maxArguments = 1,
                  .summary = RepoCommands::tr("Show a repository: visibility, newest commit, storage."),
                  .options = {{.name = u"revision"_s,
                               .valueName = u"REV"_s,
                               .help = RepoCommands::tr("A branch, tag or commit (default: the default branch).")},
                              typeOption(true),
                              accountOption(),
                              endpointOption(),
                              jsonOption()},
                  .examples = {u"slipway repo info acme/tiny-llama"_s}},
         .run = showRepo},
        {.spec = {.name = u"repo delete"_s,
                  .arguments = u"NS/NAME"_s,
                  .minArguments = 1,
                  .maxArguments = 1,
                  .summary = RepoCommands::tr("Delete a repository with its whole history."),
                  .description =
                      RepoCommands::tr("Deletes a repository with its whole history. There is no way back. In "
                                       "a terminal you are asked to type its name; a script has to say "
                                       "--yes."),
                  .options = {yesOption(RepoCommands::tr("Delete without asking.")), typeOption(true), accountOption(),
                              endpointOption(), jsonOption()},
                  .examples = {u"slipway repo delete acme/tiny-llama"_s}},
         .run = deleteRepo},
    };
}

}  // namespace app
