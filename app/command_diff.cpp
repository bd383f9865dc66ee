#include "app/comparisonsource.h"
#include "app/entryreport.h"

#include "core/revisions/patch.h"
#include "ui/shared/comparisonfile.h"
#include "ui/shared/exportwords.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct DiffCommands
{
    Q_DECLARE_TR_FUNCTIONS(DiffCommands)
};

core::TextDiffOptions textOptions(const ParsedArguments &arguments)
{
    core::TextDiffOptions options;
    if (arguments.has(u"ignore-space-at-eol"_s))
        options.lines.whitespace = core::Whitespace::IgnoreAtLineEnd;
    if (arguments.has(u"ignore-space-change"_s))
        options.lines.whitespace = core::Whitespace::IgnoreAmount;
    if (arguments.has(u"ignore-all-space"_s))
        options.lines.whitespace = core::Whitespace::IgnoreAll;
    options.lines.ignoreBlankLines = arguments.has(u"ignore-blank-lines"_s);
    if (arguments.has(u"context"_s))
        options.lines.contextLines = arguments.value(u"context"_s).toInt();
    return options;
}

core::Result<core::Comparison> comparisonOf(const Invocation &run)
{
    const auto before = comparisonSide(run, run.arguments.positional().at(0));
    if (!before)
        return std::unexpected(before.error());
    const auto after = comparisonSide(run, run.arguments.positional().at(1));
    if (!after)
        return std::unexpected(after.error());
    return core::compare(*before, *after, {.findCopies = run.arguments.has(u"find-copies"_s)}, run.stop);
}

core::Result<> writeAll(std::FILE *stream, QByteArrayView part)
{
    if (std::fwrite(part.data(), 1, static_cast<std::size_t>(part.size()), stream)
        == static_cast<std::size_t>(part.size()))
        return {};
    return core::fail(core::ErrorKind::FileUnwritable, u"stdout"_s);
}

/// Bytes, as the files have them: a patch is in no encoding.
core::Result<Answer> printPatch(const Invocation &run, const core::Comparison &comparison)
{
    const auto gaps = core::writePatch(
        comparison, [](QByteArrayView part) { return writeAll(stdout, part); }, {.text = textOptions(run.arguments)},
        run.stop);
    std::fflush(stdout);
    if (!gaps)
        return std::unexpected(gaps.error());
    for (const core::PatchGap &gap : *gaps)
        run.console.writeError(ui::gapText(gap));
    return Answer{.isGood = gaps->isEmpty()};
}

core::Result<Answer> saveHtml(const Invocation &run, const core::Comparison &comparison)
{
    const QString path = run.arguments.value(u"html"_s);
    const QString title = run.arguments.positional().join(u" – "_s);
    ui::WritingProgress progress;
    const auto written =
        ui::saveComparison(comparison, ui::ComparisonFormat::WebPage, ui::exportWords(title, comparison), path,
                           textOptions(run.arguments), progress, run.stop);
    if (!written)
        return std::unexpected(written.error());
    return Answer{.json = {{u"html"_s, path}}};
}

core::Result<Answer> diff(const Invocation &run)
{
    const auto comparison = comparisonOf(run);
    if (!comparison)
        return std::unexpected(comparison.error());
    if (run.arguments.has(u"patch"_s))
        return printPatch(run, *comparison);
    if (run.arguments.has(u"html"_s))
        return saveHtml(run, *comparison);
    EntryReporter reporter{textOptions(run.arguments), run.arguments.has(u"stat"_s), run.stop};
    QJsonArray entries;
    QString text;
    for (const core::ChangedEntry &entry : comparison->entries) {
        const EntryReport report = reporter.report(entry);
        if (run.stop.stop_requested())
            return core::canceled();
        entries.append(report.json);
        text += report.text;
    }
    if (comparison->isCut)
        run.console.writeError(DiffCommands::tr("There are more changes than can be listed."));
    text += reporter.summary();
    return Answer{.json = {{u"entries"_s, entries}, {u"complete"_s, !comparison->isCut}}, .text = text};
}

std::optional<UsageError> checkDiff(const ParsedArguments &arguments)
{
    const QStringList forms{u"patch"_s, u"html"_s, u"stat"_s};
    QStringList given;
    for (const QString &form : forms) {
        if (arguments.has(form))
            given.append(u"--"_s + form);
    }
    if (arguments.has(u"json"_s) && arguments.has(u"patch"_s))
        given = {u"--json"_s, u"--patch"_s};
    if (given.size() > 1)
        return UsageError{.subject = given.at(1),
                          .message = DiffCommands::tr("%1 and %2 exclude each other.").arg(given.at(0), given.at(1))};
    bool isNumber = true;
    if (arguments.has(u"context"_s) && (arguments.value(u"context"_s).toInt(&isNumber) < 0 || !isNumber))
        return UsageError{.subject = arguments.value(u"context"_s),
                          .message = DiffCommands::tr("--context needs a number from 0 on.")};
    return {};
}

QList<OptionSpec> diffOptions()
{
    return {
        {.name = u"patch"_s,
         .help = DiffCommands::tr("Print a patch for git apply; LFS files are pointers, as in git."),
         .letter = u'p'},
        {.name = u"stat"_s, .help = DiffCommands::tr("Only the files, with how many lines changed in each.")},
        {.name = u"html"_s,
         .valueName = u"FILE"_s,
         .help = DiffCommands::tr("Write the comparison as an HTML page that needs nothing else.")},
        {.name = u"context"_s,
         .valueName = u"LINES"_s,
         .help = DiffCommands::tr("Lines around a change in a patch or page; 3 by default."),
         .letter = u'U'},
        {.name = u"ignore-all-space"_s, .help = DiffCommands::tr("Blanks do not count at all."), .letter = u'w'},
        {.name = u"ignore-space-change"_s,
         .help = DiffCommands::tr("How many blanks there are does not count."),
         .letter = u'b'},
        {.name = u"ignore-space-at-eol"_s, .help = DiffCommands::tr("Blanks at the end of a line do not count.")},
        {.name = u"ignore-blank-lines"_s, .help = DiffCommands::tr("Empty lines do not count.")},
        {.name = u"find-copies"_s,
         .help = DiffCommands::tr("Look for copies of changed files as well."),
         .letter = u'C'},
        typeOption(true),
        endpointOption(),
        accountOption(),
        jsonOption(),
    };
}

}  // namespace

QList<Command> diffCommands()
{
    return {{.spec = {.name = u"diff"_s,
                      .arguments = u"A B"_s,
                      .minArguments = 2,
                      .maxArguments = 2,
                      .summary = DiffCommands::tr("Say what changed between two revisions, folders or files."),
                      .description = DiffCommands::tr(
                          "A and B are each a file or folder of this computer, NS/NAME@REVISION or FOLDER@REVISION of "
                          "a repository, either with :PATH behind it, or a revision of the repository one stands in. "
                          "Cards, JSON and tokenizers are compared by key, LFS files by hash. With --json it prints "
                          "{entries: [{path, kind, …}], complete}."),
                      .options = diffOptions(),
                      .examples = {u"slipway diff me/tiny-llama@v1 me/tiny-llama@main"_s,
                                   u"slipway diff me/tiny-llama@main ~/models/tiny-llama --stat"_s,
                                   u"slipway diff HEAD~1:config.json config.json"_s,
                                   u"slipway diff v1 v2 --patch > changes.patch"_s}},
             .run = diff,
             .check = checkDiff}};
}

}  // namespace app
