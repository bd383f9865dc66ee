#include "core/lfs/batchparser_p.h"

#include <QTest>

using namespace core;

namespace {

const QByteArray oidA(64, 'a');
const QByteArray oidB(64, 'b');

LfsObject object(const QByteArray &oid, std::int64_t sizeBytes)
{
    return {.oid = *Sha256::fromHex(QByteArrayView{oid}), .sizeBytes = sizeBytes};
}

/// A batch answer about object A of `sizeBytes`, with `rest` after its size.
QByteArray answer(std::int64_t sizeBytes, const QByteArray &rest, const QByteArray &transfer = "basic")
{
    return R"({"transfer":")" + transfer + R"(","objects":[{"oid":")" + oidA + R"(","size":)"
        + QByteArray::number(static_cast<qlonglong>(sizeBytes)) + rest + "}]}";
}

QByteArray upload(const QByteArray &header, const QByteArray &href = "https://store.example/x?sig=1")
{
    return R"(,"actions":{"upload":{"href":")" + href + R"(","header":{)" + header + "}}}";
}

QByteArray parts(int count)
{
    QByteArray text = R"("chunk_size":"16000000")";
    for (int i = 1; i <= count; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += ",\"" + number.rightJustified(5, '0') + R"(":"https://store.example/x?part=)" + number + '"';
    }
    return text;
}

}  // namespace

class TestBatchParser final : public QObject
{
    Q_OBJECT

private slots:
    void readsABasicUpload();
    void takesAnObjectWithoutUploadForStored_data();
    void takesAnObjectWithoutUploadForStored();
    void answersInTheOrderOfTheQuestions();
    void readsPartsInAscendingOrder();
    void readsThousandsOfParts();
    void reportsARefusedObjectByItsCode();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
};

void TestBatchParser::readsABasicUpload()
{
    const auto plans = parseBatch(
        answer(1000,
               R"(,"authenticated":true,"actions":{"upload":{"href":"https://store.example/lfs/a?X-Amz-Signature=s%2F1",
            "header":{"X-Amz-Meta":"v","Authorization":"Basic eDp5","Content-Length":"9","transfer-encoding":"chunked"},"expires_in":900},
            "verify":{"href":"https://hub.example/verify","header":{"Authorization":"Basic YTpi"}}})"),
        {object(oidA, 1000)});
    QVERIFY(plans);
    const LfsUploadPlan &plan = plans->first();
    QVERIFY(plan.object == object(oidA, 1000));
    QVERIFY(!plan.alreadyStored);
    QCOMPARE(plan.chunkBytes, 0);
    QVERIFY(plan.parts.empty());
    QCOMPARE(plan.upload.href.toEncoded(), "https://store.example/lfs/a?X-Amz-Signature=s%2F1");
    QCOMPARE(plan.upload.headers, (HttpHeaders{{"Authorization", "Basic eDp5"}, {"X-Amz-Meta", "v"}}));
    QVERIFY(plan.verify);
    QCOMPARE(plan.verify->href, QUrl{"https://hub.example/verify"});
    QCOMPARE(plan.verify->headers, (HttpHeaders{{"Authorization", "Basic YTpi"}}));
}

void TestBatchParser::takesAnObjectWithoutUploadForStored_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::newRow("no actions") << QByteArray{};
    QTest::newRow("null actions") << QByteArray{R"(,"actions":null,"error":null)"};
    QTest::newRow("empty actions") << QByteArray{R"(,"actions":{})"};
    QTest::newRow("only a download") << QByteArray{R"(,"actions":{"download":{"href":"https://x.example"}})"};
}

void TestBatchParser::takesAnObjectWithoutUploadForStored()
{
    QFETCH(const QByteArray, rest);
    const auto plans = parseBatch(answer(7, rest), {object(oidA, 7)});
    QVERIFY(plans);
    QVERIFY(plans->first().alreadyStored);
}

void TestBatchParser::answersInTheOrderOfTheQuestions()
{
    const QByteArray body =
        R"({"objects":[{"oid":")" + oidB + R"(","size":2},{"oid":")" + oidA + R"(","size":1,"actions":
        {"upload":{"href":"https://store.example/a"}}}]})";
    const auto plans = parseBatch(body, {object(oidA, 1), object(oidB, 2), object(oidA, 1)});
    QVERIFY(plans);
    QCOMPARE(plans->size(), 3);
    QVERIFY(plans->at(0).object == object(oidA, 1));
    QVERIFY(!plans->at(0).alreadyStored);
    QVERIFY(plans->at(1).object == object(oidB, 2));
    QVERIFY(plans->at(1).alreadyStored);
    QVERIFY(plans->at(2).object == object(oidA, 1));
}

void TestBatchParser::readsPartsInAscendingOrder()
{
    // Written out of order and without zeros in front, which a server is free to do.
    const auto plans = parseBatch(answer(40'000'000, upload(R"("3":"https://s.example/3","00001":"https://s.example/1",
        "chunk_size":"16000000","02":"https://s.example/2","X-Extra":"e")"),
                                         "multipart"),
                                  {object(oidA, 40'000'000)});
    QVERIFY2(plans, plans ? "" : qPrintable(plans.error().detail));
    const LfsUploadPlan &plan = plans->first();
    QCOMPARE(plan.chunkBytes, 16'000'000);
    QCOMPARE(plan.parts.size(), 3U);
    for (const auto &[number, url] : plan.parts)
        QCOMPARE(url, QUrl{QString{"https://s.example/%1"}.arg(number)});
    QCOMPARE(plan.upload.headers, (HttpHeaders{{"X-Extra", "e"}}));
}

void TestBatchParser::readsThousandsOfParts()
{
    constexpr std::int64_t size = 100'000'000'000;  // 6,250 parts of 16 MB
    const auto plans = parseBatch(answer(size, upload(parts(6250))), {object(oidA, size)});
    QVERIFY2(plans, plans ? "" : qPrintable(plans.error().detail));
    QCOMPARE(plans->first().parts.size(), 6250U);
    QCOMPARE(plans->first().parts.at(6250), QUrl{"https://store.example/x?part=6250"});
}

void TestBatchParser::reportsARefusedObjectByItsCode()
{
    const auto kindOf = [](const QByteArray &error) {
        const auto plans = parseBatch(answer(7, R"(,"error":)" + error), {object(oidA, 7)});
        return plans ? std::pair{ErrorKind::Canceled, QString{"(accepted)"}}
                     : std::pair{plans.error().kind, plans.error().detail};
    };
    QCOMPARE(kindOf(R"({"code":422,"message":"no such hash"})"),
             (std::pair{ErrorKind::Rejected, QString{"no such hash"}}));
    QCOMPARE(kindOf(R"({"code":403,"message":"not yours"})"),
             (std::pair{ErrorKind::NotPermitted, QString{"not yours"}}));
    QCOMPARE(kindOf(R"({"code":507,"message":"full"})"), (std::pair{ErrorKind::OutOfSpace, QString{"full"}}));
    QCOMPARE(kindOf(R"({"code":413,"message":"big"})"), (std::pair{ErrorKind::TooLarge, QString{"big"}}));
    QCOMPARE(kindOf("{}").first, ErrorKind::ServerFault);
    QCOMPARE(kindOf("7").first, ErrorKind::ServerFault);
}

void TestBatchParser::namesWhatIsWrong_data()
{
    QTest::addColumn<std::int64_t>("askedBytes");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected");
    constexpr std::int64_t small = 7;
    constexpr std::int64_t twoParts = 32'000'000;
    const auto row = [](const char *name, std::int64_t askedBytes, const QByteArray &body, const char *expected) {
        QTest::newRow(name) << askedBytes << body << QString{expected};
    };
    const auto twoPartsNamed = [](const QByteArray &first, const QByteArray &second) {
        return answer(twoParts,
                      upload(R"("chunk_size":"16000000",")" + first + R"(":"https://x.example",")" + second
                             + R"(":"https://x.example")"));
    };

    row("not JSON", small, "oops", "not JSON");
    row("no objects", small, "{}", "field 'objects' is missing");
    row("a transfer we did not offer", small, answer(small, {}, "xet"), "field 'transfer' is 'xet'");
    row("an object left out", small, R"({"objects":[]})", "says nothing about aaaa");
    row("an object of another size", small, answer(8, {}), "another size");
    row("an object without oid", small, R"({"objects":[{"size":1}]})", "'objects[0].oid' is missing");
    row("no address", small, answer(small, R"(,"actions":{"upload":{}})"), "href' is missing");
    row("a file for an address", small, answer(small, upload({}, "file:///etc/passwd")), "is not a web address");
    row("a relative address", small, answer(small, upload({}, "/x")), "is not a web address");
    row("a header with a line end", small, answer(small, upload(R"("X":"a\r\nHost: evil")")), "no HTTP header");
    row("a header name with a colon", small, answer(small, upload(R"("X: y":"a")")), "no HTTP header");
    row("a header that is no text", small, answer(small, upload(R"("X":7)")), "no HTTP header");
    row("a verify without address", small,
        answer(small, R"(,"actions":{"upload":{"href":"https://x.example"},"verify":{}})"), "href' is missing");
    row("a part too few", 40'000'000, answer(40'000'000, upload(parts(2))), "every part exactly once");
    row("a part too many", 40'000'000, answer(40'000'000, upload(parts(4))), "every part exactly once");
    row("a gap", twoParts, twoPartsNamed("1", "3"), "every part exactly once");
    row("a part twice", twoParts, twoPartsNamed("1", "01"), "is there twice");
    row("a part 0", twoParts, twoPartsNamed("0", "1"), "every part exactly once");
    row("a part number beyond all numbers", twoParts, twoPartsNamed("1", "99999999999"), "every part exactly once");
    row("a part with an empty address", small, answer(small, upload(R"("chunk_size":"16000000","1":"")")), "is empty");
    for (const char *chunk : {R"("0")", R"("-1")", R"("many")", R"("99999999999999999999")", "1.5", "[]"}) {
        const QByteArray header = QByteArray{R"("chunk_size":)"} + chunk + R"(,"1":"https://x.example")";
        row(QByteArray{QByteArray{"chunk_size "} + chunk}.constData(), small, answer(small, upload(header)),
            "is not a number above 0");
    }
}

void TestBatchParser::namesWhatIsWrong()
{
    QFETCH(const std::int64_t, askedBytes);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, expected);
    const auto plans = parseBatch(body, {object(oidA, askedBytes)});
    QVERIFY(!plans);
    QCOMPARE(plans.error().kind, ErrorKind::ServerFault);
    QVERIFY2(plans.error().detail.contains(expected), qPrintable(plans.error().detail));
}

QTEST_APPLESS_MAIN(TestBatchParser)
#include "tst_batchparser.moc"
