#include "app/helptext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct HelpText
{
    Q_DECLARE_TR_FUNCTIONS(HelpText)
};

constexpr int leftMargin = 2;
constexpr int longestTerm = 26;  // a longer term gets a line of its own

/// A term and its explanation in two columns.
QString row(const QString &term, const QString &text, int termColumns, int columns)
{
    const int indent = leftMargin + termColumns + 2;
    QString line = QString{leftMargin, u' '} + term;
    if (term.size() > termColumns)
        line += u'\n' + QString{indent, u' '};
    else
        line += QString{indent - line.size(), u' '};
    // wrapped() counts from the start of the line, so the first line needs its indent as well.
    return line + wrapped(QString{indent, u' '} + text, columns, indent).sliced(indent) + u'\n';
}

QString rows(const QList<std::pair<QString, QString>> &table, int columns)
{
    int termColumns = 0;
    for (const auto &[term, text] : table) {
        if (term.size() <= longestTerm)
            termColumns = std::max(termColumns, static_cast<int>(term.size()));
    }
    QString result;
    for (const auto &[term, text] : table)
        result += row(term, text, termColumns, columns);
    return result;
}

QString termOf(const OptionSpec &option)
{
    QString term = u"--"_s + option.name;
    if (!option.letter.isNull())
        term = u'-' + QString{option.letter} + u", "_s + term;
    return option.valueName.isEmpty() ? term : term + u' ' + option.valueName;
}

QString usageOf(const CommandSpec &command, int columns)
{
    QString usage = u"slipway "_s + command.name;
    if (!command.arguments.isEmpty())
        usage += u' ' + command.arguments;
    for (const OptionSpec &option : command.options) {
        if (option.isRequired)
            usage += u" --"_s + option.name + u' ' + option.valueName;
    }
    usage += u' ' + HelpText::tr("[options]");
    return wrapped(HelpText::tr("Usage: %1").arg(usage), columns, 8) + u'\n';
}

}  // namespace

QString wrapped(const QString &text, int columns, int indent)
{
    QStringList lines;
    for (const QString &paragraph : text.split(u'\n')) {
        // Blanks at the start belong to the layout and stay.
        const qsizetype start = std::ranges::find_if(paragraph, [](QChar c) { return c != u' '; }) - paragraph.begin();
        QString line = (lines.isEmpty() ? QString{} : QString{indent, u' '}) + paragraph.first(start);
        bool hasWord = false;
        for (const QString &word : paragraph.sliced(start).split(u' ')) {
            if (hasWord && line.size() + 1 + word.size() > columns) {
                lines.append(line);
                line = QString{indent, u' '};
                hasWord = false;
            }
            line += (hasWord ? u" "_s : QString{}) + word;
            hasWord = true;
        }
        while (line.endsWith(u' '))
            line.chop(1);
        lines.append(line);
    }
    return lines.join(u'\n');
}

QString helpFor(const CommandSpec &command, int columns)
{
    QString text = usageOf(command, columns) + u'\n';
    text += wrapped(command.description.isEmpty() ? command.summary : command.description, columns) + u'\n';

    QList<std::pair<QString, QString>> table;
    for (const OptionSpec &option : command.options)
        table.append({termOf(option), option.help});
    table.append({u"-h, --help"_s, HelpText::tr("Show this help.")});
    text += u'\n' + HelpText::tr("Options:") + u'\n' + rows(table, columns);

    if (!command.examples.isEmpty()) {
        text += u'\n' + HelpText::tr("Examples:") + u'\n';
        for (const QString &example : command.examples)
            text += QString{leftMargin, u' '} + example + u'\n';
    }
    return text;
}

QString overviewOf(const QList<CommandSpec> &commands, int columns)
{
    QList<std::pair<QString, QString>> table;
    for (const CommandSpec &command : commands)
        table.append({command.name, command.summary});
    QString text =
        wrapped(HelpText::tr("Usage: %1").arg(HelpText::tr("slipway [COMMAND] [arguments] [options]")), columns);
    text += u"\n\n"_s
        + wrapped(HelpText::tr("Slipway publishes machine-learning models to the Hugging Face Hub and to any server "
                               "that speaks its protocol. Without a command it opens its window."),
                  columns);
    text += u"\n\n"_s + HelpText::tr("Commands:") + u'\n' + rows(table, columns);
    text += u'\n' + HelpText::tr("Environment:") + u'\n'
        + rows({{u"HF_ENDPOINT"_s, HelpText::tr("The Hub to work with (default: https://huggingface.co).")},
                {u"HF_TOKEN"_s, HelpText::tr("An access token for that Hub; it wins over a stored one.")},
                {u"HF_HOME"_s, HelpText::tr("Where the Hub's own client keeps its sign-ins.")},
                {u"SLIPWAY_LANGUAGE"_s, HelpText::tr("The language to speak, for example de.")}},
               columns);
    text += u'\n' + HelpText::tr("Exit codes: 0 done, 1 failed, 2 the command line makes no sense.") + u'\n';
    text += HelpText::tr("“slipway COMMAND --help” explains a command.") + u'\n';
    return text;
}

}  // namespace app
