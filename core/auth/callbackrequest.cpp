#include "core/auth/callbackrequest_p.h"

#include "core/auth/oauthreply_p.h"

#include <QHash>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype maxWordsChars = 500;

/// As HTML forms write it: "+" is a blank. A name that is there twice counts as not there: whose value would it be?
QHash<QByteArray, QString> parseQuery(const QByteArray &query)
{
    QHash<QByteArray, QString> fields;
    QList<QByteArray> doubles;
    for (const QByteArray &part : query.split('&')) {
        const qsizetype sign = part.indexOf('=');
        if (sign <= 0)
            continue;
        const QByteArray name = part.first(sign);
        if (fields.contains(name))
            doubles.append(name);
        QByteArray value = part.sliced(sign + 1);
        fields.insert(name, QString::fromUtf8(QByteArray::fromPercentEncoding(value.replace('+', ' '))));
    }
    for (const QByteArray &name : std::as_const(doubles))
        fields.remove(name);
    return fields;
}

QByteArray statusLine(int status)
{
    switch (status) {
    case 200: return "200 OK";
    case 404: return "404 Not Found";
    case 405: return "405 Method Not Allowed";
    default: return "400 Bad Request";
    }
}

/// A disc with a tick or a cross, and the words for it.
QByteArray page(bool isGood, const ReturnPage &words)
{
    const QByteArray language = words.language.isEmpty() ? "zxx" : words.language.toHtmlEscaped().toUtf8();
    const QByteArray said = (isGood ? words.accepted : words.refused).toHtmlEscaped().toUtf8();
    const QByteArray colour = isGood ? "#1a7f4b" : "#b3402a";
    const QByteArray stroke = isGood ? "M30 51l14 14 27-30" : "M35 35l30 30M65 35L35 65";
    return R"(<!doctype html>
<html lang=")"
        + language + R"("><head><meta charset="utf-8"><title>Slipway</title>
<meta name="viewport" content="width=device-width">
<style>
:root { color-scheme: light dark }
body { margin: 0; min-height: 100vh; display: grid; place-content: center; justify-items: center; gap: 24px;
  text-align: center; font: 600 22px system-ui, sans-serif; background: Canvas; color: CanvasText }
svg { width: 112px; height: 112px }
p { margin: 0; max-width: 28em; font-size: 16px; font-weight: 400; line-height: 1.5 }
</style></head><body>
<svg viewBox="0 0 100 100" role="img" aria-label=")"
        + QByteArray{isGood ? "OK" : "&#215;"} + R"("><circle cx="50" cy="50" r="48" fill=")" + colour
        + R"("/><path d=")" + stroke
        + R"(" fill="none" stroke="#fff" stroke-width="8" stroke-linecap="round" stroke-linejoin="round"/></svg>
<div>Slipway</div>
)" + (said.isEmpty() ? QByteArray{} : "<p>" + said + "</p>\n")
        + R"(</body></html>
)";
}

}  // namespace

CallbackRequest parseCallback(QByteArrayView head, const QString &state)
{
    const QByteArrayView line = head.first(std::max<qsizetype>(head.indexOf('\n'), 0)).trimmed();
    const QList<QByteArray> words = line.toByteArray().split(' ');
    if (words.size() != 3 || !words.at(2).startsWith("HTTP/1."))
        return {};
    const QByteArray &target = words.at(1);
    const qsizetype mark = target.indexOf('?');
    if ((mark < 0 ? target : target.first(mark)) != "/callback")
        return {.status = 404};
    if (words.at(0) != "GET")
        return {.status = 405};

    const auto query = parseQuery(mark < 0 ? QByteArray{} : target.sliced(mark + 1));
    if (state.isEmpty() || query.value("state") != state)
        return {};
    if (const QString error = query.value("error"); !error.isEmpty()) {
        const OAuthRefusal refusal{.code = error, .description = query.value("error_description")};
        return {.kind = CallbackRequest::Kind::Refusal, .status = 200, .words = wordsOf(refusal).left(maxWordsChars)};
    }
    if (const QString code = query.value("code"); !code.isEmpty())
        return {.kind = CallbackRequest::Kind::Code, .status = 200, .code = code};
    return {};
}

QByteArray callbackReply(const CallbackRequest &request, const ReturnPage &words)
{
    const QByteArray body = request.kind == CallbackRequest::Kind::Stray
        ? QByteArray{}
        : page(request.kind == CallbackRequest::Kind::Code, words);
    return "HTTP/1.1 " + statusLine(request.status)
        + "\r\nContent-Type: text/html; charset=utf-8"
          "\r\nContent-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
          "\r\nReferrer-Policy: no-referrer"
          "\r\nX-Content-Type-Options: nosniff"
          "\r\nCache-Control: no-store"
          "\r\nConnection: close"
          "\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

}  // namespace core
