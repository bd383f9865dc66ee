#include "app/commandline.h"
#include "app/historysource.h"

#include "core/revisions/refs.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct RefCommands
{
    Q_DECLARE_TR_FUNCTIONS(RefCommands)
};

/// The repository of the Hub that a branch or tag is to be made or deleted in.
core::Result<RepoOnHub> targetOf(const Invocation &run)
{
    const QString where = run.arguments.positional().first();
    if (isLocalFolder(where))
        return core::fail(core::ErrorKind::InvalidInput, core::printable(where),
                          u"Slipway changes the branches and tags of repositories on a Hub; in a folder, git does"_s);
    return repoOnHub(run, where);
}

/// The branch or tag it is about.
QString nameOf(const Invocation &run)
{
    return run.arguments.positional().at(1);
}

QJsonObject refJson(const QString &name, const QString &ref, const core::GitOid &commit)
{
    return {{u"name"_s, name}, {u"ref"_s, ref}, {u"commit"_s, commit.toString()}};
}

/// The Hub says what it has without a mirror.
core::Result<QList<core::RefRecord>> refsOnHub(const Invocation &run, core::RefKind kind)
{
    const auto target = repoOnHub(run, run.arguments.positional().first());
    if (!target)
        return std::unexpected(target.error());
    const auto refs = target->hub.refs(target->repo, run.stop);
    if (!refs)
        return std::unexpected(refs.error());
    return kind == core::RefKind::Tag ? refs->tags : refs->branches;
}

core::Result<QList<core::RefRecord>> refsInFolder(const QString &folder, core::RefKind kind)
{
    const auto repository = core::Repository::discover(folder);
    if (!repository)
        return std::unexpected(repository.error());
    const auto refs = core::listRefs(*repository);
    if (!refs)
        return std::unexpected(refs.error());
    QList<core::RefRecord> records;
    for (const core::Ref &ref : *refs) {
        if (ref.kind == kind)
            records.append({.name = ref.name, .ref = ref.fullName, .target = ref.commit});
    }
    return records;
}

core::Result<Answer> list(const Invocation &run, core::RefKind kind, const QString &emptyText)
{
    const QString where = run.arguments.positional().value(0, u"."_s);
    const auto refs = isLocalFolder(where) ? refsInFolder(where, kind) : refsOnHub(run, kind);
    if (!refs)
        return std::unexpected(refs.error());
    QJsonArray json;
    QList<QStringList> cells;
    for (const core::RefRecord &ref : *refs) {
        json.append(refJson(ref.name, ref.ref, ref.target));
        cells.append({core::printable(ref.name), ref.target.toString()});
    }
    return Answer{.rows = json, .text = cells.isEmpty() ? emptyText : tableText(cells, {})};
}

core::Result<Answer> listBranches(const Invocation &run)
{
    return list(run, core::RefKind::Branch, RefCommands::tr("There are no branches."));
}

core::Result<Answer> listTags(const Invocation &run)
{
    return list(run, core::RefKind::Tag, RefCommands::tr("There are no tags."));
}

Answer done(const core::RepoId &repo, const QString &name, const QString &key, const QString &verb, const QString &text)
{
    return {.json = {{u"id"_s, repo.fullName()}, {u"type"_s, core::toString(repo.type)}, {key, name}, {verb, true}},
            .text = text.arg(core::printable(name), repo.fullName())};
}

core::Result<Answer> createBranch(const Invocation &run)
{
    const auto target = targetOf(run);
    if (!target)
        return std::unexpected(target.error());
    const auto made = target->hub.createBranch(target->repo, nameOf(run), run.arguments.value(u"from"_s), run.stop);
    if (!made)
        return std::unexpected(made.error());
    //: %1 is a branch, %2 a repository.
    return done(target->repo, nameOf(run), u"branch"_s, u"created"_s, RefCommands::tr("Created the branch %1 in %2."));
}

core::Result<Answer> deleteBranch(const Invocation &run)
{
    const auto target = targetOf(run);
    if (!target)
        return std::unexpected(target.error());
    if (const auto gone = target->hub.deleteBranch(target->repo, nameOf(run), run.stop); !gone)
        return std::unexpected(gone.error());
    //: %1 is a branch, %2 a repository.
    return done(target->repo, nameOf(run), u"branch"_s, u"deleted"_s, RefCommands::tr("Deleted the branch %1 of %2."));
}

core::Result<Answer> createTag(const Invocation &run)
{
    const auto target = targetOf(run);
    if (!target)
        return std::unexpected(target.error());
    const auto made = target->hub.createTag(target->repo, nameOf(run), run.arguments.value(u"from"_s, u"main"_s),
                                            run.arguments.value(u"message"_s), run.stop);
    if (!made)
        return std::unexpected(made.error());
    //: %1 is a tag, %2 a repository.
    return done(target->repo, nameOf(run), u"tag"_s, u"created"_s, RefCommands::tr("Created the tag %1 in %2."));
}

core::Result<Answer> deleteTag(const Invocation &run)
{
    const auto target = targetOf(run);
    if (!target)
        return std::unexpected(target.error());
    if (const auto gone = target->hub.deleteTag(target->repo, nameOf(run), run.stop); !gone)
        return std::unexpected(gone.error());
    //: %1 is a tag, %2 a repository.
    return done(target->repo, nameOf(run), u"tag"_s, u"deleted"_s, RefCommands::tr("Deleted the tag %1 of %2."));
}

Command listCommand(const QString &name, const QString &summary, core::Result<Answer> (*run)(const Invocation &))
{
    return {.spec = {.name = name,
                     .arguments = u"[WHERE]"_s,
                     .maxArguments = 1,
                     .summary = summary,
                     .options = repositoryOptions(),
                     .examples = {u"slipway %1 acme/tiny-llama"_s.arg(name)}},
            .run = run};
}

Command changeCommand(const QString &name, const QString &summary, const QList<OptionSpec> &options,
                      const QString &example, core::Result<Answer> (*run)(const Invocation &))
{
    return {.spec = {.name = name,
                     .arguments = u"NS/NAME %1"_s.arg(name.startsWith(u"tag") ? u"TAG"_s : u"BRANCH"_s),
                     .minArguments = 2,
                     .maxArguments = 2,
                     .summary = summary,
                     .options = options + repositoryOptions(),
                     .examples = {example}},
            .run = run};
}

}  // namespace

QList<Command> refCommands()
{
    const OptionSpec from{.name = u"from"_s,
                          .valueName = u"REV"_s,
                          .help =
                              RefCommands::tr("The branch, tag or commit it begins at (default: the default branch).")};
    const OptionSpec message{.name = u"message"_s,
                             .valueName = u"TEXT"_s,
                             .help = RefCommands::tr("Notes that the tag carries, such as those of a release.")};
    return {
        listCommand(u"branch"_s, RefCommands::tr("List the branches of a repository."), listBranches),
        changeCommand(u"branch create"_s, RefCommands::tr("Create a branch from any commit."), {from},
                      u"slipway branch create acme/tiny-llama experiment --from v1.0"_s, createBranch),
        changeCommand(u"branch delete"_s, RefCommands::tr("Delete a branch."), {},
                      u"slipway branch delete acme/tiny-llama experiment"_s, deleteBranch),
        listCommand(u"tag"_s, RefCommands::tr("List the tags of a repository."), listTags),
        changeCommand(u"tag create"_s, RefCommands::tr("Create a tag on any commit."), {from, message},
                      u"slipway tag create acme/tiny-llama v1.0 --message \"First release\""_s, createTag),
        changeCommand(u"tag delete"_s, RefCommands::tr("Delete a tag."), {},
                      u"slipway tag delete acme/tiny-llama v1.0"_s, deleteTag),
    };
}

}  // namespace app
