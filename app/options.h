#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <expected>

namespace app {

/// One option of a command, as a row of a table.
struct OptionSpec
{
    QString name;  ///< Without the dashes.
    QString valueName = {};  ///< "NS/NAME"; empty for a switch, which takes no value.
    QString help;
    QStringList choices = {};  ///< The only values there are; empty means any.
    bool isRepeatable = false;
    bool isRequired = false;
    QChar letter = {};  ///< The short form, for a few switches.
};

/// What can be written after the name of a command.
struct CommandSpec
{
    QString name;  ///< "publish", "repo create"
    QString arguments = {};  ///< "PATH…", as the usage line shows it.
    int minArguments = 0;
    int maxArguments = 0;  ///< -1: any number.
    QString summary;  ///< One line for the overview.
    QString description = {};  ///< Paragraphs for the command's own help.
    QList<OptionSpec> options = {};
    QStringList examples = {};
};

/// A command line that does not say what to do: exit code 2.
struct UsageError
{
    QString subject;  ///< The word concerned.
    QString message;  ///< A whole sentence, with the nearest known word where there is one.
};

/// The options and arguments that were given.
class ParsedArguments
{
public:
    [[nodiscard]] const QStringList &positional() const { return m_positional; }
    [[nodiscard]] bool has(const QString &option) const { return m_values.contains(option); }
    /// The last value given, or `fallback`.
    [[nodiscard]] QString value(const QString &option, const QString &fallback = {}) const;
    [[nodiscard]] QStringList values(const QString &option) const { return m_values.value(option); }
    [[nodiscard]] QStringList givenOptions() const { return m_values.keys(); }

private:
    friend class ArgumentParser;
    QStringList m_positional;
    QHash<QString, QStringList> m_values;
};

/// Reads `words` as `command` allows: "--name value", "--name=value", "-x", and "--" before words that start with a
/// dash.
/// `--help` is always known, and stops the checks for what is missing.
[[nodiscard]] std::expected<ParsedArguments, UsageError> parseArguments(const CommandSpec &command,
                                                                        const QStringList &words);

/// The candidate most like `word`, or an empty string when none is close: the fewest inserted, removed, changed or
/// swapped letters, at most a third of the word's length.
[[nodiscard]] QString nearestWord(const QString &word, const QStringList &candidates);

}  // namespace app
