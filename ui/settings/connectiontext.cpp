#include "ui/settings/connectiontext.h"

#include "core/base/repoid.h"
#include "ui/shared/formatting.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QMetaEnum>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

using core::doctor::Cause;
using enum core::doctor::Cause;
using Tone = MessageBar::Tone;

/// %1 is the host, %2 the proxy, %3 what the certificate, the clock or the server adds.
struct Sentence
{
    Cause cause;
    Tone tone;
    const char *text;
    const char *remedy = nullptr;
};

/// tests/ui/settings/tst_connectiontext walks the enum, so a cause that is missing here does not go unnoticed.
constexpr Sentence sentences[] = {
    //: %1 is a host, %3 a time such as "120 ms".
    {Fine, Tone::Success, QT_TRANSLATE_NOOP("ConnectionText", "%1 answers within %3.")},
    {Slow, Tone::Warning, QT_TRANSLATE_NOOP("ConnectionText", "%1 can be reached, but an answer took %3."),
     QT_TRANSLATE_NOOP("ConnectionText", "Uploads work and need patience. Another network may be faster.")},
    //: %2 is a proxy such as "proxy.example.org:3128".
    {ProxyNameUnknown, Tone::Error,
     QT_TRANSLATE_NOOP("ConnectionText", "There is no computer called like the proxy, %2."),
     QT_TRANSLATE_NOOP("ConnectionText", "Check the proxy's address below, or choose “No proxy”.")},
    {ProxyUnreachable, Tone::Error, QT_TRANSLATE_NOOP("ConnectionText", "The proxy %2 does not take connections."),
     QT_TRANSLATE_NOOP("ConnectionText", "Check the proxy's address and port below, or choose “No proxy”.")},
    {ProxyWantsPassword, Tone::Error,
     QT_TRANSLATE_NOOP("ConnectionText",
                       "The proxy %2 asks for a user name and a password, or does not accept the "
                       "ones it got (407)."),
     QT_TRANSLATE_NOOP("ConnectionText", "Enter them below, at “This proxy”.")},
    {ProxyRefused, Tone::Error, QT_TRANSLATE_NOOP("ConnectionText", "The proxy %2 does not let anyone through to %1."),
     QT_TRANSLATE_NOOP("ConnectionText", "Ask whoever runs the proxy to allow %1.")},
    {NameUnknown, Tone::Error, QT_TRANSLATE_NOOP("ConnectionText", "The name %1 could not be found (DNS)."),
     QT_TRANSLATE_NOOP("ConnectionText", "Check that you are online and that the address is spelt right.")},
    {ConnectionRefused, Tone::Error, QT_TRANSLATE_NOOP("ConnectionText", "%1 refuses connections."),
     QT_TRANSLATE_NOOP("ConnectionText",
                       "Check the address and its port, or try again later: the server may be down.")},
    {NoConnection, Tone::Error, QT_TRANSLATE_NOOP("ConnectionText", "There is no way to %1: nothing answered."),
     QT_TRANSLATE_NOOP("ConnectionText", "Check that you are online. A firewall may keep you from it.")},
    {ConnectionLost, Tone::Error, QT_TRANSLATE_NOOP("ConnectionText", "The connection to %1 broke off."),
     QT_TRANSLATE_NOOP("ConnectionText", "Check again. If it stays so, something on the way cuts the connection.")},
    {NoAnswer, Tone::Error, QT_TRANSLATE_NOOP("ConnectionText", "%1 took the connection but did not answer within %3."),
     QT_TRANSLATE_NOOP("ConnectionText", "Try again later: the server may be overloaded.")},
    //: %3 is the name of a certificate authority.
    {CertificateUntrusted, Tone::Error,
     QT_TRANSLATE_NOOP("ConnectionText", "The certificate of %1 was issued by “%3”, which nobody here vouches for."),
     QT_TRANSLATE_NOOP("ConnectionText",
                       "If that is your company's proxy, add its certificate file below. If you do "
                       "not know it, do not go on.")},
    //: %3 is a period such as "01.03.2025 – 01.06.2025".
    {CertificateOutOfDate, Tone::Error,
     QT_TRANSLATE_NOOP("ConnectionText", "By this computer's clock the certificate of %1 is not valid (%3)."),
     QT_TRANSLATE_NOOP("ConnectionText",
                       "Check the date of this computer. If it is right, the server's operators must "
                       "renew the certificate.")},
    {CertificateWrongName, Tone::Error,
     QT_TRANSLATE_NOOP("ConnectionText", "The certificate of %1 is for another name."),
     QT_TRANSLATE_NOOP("ConnectionText", "Check the address. A network's sign-in page may also be in the way.")},
    {CaFileUnusable, Tone::Error,
     QT_TRANSLATE_NOOP("ConnectionText", "The certificate file in the settings or in SSL_CERT_FILE cannot be used."),
     QT_TRANSLATE_NOOP("ConnectionText", "Choose another file below, or remove it.")},
    {TlsFailed, Tone::Error, QT_TRANSLATE_NOOP("ConnectionText", "No secure connection to %1 could be agreed on."),
     QT_TRANSLATE_NOOP("ConnectionText",
                       "Check that the address is meant for https. Something on the way may also "
                       "change the connection.")},
    {CaptivePortal, Tone::Error,
     QT_TRANSLATE_NOOP("ConnectionText", "A web page answers in place of %1: this network wants you to sign in first."),
     QT_TRANSLATE_NOOP("ConnectionText", "Open any page in your browser, sign in to the network, then check again.")},
    {Blocked, Tone::Error,
     QT_TRANSLATE_NOOP("ConnectionText", "The Hub can be reached, but %1 cannot: this network blocks it."),
     QT_TRANSLATE_NOOP("ConnectionText", "Ask whoever runs the network to allow %1.")},
    //: %3 says how far the clocks differ, for example "This computer's clock is 2 h ahead of it."
    {ClockSkew, Tone::Warning, QT_TRANSLATE_NOOP("ConnectionText", "%1 can be reached. %3"),
     QT_TRANSLATE_NOOP("ConnectionText", "Set the clock: addresses for uploads are only valid for minutes.")},
    {SignInRequired, Tone::Warning,
     QT_TRANSLATE_NOOP("ConnectionText", "%1 can be reached, but does not accept your access token."),
     QT_TRANSLATE_NOOP("ConnectionText", "Sign in again.")},
    {NoXetToken, Tone::Error, QT_TRANSLATE_NOOP("ConnectionText", "The Hub gives no access to its Xet storage."),
     QT_TRANSLATE_NOOP("ConnectionText", "Check that your access token may write to the repository.")},
    {StorageRefused, Tone::Error,
     QT_TRANSLATE_NOOP("ConnectionText", "%1 answers, but refuses the access that the Hub gave."),
     QT_TRANSLATE_NOOP("ConnectionText", "Check this computer's clock, then check again.")},
    //: %3 says when to come back, for example "Try again in 2 min."
    {RateLimited, Tone::Warning, QT_TRANSLATE_NOOP("ConnectionText", "%1 asks for a pause after too many requests."),
     "%3"},
    {ServerFault, Tone::Error, QT_TRANSLATE_NOOP("ConnectionText", "%1 answers, but has a problem of its own."),
     QT_TRANSLATE_NOOP("ConnectionText", "Try again in a few minutes.")},
    {NotAHub, Tone::Error, QT_TRANSLATE_NOOP("ConnectionText", "%1 answers, but not as a Hub does."),
     QT_TRANSLATE_NOOP("ConnectionText", "Check the address that you signed in to.")},
    {NeedsRepository, Tone::Info,
     QT_TRANSLATE_NOOP("ConnectionText", "Not tested: only a repository tells where this is."),
     QT_TRANSLATE_NOOP("ConnectionText", "Choose a repository to publish to, then check again.")},
    {NeedsHub, Tone::Info,
     QT_TRANSLATE_NOOP("ConnectionText", "Not tested: the Hub, which knows the address, could not be asked.")},
    {NeedsAccess, Tone::Info,
     QT_TRANSLATE_NOOP("ConnectionText",
                       "Not tested: the Hub tells the address only to those who may write to the "
                       "repository.")},
    {NeedsLargeFile, Tone::Info,
     QT_TRANSLATE_NOOP("ConnectionText", "Not tested: the repository has no large file yet.")},
    {NotOffered, Tone::Info, QT_TRANSLATE_NOOP("ConnectionText", "Not tested: this Hub does without it.")},
};

struct ConnectionText
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionText)

public:
    static QString clock(std::chrono::seconds ahead)
    {
        const QString difference = formatDuration(std::chrono::abs(ahead));
        //: %1 is a duration such as "2 h 5 min".
        return ahead.count() > 0 ? tr("This computer's clock is %1 ahead of it.").arg(difference)
                                 : tr("This computer's clock is %1 behind it.").arg(difference);
    }

    static QString pause(const core::doctor::Finding &finding)
    {
        if (!finding.retryAfter)
            return tr("Try again in a few minutes.");
        const auto wait = std::chrono::ceil<std::chrono::seconds>(*finding.retryAfter);
        //: %1 is a duration such as "2 min 5 s".
        return tr("Try again in %1.").arg(formatDuration(wait));
    }

    static QString took(std::chrono::milliseconds time)
    {
        if (time < std::chrono::seconds{1})
            //: %1 is a number of milliseconds.
            return tr("%1 ms").arg(QLocale().toString(static_cast<qlonglong>(time.count())));
        return formatDuration(std::chrono::round<std::chrono::seconds>(time));
    }

    static QString period(const core::ConnectionReport &report)
    {
        const QLocale locale;
        return locale.toString(report.certificateFrom.toLocalTime().date(), QLocale::ShortFormat) + u" – "_s
            + locale.toString(report.certificateUntil.toLocalTime().date(), QLocale::ShortFormat);
    }

    /// What stands for %3.
    static QString addition(const core::doctor::Finding &finding)
    {
        if (finding.cause == ClockSkew)
            return clock(finding.clockAhead);
        if (finding.cause == RateLimited)
            return pause(finding);
        if (finding.cause == CertificateOutOfDate)
            return period(finding.report);
        if (finding.cause == CertificateUntrusted) {
            const QString issuer = core::printable(finding.report.certificateIssuer);
            return issuer.isEmpty() ? tr("somebody unnamed") : issuer;
        }
        return took(finding.report.took);
    }

    static QString fill(const char *sentence, const core::doctor::Finding &finding)
    {
        if (sentence == nullptr)
            return {};
        QString text = QCoreApplication::translate("ConnectionText", sentence);
        text.replace(u"%1"_s, hostOf(finding.address));
        text.replace(u"%2"_s, core::printable(finding.report.proxy));
        return text.replace(u"%3"_s, addition(finding));  // last: it may be a stranger's words
    }

    static QString hostOf(const QUrl &address)
    {
        return address.port() > 0 ? address.host() + u':' + QString::number(address.port()) : address.host();
    }

    static QString reportLines(const core::doctor::Finding &finding)
    {
        const ConnectionWords words = wordsFor(finding);
        QStringList lines{serviceName(finding.service) + u": "_s + words.text};
        const auto add = [&lines](const QString &name, const QString &value) {
            if (!value.isEmpty())
                lines.append(u"  "_s + name + u": "_s + value);
        };
        const auto key = QMetaEnum::fromType<Cause>().valueToKey(static_cast<int>(finding.cause));
        add(u"cause"_s, QString::fromLatin1(key));
        add(u"address"_s, finding.address.toString());
        add(u"proxy"_s, finding.report.proxy);
        add(u"issuer"_s, core::printable(finding.report.certificateIssuer));
        if (isTested(finding.cause) && !finding.address.isEmpty()) {
            add(u"time"_s, QString::number(finding.report.took.count()) + u" ms"_s);
            add(u"clock"_s, QString::number(finding.clockAhead.count()) + u" s"_s);
        }
        add(u"detail"_s, core::printable(finding.detail, 400));
        return lines.join(u'\n');
    }
};

}  // namespace

ConnectionWords wordsFor(const core::doctor::Finding &finding)
{
    const auto found = std::ranges::find(sentences, finding.cause, &Sentence::cause);
    Q_ASSERT(found != std::end(sentences));
    return {.tone = found->tone,
            .text = ConnectionText::fill(found->text, finding),
            .remedy = ConnectionText::fill(found->remedy, finding)};
}

QString serviceName(core::Service service)
{
    switch (service) {
    case core::Service::Hub: return ConnectionText::tr("Hub");
    case core::Service::Lfs: return ConnectionText::tr("Storage for large files (LFS)");
    case core::Service::Cas: return ConnectionText::tr("Xet storage (CAS)");
    case core::Service::Cdn: return ConnectionText::tr("Downloads (CDN)");
    }
    Q_UNREACHABLE_RETURN({});
}

QString connectionReport(const QList<core::doctor::Finding> &findings)
{
    QStringList parts{u"Slipway "_s + QStringLiteral(SLIPWAY_VERSION) + u", "_s
                      + QDateTime::currentDateTimeUtc().toString(Qt::ISODate)};
    for (const core::doctor::Finding &finding : findings)
        parts.append(ConnectionText::reportLines(finding));
    return parts.join(u"\n\n"_s) + u'\n';
}

}  // namespace ui
