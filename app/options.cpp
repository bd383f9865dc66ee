#include "app/options.h"

#include "core/base/repoid.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// Edit distance in which swapping two neighbours is one step.
int editDistance(QStringView a, QStringView b)
{
    const auto width = static_cast<std::size_t>(b.size()) + 1;
    std::vector<int> beforeLast(width);
    std::vector<int> last(width);
    std::vector<int> row(width);
    for (std::size_t j = 0; j < width; ++j)
        last[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const int change = a[i - 1] == b[j - 1] ? 0 : 1;
            row[at] = std::min({row[at - 1] + 1, last[at] + 1, last[at - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], beforeLast[at - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return last[width - 1];
}

}  // namespace

/// Reads one command line; see parseArguments().
class ArgumentParser
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    ArgumentParser(const CommandSpec &command, const QStringList &words)
        : m_command(command)
        , m_words(words)
    {
    }

    std::expected<ParsedArguments, UsageError> parse()
    {
        bool onlyArguments = false;
        while (m_next < m_words.size()) {
            const QString word = m_words.at(m_next++);
            if (onlyArguments || !word.startsWith(u'-') || word == u"-")
                m_parsed.m_positional.append(word);
            else if (word == u"--")
                onlyArguments = true;
            else if (const auto problem = readOption(word))
                return std::unexpected(*problem);
        }
        if (!m_parsed.has(u"help"_s)) {
            if (const auto problem = findMissing())
                return std::unexpected(*problem);
        }
        return m_parsed;
    }

private:
    using Problem = std::optional<UsageError>;

    static UsageError problem(const QString &word, const QString &message)
    {
        return {.subject = core::printable(word), .message = message};
    }

    Problem readOption(const QString &word)
    {
        const qsizetype equals = word.indexOf(u'=');
        const QString given = word.first(equals < 0 ? word.size() : equals);
        const OptionSpec *option = find(given);
        if (option == nullptr)
            return unknownOption(given);
        if (option->valueName.isEmpty()) {
            if (equals >= 0)
                return problem(given, tr("%1 takes no value.").arg(given));
            m_parsed.m_values[option->name].append(QString{});
            return {};
        }
        return readValue(*option, given, equals < 0 ? std::nullopt : std::optional{word.sliced(equals + 1)});
    }

    Problem readValue(const OptionSpec &option, const QString &given, std::optional<QString> value)
    {
        if (!value) {
            if (m_next >= m_words.size() || m_words.at(m_next).startsWith(u"--"))
                return problem(given, tr("%1 needs a value: %1 %2").arg(given, option.valueName));
            value = m_words.at(m_next++);
        }
        if (!option.choices.isEmpty() && !option.choices.contains(*value)) {
            const QString choices = option.choices.join(u", "_s);
            return problem(
                *value,
                tr("“%1” is not possible for %2. Choose one of: %3.").arg(core::printable(*value), given, choices));
        }
        QStringList &values = m_parsed.m_values[option.name];
        if (!values.isEmpty() && !option.isRepeatable)
            return problem(given, tr("%1 was given more than once.").arg(given));
        values.append(*value);
        return {};
    }

    [[nodiscard]] const OptionSpec *find(const QString &given) const
    {
        static const OptionSpec help{.name = u"help"_s, .help = {}, .letter = u'h'};
        const auto matches = [&given](const OptionSpec &option) {
            return given == u"--"_s + option.name
                || (!option.letter.isNull() && given == u'-' + QString(option.letter));
        };
        if (matches(help))
            return &help;
        const auto found = std::ranges::find_if(m_command.options, matches);
        return found == m_command.options.end() ? nullptr : &*found;
    }

    [[nodiscard]] UsageError unknownOption(const QString &given) const
    {
        QStringList known{u"--help"_s};
        for (const OptionSpec &option : m_command.options)
            known.append(u"--"_s + option.name);
        const QString shown = core::printable(given);
        const QString nearest = nearestWord(given, known);
        if (nearest.isEmpty())
            return problem(given, tr("There is no option %1 here.").arg(shown));
        return problem(given, tr("There is no option %1 here. Did you mean %2?").arg(shown, nearest));
    }

    [[nodiscard]] Problem findMissing() const
    {
        for (const OptionSpec &option : m_command.options) {
            if (option.isRequired && !m_parsed.has(option.name))
                return problem(option.name, tr("--%1 %2 is missing.").arg(option.name, option.valueName));
        }
        const qsizetype count = m_parsed.m_positional.size();
        if (count < m_command.minArguments)
            return problem(m_command.arguments, tr("%1 is missing.").arg(m_command.arguments));
        if (m_command.maxArguments >= 0 && count > m_command.maxArguments) {
            const QString extra = m_parsed.m_positional.at(m_command.maxArguments);
            return problem(extra, tr("“%1” is one argument too many.").arg(core::printable(extra)));
        }
        return {};
    }

    const CommandSpec &m_command;
    const QStringList &m_words;
    qsizetype m_next = 0;
    ParsedArguments m_parsed;
};

QString ParsedArguments::value(const QString &option, const QString &fallback) const
{
    const QStringList all = m_values.value(option);
    return all.isEmpty() ? fallback : all.last();
}

std::expected<ParsedArguments, UsageError> parseArguments(const CommandSpec &command, const QStringList &words)
{
    return ArgumentParser{command, words}.parse();
}

QString nearestWord(const QString &word, const QStringList &candidates)
{
    QString nearest;
    int fewest = std::max(1, static_cast<int>(word.size()) / 3) + 1;
    for (const QString &candidate : candidates) {
        if (const int distance = editDistance(word, candidate); distance < fewest) {
            fewest = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

}  // namespace app
