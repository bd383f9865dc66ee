#include "core/doctor/connectionprobe_p.h"

#include "core/hub/hubrequest.h"

using namespace Qt::StringLiterals;

namespace core::doctor {
namespace {

Cause causeOf(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::None: return Cause::Fine;
    case Obstacle::ProxyNameUnknown: return Cause::ProxyNameUnknown;
    case Obstacle::ProxyUnreachable: return Cause::ProxyUnreachable;
    case Obstacle::ProxyWantsPassword: return Cause::ProxyWantsPassword;
    case Obstacle::ProxyRefused: return Cause::ProxyRefused;
    case Obstacle::NameUnknown: return Cause::NameUnknown;
    case Obstacle::ConnectionRefused: return Cause::ConnectionRefused;
    case Obstacle::NoConnection: return Cause::NoConnection;
    case Obstacle::ConnectionLost:
    case Obstacle::Other: return Cause::ConnectionLost;
    case Obstacle::CertificateUntrusted: return Cause::CertificateUntrusted;
    case Obstacle::CertificateOutOfDate: return Cause::CertificateOutOfDate;
    case Obstacle::CertificateWrongName: return Cause::CertificateWrongName;
    case Obstacle::CaFileUnusable: return Cause::CaFileUnusable;
    case Obstacle::TlsFailed: return Cause::TlsFailed;
    case Obstacle::Silence: return Cause::NoAnswer;
    case Obstacle::NotHttp: return Cause::NotAHub;
    }
    Q_UNREACHABLE_RETURN(Cause::ConnectionLost);
}

/// A page for people. No service of a Hub answers with one where data is asked for.
bool isPage(const HttpResponse &response)
{
    const QByteArray start = response.body.first(std::min<qsizetype>(response.body.size(), 200)).trimmed().toLower();
    return response.header("content-type").toLower().startsWith("text/html") || start.startsWith("<!doctype html")
        || start.startsWith("<html");
}

bool leadsElsewhere(const HttpResponse &response, const QUrl &asked)
{
    if (response.status < 300 || response.status >= 400)
        return false;
    const QUrl target = response.url.resolved(QUrl::fromEncoded(response.header("location")));
    return target.host() != asked.host() && target.host() != response.url.host();
}

Cause causeOfPage(int status)
{
    if (status >= 500 && status != 511)
        return Cause::ServerFault;
    // 511 is what a portal should answer (RFC 6585 §6); a filter says no in a page with 403 or 451.
    const bool isRefusal = status == 401 || status == 403 || status == 451;
    return isRefusal ? Cause::Blocked : Cause::CaptivePortal;
}

Cause causeOfAnswer(const HttpResponse &response, const QUrl &asked, Service service)
{
    if (response.status == 429)
        return Cause::RateLimited;
    if (service != Service::Cdn && leadsElsewhere(response, asked))
        return Cause::CaptivePortal;
    if (response.status != 404 && isPage(response))
        return causeOfPage(response.status);
    if (response.status >= 500)
        return Cause::ServerFault;
    return Cause::Fine;
}

}  // namespace

ConnectionProbe::ConnectionProbe(const NetworkOptions &network, const Limits &limits, std::stop_token stop)
    : m_limits(limits)
    , m_stop(std::move(stop))
    , m_http([&] {
        NetworkOptions options = network;
        options.connectTimeout = std::min(options.connectTimeout, limits.answerTimeout);
        options.retry.maxAttempts = 1;  // the first failure is what we want to hear of
        return options;
    }())
{
}

ConnectionProbe::Answer ConnectionProbe::ask(HttpRequest request)
{
    ConnectionReport report;
    request.retry = RetryMode::Safe;
    request.followRedirects = false;
    request.answerTimeout = m_limits.answerTimeout;
    request.report = &report;
    auto response = m_http.call(request, m_stop);
    Answer answer{.finding = {.service = request.service, .address = report.origin, .report = report}};
    if (!response) {
        answer.finding.cause = causeOf(report.obstacle);
        answer.finding.detail = response.error().detail;
        return answer;
    }
    answer.finding.cause = causeOfAnswer(*response, request.url, request.service);
    readAnswer(*response, answer.finding);
    answer.response = std::move(*response);
    return answer;
}

void ConnectionProbe::readAnswer(const HttpResponse &response, Finding &finding) const
{
    if (!response.isSuccess())
        finding.detail = errorFromResponse(response, {}).detail;
    if (finding.cause == Cause::RateLimited)
        finding.retryAfter = retryWish(response);
    if (finding.cause == Cause::Fine && finding.report.took >= m_limits.slowAfter)
        finding.cause = Cause::Slow;
    if (const auto then = serverTime(response)) {
        const auto now = std::chrono::system_clock::now() - finding.report.took / 2;
        finding.clockAhead = std::chrono::round<std::chrono::seconds>(now - *then);
    }
}

}  // namespace core::doctor
