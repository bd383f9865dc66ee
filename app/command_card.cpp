#include "app/commandline.h"
#include "core/base/replacefile.h"
#include "core/card/cardlint.h"
#include "core/card/cardschema.h"
#include "core/review/cardfile.h"
#include "core/review/modelfolder.h"
#include "core/review/verdict.h"
#include "core/yaml/yamledit.h"
#include "ui/card/findingtext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct CardCommands
{
    Q_DECLARE_TR_FUNCTIONS(CardCommands)
};

/// A card on this computer.
struct CardFile
{
    QString path;
    QByteArray bytes;
};

core::Result<CardFile> readCard(const QString &given)
{
    const QString path = QFileInfo{given}.isDir() ? QDir{given}.filePath(u"README.md"_s) : given;
    if (!QFileInfo::exists(path))
        return core::fail(core::ErrorKind::FileNotFound, path);
    return core::readCardBytes(path).transform(
        [&path](const QByteArray &bytes) { return CardFile{.path = path, .bytes = bytes}; });
}

/// What the folder of a card says besides it.
core::Result<core::LintContext> folderContext(const QString &folder, core::LintContext context,
                                              const std::stop_token &stop)
{
    const auto found = core::scanFiles({folder}, {}, stop);
    if (!found)
        return std::unexpected(found.error());
    const QList<core::ModelFile> files = core::modelFiles(*found);
    auto facts = core::readModelFacts(files, core::folderName(folder), stop);
    if (!facts)
        return std::unexpected(facts.error());
    context.files = files;
    context.facts = *std::move(facts);
    return context;
}

QString severityName(core::Severity severity)
{
    switch (severity) {
    case core::Severity::Error: return u"error"_s;
    case core::Severity::Warning: return u"warning"_s;
    case core::Severity::Info: return u"info"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

Answer lintAnswer(const CardFile &file, const QString &text, const QList<core::Finding> &findings)
{
    const core::LineIndex lines{text};
    QJsonArray rows;
    QString shown;
    for (const core::Finding &finding : findings) {
        const int line = finding.path.isEmpty() ? lines.at(finding.span.begin).line : 0;
        const QString words = ui::findingText(finding);
        const QJsonValue fix = finding.fixes.isEmpty() ? QJsonValue{} : QJsonValue{ui::fixLabel(finding, 0)};
        const QString severity = severityName(finding.severity);
        rows.append(QJsonObject{{u"rule"_s, finding.rule},
                                {u"severity"_s, severity},
                                {u"line"_s, line},
                                {u"message"_s, words},
                                {u"fix"_s, fix}});
        shown += u"%1:%2: %3 %4: %5\n"_s.arg(core::printable(file.path)).arg(line).arg(severity, finding.rule, words);
    }
    const int errors = core::countOf(findings, core::Severity::Error);
    const int warnings = core::countOf(findings, core::Severity::Warning);
    if (findings.isEmpty())
        shown = CardCommands::tr("%1 keeps every rule.").arg(core::printable(file.path));
    else
        shown += CardCommands::tr("%n error(s)", nullptr, errors) + u", "_s
            + CardCommands::tr("%n warning(s)", nullptr, warnings);
    return {.rows = rows, .text = shown, .isGood = errors == 0};
}

core::Result<Answer> lint(const Invocation &run)
{
    const QString given = run.arguments.positional().first();
    const auto file = readCard(given);
    if (!file)
        return std::unexpected(file.error());
    core::Result<core::LintContext> context = core::LintContext{.type = repoType(run.arguments)};
    if (QFileInfo{given}.isDir())
        context = folderContext(given, *context, run.stop);
    if (!context)
        return std::unexpected(context.error());
    const auto card = core::CardText::decode(file->bytes);
    if (!card)
        return lintAnswer(*file, QString::fromUtf8(file->bytes), core::lintBytes(file->bytes, *context));
    return lintAnswer(*file, card->text(), core::lintCard(*card, *context, run.stop));
}

/// The front matter of a card as a tree. Errors: InvalidInput when nobody can read it.
core::Result<core::YamlTree> frontMatter(const core::CardText &card, const QString &path)
{
    auto tree = core::YamlTree::parse(card.yamlText());
    if (tree)
        return *std::move(tree);
    const int line = card.yamlLine() + tree.error().line + 1;
    return core::fail(core::ErrorKind::InvalidInput, path, u"line %1: %2"_s.arg(line).arg(tree.error().reason));
}

core::Result<Answer> get(const Invocation &run)
{
    const auto file = readCard(run.arguments.positional().at(0));
    if (!file)
        return std::unexpected(file.error());
    const QString key = run.arguments.positional().at(1);
    const auto card = core::decodeCard(file->bytes, file->path);
    if (!card)
        return std::unexpected(card.error());
    const auto tree = frontMatter(*card, file->path);
    if (!tree)
        return std::unexpected(tree.error());
    const core::YamlNode *node = core::find(*tree, core::YamlPath::fromString(key));
    if (!node)
        return Answer{.json = {{u"key"_s, key}, {u"value"_s, QJsonValue{}}},
                      .text = CardCommands::tr("%1 has no “%2”.").arg(core::printable(file->path), key),
                      .isGood = false};
    const QJsonValue value = core::toValue(*node, *tree->root()).toJsonValue();
    QString text = value.isString() ? value.toString() : QString{};
    if (text.isEmpty() && !value.isString()) {
        // An array around it: a lone number is no document.
        const QByteArray json = QJsonDocument{QJsonArray{value}}.toJson(QJsonDocument::Compact);
        text = QString::fromUtf8(json.sliced(1, json.size() - 2));
    }
    return Answer{.json = {{u"key"_s, key}, {u"value"_s, value}}, .text = text};
}

/// What was typed as a value: a list or map where it looks like one, a number or boolean where the key has those, else
/// a text, whatever YAML would make of it.
core::Result<QCborValue> valueFor(const core::YamlPath &path, const QString &typed, core::RepoType type)
{
    using Type = core::CardField::Type;
    const core::CardField *field = path.steps().size() == 1 ? core::cardField(type, path.toString()) : nullptr;
    const bool isFlow = typed.startsWith(u'[') || typed.startsWith(u'{');
    const bool isBare = !field || field->type == Type::Any || field->type == Type::Number
        || field->type == Type::NumberOrMap || field->type == Type::Boolean || field->type == Type::BooleanOrMap;
    if (isFlow || isBare) {
        const auto tree = core::YamlTree::parse(typed);
        if (tree && tree->root())
            return core::toValue(*tree->root(), *tree->root());
        if (isFlow)
            return core::fail(core::ErrorKind::InvalidInput, typed, u"this is no YAML"_s);
    }
    if (field && field->type == Type::List)
        return QCborValue{QCborArray{typed}};
    return QCborValue{typed};
}

core::Result<Answer> set(const Invocation &run)
{
    const auto file = readCard(run.arguments.positional().at(0));
    if (!file)
        return std::unexpected(file.error());
    const core::YamlPath path = core::YamlPath::fromString(run.arguments.positional().at(1));
    const core::RepoType type = repoType(run.arguments);
    const auto value = valueFor(path, run.arguments.positional().at(2), type);
    if (!value)
        return std::unexpected(value.error());
    const auto card = core::decodeCard(file->bytes, file->path);
    if (!card)
        return std::unexpected(card.error());
    const auto tree = frontMatter(*card, file->path);
    if (!tree)
        return std::unexpected(tree.error());
    const auto edits = core::YamlEdit{*tree, core::cardKeyOrder(type)}.set(path, *value);
    if (!edits)
        return std::unexpected(edits.error());
    const QString text = core::applied(card->text(), card->fromYaml(*edits));
    if (const auto written = core::replaceFile(file->path, text.toUtf8()); !written)
        return std::unexpected(written.error());
    return Answer{.json = {{u"key"_s, path.toString()}, {u"value"_s, value->toJsonValue()}},
                  .text = CardCommands::tr("%1 is set in %2.").arg(path.toString(), core::printable(file->path))};
}

CommandSpec lintSpec()
{
    return {.name = u"card lint"_s,
            .arguments = u"FILE|DIR"_s,
            .minArguments = 1,
            .maxArguments = 1,
            .summary = CardCommands::tr("Hold a card to the Hub's rules."),
            .description = CardCommands::tr(
                "Reads a README.md and says what the Hub refuses, what looks wrong and what could be better, each with "
                "its line. In a folder, what the files beside it say counts too. The exit code is 1 when there is an "
                "error. With --json it prints a list of {rule, severity, line, message, fix}."),
            .options = {typeOption(true), jsonOption()},
            .examples = {u"slipway card lint ~/models/tiny-llama"_s, u"slipway card lint README.md --json"_s}};
}

CommandSpec getSpec()
{
    return {
        .name = u"card get"_s,
        .arguments = u"FILE KEY"_s,
        .minArguments = 2,
        .maxArguments = 2,
        .summary = CardCommands::tr("Print a value of a card's front matter."),
        .options = {jsonOption()},
        .examples = {u"slipway card get README.md license"_s, u"slipway card get README.md \"model-index[0].name\""_s}};
}

CommandSpec setSpec()
{
    return {.name = u"card set"_s,
            .arguments = u"FILE KEY VALUE"_s,
            .minArguments = 3,
            .maxArguments = 3,
            .summary = CardCommands::tr("Set a value of a card's front matter."),
            .description = CardCommands::tr(
                "Changes the lines of this key and no other byte of the file. A value in [ ] or { } is a list or a "
                "map; a key of texts takes it as a text, so that “no” stays “no”."),
            .options = {typeOption(true), jsonOption()},
            .examples = {u"slipway card set README.md license apache-2.0"_s,
                         u"slipway card set README.md tags \"[gguf, conversational]\""_s}};
}

}  // namespace

QList<Command> cardCommands()
{
    return {{.spec = lintSpec(), .run = lint}, {.spec = getSpec(), .run = get}, {.spec = setSpec(), .run = set}};
}

}  // namespace app
