#include "app/lognotes.h"

#include "app/historysource.h"
#include "core/revisions/releasenotes.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct LogNotes
{
    Q_DECLARE_TR_FUNCTIONS(LogNotes)
};

const QString dots = u".."_s;

QString rangeOf(const ParsedArguments &arguments)
{
    return arguments.value(u"notes"_s);
}

}  // namespace

std::optional<UsageError> checkNotes(const ParsedArguments &arguments)
{
    if (!arguments.has(u"notes"_s) || rangeOf(arguments).contains(dots))
        return {};
    const QString given = rangeOf(arguments);
    return UsageError{.subject = given,
                      .message = LogNotes::tr("“%1” is no range such as v1.0..main.").arg(core::printable(given))};
}

core::Result<Answer> releaseNotes(const Invocation &run, const core::Repository &repository)
{
    const QString range = rangeOf(run.arguments);
    const QString fromName = range.section(dots, 0, 0);
    const QString toName = range.section(dots, 1);
    const auto to = commitAt(repository, toName);
    if (!to)
        return std::unexpected(to.error());
    core::ReleaseRange release{.to = *to, .fromName = fromName, .toName = toName};
    if (!fromName.isEmpty()) {
        const auto from = commitAt(repository, fromName);
        if (!from)
            return std::unexpected(from.error());
        release.from = *from;
    }
    const auto notes = core::readReleaseNotes(repository, release, run.stop);
    if (!notes)
        return std::unexpected(notes.error());
    const QString markdown = core::toMarkdown(*notes);
    QJsonObject json{{u"to"_s, to->toString()},
                     {u"commits"_s, notes->commits.size()},
                     {u"changed_files"_s, notes->comparison.entries.size()},
                     {u"markdown"_s, markdown}};
    if (release.from)
        json.insert(u"from"_s, release.from->toString());
    return Answer{.json = json, .text = markdown.trimmed()};
}

}  // namespace app
