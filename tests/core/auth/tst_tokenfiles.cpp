#include "core/auth/accountstore.h"
#include "core/auth/tokenfiles.h"

#include <QDebug>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <latch>
#include <sys/stat.h>
#include <thread>

using namespace core;

namespace {

using Variables = QHash<QString, QString>;

int modeOf(const QString &path)
{
    struct stat info{};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? static_cast<int>(info.st_mode & 07777) : -1;
}

QByteArray contentOf(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{"(no file)"};
}

bool write(const QString &path, const QByteArray &content)
{
    QFile file{path};
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

/// What the Hub's client would write: the same values through Python's configparser.
constexpr const char *pythonWriter = R"(
import configparser, json, sys
sections = json.loads(sys.argv[2])
config = configparser.ConfigParser(interpolation=None)
for name in sorted(sections):
    config[name] = sections[name]
with open(sys.argv[1], "w", encoding="utf-8") as file:
    config.write(file)
)";

/// Reads a file and writes it back, as the Hub's client does when it changes something else in it.
constexpr const char *pythonRewriter = R"(
import configparser, sys
config = configparser.ConfigParser(interpolation=None)
with open(sys.argv[1], encoding="utf-8") as file:
    config.read_file(file)
with open(sys.argv[1], "w", encoding="utf-8") as file:
    config.write(file)
)";

/// Nothing when the script failed, as it does with a file that configparser refuses.
std::optional<QByteArray> runPython(const char *script, const QString &path, const QStringList &arguments = {})
{
    QProcess python;
    python.start("python3", QStringList{"-c", script, path} + arguments);
    if (!python.waitForFinished() || python.exitStatus() != QProcess::NormalExit)
        qFatal("python3 did not run");
    if (python.exitCode() != 0)
        return {};
    return contentOf(path);
}

}  // namespace

/// The Hub client's own files, shared with it.
class TestTokenFiles final : public QObject
{
    Q_OBJECT

    std::optional<QTemporaryDir> m_folder;

    QString home() const { return m_folder->filePath("hf"); }
    QString tokenPath() const { return home() + "/token"; }
    QString storedPath() const { return home() + "/stored_tokens"; }
    TokenFiles files(Variables more = {}) const
    {
        more.insert("HF_HOME", home());
        return TokenFiles{HubEnvironment{more}};
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(!QStandardPaths::findExecutable("python3").isEmpty(), "this test compares with python3");
    }
    void init() { m_folder.emplace(); }

    void aTokenIsFoundInItsOrder_data()
    {
        QTest::addColumn<Variables>("variables");
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("token");
        QTest::addColumn<TokenSource>("source");
        QTest::addColumn<QString>("where");

        const QString file = "/token";  // below HF_HOME
        QTest::newRow("none at all") << Variables{} << QByteArray{} << "" << TokenSource::None << "";
        QTest::newRow("from the file") << Variables{} << QByteArray{"hf_file"} << "hf_file" << TokenSource::TokenFile
                                       << file;
        QTest::newRow("HF_TOKEN wins") << Variables{{"HF_TOKEN", "hf_a"}, {"HUGGING_FACE_HUB_TOKEN", "hf_b"}}
                                       << QByteArray{"hf_file"} << "hf_a" << TokenSource::Environment << "HF_TOKEN";
        QTest::newRow("then the old variable")
            << Variables{{"HF_TOKEN", ""}, {"HUGGING_FACE_HUB_TOKEN", "hf_b"}} << QByteArray{"hf_file"} << "hf_b"
            << TokenSource::Environment << "HUGGING_FACE_HUB_TOKEN";
        QTest::newRow("blanks alone are none")
            << Variables{{"HF_TOKEN", " \r\n"}} << QByteArray{"hf_file"} << "hf_file" << TokenSource::TokenFile << file;
        QTest::newRow("blanks around it go")
            << Variables{} << QByteArray{" hf_file \r\n"} << "hf_file" << TokenSource::TokenFile << file;
        QTest::newRow("line ends within it go") << Variables{{"HF_TOKEN", "hf_\r\nabc\n"}} << QByteArray{} << "hf_abc"
                                                << TokenSource::Environment << "HF_TOKEN";
        QTest::newRow("an empty file is none") << Variables{} << QByteArray{"\n"} << "" << TokenSource::None << "";
    }
    void aTokenIsFoundInItsOrder()
    {
        QFETCH(Variables, variables);
        QFETCH(QByteArray, file);
        QFETCH(QString, token);
        QFETCH(TokenSource, source);
        QFETCH(QString, where);
        if (!file.isEmpty()) {
            QVERIFY(QDir{}.mkpath(home()));
            QVERIFY(write(tokenPath(), file));
        }
        const auto resolved = files(variables).resolve();
        QVERIFY(resolved);
        QCOMPARE(resolved->token.secret(), token.toUtf8());
        QCOMPARE(resolved->source, source);
        QCOMPARE(resolved->where, where.startsWith('/') ? home() + where : where);
    }

    void aSignInWritesWhatPythonWouldWrite()
    {
        const QList<StoredToken> tokens{
            {.name = "zoé laptop", .token = AccessToken{u"hf_z"}},
            {.name = "oauth-alice",
             .token = AccessToken{u"hf_oauth_x"},
             .refreshToken = AccessToken{u"hf_oauth_refresh_x"},
             .expiresAt = 1'790'000'000},
            {.name = "Desk 2", .token = AccessToken{u"hf_d%s"}},
            {.name = "\U0001F600 above U+FFFF", .token = AccessToken{u"hf_1"}},
            {.name = "\uFF21 below U+FFFF", .token = AccessToken{u"hf_2"}},
        };
        for (const StoredToken &token : tokens)
            QVERIFY(files().signIn(token));

        const auto expected = runPython(pythonWriter, m_folder->filePath("expected"), {R"({
            "zoé laptop": {"hf_token": "hf_z"},
            "oauth-alice": {"hf_token": "hf_oauth_x", "refresh_token": "hf_oauth_refresh_x", "expires_at": "1790000000"},
            "Desk 2": {"hf_token": "hf_d%s"},
            "😀 above U+FFFF": {"hf_token": "hf_1"},
            "Ａ below U+FFFF": {"hf_token": "hf_2"}})"});
        QVERIFY(expected);
        QCOMPARE(contentOf(storedPath()), *expected);
        QCOMPARE(contentOf(tokenPath()), "hf_2");

        auto stored = files().stored();
        QVERIFY(stored);
        QCOMPARE(stored->size(), tokens.size());
        for (const StoredToken &token : tokens)
            QVERIFY2(stored->contains(token), qPrintable(token.name));
    }

    void aSecondSignInReplacesTheFirst()
    {
        QVERIFY(files().signIn({.name = "oauth-ann",
                                .token = AccessToken{u"hf_1"},
                                .refreshToken = AccessToken{u"hf_r"},
                                .expiresAt = 17}));
        QVERIFY(files().signIn({.name = "oauth-ann", .token = AccessToken{u"hf_2"}}));
        QCOMPARE(contentOf(storedPath()), "[oauth-ann]\nhf_token = hf_2\n\n");
    }

    void filesArePrivate()
    {
        const mode_t before = ::umask(0);  // the most careless one
        const auto done = files().signIn({.name = "laptop", .token = AccessToken{u"hf_1"}});
        ::umask(before);
        QVERIFY(done);
        QCOMPARE(modeOf(home()), 0700);
        QCOMPARE(modeOf(tokenPath()), 0600);
        QCOMPARE(modeOf(storedPath()), 0600);
        QCOMPARE(QDir{home()}.entryList(QDir::Files | QDir::Hidden).size(), 2);  // nothing temporary is left
    }

    void filesThatWereOpenToOthersBecomePrivate()
    {
        QVERIFY(QDir{}.mkpath(home()));
        ::chmod(QFile::encodeName(home()).constData(), 0755);
        QVERIFY(write(tokenPath(), "hf_old"));
        ::chmod(QFile::encodeName(tokenPath()).constData(), 0644);
        QVERIFY(files().signIn({.name = "laptop", .token = AccessToken{u"hf_new"}}));
        QCOMPARE(modeOf(home()), 0700);
        QCOMPARE(modeOf(tokenPath()), 0600);
        QCOMPARE(contentOf(tokenPath()), "hf_new");
    }

    void aSharedFolderKeepsItsMode()
    {
        QVERIFY(QDir{}.mkpath(home()));
        ::chmod(QFile::encodeName(home()).constData(), 01777);
        QVERIFY(files().signIn({.name = "laptop", .token = AccessToken{u"hf_1"}}));
        QCOMPARE(modeOf(home()), 01777);
        QCOMPARE(modeOf(tokenPath()), 0600);
    }

    void aReaderSeesTheOldOrTheNewAndNeverAnOpenFile()
    {
        const AccessToken first{QString{50'000, 'a'}};
        const AccessToken second{QString{90'000, 'b'}};
        QVERIFY(files().signIn({.name = "laptop", .token = first}));
        std::latch begun{1};
        std::jthread writer{[&](const std::stop_token &stop) {
            for (int i = 0; !stop.stop_requested(); ++i) {
                if (!files().signIn({.name = "laptop", .token = i % 2 == 0 ? second : first}))
                    qWarning("a sign-in failed");
                if (i == 0)
                    begun.count_down();
            }
        }};
        begun.wait();
        for (int i = 0; i < 300; ++i) {
            const QByteArray seen = contentOf(tokenPath());
            QVERIFY(seen == first.secret() || seen == second.secret());
            const auto stored = files().stored();
            QVERIFY(stored);
            QCOMPARE(stored->size(), 1);
            QVERIFY(stored->constFirst().token == first || stored->constFirst().token == second);
            for (const QFileInfo &entry : QDir{home()}.entryInfoList(QDir::Files | QDir::Hidden)) {
                if (const int mode = modeOf(entry.filePath()); mode != -1)
                    QCOMPARE(mode, 0600);
            }
        }
    }

    void aLinkStaysALink()
    {
        QVERIFY(QDir{}.mkpath(home()));
        const QString elsewhere = m_folder->filePath("dotfiles-token");
        QVERIFY(write(elsewhere, "hf_old"));
        QVERIFY(QFile::link(elsewhere, tokenPath()));
        QVERIFY(files().signIn({.name = "laptop", .token = AccessToken{u"hf_new"}}));
        QVERIFY(QFileInfo{tokenPath()}.isSymLink());
        QCOMPARE(contentOf(elsewhere), "hf_new");
    }

    void whatIsNotUnderstoodIsKept()
    {
        QVERIFY(QDir{}.mkpath(home()));
        QVERIFY(write(storedPath(),
                      "[DEFAULT]\ncommon = 1\n\n[other]\nshape = square\n\n"
                      "[laptop]\nhf_token = hf_1\nNote = keep: me\n  and me\n\n"));
        QVERIFY(files().signIn({.name = "laptop", .token = AccessToken{u"hf_2"}}));
        const QByteArray expected = "[DEFAULT]\ncommon = 1\n\n[laptop]\nhf_token = hf_2\nnote = keep: me\n\tand me\n\n"
                                    "[other]\nshape = square\n\n";
        QCOMPARE(contentOf(storedPath()), expected);
        QCOMPARE(runPython(pythonRewriter, storedPath()), expected);
        QCOMPARE(files().stored()->size(), 1);  // a section without a token is nobody's sign-in
    }

    void pythonAndWeReadTheSame_data()
    {
        QTest::addColumn<QByteArray>("content");
        const auto row = [](const char *name, const char *text) { QTest::newRow(name) << QByteArray{text}; };
        row("nothing", "");
        row("plain", "[a]\nhf_token = hf_1\n");
        row("no blanks", "[a]\nhf_token=hf_1");
        row("a colon", "[a]\nhf_token : hf_1\n");
        row("an equals sign in the value", "[a]\nhf_token = a=b:c\n");
        row("keys in upper case", "[a]\nHF_Token = hf_1\n");
        row("comments", "# one\n[a]\n; two\nhf_token = hf_1 # part of it\n   # three\n");
        row("line ends of Windows", "[a]\r\nhf_token = hf_1\r\n");
        row("blanks around", "  [a]  \nhf_token =   hf_1   \n");
        row("text after the section", "[a] more\nhf_token = hf_1\n");
        row("brackets in the section", "[a[b]c]\nhf_token = hf_1\n");
        row("several lines", "[a]\nhf_token = hf_1\n  second\n\n  third\n\n[b]\nhf_token = hf_2\n");
        row("an indented section", "[a]\nhf_token = hf_1\n  [b]\nhf_token2 = x\n");
        row("an empty value", "[a]\nhf_token =\n");
        row("unicode", "[zoé]\nhf_token = hf_é\n");
        row("defaults last", "[a]\nhf_token = hf_1\n[DEFAULT]\nx = 1\n");
        row("not an INI", "hf_1234\n");
        row("a line that is no value", "[a]\nhf_token = hf_1\njust words\n");
        row("no key", "[a]\n= hf_1\n");
        row("the section twice", "[a]\nhf_token = hf_1\n[a]\nhf_token = hf_2\n");
        row("the key twice", "[a]\nhf_token = hf_1\nHF_TOKEN = hf_2\n");
        row("an empty section name", "[]\nhf_token = hf_1\n");
        row("an open bracket", "[a\nhf_token = hf_1\n");
        row("not UTF-8", "[a]\nhf_token = hf_\xff\n");
    }
    void pythonAndWeReadTheSame()
    {
        QFETCH(QByteArray, content);
        // A section of our own, last in order, so that both sides have a reason to write.
        QVERIFY(QDir{}.mkpath(home()));
        QVERIFY(write(storedPath(), content));
        const bool written = files().signIn({.name = "~", .token = AccessToken{u"hf_own"}}).has_value();
        const QString copy = m_folder->filePath("copy");
        QVERIFY(write(copy, content));
        const auto expected = runPython(pythonRewriter, copy);
        QCOMPARE(written, expected.has_value());
        if (written)
            QCOMPARE(contentOf(storedPath()), *expected + "[~]\nhf_token = hf_own\n\n");
        else
            QCOMPARE(contentOf(storedPath()), content);  // nothing is lost of what could not be read
    }

    void aBrokenFileIsNamedWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("line");
        QTest::newRow("the first") << QByteArray{"hf_1234\n"} << ":1";
        QTest::newRow("a later one") << QByteArray{"[a]\nhf_token = hf_1\n\njust words\n"} << ":4";
        QTest::newRow("a section twice") << QByteArray{"[a]\nx = 1\n[b]\n[a]\n"} << ":4";
    }
    void aBrokenFileIsNamedWithItsLine()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, line);
        QVERIFY(QDir{}.mkpath(home()));
        QVERIFY(write(storedPath(), content));
        for (const Error &error : {files().stored().error(), files().signOut("a").error(),
                                   files().signIn({.name = "a", .token = AccessToken{u"hf_2"}}).error()}) {
            QCOMPARE(error.kind, ErrorKind::Storage);
            QCOMPARE(error.subject, storedPath() + line);
            QVERIFY(!error.detail.isEmpty());
            QVERIFY(!error.detail.contains("hf_1"));
        }
    }

    void whatCannotBeReadOrWrittenIsAStorageError()
    {
        // A folder in the file's place fails for every user, root included.
        QVERIFY(QDir{}.mkpath(tokenPath()));
        const auto resolved = files().resolve();
        QVERIFY(!resolved);
        QCOMPARE(resolved.error().kind, ErrorKind::Storage);
        QCOMPARE(resolved.error().subject, tokenPath());
        const auto signedIn = files().signIn({.name = "laptop", .token = AccessToken{u"hf_1"}});
        QVERIFY(!signedIn);
        QCOMPARE(signedIn.error().kind, ErrorKind::Storage);
        QCOMPARE(signedIn.error().subject, tokenPath());
    }

    void aFileInTheFoldersPlaceIsAStorageError()
    {
        QVERIFY(write(home(), "a file"));
        const auto signedIn = files().signIn({.name = "laptop", .token = AccessToken{u"hf_1"}});
        QVERIFY(!signedIn);
        QCOMPARE(signedIn.error().kind, ErrorKind::Storage);
    }

    void aNamelessTokenIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("token");
        QTest::newRow("no name") << " " << "hf_1";
        QTest::newRow("the name of the defaults") << "DEFAULT" << "hf_1";
        QTest::newRow("no token") << "laptop" << "\n";
    }
    void aNamelessTokenIsRefused()
    {
        QFETCH(QString, name);
        QFETCH(QString, token);
        const auto signedIn = files().signIn({.name = name, .token = AccessToken{token}});
        QVERIFY(!signedIn);
        QCOMPARE(signedIn.error().kind, ErrorKind::InvalidInput);
        QVERIFY(!QFileInfo::exists(storedPath()));
    }

    void aNameCannotBreakOutOfItsSection()
    {
        QVERIFY(files().signIn({.name = "a]\nhf_token = evil\n[b", .token = AccessToken{u"hf_1"}}));
        const auto stored = files().stored();
        QVERIFY(stored);
        QCOMPARE(stored->size(), 1);
        QCOMPARE(stored->constFirst().token, AccessToken{u"hf_1"});
    }

    void signingOutRemovesTheSectionAndItsToken()
    {
        QVERIFY(files().signIn({.name = "a", .token = AccessToken{u"hf_a"}}));
        QVERIFY(files().signIn({.name = "b", .token = AccessToken{u"hf_b"}}));

        QCOMPARE(files().signOut("a"), true);  // not the active one
        QCOMPARE(contentOf(tokenPath()), "hf_b");
        QCOMPARE(contentOf(storedPath()), "[b]\nhf_token = hf_b\n\n");
        QCOMPARE(files().signOut("a"), false);

        QCOMPARE(files().signOut(), true);  // the active one
        QVERIFY(!QFileInfo::exists(tokenPath()));
        QCOMPARE(contentOf(storedPath()), "");
        QCOMPARE(files().signOut(), false);
    }

    void signingOutWorksForATokenThatNoSectionKnows()
    {
        QVERIFY(QDir{}.mkpath(home()));
        QVERIFY(write(tokenPath(), "hf_by_hand"));
        QCOMPARE(files().signOut("other"), false);
        QVERIFY(QFileInfo::exists(tokenPath()));
        QCOMPARE(files().signOut(), true);
        QVERIFY(!QFileInfo::exists(tokenPath()));
    }

    void aTokenNeverPrintsItself()
    {
        const AccessToken token{u"hf_verysecret"};
        QString text;
        QDebug{&text} << token << AccessToken{} << QList{token};
        QVERIFY2(!text.contains("verysecret"), qPrintable(text));
        QVERIFY2(text.contains("hf_…") && text.contains("(no token)"), qPrintable(text));
    }

    void everyHubHasItsOwnSignIn()
    {
        const QString data = m_folder->filePath("data");
        const AccountStore accounts{HubEnvironment{{{"HF_HOME", home()}}}, data};
        const QList<QUrl> others{QUrl{"http://127.0.0.1:8080"},      QUrl{"http://127.0.0.1:8081"},
                                 QUrl{"https://127.0.0.1:8080"},     QUrl{"http://[::1]:8080"},
                                 QUrl{"https://hub.example"},        QUrl{"https://hub.example/a/b"},
                                 QUrl{"https://hub.example/a%2Fb"},  QUrl{"https://hub.example/../../x"},
                                 QUrl{"https://bücher.example/hub"}, QUrl{"http://hub.example"}};
        QVERIFY(accounts.filesFor(QUrl{"https://huggingface.co"})
                    .signIn({.name = "real", .token = AccessToken{u"hf_real"}}));
        for (qsizetype i = 0; i < others.size(); ++i) {
            QCOMPARE(accounts.tokenFor(others.at(i))->source, TokenSource::None);
            QVERIFY(accounts.filesFor(others.at(i))
                        .signIn({.name = "practice", .token = AccessToken{QString{"hf_%1"}.arg(i)}}));
        }
        for (qsizetype i = 0; i < others.size(); ++i)
            QCOMPARE(accounts.tokenFor(others.at(i))->token, AccessToken{QString{"hf_%1"}.arg(i)});
        QCOMPARE(contentOf(tokenPath()), "hf_real");
        const QStringList folders = QDir{data + "/accounts"}.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(folders.size(), others.size());
        QVERIFY2(folders.contains("http-127.0.0.1-8080"), qPrintable(folders.join(' ')));
    }

    void theHubOfTheEnvironmentSharesTheHubClientsFiles_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QUrl>("endpoint");
        QTest::newRow("Hugging Face") << QString{} << QUrl{"https://huggingface.co/"};
        QTest::newRow("with its port") << QString{} << QUrl{"https://huggingface.co:443"};
        QTest::newRow("HF_ENDPOINT") << "http://localhost:9000/" << QUrl{"http://localhost:9000"};
    }
    void theHubOfTheEnvironmentSharesTheHubClientsFiles()
    {
        QFETCH(QString, variable);
        QFETCH(QUrl, endpoint);
        const AccountStore accounts{HubEnvironment{{{"HF_HOME", home()}, {"HF_ENDPOINT", variable}, {"HF_TOKEN", "t"}}},
                                    m_folder->filePath("data")};
        QVERIFY(accounts.filesFor(endpoint).signIn({.name = "laptop", .token = AccessToken{u"hf_1"}}));
        QCOMPARE(contentOf(tokenPath()), "hf_1");
        QCOMPARE(accounts.tokenFor(endpoint)->source, TokenSource::Environment);
        QCOMPARE(accounts.tokenFor(QUrl{"http://other.example"})->source, TokenSource::None);
    }
};

QTEST_GUILESS_MAIN(TestTokenFiles)
#include "tst_tokenfiles.moc"
