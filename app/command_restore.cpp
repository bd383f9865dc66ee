#include "app/jsonoutput.h"
#include "app/planrun.h"
#include "app/progressline.h"
#include "core/publish/publisher.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct RestoreCommands
{
    Q_DECLARE_TR_FUNCTIONS(RestoreCommands)
};

/// The canonical forms of the paths after the revision.
core::Result<QStringList> pathsOf(const ParsedArguments &arguments)
{
    QStringList paths;
    for (QString text : arguments.positional().sliced(2)) {
        while (text.endsWith(u'/'))
            text.chop(1);
        const auto path = core::checkRepoPath(text);
        if (!path)
            return std::unexpected(path.error());
        paths.append(*path);
    }
    return paths;
}

core::Result<core::RestoreOptions> optionsOf(const Invocation &run)
{
    const QStringList &words = run.arguments.positional();
    const auto repo = core::RepoId::parse(words.at(0), repoType(run.arguments));
    if (!repo)
        return std::unexpected(repo.error());
    const auto paths = pathsOf(run.arguments);
    if (!paths)
        return std::unexpected(paths.error());
    const auto endpoint = run.endpoint();
    if (!endpoint)
        return std::unexpected(endpoint.error());
    return core::RestoreOptions{.endpoint = *endpoint,
                                .repo = *repo,
                                .branch = run.arguments.value(u"branch"_s, u"main"_s),
                                .revision = words.at(1),
                                .paths = *paths,
                                .createPullRequest = run.arguments.has(u"create-pr"_s),
                                .summary = run.arguments.value(u"message"_s)};
}

/// `prepare` makes the plan from a publisher and the options.
template <typename Prepare>
core::Result<core::PublishPlan> makePlan(const Invocation &run, const Prepare &prepare)
{
    const auto options = optionsOf(run);
    if (!options)
        return std::unexpected(options.error());
    const auto hub = run.hub();
    if (!hub)
        return std::unexpected(hub.error());
    core::ProgressBoard board;
    const ProgressLine progress{run.console, board};
    return prepare(core::Publisher{*hub, board}, *options);
}

core::Result<Answer> carryOutOrShow(const Invocation &run, const core::PublishPlan &plan, const QString &question)
{
    if (run.arguments.has(u"dry-run"_s))
        return planAnswer(plan, run.console);
    return carryOut(run, plan, {.question = question, .refusal = RestoreCommands::tr("Nothing was changed.")});
}

core::Result<Answer> restore(const Invocation &run)
{
    const auto plan = makePlan(run, [&](core::Publisher publisher, const core::RestoreOptions &options) {
        return publisher.prepareRestore(options, run.stop);
    });
    if (!plan)
        return std::unexpected(plan.error());
    return carryOutOrShow(run, *plan, RestoreCommands::tr("Restore this? [y/N]"));
}

core::Result<Answer> revert(const Invocation &run)
{
    const QString named = run.arguments.value(u"parent"_s);
    const auto parent = core::GitOid::fromHex(QStringView{named});
    if (!named.isEmpty() && !parent)
        return core::fail(core::ErrorKind::InvalidInput, core::printable(named),
                          u"a parent is a commit's full id, 40 hexadecimal digits"_s);
    const auto plan = makePlan(run, [&](core::Publisher publisher, const core::RestoreOptions &options) {
        return publisher.prepareRevert(options, parent, run.stop);
    });
    if (!plan)
        return std::unexpected(plan.error());
    const QStringList conflicts = core::conflictsOf(*plan);
    if (conflicts.isEmpty() || run.arguments.has(u"partial"_s))
        return carryOutOrShow(run, *plan, RestoreCommands::tr("Revert this? [y/N]"));
    Answer answer = planAnswer(*plan, run.console);
    //: %n counts files.
    answer.text += RestoreCommands::tr("%n file(s) changed again after that commit, so nothing was reverted. --partial "
                                       "reverts the others.",
                                       nullptr, static_cast<int>(conflicts.size()))
        + u'\n';
    answer.isGood = false;
    return answer;
}

QList<OptionSpec> commonOptions()
{
    return {{.name = u"branch"_s,
             .valueName = u"B"_s,
             .help = RestoreCommands::tr("The branch that gets the new commit (default: main).")},
            {.name = u"message"_s,
             .valueName = u"M"_s,
             .help = RestoreCommands::tr("The commit's first line (default: one that says what is done).")},
            {.name = u"create-pr"_s, .help = RestoreCommands::tr("Propose the change as a pull request.")},
            {.name = u"dry-run"_s, .help = RestoreCommands::tr("Show what would happen, and stop.")},
            yesOption(RestoreCommands::tr("Do it without asking.")),
            typeOption(true),
            accountOption(),
            endpointOption(),
            jsonOption(),
            quietOption()};
}

CommandSpec restoreSpec()
{
    return {.name = u"restore"_s,
            .arguments = u"NS/NAME REVISION [PATH…]"_s,
            .minArguments = 2,
            .maxArguments = -1,
            .summary = RestoreCommands::tr("Bring files of an earlier revision back, as a new commit."),
            .description = RestoreCommands::tr(
                "Makes the files and folders named, or the whole repository, what they were in a branch, tag or "
                "commit. The server copies large files itself: nothing of them is sent. Small files that differ are "
                "fetched and sent again, because a commit has to hold them.\nThe history stays as it is."),
            .options = commonOptions(),
            .examples = {u"slipway restore acme/tiny-llama v1.0 --dry-run"_s,
                         u"slipway restore acme/tiny-llama 3f2a9c1 config.json weights"_s}};
}

CommandSpec revertSpec()
{
    const OptionSpec parent{.name = u"parent"_s,
                            .valueName = u"COMMIT"_s,
                            .help = RestoreCommands::tr("Which of a merge's parents to go back to.")};
    const OptionSpec partial{.name = u"partial"_s,
                             .help = RestoreCommands::tr("Leave files alone that changed again since.")};
    return {.name = u"revert"_s,
            .arguments = u"NS/NAME COMMIT"_s,
            .minArguments = 2,
            .maxArguments = 2,
            .summary = RestoreCommands::tr("Undo what one commit did, as a new commit."),
            .description = RestoreCommands::tr(
                "Makes the files that a commit changed what they were before it. When one of them changed again since, "
                "all are left alone and the exit code is 1, unless you say --partial."),
            .options = QList{parent, partial} + commonOptions(),
            .examples = {u"slipway revert acme/tiny-llama 3f2a9c1"_s}};
}

}  // namespace

QList<Command> restoreCommands()
{
    using enum AppContext::Patience;
    return {{.spec = restoreSpec(), .run = restore, .patience = Long},
            {.spec = revertSpec(), .run = revert, .patience = Long}};
}

}  // namespace app
