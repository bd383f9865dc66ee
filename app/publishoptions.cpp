#include "app/publishoptions.h"

#include "app/jsonoutput.h"
#include "core/base/replacefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct PublishOptions
{
    Q_DECLARE_TR_FUNCTIONS(PublishOptions)
};

constexpr qint64 largestPlanBytes = 512 * 1024 * 1024;

/// The canonical form of --dest; empty for the root.
core::Result<QString> destinationOf(const ParsedArguments &arguments)
{
    QString text = arguments.value(u"dest"_s);
    while (text.endsWith(u'/'))
        text.chop(1);
    if (text.isEmpty() || text == u".")
        return QString{};
    return core::checkRepoPath(text);
}

QList<OptionSpec> commitOptions()
{
    return {
        {.name = u"revision"_s,
         .valueName = u"B"_s,
         .help = PublishOptions::tr("The branch to publish to (default: main).")},
        {.name = u"message"_s,
         .valueName = u"M"_s,
         .help = PublishOptions::tr("The commit's first line (default: one that counts the files).")},
        {.name = u"description"_s,
         .valueName = u"D"_s,
         .help = PublishOptions::tr("More about the commit, below its first line.")},
        {.name = u"create-pr"_s, .help = PublishOptions::tr("Propose the change as a pull request.")},
        {.name = u"delete"_s,
         .valueName = u"G"_s,
         .help = PublishOptions::tr("Delete what matches this pattern in the repository and is not published again. "
                                    "May be repeated."),
         .isRepeatable = true}};
}

}  // namespace

QList<OptionSpec> scanOptionTable()
{
    return {{.name = u"include"_s,
             .valueName = u"G"_s,
             .help = PublishOptions::tr("Only files that match this pattern, for example \"*.safetensors\". May be "
                                        "repeated."),
             .isRepeatable = true},
            {.name = u"exclude"_s,
             .valueName = u"G"_s,
             .help = PublishOptions::tr("No files that match this pattern. May be repeated."),
             .isRepeatable = true},
            {.name = u"dest"_s,
             .valueName = u"DIR"_s,
             .help = PublishOptions::tr("The folder in the repository that everything goes to (default: its root).")},
            {.name = u"no-gitignore"_s, .help = PublishOptions::tr("Also what .gitignore files leave out.")}};
}

QList<OptionSpec> planOptionTable()
{
    const QList<OptionSpec> target{
        {.name = u"repo"_s, .valueName = u"NS/NAME"_s, .help = PublishOptions::tr("The repository to publish to.")},
        typeOption(),
        {.name = u"create"_s,
         .help = PublishOptions::tr("Create the repository, or the branch, when it does not exist yet.")}};
    return target + creationOptions() + commitOptions() + scanOptionTable();
}

core::Result<core::ScanOptions> scanOptions(const ParsedArguments &arguments)
{
    const auto destination = destinationOf(arguments);
    if (!destination)
        return std::unexpected(destination.error());
    return core::ScanOptions{.include = arguments.values(u"include"_s),
                             .exclude = arguments.values(u"exclude"_s),
                             .destination = *destination,
                             .useGitIgnore = !arguments.has(u"no-gitignore"_s)};
}

core::Result<core::PublishRequest> publishRequest(const ParsedArguments &arguments, const QUrl &endpoint)
{
    const auto repo = core::RepoId::parse(arguments.value(u"repo"_s), repoType(arguments));
    if (!repo)
        return std::unexpected(repo.error());
    const auto scan = scanOptions(arguments);
    if (!scan)
        return std::unexpected(scan.error());
    const bool mayCreate = arguments.has(u"create"_s);
    return core::PublishRequest{.paths = arguments.positional(),
                                .scan = *scan,
                                .plan = {.endpoint = endpoint,
                                         .repo = *repo,
                                         .revision = arguments.value(u"revision"_s, u"main"_s),
                                         .createRepo = mayCreate,
                                         .creation = creationOf(*repo, arguments),
                                         .createBranch = mayCreate,
                                         .createPullRequest = arguments.has(u"create-pr"_s),
                                         .summary = arguments.value(u"message"_s),
                                         .description = arguments.value(u"description"_s),
                                         .deletePatterns = arguments.values(u"delete"_s),
                                         .destination = scan->destination}};
}

std::optional<UsageError> checkPlanOptions(const ParsedArguments &arguments)
{
    if (arguments.positional().isEmpty() && !arguments.has(u"delete"_s))
        return UsageError{.subject = u"PATH"_s,
                          .message = PublishOptions::tr("Say which files or folders to publish.")};
    if (!arguments.has(u"repo"_s))
        return UsageError{.subject = u"--repo"_s, .message = PublishOptions::tr("--repo NS/NAME is missing.")};
    for (const QString &option : {u"private"_s, u"public"_s, u"license"_s}) {
        if (arguments.has(option) && !arguments.has(u"create"_s)) {
            return UsageError{
                .subject = u"--"_s + option,
                .message = PublishOptions::tr("--%1 is about a new repository, so it needs --create.").arg(option)};
        }
    }
    return checkCreation(arguments);
}

std::optional<UsageError> checkSavedPlanOptions(const ParsedArguments &arguments)
{
    if (!arguments.positional().isEmpty()) {
        return UsageError{.subject = core::printable(arguments.positional().first()),
                          .message = PublishOptions::tr("The files are in the saved plan; leave out the paths.")};
    }
    const QList<OptionSpec> saved = planOptionTable();
    const auto clash =
        std::ranges::find_if(saved, [&](const OptionSpec &option) { return arguments.has(option.name); });
    if (clash == saved.end())
        return {};
    return UsageError{.subject = u"--"_s + clash->name,
                      .message =
                          PublishOptions::tr("The saved plan already says this; leave out --%1.").arg(clash->name)};
}

core::Result<core::PublishPlan> readPlan(const QString &path)
{
    using enum core::ErrorKind;
    QFile file{path};
    if (!QFileInfo::exists(path))
        return core::fail(FileNotFound, core::printable(path));
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(FileUnreadable, core::printable(path), file.errorString());
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.read(largestPlanBytes), &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return core::fail(InvalidInput, core::printable(path), u"it is not a plan saved by Slipway"_s);
    auto plan = core::planFromJson(document.object());
    if (!plan)
        plan.error().subject = core::printable(path);
    return plan;
}

core::Result<> savePlan(const core::PublishPlan &plan, const QString &path)
{
    return core::replaceFile(path, QJsonDocument{planJson(plan)}.toJson(QJsonDocument::Indented));
}

}  // namespace app
