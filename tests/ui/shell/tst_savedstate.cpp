#include "ui/shell/savedstate.h"
#include "ui/shell/statestore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::SavedState;
using ui::SavedWorkspace;

class TestSavedState final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"data/window.json"_s);
        QFile file(m_folder->filePath(u"weights.bin"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }

    void whatIsWrittenIsRead()
    {
        const SavedState state = example();
        QVERIFY(ui::writeState(m_path, state));
        QCOMPARE(ui::readState(m_path), state);
    }

    void nobodyElseMayReadIt()
    {
        QVERIFY(ui::writeState(m_path, example()));
        QVERIFY(ui::writeState(m_path, example()));
        const auto others =
            QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther;
        QCOMPARE(QFile::permissions(m_path) & others, QFileDevice::Permissions());
    }

    void noFileIsAnEmptyState() { QCOMPARE(ui::readState(m_path), SavedState()); }

    void aBrokenFileIsSetAside_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("not JSON") << QByteArray("{\"version\": 1, \"work");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("another version") << QByteArray("{'version': 99}");
        QTest::newRow("another shape") << QByteArray("[1, 2]");
    }

    void aBrokenFileIsSetAside()
    {
        QFETCH(const QByteArray, content);
        write(content);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"set aside"_s));
        QCOMPARE(ui::readState(m_path), SavedState());
        QVERIFY(!QFileInfo::exists(m_path));
        QFile aside(m_path + u".broken"_s);
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll().replace('"', '\''), QByteArray(content).replace('"', '\''));
        // And the next one takes its place.
        QVERIFY(ui::writeState(m_path, example()));
        QCOMPARE(ui::readState(m_path), example());
    }

    void strangeValuesAreNoTrouble()
    {
        write("{'version': 1, 'current': -7, 'recentActions': [1, null, 'a'], 'workspaces': [5, {'account': 3}, "
              "{'account': {'endpoint': 'https://hub.example', 'place': 'moon'}, 'publish': {'repository': "
              "'../../etc', 'removed': {}, "
              "'paths': ['x', {'path': 'relative'}, {'path': 4}]}, 'history': {'folder': 'relative'}}]}");
        const SavedState state = ui::readState(m_path);
        QCOMPARE(state.workspaces.size(), 1);
        QVERIFY(!state.workspaces.first().draft.repository);
        QVERIFY(state.workspaces.first().draft.drops.isEmpty());
        QCOMPARE(state.workspaces.first().history, ui::SavedHistory{});
    }

    void filesThatAreGoneAreLeftOut()
    {
        SavedState state = example();
        QVERIFY(ui::writeState(m_path, state));
        QVERIFY(QFile::remove(m_folder->filePath(u"weights.bin"_s)));
        QVERIFY(ui::readState(m_path).workspaces.first().draft.drops.isEmpty());
    }

    void aTokenIsNeverKept()
    {
        SavedState state = example();
        const QString token = u"hf_AbCdEfGhIjKlMnOpQrStUvWxYz012345678"_s;
        state.workspaces.first().draft.summary = u"use "_s + token;
        state.workspaces.first().draft.description = u"line\n"_s + token + u"\n"_s;
        state.workspaces.first().account.endpoint = QUrl(u"https://alice:"_s + token + u"@hub.example?t="_s + token);
        QVERIFY(!ui::toJson(state).contains(token.toUtf8()));
    }

    void theStoreWritesWhatChanged()
    {
        SavedState state = example();
        {
            ui::StateStore store(m_path, [&state] { return state; });
            bool isLoaded = false;
            store.saveNow();  // nothing was read yet: nothing is replaced
            store.load([&isLoaded](const SavedState &) { isLoaded = true; });
            QTRY_VERIFY(isLoaded);
            QVERIFY(!QFileInfo::exists(m_path));
            store.touch();
            QTRY_VERIFY(QFileInfo::exists(m_path));
            state.recentActions.prepend(u"help.log"_s);
            store.saveNow();
        }  // waits for the last write
        QCOMPARE(ui::readState(m_path), state);
    }

    void aStoreWithoutAPathForgets()
    {
        ui::StateStore store({}, [] { return SavedState(); });
        bool isLoaded = false;
        store.load([&isLoaded](const SavedState &) { isLoaded = true; });
        QVERIFY(isLoaded);
        store.touch();
        store.saveNow();
    }

private:
    SavedState example() const
    {
        const ui::DroppedPath path{
            .localPath = m_folder->filePath(u"weights.bin"_s), .destination = u"sub"_s, .keepsFolderName = false};
        const SavedWorkspace alice{
            .account = {.endpoint = QUrl(u"https://hub.example"_s),
                        .user = u"alice"_s,
                        .tokenName = u"write"_s,
                        .place = core::CredentialPlace::OwnFile,
                        .where = u"/data/tokens"_s},
            .page = u"repositories"_s,
            .draft = {.repository = core::RepoId{.type = core::RepoType::Dataset, .owner = u"alice"_s, .name = u"d"_s},
                      .revision = u"next"_s,
                      .drops = ui::DropList::restored({path}, {u"/somewhere/else"_s}),
                      .summary = u"Add weights"_s,
                      .description = u"two\nlines"_s,
                      .createsPullRequest = true},
            .history = {.source = {.repo = core::RepoId{.owner = u"alice"_s, .name = u"m"_s}}, .diffState = u"all"_s},
            .discussions = {.repository = core::RepoId{.owner = u"alice"_s, .name = u"m"_s},
                            .drafts = {{u"alice/m#3"_s, u"Half a sentence"_s}}}};
        const SavedWorkspace local{.account = {.endpoint = QUrl(u"http://127.0.0.1:4711"_s), .user = u"me"_s},
                                   .usesLocalHub = true,
                                   .page = u"publish"_s,
                                   .history = {.source = {.folder = u"/somewhere/a folder"_s}}};
        return {.workspaces = {alice, local}, .current = 1, .recentActions = {u"help.log"_s, u"page.publish"_s}};
    }

    /// Apostrophes stand for quotation marks, to be easier to read.
    void write(QByteArray content)
    {
        content.replace('\'', '"');
        QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestSavedState)
#include "tst_savedstate.moc"
