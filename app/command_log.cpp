#include "app/commandline.h"
#include "app/historysource.h"
#include "app/lognotes.h"

#include "core/revisions/commitdetails.h"
#include "core/revisions/filehistory.h"
#include "core/revisions/logfilter.h"
#include "core/revisions/refs.h"
#include "ui/shared/formatting.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct LogCommands
{
    Q_DECLARE_TR_FUNCTIONS(LogCommands)
};

constexpr qsizetype shortIdDigits = 10;

QString whereOf(const ParsedArguments &arguments)
{
    return arguments.positional().value(0, u"."_s);
}

QJsonArray idsJson(const QList<core::GitOid> &ids)
{
    QJsonArray json;
    for (const core::GitOid &id : ids)
        json.append(id.toString());
    return json;
}

QString utc(const QDateTime &date)
{
    return date.toUTC().toString(Qt::ISODate);
}

QJsonObject rowJson(const core::CommitRow &row)
{
    return {{u"oid"_s, row.oid.toString()}, {u"parents"_s, idsJson(row.parents)}, {u"author"_s, row.author},
            {u"email"_s, row.email},        {u"date"_s, utc(row.date)},           {u"summary"_s, row.summary}};
}

QStringList rowCells(const core::CommitRow &row)
{
    return {row.oid.toString().first(shortIdDigits), ui::formatDateTime(row.date.toLocalTime()),
            core::printable(row.author), core::printable(row.summary)};
}

/// A day, or a moment, in ISO 8601; a day counts from its beginning, or up to its end.
QDateTime dateOf(const ParsedArguments &arguments, const QString &option)
{
    const QString text = arguments.value(option);
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (text.size() > 10 || !day.isValid())
        return QDateTime::fromString(text, Qt::ISODate);
    return option == u"until" ? day.endOfDay() : day.startOfDay();
}

std::optional<UsageError> checkLog(const ParsedArguments &arguments)
{
    for (const QString &option : {u"since"_s, u"until"_s}) {
        if (arguments.has(option) && !dateOf(arguments, option).isValid())
            return UsageError{.subject = arguments.value(option),
                              .message = LogCommands::tr("“%1” is no date such as 2026-01-31.")
                                             .arg(core::printable(arguments.value(option)))};
    }
    bool isNumber = true;
    if (arguments.has(u"limit"_s) && (arguments.value(u"limit"_s).toInt(&isNumber) < 1 || !isNumber))
        return UsageError{.subject = arguments.value(u"limit"_s),
                          .message = LogCommands::tr("--limit needs a number from 1 on.")};
    return checkNotes(arguments);
}

/// Some commits, and with --path what each did to the file.
struct Found
{
    core::CommitLog log;
    std::vector<core::FileStep> steps = {};
};

core::Result<QList<core::GitOid>> tipsOf(const Invocation &run, const core::Repository &repository)
{
    const QString revision = run.arguments.positional().value(1);
    if (run.arguments.has(u"all"_s)) {
        const auto refs = core::listRefs(repository);
        if (!refs)
            return std::unexpected(refs.error());
        QList<core::GitOid> tips;
        for (const core::Ref &ref : *refs)
            tips.append(ref.commit);
        return tips;
    }
    if (revision.isEmpty() && repository.isEmpty())
        return QList<core::GitOid>{};
    const auto commit = commitAt(repository, revision);
    if (!commit)
        return std::unexpected(commit.error());
    return QList{*commit};
}

/// Through renames; --author and the like choose among what is found.
core::Result<Found> findOfFile(const Invocation &run, const core::Repository &repository, const core::GitOid &tip,
                               const core::LogFilter &filter)
{
    const auto history = core::readFileHistory(repository, tip, run.arguments.value(u"path"_s).toUtf8(), {}, run.stop);
    if (!history)
        return std::unexpected(history.error());
    const auto log = core::filterLog(repository, history->log, filter, {}, run.stop);
    if (!log)
        return std::unexpected(log.error());
    Found found{.log = *log};
    for (qsizetype row = 0; row < log->size(); ++row)
        found.steps.push_back(history->steps[static_cast<std::size_t>(*history->log.find(log->oid(row)))]);
    return found;
}

core::Result<Found> findCommits(const Invocation &run, const core::Repository &repository)
{
    const auto tips = tipsOf(run, repository);
    if (!tips)
        return std::unexpected(tips.error());
    const core::LogFilter filter{.author = run.arguments.value(u"author"_s),
                                 .text = run.arguments.value(u"text"_s),
                                 .since = dateOf(run.arguments, u"since"_s),
                                 .until = dateOf(run.arguments, u"until"_s)};
    if (run.arguments.has(u"path"_s) && !tips->isEmpty())
        return findOfFile(run, repository, tips->first(), filter);
    const qsizetype limit = filter.isEmpty() ? run.arguments.value(u"limit"_s, u"-1"_s).toLongLong() : -1;
    const auto log =
        core::readHistory(repository, {.tips = *tips, .order = core::LogOrder::AsRead, .limit = limit}, {}, run.stop);
    if (!log)
        return std::unexpected(log.error());
    auto filtered = core::filterLog(repository, *log, filter, {}, run.stop);
    if (!filtered)
        return std::unexpected(filtered.error());
    return Found{.log = std::move(*filtered)};
}

core::Result<Answer> showLog(const Invocation &run)
{
    const auto repository = openHistory(run, whereOf(run.arguments), core::MirrorDepth::Whole);
    if (!repository)
        return std::unexpected(repository.error());
    if (run.arguments.has(u"notes"_s))
        return releaseNotes(run, *repository);
    const auto found = findCommits(run, *repository);
    if (!found)
        return std::unexpected(found.error());
    QJsonArray json;
    QList<QStringList> cells;
    const qsizetype size = std::min<qsizetype>(
        found->log.size(), run.arguments.value(u"limit"_s, QString::number(found->log.size())).toLongLong());
    for (qsizetype i = 0; i < size; ++i) {
        const core::CommitRow row = found->log.row(i);
        if (!run.console.isJson()) {
            cells.append(rowCells(row));
            continue;
        }
        QJsonObject object = rowJson(row);
        if (!found->steps.empty()) {
            const core::FileStep &step = found->steps[static_cast<std::size_t>(i)];
            object.insert(u"path"_s, QString::fromUtf8(step.rawPath));
            if (!step.rawPreviousPath.isEmpty())
                object.insert(u"previousPath"_s, QString::fromUtf8(step.rawPreviousPath));
        }
        json.append(object);
    }
    return Answer{.rows = json,
                  .text = cells.isEmpty() ? LogCommands::tr("There are no such commits.")
                                          : tableText(cells, {}, run.console.resultColumns())};
}

QString personText(const core::GitSignature &person)
{
    //: %1 is a person's name, %2 an e-mail address, %3 a date.
    return LogCommands::tr("%1 <%2>, %3")
        .arg(core::printable(person.name), core::printable(person.email),
             ui::formatDateTime(person.date.toLocalTime()));
}

QJsonObject personJson(const core::GitSignature &person)
{
    return {{u"name"_s, person.name}, {u"email"_s, person.email}, {u"date"_s, utc(person.date)}};
}

core::Result<Answer> showFile(const Invocation &run, const core::Repository &repository, const core::GitOid &commit,
                              const QString &path)
{
    const auto item = repository.item(commit, path.toUtf8());
    if (!item)
        return std::unexpected(item.error());
    if (item->isFolder() || item->kind == core::TreeItem::Kind::Submodule)
        return core::fail(core::ErrorKind::EntryNotFound, path, u"this is a folder"_s);
    const auto content = repository.blob(item->oid);
    if (!content)
        return std::unexpected(content.error());
    QJsonObject json{{u"path"_s, path},
                     {u"oid"_s, item->oid.toString()},
                     {u"size"_s, static_cast<qint64>(item->sizeBytes())},
                     {u"commit"_s, commit.toString()}};
    if (item->lfs)
        json.insert(u"lfs"_s, item->lfs->oid.toString());
    QString text = QString::fromUtf8(*content);
    if (text.endsWith(u'\n'))
        text.chop(1);  // the console ends the line
    return Answer{.json = json, .text = run.console.isJson() ? QString{} : text};
}

core::Result<Answer> showCommit(const Invocation &run, const core::Repository &repository, const core::GitOid &oid)
{
    const auto commit = core::readCommit(repository, oid);
    if (!commit)
        return std::unexpected(commit.error());
    const auto weight = core::weighCommit(repository, oid, run.stop);
    if (!weight)
        return std::unexpected(weight.error());
    QStringList lines = commit->message.trimmed().split(u'\n');
    for (QString &line : lines)
        line = core::printable(line, std::numeric_limits<qsizetype>::max());
    const QList<QStringList> facts{
        {LogCommands::tr("Commit"), oid.toString()},
        {LogCommands::tr("Author"), personText(commit->author)},
        {LogCommands::tr("Committer"), personText(commit->committer)},
        {LogCommands::tr("Files changed"), QString::number(weight->changedFiles)},
        {LogCommands::tr("Added"), ui::formatBytes(weight->addedBytes)},
    };
    return Answer{.json = {{u"oid"_s, oid.toString()},
                           {u"parents"_s, idsJson(commit->parents)},
                           {u"author"_s, personJson(commit->author)},
                           {u"committer"_s, personJson(commit->committer)},
                           {u"message"_s, commit->message},
                           {u"signed"_s, commit->signature != core::SignatureKind::None},
                           {u"filesChanged"_s, weight->changedFiles},
                           {u"addedBytes"_s, static_cast<qint64>(weight->addedBytes)},
                           {u"removedBytes"_s, static_cast<qint64>(weight->removedBytes)}},
                  .text = tableText(facts, {}) + u'\n' + lines.join(u'\n')};
}

core::Result<Answer> show(const Invocation &run)
{
    const auto repository = openHistory(run, whereOf(run.arguments), core::MirrorDepth::Whole);
    if (!repository)
        return std::unexpected(repository.error());
    const QString what = run.arguments.positional().value(1);
    const qsizetype colon = what.indexOf(u':');
    const auto commit = commitAt(*repository, colon < 0 ? what : what.first(colon));
    if (!commit)
        return std::unexpected(commit.error());
    return colon < 0 ? showCommit(run, *repository, *commit)
                     : showFile(run, *repository, *commit, what.sliced(colon + 1));
}

Command logCommand()
{
    return {
        .spec =
            {.name = u"log"_s,
             .arguments = u"[WHERE] [REV]"_s,
             .maxArguments = 2,
             .summary = LogCommands::tr("List commits, the newest first."),
             .description = LogCommands::tr(
                 "WHERE is a folder with a git repository (this one by default) or a repository of the Hub, "
                 "NS/NAME. REV is a branch, tag, commit or refs/pr/N; the default branch when it is missing."),
             .options =
                 QList<OptionSpec>{
                     {.name = u"path"_s,
                      .valueName = u"FILE"_s,
                      .help = LogCommands::tr("Only what changed this file, through its renames.")},
                     {.name = u"author"_s,
                      .valueName = u"TEXT"_s,
                      .help = LogCommands::tr("Only with this in the author's name or "
                                              "e-mail address.")},
                     {.name = u"text"_s,
                      .valueName = u"TEXT"_s,
                      .help = LogCommands::tr("Only with this in the message.")},
                     {.name = u"since"_s, .valueName = u"DATE"_s, .help = LogCommands::tr("Only from this day on.")},
                     {.name = u"until"_s, .valueName = u"DATE"_s, .help = LogCommands::tr("Only up to this day.")},
                     {.name = u"limit"_s, .valueName = u"N"_s, .help = LogCommands::tr("At most so many.")},
                     {.name = u"all"_s,
                      .help = LogCommands::tr("Of all branches, tags and pull "
                                              "requests.")},
                     {.name = u"notes"_s,
                      .valueName = u"A..B"_s,
                      .help = LogCommands::tr("Instead of a list, release notes in Markdown: what B has and A has "
                                              "not.")}}
                 + repositoryOptions(),
             .examples = {u"slipway log acme/tiny-llama"_s, u"slipway log . v1.0 --path config.json --json"_s,
                          u"slipway log acme/tiny-llama --notes v1.0..main"_s}},
        .run = showLog,
        .check = checkLog};
}

}  // namespace

QList<Command> logCommands()
{
    return {logCommand(),
            {.spec = {.name = u"show"_s,
                      .arguments = u"[WHERE] [REV[:FILE]]"_s,
                      .maxArguments = 2,
                      .summary = LogCommands::tr("Show a commit, or a file as it was then."),
                      .description = LogCommands::tr(
                          "WHERE is a folder with a git repository (this one by default) or a repository of the Hub, "
                          "NS/NAME. Of a file that Git LFS keeps, the pointer is shown."),
                      .options = repositoryOptions(),
                      .examples = {u"slipway show acme/tiny-llama v1.0"_s,
                                   u"slipway show acme/tiny-llama main:README.md"_s}},
             .run = show}};
}

}  // namespace app
