#include "core/revisions/textdiff.h"
#include "core/revisions/worddiff.h"

#include "randomedits.h"
#include "tests/support/timelimit.h"

#include <QElapsedTimer>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;
using test::RandomEdits;

/// Texts line by line and word by word. That hunks are git's is in tst_patch.
class TextDiffTest : public QObject
{
    Q_OBJECT

private slots:
    void linesAreGits_data();
    void linesAreGits();
    void hunksAndGapsCoverBothTexts();
    void saysWhyThereAreNoHunks();
    void headingsAreTheLineAbove();
    void aHundredThousandLinesAreQuick_data();
    void aHundredThousandLinesAreQuick();
    void unlikeTextsAreBounded();
    void sequencesAreComparedAsLinesAre();
    void wordsAreSplit_data();
    void wordsAreSplit();
    void marksTheWordsThatDiffer_data();
    void marksTheWordsThatDiffer();
    void marksCoverAllDifferences();
    void marksAreBounded();
};

void TextDiffTest::linesAreGits_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("nothing") << ""_ba << QStringList{};
    QTest::newRow("one end") << "\n"_ba << QStringList{""};
    QTest::newRow("no last end") << "a\nb"_ba << QStringList{"a", "b"};
    QTest::newRow("CRLF") << "a\r\nb\r\n"_ba << QStringList{"a", "b"};
    QTest::newRow("a lone CR is part of a line") << "a\rb\n"_ba << QStringList{"a\rb"};
    QTest::newRow("UTF-8") << "\xC3\xA4\n"_ba << QStringList{u"ä"_s};
    QTest::newRow("no UTF-8") << "\xE4\n\xC3\xA4"_ba << QStringList{u"ä"_s, u"Ã¤"_s};
}

void TextDiffTest::linesAreGits()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QStringList, lines);
    const TextLines text{bytes};
    QCOMPARE(text.count(), lines.size());
    QByteArray joined;
    for (qsizetype line = 0; line < text.count(); ++line) {
        QCOMPARE(text.text(line), lines.at(line));
        joined += text.line(line);
    }
    QCOMPARE(joined, bytes);
}

void TextDiffTest::hunksAndGapsCoverBothTexts()
{
    RandomEdits random{5};
    for (int round = 0; round < 200; ++round) {
        const QByteArray before = random.text(random.below(80));
        const QByteArray after = random.edited(before, random.below(15));
        const TextDiff diff = diffText(before, after, {.lines = {.contextLines = random.below(5)}});
        const auto gaps = diff.gaps();
        QCOMPARE(gaps.size(), diff.hunks.size() + 1);
        QByteArray rebuilt;
        const auto take = [&rebuilt](const TextLines &text, const LineRange &range) {
            for (qsizetype line = range.first; line < range.end(); ++line)
                rebuilt += text.line(line);
        };
        for (qsizetype i = 0; i < gaps.size(); ++i) {
            QCOMPARE(gaps.at(i).before.count, gaps.at(i).after.count);
            take(diff.before, gaps.at(i).before);
            if (i == diff.hunks.size())
                continue;
            const DiffHunk &hunk = diff.hunks.at(i);
            qsizetype line = hunk.before.first;
            for (const LineReplacement &part : hunk.replacements) {
                take(diff.before, {.first = line, .count = part.before.first - line});
                take(diff.after, part.after);
                line = part.before.end();
            }
            take(diff.before, {.first = line, .count = hunk.before.end() - line});
        }
        QCOMPARE(rebuilt, after);
    }
}

void TextDiffTest::saysWhyThereAreNoHunks()
{
    QCOMPARE(diffText("a", QByteArray("a\0b", 3)).obstacle, TextDiff::Obstacle::Binary);
    QCOMPARE(diffText("a\n", QByteArray(2000, 'a'), {.maxBytes = 1000}).obstacle, TextDiff::Obstacle::TooLarge);
    QCOMPARE(diffText("a\n", "a\n").obstacle, TextDiff::Obstacle::None);
    QVERIFY(diffText("a\n", "a\n").hunks.isEmpty());
    QCOMPARE(diffText("a b\n", "a  b\n", {.lines = {.whitespace = Whitespace::IgnoreAmount}}).hunks.size(), 0);
    QCOMPARE(diffText({}, "a\nb\n").addedLines(), 2);
    QCOMPARE(diffText("a\nb\n", "c\n").removedLines(), 2);
}

void TextDiffTest::headingsAreTheLineAbove()
{
    const QByteArray before = "def f():  \n  1\n  2\n  3\n  4\n  5\n  6\n";
    const TextDiff diff = diffText(before, QByteArray(before).replace('5', '7'));
    QCOMPARE(diff.hunks.size(), 1);
    QCOMPARE(diff.heading(diff.hunks.first()).toByteArray(), "def f():");
}

void TextDiffTest::aHundredThousandLinesAreQuick_data()
{
    QTest::addColumn<int>("edits");
    QTest::newRow("a few changes") << 50;
    QTest::newRow("thousands of changes") << 5'000;
}

void TextDiffTest::aHundredThousandLinesAreQuick()
{
    QFETCH(const int, edits);
    RandomEdits random{9};
    QByteArrayList lines;
    for (int line = 0; line < 100'000; ++line)
        lines.append("  \"token_" + QByteArray::number(line) + "\": " + QByteArray::number(random.below(1'000'000))
                     + ",");
    const QByteArray before = lines.join('\n');
    for (int edit = 0; edit < edits; ++edit)
        lines[random.below(100'000)] = "changed " + QByteArray::number(edit);
    const QByteArray after = lines.join('\n');
    const qint64 start = test::cpuMs();
    const TextDiff diff = diffText(before, after);
    const qint64 ms = test::cpuMs() - start;
    QVERIFY(diff.hunks.size() > edits / 4);
    qInfo("%lld ms, %lld hunks", ms, static_cast<long long>(diff.hunks.size()));
    QVERIFY2(ms < test::limitMs(200), QByteArray::number(ms).constData());
}

void TextDiffTest::unlikeTextsAreBounded()
{
    RandomEdits random{10};
    const auto text = [&random] {
        QByteArray lines;
        for (int line = 0; line < 100'000; ++line)
            lines += QByteArray::number(random.below(40'000)) + '\n';
        return lines;
    };
    const QByteArray before = text();
    const QByteArray after = text();
    const qint64 start = test::cpuMs();
    const TextDiff diff = diffText(before, after);
    const qint64 ms = test::cpuMs() - start;
    qInfo("%lld ms", ms);
    QVERIFY(!diff.hunks.isEmpty());
    QVERIFY2(ms < test::limitMs(3'000), QByteArray::number(ms).constData());
}

void TextDiffTest::sequencesAreComparedAsLinesAre()
{
    RandomEdits random{3};
    for (int round = 0; round < 300; ++round) {
        std::vector<std::uint32_t> before;
        std::vector<std::uint32_t> after;
        for (int i = random.below(40); i > 0; --i)
            before.push_back(static_cast<std::uint32_t>(random.below(6)) * 0x10000001U);
        after = before;
        for (int i = random.below(6); i > 0 && !after.empty(); --i)
            after.erase(after.begin() + random.below(static_cast<int>(after.size())));
        for (int i = random.below(6); i > 0; --i)
            after.insert(after.begin() + random.below(static_cast<int>(after.size()) + 1), 7);
        std::vector<std::uint32_t> rebuilt;
        qsizetype at = 0;
        const auto keepUpTo = [&](qsizetype end) {
            for (; at < end; ++at)
                rebuilt.push_back(before[static_cast<std::size_t>(at)]);
        };
        for (const LineReplacement &part : differences(before, after)) {
            keepUpTo(part.before.first);
            QCOMPARE(part.after.first, static_cast<qsizetype>(rebuilt.size()));
            for (qsizetype i = part.after.first; i < part.after.end(); ++i)
                rebuilt.push_back(after[static_cast<std::size_t>(i)]);
            at = part.before.end();
        }
        keepUpTo(static_cast<qsizetype>(before.size()));
        QCOMPARE(rebuilt, after);
    }
}

void TextDiffTest::wordsAreSplit_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing") << "" << QStringList{};
    QTest::newRow("words and signs") << "hidden_size: 4096," << QStringList{"hidden_size", ":", " ", "4096", ","};
    QTest::newRow("numbers") << "3.14e-5 1. v2.0" << QStringList{"3.14e-5", " ", "1", ".", " ", "v2", ".", "0"};
    QTest::newRow("blanks together") << "a \t b" << QStringList{"a", " \t ", "b"};
    QTest::newRow("Chinese") << u"模型2号"_s << QStringList{u"模"_s, u"型"_s, u"2"_s, u"号"_s};
    QTest::newRow("Japanese and Latin") << u"日本go"_s << QStringList{u"日"_s, u"本"_s, "go"};
    QTest::newRow("Korean") << u"한국어 모델"_s << QStringList{u"한국어"_s, " ", u"모델"_s};
    QTest::newRow("accents stay with their letter") << u"e\u0301a"_s << QStringList{u"e\u0301a"_s};
    QTest::newRow("a family is one") << u"👨‍👩‍👧!"_s << QStringList{u"👨‍👩‍👧"_s, "!"};
    QTest::newRow("half a surrogate") << QString{QChar{0xd800}} << QStringList{QString{QChar{0xd800}}};
}

void TextDiffTest::wordsAreSplit()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, words);
    QStringList found;
    for (const TextSpan &span : splitWords(text))
        found.append(span.of(text).toString());
    QCOMPARE(found, words);
    QCOMPARE(found.join(QString{}), text);
}

void TextDiffTest::marksTheWordsThatDiffer_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QStringList>("removed");
    QTest::addColumn<QStringList>("added");
    QTest::newRow("a word") << "license: mit" << "license: apache" << QStringList{"mit"} << QStringList{"apache"};
    QTest::newRow("joined over a sign") << "license: mit # x" << "license: apache-2.0 # x" << QStringList{"mit"}
                                        << QStringList{"apache-2.0"};
    QTest::newRow("a number") << "lr = 5e-5 (fixed)" << "lr = 1e-5 (fixed)" << QStringList{"5e-5"}
                              << QStringList{"1e-5"};
    QTest::newRow("an insertion") << "a model" << "a small model" << QStringList{} << QStringList{"small "};
    QTest::newRow("nothing in common") << "one two three" << "vier fünf sechs" << QStringList{} << QStringList{};
    QTest::newRow("over two lines") << "first line\nsecond line" << "first line of\nsecond word" << QStringList{"line"}
                                    << QStringList{" of", "word"};
    QTest::newRow("Chinese") << u"一个小模型"_s << u"一个大模型"_s << QStringList{u"小"_s} << QStringList{u"大"_s};
}

void TextDiffTest::marksTheWordsThatDiffer()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const QStringList, removed);
    QFETCH(const QStringList, added);
    const TextDiff diff = diffText(before.toUtf8() + '\n', after.toUtf8() + '\n', {.lines = {.contextLines = 0}});
    const LineReplacement all{.before = {.first = 0, .count = diff.before.count()},
                              .after = {.first = 0, .count = diff.after.count()}};
    const WordMarks marks = wordMarks(diff, all);
    const auto texts = [](const TextLines &lines, const QList<WordMark> &list) {
        QStringList marked;
        for (const WordMark &mark : list)
            marked.append(mark.span.of(lines.text(mark.line)).toString());
        return marked;
    };
    QCOMPARE(texts(diff.before, marks.before), removed);
    QCOMPARE(texts(diff.after, marks.after), added);
}

/// What is left when the marked parts are taken out is the same on both sides, up to where lines end.
void TextDiffTest::marksCoverAllDifferences()
{
    RandomEdits random{12};
    int marked = 0;
    for (int round = 0; round < 200; ++round) {
        const QByteArray before = random.text(20);
        const TextDiff diff = diffText(before, random.edited(before, 6));
        for (const DiffHunk &hunk : diff.hunks) {
            for (const LineReplacement &part : hunk.replacements) {
                const WordMarks marks = wordMarks(diff, part);
                if (marks == WordMarks{})
                    continue;
                ++marked;
                const auto rest = [](const TextLines &lines, const LineRange &range, const QList<WordMark> &list) {
                    QString unmarked;
                    for (qsizetype line = range.first; line < range.end(); ++line) {
                        QString text = lines.text(line);
                        for (auto mark = list.crbegin(); mark != list.crend(); ++mark) {
                            if (mark->line == line)
                                text.remove(mark->span.begin, mark->span.size());
                        }
                        unmarked += text;
                    }
                    return unmarked;
                };
                QCOMPARE(rest(diff.before, part.before, marks.before), rest(diff.after, part.after, marks.after));
            }
        }
    }
    QVERIFY(marked > 100);
}

void TextDiffTest::marksAreBounded()
{
    const QByteArray before = QByteArray("a b ").repeated(1'000'000) + '\n';
    const QByteArray after = QByteArray("a c ").repeated(1'000'000) + '\n';
    const TextDiff diff = diffText(before, after);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(wordMarks(diff, diff.hunks.first().replacements.first()), WordMarks{});
    QVERIFY(timer.elapsed() < test::limitMs(200));
}

QTEST_GUILESS_MAIN(TextDiffTest)
#include "tst_textdiff.moc"
