#include "core/hub/commitbody_p.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace core;

namespace {

QByteArray readAll(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{"(unreadable)"};
}

}  // namespace

class TestCommitBody final : public QObject
{
    Q_OBJECT

private slots:
    void writesOneLinePerOperation();
    void escapesWhatJsonCannotHold();
    void encodesContentOfAnyLength_data();
    void encodesContentOfAnyLength();
    void refusesAFileThatIsNoLongerThePlannedOne_data();
    void refusesAFileThatIsNoLongerThePlannedOne();
    void namesAMissingFile();
    void endsWhenStopped();
    void isReadableByThisUserOnlyAndGoesWithTheObject();

private:
    CommitOperation regular(const QString &path, const QByteArray &content);

    QTemporaryDir m_folder;
};

CommitOperation TestCommitBody::regular(const QString &path, const QByteArray &content)
{
    const QString local = m_folder.filePath("content");
    QFile file{local};
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(local));
    return {.kind = CommitOperation::Kind::AddRegular,
            .path = path,
            .localPath = local,
            .sizeBytes = content.size(),
            .blobOid = gitBlobOid(content)};
}

void TestCommitBody::writesOneLinePerOperation()
{
    const QByteArray sha(64, 'c');
    const CommitRequest request{.summary = "Add model",
                                .description = "Line one\nline two",
                                .parent = GitOid::fromHex(QByteArrayView{QByteArray(40, 'd')}),
                                .operations = {{.kind = CommitOperation::Kind::DeleteFile, .path = "old.bin"},
                                               {.kind = CommitOperation::Kind::DeleteFolder, .path = "tmp"},
                                               {.kind = CommitOperation::Kind::DeleteFolder, .path = "sub/tmp/"},
                                               regular("README.md", "# Hi\n"),
                                               {.kind = CommitOperation::Kind::AddLfs,
                                                .path = "model.safetensors",
                                                .sizeBytes = 12'000'000'000,
                                                .sha256 = *Sha256::fromHex(QByteArrayView{sha})},
                                               {.kind = CommitOperation::Kind::CopyFile,
                                                .path = "again.safetensors",
                                                .sizeBytes = 12'000'000'000,
                                                .sha256 = *Sha256::fromHex(QByteArrayView{sha})}}};
    const auto body = CommitBody::write(request, {});
    QVERIFY(body);
    const QByteArray expected = R"({"key":"header","value":{"description":"Line one\nline two","parentCommit":")"
        + QByteArray(40, 'd') + R"(","summary":"Add model"}}
{"key":"deletedFile","value":{"path":"old.bin"}}
{"key":"deletedFolder","value":{"path":"tmp/"}}
{"key":"deletedFolder","value":{"path":"sub/tmp/"}}
{"key":"file","value":{"path":"README.md","encoding":"base64","content":"IyBIaQo="}}
{"key":"lfsFile","value":{"algo":"sha256","oid":")"
        + sha + R"(","path":"model.safetensors","size":12000000000}}
{"key":"lfsFile","value":{"algo":"sha256","oid":")"
        + sha + R"(","path":"again.safetensors"}}
)";
    QCOMPARE(readAll(body->range().path), expected);
    QCOMPARE(body->range().lengthBytes, expected.size());
    QCOMPARE(body->range().offset, 0);
}

void TestCommitBody::escapesWhatJsonCannotHold()
{
    const auto body =
        CommitBody::write({.summary = "\"\\\t", .operations = {regular(QString{u"a\"\\b ä😀.txt"}, "x")}}, {});
    QVERIFY(body);
    const QList<QByteArray> lines = readAll(body->range().path).split('\n');
    const QJsonDocument header = QJsonDocument::fromJson(lines.at(0));
    QCOMPARE(header["value"]["summary"].toString(), "\"\\\t");
    QVERIFY(header["value"]["parentCommit"].isUndefined());
    const QJsonDocument file = QJsonDocument::fromJson(lines.at(1));
    QCOMPARE(file["value"]["path"].toString(), QString{u"a\"\\b ä😀.txt"});
    QCOMPARE(lines.size(), 3);  // and nothing after the last line end
    QVERIFY(lines.at(2).isEmpty());
}

void TestCommitBody::encodesContentOfAnyLength_data()
{
    QTest::addColumn<qsizetype>("length");
    constexpr qsizetype block = 3 * 256 * 1024;
    for (const qsizetype length : {0LL, 1LL, 2LL, 3LL, block - 1, block, block + 1, 2 * block, 3 * block + 2})
        QTest::addRow("%lld bytes", static_cast<long long>(length)) << length;
}

void TestCommitBody::encodesContentOfAnyLength()
{
    QFETCH(const qsizetype, length);
    QByteArray content(length, Qt::Uninitialized);
    for (qsizetype i = 0; i < length; ++i)
        content[i] = static_cast<char>(i * 31 + (i >> 8));
    const auto body = CommitBody::write({.summary = "s", .operations = {regular("a", content)}}, {});
    QVERIFY(body);
    const QList<QByteArray> lines = readAll(body->range().path).split('\n');
    const QByteArray encoded = QJsonDocument::fromJson(lines.at(1))["value"]["content"].toString().toLatin1();
    QCOMPARE(encoded, content.toBase64());
}

void TestCommitBody::refusesAFileThatIsNoLongerThePlannedOne_data()
{
    QTest::addColumn<QByteArray>("planned");
    QTest::addColumn<QByteArray>("found");
    QTest::newRow("other bytes of the same length") << QByteArray{"abc"} << QByteArray{"abd"};
    QTest::newRow("shorter") << QByteArray{"abc"} << QByteArray{"ab"};
    QTest::newRow("longer") << QByteArray{"abc"} << QByteArray{"abcd"};
    QTest::newRow("emptied") << QByteArray{"abc"} << QByteArray{};
    QTest::newRow("far longer") << QByteArray{"abc"} << QByteArray(4'000'000, 'x');
}

void TestCommitBody::refusesAFileThatIsNoLongerThePlannedOne()
{
    QFETCH(const QByteArray, planned);
    QFETCH(const QByteArray, found);
    const CommitOperation operation = regular("a", planned);
    (void)regular("a", found);  // into the same file
    const auto body = CommitBody::write({.summary = "s", .operations = {operation}}, {});
    QVERIFY(!body);
    QCOMPARE(body.error().kind, ErrorKind::FileChanged);
    QCOMPARE(body.error().subject, operation.localPath);
}

void TestCommitBody::namesAMissingFile()
{
    CommitOperation operation = regular("a", "x");
    operation.localPath = m_folder.filePath("not there");
    const auto body = CommitBody::write({.summary = "s", .operations = {operation}}, {});
    QVERIFY(!body);
    QCOMPARE(body.error().kind, ErrorKind::FileNotFound);
    QCOMPARE(body.error().subject, operation.localPath);

    operation.localPath = m_folder.path();
    const auto folder = CommitBody::write({.summary = "s", .operations = {operation}}, {});
    QVERIFY(!folder);
    QCOMPARE(folder.error().kind, ErrorKind::FileUnreadable);
}

void TestCommitBody::endsWhenStopped()
{
    std::stop_source stop;
    stop.request_stop();
    const auto body = CommitBody::write({.summary = "s", .operations = {regular("a", "x")}}, stop.get_token());
    QVERIFY(!body);
    QCOMPARE(body.error().kind, ErrorKind::Canceled);
}

void TestCommitBody::isReadableByThisUserOnlyAndGoesWithTheObject()
{
    QString path;
    {
        const auto body = CommitBody::write({.summary = "s"}, {});
        QVERIFY(body);
        path = body->range().path;
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(path) & others));
        QVERIFY(QFile::exists(path));
    }
    QVERIFY(!QFile::exists(path));
}

QTEST_APPLESS_MAIN(TestCommitBody)
#include "tst_commitbody.moc"
