#include "app/commandline.h"
#include "core/base/replacefile.h"
#include "core/generate/regeneration.h"
#include "core/review/cardfile.h"
#include "core/review/modelfolder.h"
#include "ui/shared/reasontext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct CardCommands
{
    Q_DECLARE_TR_FUNCTIONS(CardCommands)
};

QStringList templateNames()
{
    QStringList names;
    for (const core::CardTemplate form : core::cardTemplates())
        names.append(core::toString(form));
    return names;
}

bool isOwnTemplate(const QString &name)
{
    return name.endsWith(u".md", Qt::CaseInsensitive);
}

std::optional<UsageError> checkGenerate(const ParsedArguments &arguments)
{
    const QString name = arguments.value(u"template"_s, u"auto"_s);
    if (!isOwnTemplate(name) && !core::cardTemplateFromString(name)) {
        const QString nearest = nearestWord(name, templateNames());
        const QString known = nearest.isEmpty() ? templateNames().join(u", "_s) : nearest;
        return UsageError{.subject = name,
                          //: %2 is the name of one template or a list of them.
                          .message = CardCommands::tr("There is no template “%1”; did you mean %2?").arg(name, known)};
    }
    if (arguments.has(u"type"_s) && !arguments.has(u"repo"_s))
        return UsageError{.subject = u"--type"_s,
                          .message = CardCommands::tr("--type is the kind of the repository that --repo names.")};
    return {};
}

core::Result<std::optional<core::RepoId>> repository(const ParsedArguments &arguments)
{
    if (!arguments.has(u"repo"_s))
        return std::nullopt;
    return core::RepoId::parse(arguments.value(u"repo"_s), repoType(arguments)).transform([](const core::RepoId &repo) {
        return std::optional(repo);
    });
}

/// The card whose words stay: the one that would be written over, else the one in the folder.
core::Result<std::optional<core::CardText>> presentCard(const QString &folder, const QString &output)
{
    for (const QString &path : {output, QDir{folder}.filePath(u"README.md"_s)}) {
        if (!path.isEmpty() && QFileInfo::exists(path))
            return core::readCardFile(path).transform([](const core::CardText &card) { return std::optional(card); });
    }
    return std::nullopt;
}

core::Result<core::CardText> newCard(const QString &name, const core::CardProposal &proposal,
                                     const std::optional<core::RepoId> &repo)
{
    if (!isOwnTemplate(name))
        return core::composeCard(core::cardTemplateFromString(name).value_or(core::CardTemplate::Automatic), proposal,
                                 repo);
    return core::readCardFile(name).transform(
        [&](const core::CardText &form) { return core::composeCard(form.text(), proposal, repo); });
}

core::Result<core::CardText> cardFor(const core::ModelFolder &folder, const std::optional<core::RepoId> &repo,
                                     const ParsedArguments &arguments)
{
    return presentCard(folder.path, arguments.value(u"output"_s))
        .and_then([&](const std::optional<core::CardText> &present) -> core::Result<core::CardText> {
            if (!present)
                return newCard(arguments.value(u"template"_s, u"auto"_s), folder.proposal, repo);
            return core::regenerated(*present, folder.proposal, {}, core::cardType(folder.proposal, repo));
        });
}

QString confidenceName(core::Confidence confidence)
{
    switch (confidence) {
    case core::Confidence::High: return u"high"_s;
    case core::Confidence::Medium: return u"medium"_s;
    case core::Confidence::Low: return u"low"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QJsonObject json(const core::CardText &card, const core::CardProposal &proposal)
{
    QJsonArray proposals;
    for (const core::MetadataProposal &proposed : proposal.metadata)
        proposals.append(QJsonObject{{u"key"_s, proposed.path.toString()},
                                     {u"value"_s, proposed.value.toJsonValue()},
                                     {u"from"_s, proposed.reason.file},
                                     {u"confidence"_s, confidenceName(proposed.confidence)}});
    QJsonArray sections;
    for (const core::SectionProposal &section : proposal.sections)
        sections.append(QJsonObject{{u"id"_s, section.id},
                                    {u"title"_s, section.title},
                                    {u"text"_s, section.markdown},
                                    {u"from"_s, QJsonArray::fromStringList(section.sources)}});
    return {{u"card"_s, card.text()}, {u"proposals"_s, proposals}, {u"sections"_s, sections}};
}

core::Result<Answer> generate(const Invocation &run)
{
    const auto repo = repository(run.arguments);
    if (!repo)
        return std::unexpected(repo.error());
    const auto folder = core::readModelFolder(run.arguments.positional().first(), *repo, run.stop);
    if (!folder)
        return std::unexpected(folder.error());
    const auto card = cardFor(*folder, *repo, run.arguments);
    if (!card)
        return std::unexpected(card.error());
    for (const core::FileProblem &problem : folder->proposal.facts.problems)
        run.console.writeNote(ui::problemText(problem));
    Answer answer{.json = json(*card, folder->proposal), .text = card->text()};
    if (const QString output = run.arguments.value(u"output"_s); !output.isEmpty()) {
        if (const auto written = core::replaceFile(output, card->encode()); !written)
            return std::unexpected(written.error());
        answer.json.insert(u"output"_s, output);
        answer.text = CardCommands::tr("%1 is written.").arg(core::printable(output));
    }
    return answer;
}

CommandSpec generateSpec()
{
    return {
        .name = u"card generate"_s,
        .arguments = u"DIR"_s,
        .minArguments = 1,
        .maxArguments = 1,
        .summary = CardCommands::tr("Write a card from what the files of a folder say."),
        .description = CardCommands::tr(
            "Reads configurations, logs of trainings, results, and the headers of weights, and prints the card. "
            "Nothing in them is executed, and no path, host or token of them comes into the card. Words that a "
            "person wrote in a README.md stay: only what is missing is added. With --json it prints {card, "
            "proposals, sections}, each value with the file it comes from."),
        .options = {{.name = u"template"_s,
                     .valueName = u"NAME|FILE.md"_s,
                     .help = CardCommands::tr("What a new card begins with (default: auto): %1, or a text of your own "
                                              "with places like {{ license }}.")
                                 .arg(templateNames().join(u", "_s))},
                    {.name = u"repo"_s,
                     .valueName = u"NS/NAME"_s,
                     .help = CardCommands::tr("The repository that the card is for; it is not asked.")},
                    typeOption(),
                    {.name = u"output"_s,
                     .valueName = u"FILE"_s,
                     .help = CardCommands::tr("Where to write the card, instead of printing it. What is in that file "
                                              "stays."),
                     .letter = u'o'},
                    jsonOption(),
                    quietOption()},
        .examples = {u"slipway card generate ~/models/tiny-llama"_s,
                     u"slipway card generate . --template lora --repo alice/tiny -o README.md"_s}};
}

}  // namespace

QList<Command> cardGenerateCommands()
{
    return {{.spec = generateSpec(), .run = generate, .check = checkGenerate}};
}

}  // namespace app
