#include "app/commandline.h"
#include "app/helptext.h"
#include "app/options.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace app;

class TestOptions final : public QObject
{
    Q_OBJECT

    const CommandSpec m_spec{
        .name = u"send"_s,
        .arguments = u"PATH…"_s,
        .minArguments = 1,
        .maxArguments = 2,
        .summary = u"Send things."_s,
        .options = {{.name = u"repo"_s, .valueName = u"NAME"_s, .help = {}, .isRequired = true},
                    {.name = u"exclude"_s, .valueName = u"G"_s, .help = {}, .isRepeatable = true},
                    {.name = u"type"_s, .valueName = u"T"_s, .help = {}, .choices = {u"model"_s, u"dataset"_s}},
                    {.name = u"dry-run"_s, .help = {}},
                    {.name = u"yes"_s, .help = {}, .letter = u'y'}}};

    QString problemOf(const QStringList &words) const
    {
        const auto parsed = parseArguments(m_spec, words);
        return parsed ? QString{} : parsed.error().message;
    }

private slots:
    void valuesAreReadInBothForms()
    {
        const auto parsed = parseArguments(
            m_spec, {u"a"_s, u"--repo"_s, u"x/y"_s, u"--exclude=*.bin"_s, u"--exclude"_s, u"-"_s, u"-y"_s, u"b"_s});
        QVERIFY(parsed);
        QCOMPARE(parsed->positional(), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(parsed->value(u"repo"_s), u"x/y"_s);
        QCOMPARE(parsed->values(u"exclude"_s), (QStringList{u"*.bin"_s, u"-"_s}));
        QVERIFY(parsed->has(u"yes"_s));
        QVERIFY(!parsed->has(u"dry-run"_s));
        QCOMPARE(parsed->value(u"type"_s, u"model"_s), u"model"_s);
    }

    void twoDashesEndTheOptions()
    {
        const auto parsed = parseArguments(m_spec, {u"--repo=x/y"_s, u"--"_s, u"--odd name"_s});
        QVERIFY(parsed);
        QCOMPARE(parsed->positional(), QStringList{u"--odd name"_s});
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("said");
        QTest::newRow("a misspelt option gets the nearest one")
            << QStringList{u"a"_s, u"--repo=x/y"_s, u"--dryrun"_s} << u"Did you mean --dry-run?"_s;
        QTest::newRow("swapped letters are near")
            << QStringList{u"a"_s, u"--rpeo"_s, u"x/y"_s} << u"Did you mean --repo?"_s;
        QTest::newRow("an option like no other gets no suggestion")
            << QStringList{u"a"_s, u"--zzzzzz"_s} << u"There is no option --zzzzzz here."_s;
        QTest::newRow("a value is missing at the end") << QStringList{u"a"_s, u"--repo"_s} << u"--repo needs a value"_s;
        QTest::newRow("a value is missing before an option")
            << QStringList{u"a"_s, u"--repo"_s, u"--dry-run"_s} << u"--repo needs a value"_s;
        QTest::newRow("a switch takes no value")
            << QStringList{u"a"_s, u"--repo=x/y"_s, u"--dry-run=yes"_s} << u"--dry-run takes no value."_s;
        QTest::newRow("a value outside the choices")
            << QStringList{u"a"_s, u"--repo=x/y"_s, u"--type"_s, u"song"_s} << u"Choose one of: model, dataset."_s;
        QTest::newRow("twice where once is possible")
            << QStringList{u"a"_s, u"--repo=x/y"_s, u"--repo=z/z"_s} << u"more than once"_s;
        QTest::newRow("a required option is missing") << QStringList{u"a"_s} << u"--repo NAME is missing."_s;
        QTest::newRow("an argument is missing") << QStringList{u"--repo=x/y"_s} << u"PATH… is missing."_s;
        QTest::newRow("an argument too many")
            << QStringList{u"--repo=x/y"_s, u"a"_s, u"b"_s, u"c"_s} << u"“c” is one argument too many."_s;
    }

    void mistakesAreNamed()
    {
        QFETCH(const QStringList, words);
        QFETCH(const QString, said);
        QVERIFY2(problemOf(words).contains(said), qPrintable(problemOf(words)));
    }

    void helpIsGivenWhateverElseIsMissing()
    {
        QVERIFY(parseArguments(m_spec, {u"--help"_s}));
        QVERIFY(parseArguments(m_spec, {u"-h"_s}));
    }

    void everyHelpFitsInEightyColumns()
    {
        const QList<Command> commands = publishCommands() + repoCommands() + accountCommands() + hubCommands();
        QList<CommandSpec> specs;
        for (const Command &command : commands) {
            specs.append(command.spec);
            for (const QString &line : helpFor(command.spec).split(u'\n'))
                QVERIFY2(line.size() <= 80, qPrintable(line));
            QVERIFY2(helpFor(command.spec).contains(u"Examples:"), qPrintable(command.spec.name));
            for (const OptionSpec &option : command.spec.options)
                QVERIFY2(!option.help.isEmpty(), qPrintable(option.name));
        }
        for (const QString &line : overviewOf(specs).split(u'\n'))
            QVERIFY2(line.size() <= 80, qPrintable(line));
    }

    void textIsWrappedAtBlanksOnly()
    {
        QCOMPARE(wrapped(u"one two three"_s, 7), u"one two\nthree"_s);
        QCOMPARE(wrapped(u"one two three"_s, 9, 2), u"one two\n  three"_s);
        QCOMPARE(wrapped(u"  one two three"_s, 9, 2), u"  one two\n  three"_s);
        QCOMPARE(wrapped(u"unbreakable"_s, 4), u"unbreakable"_s);
        QCOMPARE(wrapped(u"a\nb"_s, 80), u"a\nb"_s);
    }

    void tablesAlignAndFit()
    {
        const QList<QStringList> rows{{u"a"_s, u"12"_s, u"x"_s}, {u"long"_s, u"3"_s, u"yy"_s}};
        QCOMPARE(tableText(rows, {1}, 80), u"a     12  x\nlong   3  yy\n"_s);
        const QString narrow = tableText({{u"name"_s, QString{200, u'z'}}}, {}, 40);
        QVERIFY(narrow.size() <= 41);
        QVERIFY(narrow.contains(u'…'));
        QVERIFY2(!tableText({{u"a\x1b[31m"_s}}, {}, 80).contains(u'\x1b'), "a name must not control the terminal");
    }

    void filesAreForTheWindowAndCommandsAreNot()
    {
        QVERIFY(!isForCommandLine({}));
        QVERIFY(!isForCommandLine({u"open"_s, u"model"_s}));
        QVERIFY(!isForCommandLine({u"/home/me/model"_s}));
        QVERIFY(isForCommandLine({u"publish"_s, u"/home/me/model"_s}));
        QVERIFY(isForCommandLine({u"open"_s, u"--help"_s}));
        QVERIFY(isForCommandLine({u"--version"_s}));
        QCOMPARE(pathsToOpen({u"open"_s, u"--"_s, u"a"_s}), QStringList{u"a"_s});
    }
};

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
