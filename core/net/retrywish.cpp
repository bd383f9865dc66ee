#include "core/net/curllibrary_p.h"
#include "core/net/httpclient.h"

#include <QDateTime>

#include <algorithm>

namespace core {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

/// Longer waits mean "not today" whatever the number; the limit keeps arithmetic on it safe.
constexpr seconds longest{std::chrono::years{1}};

std::optional<seconds> secondsIn(QByteArrayView text)
{
    bool ok = false;
    const qlonglong count = text.toLongLong(&ok);
    if (!ok || count < 0)
        return {};
    return std::min(seconds{count}, longest);
}

/// Source: RFC 9110 §10.2.3; a date in any of HTTP's three forms counts from this computer's clock.
std::optional<milliseconds> fromRetryAfter(const QByteArray &value)
{
    if (const auto wait = secondsIn(value))
        return *wait;
    const time_t when = curl().getdate(value.constData(), nullptr);
    if (when < 0)
        return {};
    return std::clamp<milliseconds>(seconds{when - QDateTime::currentSecsSinceEpoch()}, seconds{0}, longest);
}

/// `"api";r=0;t=87`: nothing remains, and the window starts again in 87 s.
std::optional<milliseconds> fromRateLimit(const QByteArray &value)
{
    std::optional<seconds> remaining;
    std::optional<seconds> reset;
    for (const QByteArray &parameter : value.split(';')) {
        const QByteArray item = parameter.trimmed();
        if (item.startsWith("r="))
            remaining = secondsIn(QByteArrayView{item}.sliced(2));
        else if (item.startsWith("t="))
            reset = secondsIn(QByteArrayView{item}.sliced(2));
    }
    if (remaining != seconds{0} || !reset)
        return {};
    return *reset;
}

}  // namespace

std::optional<milliseconds> retryWish(const HttpResponse &response)
{
    if (const QByteArray value = response.header("retry-after"); !value.isEmpty()) {
        if (const auto wish = fromRetryAfter(value))
            return wish;
    }
    return fromRateLimit(response.header("ratelimit"));
}

std::optional<std::chrono::sys_seconds> serverTime(const HttpResponse &response)
{
    const time_t when = curl().getdate(response.header("date").constData(), nullptr);
    if (when < 0)
        return {};
    return std::chrono::sys_seconds{seconds{when}};
}

}  // namespace core
