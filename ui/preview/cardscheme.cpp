#include "ui/preview/cardscheme.h"

#include <QBuffer>
#include <QFile>
#include <QPointer>
#include <QUrl>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QByteArray schemeName = "card"_ba;

void reply(QWebEngineUrlRequestJob *job, const QByteArray &mime, const QByteArray &content)
{
    auto *buffer = new QBuffer{job};  // lives as long as the job
    buffer->setData(content);
    buffer->open(QIODevice::ReadOnly);
    QMultiMap<QByteArray, QByteArray> headers;
    // A file of the repository is a picture or nothing: no browser may take it for a page or a script.
    headers.insert("X-Content-Type-Options"_ba, "nosniff"_ba);
    job->setAdditionalResponseHeaders(headers);
    job->reply(mime, buffer);
}

QByteArray mimeOfPart(const QString &name)
{
    if (name.endsWith(u".html"_s))
        return "text/html"_ba;
    if (name.endsWith(u".js"_s))
        return "text/javascript"_ba;
    return "font/woff2"_ba;
}

}  // namespace

void registerCardScheme()
{
    QWebEngineUrlScheme scheme{schemeName};
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    // Secure, so that no mixed content is let in. Not local: it may not reach files. Its fonts are asked for with CORS.
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme | QWebEngineUrlScheme::CorsEnabled);
    QWebEngineUrlScheme::registerScheme(scheme);
}

CardScheme::CardScheme(const PreviewHost &host, QObject *parent)
    : QWebEngineUrlSchemeHandler{parent}
    , m_host{host}
{
}

void CardScheme::requestStarted(QWebEngineUrlRequestJob *job)
{
    const QUrl url = job->requestUrl();
    if (job->requestMethod() != "GET"_ba)
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
    else if (url.host() == u"page")
        answerPage(job);
    else if (url.host() == u"repo")
        answerFile(job);
    else
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
}

void CardScheme::answerPage(QWebEngineUrlRequestJob *job) const
{
    const QString name = job->requestUrl().path().sliced(1);
    QFile part{name == u"qwebchannel.js" ? u":/qtwebchannel/qwebchannel.js"_s : u":/preview/"_s + name};
    if (name.contains(u".."_s) || !part.open(QIODevice::ReadOnly)) {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    reply(job, mimeOfPart(name), part.readAll().replace("%POLICY%", policy()));
}

void CardScheme::answerFile(QWebEngineUrlRequestJob *job) const
{
    const QString path = job->requestUrl().path(QUrl::FullyDecoded).sliced(1);
    m_host.fetch(path, [job = QPointer{job}](const PreviewFile &file) {
        if (!job)
            return;
        if (file.mime.isEmpty())
            job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        else
            reply(job, file.mime, file.content);
    });
}

QByteArray CardScheme::policy() const
{
    const QByteArray remote = m_isRemoteAllowed ? " https:"_ba : QByteArray{};
    return "default-src 'none'; script-src card://page; worker-src card://page; style-src 'unsafe-inline'; "
           "font-src card://page; img-src card://repo data:"
        + remote + "; media-src card://repo" + remote + "; form-action 'none'; base-uri 'none'";
}

}  // namespace ui
