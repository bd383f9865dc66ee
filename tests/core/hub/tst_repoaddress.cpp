#include "core/hub/repoaddress.h"

#include <QTest>

using namespace core;

namespace {

const QUrl hub{"https://huggingface.co"};
const QUrl localHub{"http://127.0.0.1:8123"};
const RepoId model{.owner = "acme", .name = "llama-3.1"};
const RepoId dataset{.type = RepoType::Dataset, .owner = "acme", .name = "numbers"};
const RepoId space{.type = RepoType::Space, .owner = "acme", .name = "demo"};

}  // namespace

Q_DECLARE_METATYPE(core::RepoAddress)

class TestRepoAddress final : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatNamesARepository_data();
    void readsWhatNamesARepository();
    void refusesWhatNamesNone_data();
    void refusesWhatNamesNone();
    void understandsAHubBelowAPath();
    void repeatsNoSecrets_data();
    void repeatsNoSecrets();
    void makesHostileTextVisible();
    void survivesEveryCut();
    void knowsWhatGitTakesForARevision_data();
    void knowsWhatGitTakesForARevision();
};

void TestRepoAddress::readsWhatNamesARepository_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<RepoAddress>("address");
    const auto row = [](const char *text, const RepoAddress &address) {
        QTest::newRow(text) << QString(text) << address;
    };

    row("acme/llama-3.1", {.repo = model});
    row("  acme/llama-3.1\n", {.repo = model});
    row("datasets/acme/numbers", {.repo = dataset});
    row("acme/llama-3.1@v1.0", {.repo = model, .revision = "v1.0"});

    row("https://huggingface.co/acme/llama-3.1", {.repo = model, .endpoint = hub});
    row("https://huggingface.co/acme/llama-3.1/", {.repo = model, .endpoint = hub});
    row("https://www.huggingface.co/acme/llama-3.1", {.repo = model, .endpoint = hub});
    row("http://huggingface.co/acme/llama-3.1", {.repo = model, .endpoint = hub});
    row("HTTPS://HuggingFace.co/acme/llama-3.1", {.repo = model, .endpoint = hub});
    row("huggingface.co/acme/llama-3.1", {.repo = model, .endpoint = hub});
    row("https://hf.co/acme/llama-3.1", {.repo = model, .endpoint = hub});
    row("hf.co/datasets/acme/numbers", {.repo = dataset, .endpoint = hub});
    row("https://huggingface.co/spaces/acme/demo", {.repo = space, .endpoint = hub});
    row("https://huggingface.co/acme/llama-3.1?library=transformers#use", {.repo = model, .endpoint = hub});
    row("https://huggingface.co/acme/llama-3.1.git", {.repo = model, .endpoint = hub});
    row("git@hf.co:acme/llama-3.1", {.repo = model, .endpoint = hub});
    row("git@hf.co:datasets/acme/numbers.git", {.repo = dataset, .endpoint = hub});
    row("ssh://git@hf.co/acme/llama-3.1", {.repo = model, .endpoint = hub});
    row("https://hub.example.org:8443/acme/llama-3.1",
        {.repo = model, .endpoint = QUrl("https://hub.example.org:8443")});
    row("http://127.0.0.1:8123/acme/llama-3.1", {.repo = model, .endpoint = localHub});
    row("127.0.0.1:8123/acme/llama-3.1", {.repo = model, .endpoint = localHub});

    row("https://huggingface.co/acme/llama-3.1/tree/v1.0", {.repo = model, .revision = "v1.0", .endpoint = hub});
    row("https://huggingface.co/acme/llama-3.1/tree/main/onnx/fp16",
        {.repo = model, .revision = "main", .path = "onnx/fp16", .endpoint = hub});
    row("https://huggingface.co/acme/llama-3.1/blob/main/config.json",
        {.repo = model, .revision = "main", .path = "config.json", .endpoint = hub});
    row("https://huggingface.co/acme/llama-3.1/blob/main/my%20notes%231.txt",
        {.repo = model, .revision = "main", .path = "my notes#1.txt", .endpoint = hub});
    row("https://huggingface.co/acme/llama-3.1/resolve/main/a.bin?download=true",
        {.repo = model, .revision = "main", .path = "a.bin", .endpoint = hub});
    row("https://huggingface.co/acme/llama-3.1/tree/refs%2Fpr%2F7",
        {.repo = model, .revision = "refs/pr/7", .endpoint = hub});
    row("https://huggingface.co/acme/llama-3.1/tree/refs/pr/7/sub",
        {.repo = model, .revision = "refs/pr/7", .path = "sub", .endpoint = hub});
    row("https://huggingface.co/acme/llama-3.1/tree/feature%2Fx/sub",
        {.repo = model, .revision = "feature/x", .path = "sub", .endpoint = hub});
    row("https://huggingface.co/acme/llama-3.1/commit/0123456789abcdef0123456789abcdef01234567",
        {.repo = model, .revision = "0123456789abcdef0123456789abcdef01234567", .endpoint = hub});
    row("https://huggingface.co/acme/llama-3.1/discussions/3", {.repo = model, .endpoint = hub});
    row("https://huggingface.co/acme/llama-3.1/settings", {.repo = model, .endpoint = hub});
    row("https://huggingface.co/api/models/acme/llama-3.1", {.repo = model, .endpoint = hub});
    row("https://huggingface.co/api/datasets/acme/numbers/tree/main/x",
        {.repo = dataset, .revision = "main", .path = "x", .endpoint = hub});

    row("hf://acme/llama-3.1", {.repo = model});
    row("hf://datasets/acme/numbers", {.repo = dataset});
    row("hf://spaces/acme/demo/app.py", {.repo = space, .path = "app.py"});
    row("hf://acme/llama-3.1@v1.0/onnx/model.onnx", {.repo = model, .revision = "v1.0", .path = "onnx/model.onnx"});
    row("hf://acme/llama-3.1@refs%2Fpr%2F7/a.bin", {.repo = model, .revision = "refs/pr/7", .path = "a.bin"});
    row("hf://acme/llama-3.1@refs/pr/7/a.bin", {.repo = model, .revision = "refs/pr/7", .path = "a.bin"});
    row("hf://datasets/acme/numbers@refs/convert/parquet", {.repo = dataset, .revision = "refs/convert/parquet"});
}

void TestRepoAddress::readsWhatNamesARepository()
{
    QFETCH(const QString, text);
    QFETCH(const RepoAddress, address);
    const auto read = RepoAddress::parse(text, localHub);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
    QCOMPARE(read->repo, address.repo);
    QCOMPARE(read->revision, address.revision);
    QCOMPARE(read->path, address.path);
    QCOMPARE(read->endpoint, address.endpoint);
}

void TestRepoAddress::refusesWhatNamesNone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "   ",
                             "llama",
                             "acme/",
                             "/acme",
                             "acme/llama/config.json",
                             "acme/..",
                             "acme/--x",
                             "acme/llama.git.git",
                             "acme\\llama",
                             "C:\\models\\acme\\llama",
                             "/home/me/models/acme",
                             "file:///etc/passwd",
                             "javascript:alert(1)//acme/llama",
                             "data:text/html,acme/llama",
                             "ftp://huggingface.co/acme/llama",
                             "https://",
                             "https:///acme/llama",
                             "https://huggingface.co",
                             "https://huggingface.co/acme",
                             "https://huggingface.co/datasets",
                             "https://huggingface.co/datasets/acme",
                             "https://huggingface.co/datasets/datasets/x",
                             "https://huggingface.co/docs/hub",
                             "https://huggingface.co/docs/hub/models",
                             "https://huggingface.co/settings/tokens",
                             "https://huggingface.co/collections/acme/best-1",
                             "https://huggingface.co/papers/2401.00001",
                             "https://huggingface.co/api/whoami-v2",
                             "https://huggingface.co/api/buckets/acme/x",
                             "https://huggingface.co/..%2Facme/llama",
                             "https://huggingface.co/acme%2Fllama/tree",
                             "https://huggingface.co/acme/..%2f..%2fetc",
                             "https://huggingface.co/acme/llama/tree/..",
                             "https://huggingface.co/acme/llama/tree/--upload-pack=x",
                             "https://huggingface.co/acme/llama/tree/a%00b",
                             "https://huggingface.co/acme/llama/blob/main/..%2F..%2Fetc%2Fpasswd",
                             "https://huggingface.co/acme/llama/blob/main/.git/config",
                             "https://huggingface.co/acme/llama/blob/main/%ff%fe",
                             "https://huggingface.co/ac%0Ame/llama",
                             "https://huggingface.co/аcme/llama",
                             "hf://",
                             "hf://acme",
                             "hf://acme/llama@",
                             "hf://acme/llama@/x",
                             "hf://acme/llama@-x",
                             "hf://acme/llama@main/../x",
                             "hf://@main/acme/llama",
                             "git@hf.co:acme",
                             "git@hf.co:",
                             "git@hf.co:/../acme/llama",
                             "ssh:///acme/llama"})
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("very long") << "https://huggingface.co/acme/" + QString(100'000, 'a');
    QTest::newRow("many slashes") << "https://huggingface.co/" + QString(100'000, '/');
    QTest::newRow("a newline inside") << "acme/lla\nma";
    QTest::newRow("a NUL inside") << QString("acme/lla") + QChar(0) + "ma";
    QTest::newRow("a lone surrogate") << QString("acme/llama") + QChar(0xd800);
    QTest::newRow("right-to-left override") << QString("acme/llama") + QChar(0x202e) + "fdp";
}

void TestRepoAddress::refusesWhatNamesNone()
{
    QFETCH(const QString, text);
    const auto read = RepoAddress::parse(text, localHub);
    QVERIFY2(!read, qPrintable(read ? read->repo.fullName() + " @ " + read->revision : QString()));
    QCOMPARE(read.error().kind, ErrorKind::InvalidInput);
    QVERIFY(!read.error().detail.isEmpty());
    QVERIFY(read.error().subject.size() <= 120);
}

void TestRepoAddress::understandsAHubBelowAPath()
{
    const QUrl own{"https://example.org/hub"};
    const auto address = RepoAddress::parse("https://example.org/hub/datasets/acme/numbers/tree/main", own);
    QVERIFY(address);
    QCOMPARE(address->repo, dataset);
    QCOMPARE(address->revision, "main");
    QCOMPARE(address->endpoint, own);
    // Another folder of the same server is no Hub that we know.
    const auto elsewhere = RepoAddress::parse("https://example.org/hubble/acme/numbers", own);
    QVERIFY(!elsewhere || elsewhere->endpoint != own);
}

void TestRepoAddress::repeatsNoSecrets_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a token pasted by mistake") << "hf_abcdefghijklmnopqrstuvwxyz012345";
    QTest::newRow("as a password") << "https://me:hf_abcdefghijklmnopqrstuvwxyz012345@huggingface.co/docs/x";
    QTest::newRow("a password") << "https://me:swordfish@huggingface.co/docs/x";
    QTest::newRow("a user name alone") << "https://swordfish@huggingface.co/docs/x";
    QTest::newRow("in the query") << "https://huggingface.co/docs/x?token=swordfish";
    QTest::newRow("two at signs") << "https://me:sword@fish@huggingface.co/docs/x";
    QTest::newRow("in a broken address") << "https://me:swordfish@/acme/llama";
}

void TestRepoAddress::repeatsNoSecrets()
{
    QFETCH(const QString, text);
    const auto read = RepoAddress::parse(text);
    QVERIFY(!read);
    for (const QString &words : {read.error().subject, read.error().detail}) {
        QVERIFY2(!words.contains("swordfish") && !words.contains("fish@") && !words.contains("abcdef"),
                 qPrintable(words));
    }
    // A good address with a user in it is taken, and the user is not.
    const auto good = RepoAddress::parse("https://me:swordfish@huggingface.co/acme/llama-3.1");
    QVERIFY(good);
    QCOMPARE(good->endpoint, hub);
    const auto foreign = RepoAddress::parse("https://me:swordfish@example.org/acme/llama-3.1");
    QVERIFY(foreign);
    QVERIFY(!foreign->endpoint.toString().contains("swordfish"));
}

void TestRepoAddress::makesHostileTextVisible()
{
    const auto read = RepoAddress::parse(QString("acme/ll\x1b[2Jama") + QChar(0x202e));
    QVERIFY(!read);
    QVERIFY(!read.error().subject.contains(QChar(0x1b)));
    QVERIFY(!read.error().subject.contains(QChar(0x202e)));
}

void TestRepoAddress::survivesEveryCut()
{
    const QString whole = "https://me:x@huggingface.co/datasets/acme/numbers/blob/refs%2Fpr%2F7/a%20b/c.json?d=1#e";
    for (qsizetype i = 0; i <= whole.size(); ++i) {
        for (const QString &text : QStringList{whole.left(i), whole.mid(i), whole.left(i) + "%" + whole.mid(i)}) {
            if (const auto read = RepoAddress::parse(text, localHub)) {
                QCOMPARE(checkRepoName(read->repo.owner), RepoNameProblem::None);
                QCOMPARE(checkRepoName(read->repo.name), RepoNameProblem::None);
                QVERIFY(read->revision.isEmpty() || isRevisionName(read->revision));
                QVERIFY(read->path.isEmpty() || checkRepoPath(read->path));
            }
        }
    }
}

void TestRepoAddress::knowsWhatGitTakesForARevision_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isOne");
    for (const char *good : {"main", "v1.0", "feature/x", "refs/pr/1", "0123abcd", "a_b-c", "größer"})
        QTest::newRow(good) << QString::fromUtf8(good) << true;
    for (const char *bad : {"",     "-x", "a b", "a..b", "a~1",    "a^", "a:b", "a?",   "a*",    "a[",
                            "a\\b", "/a", "a/",  "a//b", "a.lock", "a.", ".a",  "a/.b", "a@{1}", "a\tb"})
        QTest::newRow(bad) << QString::fromUtf8(bad) << false;
    QTest::newRow("too long") << QString(256, 'a') << false;
}

void TestRepoAddress::knowsWhatGitTakesForARevision()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isOne);
    QCOMPARE(isRevisionName(name), isOne);
}

QTEST_GUILESS_MAIN(TestRepoAddress)
#include "tst_repoaddress.moc"
