#include "core/net/httpclient.h"
#include "core/net/retrypolicy.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace core;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

using Delay = std::optional<milliseconds>;

QByteArray httpDate(milliseconds fromNow)
{
    const QDateTime when = QDateTime::currentDateTimeUtc().addMSecs(fromNow.count());
    return QLocale::c().toString(when, "ddd, dd MMM yyyy HH:mm:ss").toLatin1() + " GMT";
}

}  // namespace

class TestRetryPolicy final : public QObject
{
    Q_OBJECT

private slots:
    void waitsAsLongAsThePolicySays_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<Delay>("retryAfter");
        QTest::addColumn<int>("attempt");
        QTest::addColumn<Delay>("expected");

        const Delay none;
        QTest::newRow("the first retry waits the base") << ErrorKind::Offline << none << 1 << Delay{100ms};
        QTest::newRow("delays double") << ErrorKind::Stalled << none << 3 << Delay{400ms};
        QTest::newRow("up to the ceiling") << ErrorKind::ServerFault << none << 5 << Delay{800ms};
        QTest::newRow("the last attempt is final") << ErrorKind::Offline << none << 6 << none;
        QTest::newRow("a longer wish wins") << ErrorKind::RateLimited << Delay{5s} << 1 << Delay{5s};
        QTest::newRow("a shorter wish does not") << ErrorKind::RateLimited << Delay{0ms} << 2 << Delay{200ms};
        QTest::newRow("the longest wish is waited for") << ErrorKind::RateLimited << Delay{10s} << 1 << Delay{10s};
        QTest::newRow("a wish beyond it is final") << ErrorKind::RateLimited << Delay{10'001ms} << 1 << none;
        QTest::newRow("what the user must change is final") << ErrorKind::SignInRequired << none << 1 << none;
        QTest::newRow("a canceled request is final") << ErrorKind::Canceled << none << 1 << none;
    }
    void waitsAsLongAsThePolicySays()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(Delay, retryAfter);
        QFETCH(int, attempt);
        QFETCH(Delay, expected);

        const RetryPolicy policy{{.maxAttempts = 6, .base = 100ms, .ceiling = 800ms, .longestWish = 10s}};
        QCOMPARE(policy.delayAfter({.kind = kind, .retryAfter = retryAfter}, attempt), expected);
    }

    void readsTheServersWish_data()
    {
        QTest::addColumn<HttpHeaders>("headers");
        QTest::addColumn<Delay>("expected");

        const Delay none;
        QTest::newRow("no header, no wish") << HttpHeaders{} << none;
        QTest::newRow("seconds") << HttpHeaders{{"retry-after", "120"}} << Delay{120s};
        QTest::newRow("zero seconds") << HttpHeaders{{"retry-after", "0"}} << Delay{0s};
        QTest::newRow("a date that has passed") << HttpHeaders{{"retry-after", httpDate(-1h)}} << Delay{0s};
        QTest::newRow("neither number nor date") << HttpHeaders{{"retry-after", "soon"}} << none;
        QTest::newRow("a negative number") << HttpHeaders{{"retry-after", "-3"}} << none;
        QTest::newRow("a number beyond arithmetic")
            << HttpHeaders{{"retry-after", "9223372036854775807"}} << Delay{std::chrono::years{1}};
        QTest::newRow("nothing remains") << HttpHeaders{{"ratelimit", "\"api\";r=0;t=87"}} << Delay{87s};
        QTest::newRow("blanks in the list") << HttpHeaders{{"ratelimit", "\"api\"; r=0; t=87"}} << Delay{87s};
        QTest::newRow("something remains") << HttpHeaders{{"ratelimit", "\"api\";r=3;t=87"}} << none;
        QTest::newRow("no reset time") << HttpHeaders{{"ratelimit", "\"api\";r=0"}} << none;
        QTest::newRow("Retry-After comes first")
            << HttpHeaders{{"ratelimit", "\"api\";r=0;t=87"}, {"retry-after", "5"}} << Delay{5s};
        QTest::newRow("unless it makes no sense")
            << HttpHeaders{{"retry-after", "soon"}, {"ratelimit", "\"api\";r=0;t=87"}} << Delay{87s};
    }
    void readsTheServersWish()
    {
        QFETCH(HttpHeaders, headers);
        QFETCH(Delay, expected);
        QCOMPARE(retryWish({.status = 429, .headers = headers}), expected);
    }

    void readsADateToCome()
    {
        const auto wish = retryWish({.status = 503, .headers = {{"retry-after", httpDate(100s)}}});
        QVERIFY(wish);
        QVERIFY2(*wish > 90s && *wish <= 100s, QByteArray::number(wish->count()).constData());
    }
};

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "tst_retrypolicy.moc"
