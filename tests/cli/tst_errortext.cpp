#include "core/base/repoid.h"
#include "ui/shared/errortext.h"

#include <QDirIterator>
#include <QMetaEnum>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using core::ErrorKind;

namespace {

/// "Translates" everything to something that is surely not English.
class MarkingTranslator final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *, const char *, int) const override
    {
        // Only what lupdate has found counts, as it will be in a real language.
        return QByteArrayView{context} == "ErrorText" ? u"<%1|%2>"_s : QString{};
    }
};

QList<ErrorKind> allKinds()
{
    const auto kinds = QMetaEnum::fromType<ErrorKind>();
    QList<ErrorKind> all;
    for (int i = 0; i < kinds.keyCount(); ++i)
        all.append(static_cast<ErrorKind>(kinds.value(i)));
    return all;
}

/// What core says about each name that cannot be a repository's, and each path that a repository cannot hold.
QStringList detailsOfCore()
{
    QStringList details;
    const QStringList badRepos{u"alone"_s, u"a/b/c"_s,   u"a/"_s,
                               u"a/-b"_s,  u"a/b--c"_s,  u"a/b.git"_s,
                               u"a/b c"_s, u"a/b/c/d"_s, u"a/"_s + QString{97, u'x'}};
    for (const QString &text : badRepos)
        details.append(core::RepoId::parse(text).error().detail);
    const QStringList badPaths{QString{},
                               u"a//b"_s,
                               u"../a"_s,
                               u".git/config"_s,
                               u"a/ b"_s,
                               u"a\nb"_s,
                               QString{256, u'x'},
                               u".cache/huggingface/x"_s,
                               QString{u"a/"_s}.repeated(501) + u'b',
                               QString{QChar{0xd800}}};
    for (const QString &path : badPaths)
        details.append(core::checkRepoPath(path).error().detail);
    return details;
}

}  // namespace

class TestErrorText final : public QObject
{
    Q_OBJECT

private slots:
    void everyKindHasWordsThatNameItsSubject()
    {
        for (const ErrorKind kind : allKinds()) {
            const char *name = QMetaEnum::fromType<ErrorKind>().valueToKey(static_cast<int>(kind));
            const ui::UserMessage message = ui::describe({.kind = kind, .subject = u"weights.safetensors"_s});
            if (kind == ErrorKind::Canceled) {
                QVERIFY2(message.text.isEmpty(), "cancelling is not an error");
                continue;
            }
            QVERIFY2(message.text.contains(u"weights.safetensors"), name);
            QVERIFY2(!message.text.contains(u"%1") && !message.text.contains(u"%2"), name);
            QVERIFY2(message.text.endsWith(u'.'), name);
            // Only for something mistyped is there nothing to press: typing again is the remedy.
            QCOMPARE_EQ(message.remedy == ui::Remedy::None, kind == ErrorKind::InvalidInput);
        }
    }

    void everyKindIsWorthASentenceWithoutASubject()
    {
        for (const ErrorKind kind : allKinds()) {
            const QString text = ui::describe({.kind = kind}).text;
            QVERIFY2(kind == ErrorKind::Canceled || !text.contains(u"“”"), qPrintable(text));
        }
    }

    void noTwoKindsSayTheSame()
    {
        QSet<QString> texts;
        for (const ErrorKind kind : allKinds())
            texts.insert(ui::describe({.kind = kind, .subject = u"x"_s}).text);
        QCOMPARE(texts.size(), allKinds().size());
    }

    void theReasonStandsInTheSentence()
    {
        const auto rejected =
            ui::describe({.kind = ErrorKind::Rejected, .subject = u"a/b"_s, .detail = u"License is unknown."_s});
        QVERIFY2(rejected.text.contains(u"a/b: License is unknown. Nothing"), qPrintable(rejected.text));
        const auto name = ui::describe(core::RepoId::parse(u"a/b--c"_s).error());
        QVERIFY2(name.text.contains(u"'--' or '..'. Nothing"), qPrintable(name.text));
    }

    void placeholdersInNamesStayWhatTheyAre()
    {
        const auto message =
            ui::describe({.kind = ErrorKind::FileNameRejected, .subject = u"100%2 %1"_s, .detail = u"odd"_s});
        QVERIFY2(message.text.contains(u"“100%2 %1”: odd."), qPrintable(message.text));
    }

    void waitingTimesAreRoundedUp()
    {
        using namespace std::chrono_literals;
        const auto textFor = [](std::chrono::milliseconds wait) {
            return ui::describe({.kind = ErrorKind::RateLimited, .subject = u"a/b"_s, .retryAfter = wait}).text;
        };
        QVERIFY2(textFor(1'200ms).contains(u"2 second"), qPrintable(textFor(1'200ms)));
        QVERIFY2(textFor(121'000ms).contains(u"3 minute"), qPrintable(textFor(121'000ms)));
    }

    void detailsKeepTheServersWordsAndTheRequest()
    {
        const auto message = ui::describe({.kind = ErrorKind::ServerFault,
                                           .subject = u"a/b"_s,
                                           .detail = u"boom\x1b[2J"_s,
                                           .requestId = u"Root=1-2"_s});
        QCOMPARE(message.details, u"boom\\x1b[2J\nRequest Root=1-2"_s);
    }

    void everyPhraseInTheSourceIsKnown()
    {
        // A phrase that reaches a sentence as its reason must be one that can be translated. Those that carry a
        // value ("%1", or a colon at the end) stay English; there the sentence around them has the meaning.
        static const QRegularExpression reason{
            uR"(fail\((?:core::)?(?:ErrorKind::)?(?:InvalidInput|FileNameRejected)\b[^;]*?;)"_s};
        // \x22 is a quotation mark, which moc cannot read here.
        static const QRegularExpression phrase{u"u\\x22([^\\x22%]{4,}(?<!: ))\\x22_s\\s*(?:\\);|:)"_s};
        const QStringList known = ui::corePhrases();
        int seen = 0;
        for (const QString &folder : {u"core"_s, u"app"_s}) {
            QDirIterator walk{QStringLiteral(SLIPWAY_SOURCE) + u'/' + folder,
                              {u"*.cpp"_s},
                              QDir::Files,
                              QDirIterator::Subdirectories};
            while (walk.hasNext()) {
                QFile file{walk.next()};
                // The Local Hub answers over HTTP, in the Hub's own words.
                if (file.fileName().contains(u"/localhub/"))
                    continue;
                QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
                const QString text = QString::fromUtf8(file.readAll());
                for (const QRegularExpressionMatch &call : reason.globalMatch(text)) {
                    for (const QRegularExpressionMatch &found : phrase.globalMatch(call.captured())) {
                        ++seen;
                        QVERIFY2(known.contains(found.captured(1)),
                                 qPrintable(file.fileName() + u": " + found.captured(1)));
                    }
                }
            }
        }
        QVERIFY2(seen >= 8, "the source is not where the test looks for it");
    }

    void corePhrasesAreTranslated()
    {
        const QStringList details = detailsOfCore();
        for (const QString &detail : details)
            QVERIFY2(!detail.isEmpty(), "every sample breaks a rule");
        QVERIFY2(QSet<QString>(details.begin(), details.end()).size() >= 16, "the samples cover too few rules");
        // ui::corePhrases() is what lupdate sees; a phrase that is not among them would stay English for good.
        for (const QString &detail : details)
            QVERIFY2(ui::corePhrases().contains(detail), qPrintable(detail));

        MarkingTranslator translator;
        QCoreApplication::installTranslator(&translator);
        for (const QString &detail : details)
            QVERIFY2(ui::explain(detail) != detail, qPrintable(detail));
        QCoreApplication::removeTranslator(&translator);
    }
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
