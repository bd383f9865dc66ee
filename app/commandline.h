#pragma once

#include "app/appcontext.h"
#include "app/console.h"
#include "app/options.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>
#include <stop_token>

namespace app {

enum class ExitCode { Ok = 0, Failed = 1, Usage = 2 };

/// One run of a command: what was asked for, where to write, and what to work with.
struct Invocation
{
    const ParsedArguments &arguments;
    Console &console;
    AppContext &context;
    std::stop_token stop;

    /// --endpoint, or the environment's Hub. Errors: InvalidInput.
    [[nodiscard]] core::Result<QUrl> endpoint() const;
    /// --account at that Hub, or its default account; nothing when nobody is signed in. Errors: InvalidInput (no such
    /// account, or several), those of AccountStore.
    [[nodiscard]] core::Result<std::optional<core::Account>> account(const QUrl &endpoint) const;
    /// The Hub at `endpoint` as account() says. Errors: those of account().
    [[nodiscard]] core::Result<core::HubClient> hubAt(const QUrl &endpoint) const;
    [[nodiscard]] core::Result<core::HubClient> hub() const;  ///< hubAt(endpoint())
};

/// A repository that a command names, and the Hub it is on.
struct RepoOnHub
{
    core::RepoId repo;
    core::HubClient hub;
};

/// `name` as --type has it, on the Hub that run.hub() means. Errors: those of RepoId::parse() and Invocation::hub().
[[nodiscard]] core::Result<RepoOnHub> repoOnHub(const Invocation &run, const QString &name);

/// What a command has to say: one JSON document for scripts, the same as text for people.
struct Answer
{
    QJsonObject json = {};
    std::optional<QJsonArray> rows = {};  ///< Instead of `json`, where the document is a list.
    QString text = {};
    bool isGood = true;  ///< False: exit code 1, although there is something to say.
};

/// A command: how it is called, and what it does. An Error becomes a sentence on stderr, or JSON on stdout.
struct Command
{
    CommandSpec spec;
    core::Result<Answer> (*run)(const Invocation &);
    /// What the table cannot say: options that exclude or need each other.
    std::optional<UsageError> (*check)(const ParsedArguments &) = nullptr;
    /// A publish outlasts a failing network; who asks a question wants to hear of it.
    AppContext::Patience patience = AppContext::Patience::Short;
};

[[nodiscard]] QList<Command> accountCommands();
[[nodiscard]] QList<Command> cardCommands();
[[nodiscard]] QList<Command> cardGenerateCommands();
[[nodiscard]] QList<Command> cardRenderCommands();
[[nodiscard]] QList<Command> diffCommands();
[[nodiscard]] QList<Command> downloadCommands();
[[nodiscard]] QList<Command> hubCommands();
[[nodiscard]] QList<Command> logCommands();
[[nodiscard]] QList<Command> loginCommands();
[[nodiscard]] QList<Command> publishCommands();
[[nodiscard]] QList<Command> refCommands();
[[nodiscard]] QList<Command> repoCommands();
[[nodiscard]] QList<Command> restoreCommands();
[[nodiscard]] QList<Command> tensorCommands();

// Options that several commands share.
[[nodiscard]] OptionSpec accountOption();
[[nodiscard]] OptionSpec endpointOption();
[[nodiscard]] OptionSpec jsonOption();
[[nodiscard]] OptionSpec quietOption();
[[nodiscard]] OptionSpec typeOption(bool withSpaces = false);
[[nodiscard]] OptionSpec yesOption(const QString &help);
/// --type, --account, --endpoint and --json, for whatever reads or changes any repository.
[[nodiscard]] QList<OptionSpec> repositoryOptions();
/// --private, --public and --license, for whatever may create a repository.
[[nodiscard]] QList<OptionSpec> creationOptions();

/// The repository's type from --type.
[[nodiscard]] core::RepoType repoType(const ParsedArguments &arguments);
/// What creationOptions() say about a new repository.
[[nodiscard]] core::RepoCreation creationOf(const core::RepoId &repo, const ParsedArguments &arguments);
/// Problems of creationOptions(): both visibilities at once, or a licence that the Hub does not know.
[[nodiscard]] std::optional<UsageError> checkCreation(const ParsedArguments &arguments);

/// True when `words` (without the program's name) are for the command line; false when they ask for the window.
[[nodiscard]] bool isForCommandLine(const QStringList &words);
/// True when `words` are for a command that works with widgets, although it shows none.
[[nodiscard]] bool needsWidgets(const QStringList &words);
/// The files that `slipway open PATH…` wants in the window.
[[nodiscard]] QStringList pathsToOpen(const QStringList &words);

/// Runs the command line without the program's name, to its exit code.
[[nodiscard]] ExitCode runCommandLine(const QStringList &given);

}  // namespace app
