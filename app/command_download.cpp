#include "app/commandline.h"
#include "app/downloadline.h"
#include "app/jsonoutput.h"
#include "core/download/downloader.h"
#include "core/hub/repoaddress.h"
#include "ui/shared/formatting.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct DownloadCommands
{
    Q_DECLARE_TR_FUNCTIONS(DownloadCommands)
};

constexpr qsizetype longestList = 20;

QString actionName(core::DownloadAction action)
{
    switch (action) {
    case core::DownloadAction::Fetch: return u"fetch"_s;
    case core::DownloadAction::Replace: return u"replace"_s;
    case core::DownloadAction::Keep: return u"keep"_s;
    case core::DownloadAction::Refuse: return u"refuse"_s;
    }
    return {};
}

QString problemName(core::NameProblem problem)
{
    switch (problem) {
    case core::NameProblem::SameButForm: return u"same_but_form"_s;
    case core::NameProblem::ReservedName: return u"reserved_name"_s;
    }
    return {};
}

QJsonObject entryJson(const core::DownloadEntry &entry)
{
    QJsonObject json{{u"path"_s, entry.path},
                     {u"action"_s, actionName(entry.action)},
                     {u"size"_s, qint64{entry.sizeBytes}},
                     {u"blob_oid"_s, entry.blobOid.toString()}};
    if (entry.lfsOid)
        json.insert(u"sha256"_s, entry.lfsOid->toString());
    if (!entry.problem.isEmpty())
        json.insert(u"problem"_s, entry.problem);
    return json;
}

QJsonObject planJson(const core::DownloadPlan &plan)
{
    QJsonArray files;
    for (const core::DownloadEntry &entry : plan.entries)
        files.append(entryJson(entry));
    QJsonArray notes;
    for (const core::NameNote &note : plan.notes)
        notes.append(QJsonObject{{u"path"_s, note.path}, {u"problem"_s, problemName(note.problem)}});
    return {{u"repo"_s, plan.repo.fullName()},
            {u"type"_s, core::toString(plan.repo.type)},
            {u"commit"_s, plan.commit.isNull() ? QString{} : plan.commit.toString()},
            {u"folder"_s, plan.folder},
            {u"files"_s, files},
            {u"notes"_s, notes}};
}

/// What would be trouble on another computer, and what could not be written on this one.
QStringList remarks(const core::DownloadPlan &plan)
{
    QStringList lines;
    for (const core::DownloadEntry &entry : plan.entries) {
        if (entry.action == core::DownloadAction::Refuse)
            //: %1 is a path, %2 the reason in English.
            lines.append(DownloadCommands::tr("Not written: %1 (%2)").arg(core::printable(entry.path), entry.problem));
    }
    for (const core::NameNote &note : plan.notes) {
        const QString path = core::printable(note.path);
        lines.append(note.problem == core::NameProblem::SameButForm
                         ? DownloadCommands::tr("%1 differs from another path only in case; Windows and macOS cannot "
                                                "have both.")
                               .arg(path)
                         : DownloadCommands::tr("Windows cannot have a file named %1.").arg(path));
    }
    if (lines.size() > longestList) {
        const int more = static_cast<int>(lines.size() - longestList);
        lines = lines.first(longestList);
        lines.append(DownloadCommands::tr("… and %n more", nullptr, more));
    }
    return lines;
}

QString answerText(const core::DownloadPlan &plan, const core::DownloadReport &report)
{
    QStringList lines = remarks(plan);
    //: %n counts files, %1 is their size, %2 a folder.
    lines.append(DownloadCommands::tr("Downloaded %n file(s) (%1) to %2, each verified.", nullptr, report.fetchedFiles)
                     .arg(ui::formatBytes(report.fetchedBytes + report.resumedBytes), core::printable(plan.folder)));
    if (report.resumedBytes > 0)
        lines.append(DownloadCommands::tr("%1 of it had come before.").arg(ui::formatBytes(report.resumedBytes)));
    if (report.keptFiles > 0)
        lines.append(DownloadCommands::tr("%n file(s) were there already.", nullptr, report.keptFiles));
    return lines.join(u'\n') + u'\n';
}

QString dryRunText(const core::DownloadPlan &plan)
{
    QList<QStringList> rows;
    for (const core::DownloadEntry &entry : plan.entries)
        rows.append({actionName(entry.action), ui::formatBytes(entry.sizeBytes), core::printable(entry.path)});
    return tableText(rows, {1}) + remarks(plan).join(u'\n');
}

/// REPO[@REV], or any address of a repository of the Hub in use.
core::Result<core::DownloadRequest> requestOf(const Invocation &run, const QUrl &endpoint)
{
    const QStringList &words = run.arguments.positional();
    auto address = core::RepoAddress::parse(words.first(), endpoint);
    if (!address)
        return std::unexpected(address.error());
    if (run.arguments.has(u"type"_s))
        address->repo.type = repoType(run.arguments);
    QStringList paths = words.sliced(1);
    if (!address->path.isEmpty())
        paths.prepend(address->path);
    for (QString &path : paths) {
        while (path.endsWith(u'/'))
            path.chop(1);
    }
    return core::DownloadRequest{.repo = address->repo,
                                 .revision = address->revision,
                                 .paths = paths,
                                 .folder = run.arguments.value(u"output"_s, u"."_s),
                                 .mayReplace = run.arguments.has(u"overwrite"_s)};
}

core::Result<Answer> download(const Invocation &run)
{
    const auto endpoint = run.endpoint();
    if (!endpoint)
        return std::unexpected(endpoint.error());
    const auto request = requestOf(run, *endpoint);
    if (!request)
        return std::unexpected(request.error());
    const auto hub = run.hub();
    if (!hub)
        return std::unexpected(hub.error());
    core::DownloadBoard board;
    core::Downloader downloader{*hub, board};
    const DownloadLine line{run.console, board};
    const auto plan = downloader.prepare(*request, run.stop);
    if (!plan)
        return std::unexpected(plan.error());
    const bool isComplete = plan->count(core::DownloadAction::Refuse) == 0;
    if (run.arguments.has(u"dry-run"_s))
        return Answer{.json = planJson(*plan), .text = dryRunText(*plan), .isGood = isComplete};
    const auto report = downloader.execute(*plan, run.stop);
    if (!report)
        return std::unexpected(report.error());
    QJsonObject json = planJson(*plan);
    json.insert(u"fetched_bytes"_s, qint64{report->fetchedBytes});
    json.insert(u"resumed_bytes"_s, qint64{report->resumedBytes});
    return Answer{.json = json, .text = answerText(*plan, *report), .isGood = isComplete};
}

CommandSpec downloadSpec()
{
    return {
        .name = u"download"_s,
        .arguments = u"NS/NAME[@REV] [PATH…]"_s,
        .minArguments = 1,
        .maxArguments = -1,
        .summary = DownloadCommands::tr("Download files, folders or a whole revision."),
        .description = DownloadCommands::tr(
            "Files keep their paths below the folder. Each appears when it is whole and its hash is right; what is "
            "there with the same content is not fetched again. A download that was stopped, by whatever, goes on "
            "where it was when you start it again.\nFiles that are there with another content are only replaced "
            "when you say --overwrite."),
        .options = {{.name = u"output"_s,
                     .valueName = u"DIR"_s,
                     .help = DownloadCommands::tr("The folder to write to (default: this one)."),
                     .letter = u'o'},
                    {.name = u"overwrite"_s, .help = DownloadCommands::tr("Replace files that have another content.")},
                    {.name = u"dry-run"_s, .help = DownloadCommands::tr("Show what would happen, and stop.")},
                    typeOption(true),
                    accountOption(),
                    endpointOption(),
                    jsonOption(),
                    quietOption()},
        .examples = {u"slipway download acme/tiny-llama -o models/tiny-llama"_s,
                     u"slipway download acme/tiny-llama@v1.0 config.json weights"_s}};
}

}  // namespace

QList<Command> downloadCommands()
{
    return {{.spec = downloadSpec(), .run = download, .patience = AppContext::Patience::Long}};
}

}  // namespace app
