#include "core/hub/hubrequest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype maxDetailChars = 2000;

QString joined(const QJsonArray &texts)
{
    QStringList lines;
    for (const QJsonValue &text : texts) {
        const QString line = text.isObject() ? text.toObject().value(u"message").toString() : text.toString();
        if (!line.isEmpty())
            lines += line;
    }
    return lines.join(u'\n');
}

/// The shapes the Hub uses: {"error": text or [text…]}, {"errors": [{"message"}…]}, {"message"}, {"error_description"}.
QString wordsOfObject(const QJsonObject &object)
{
    const QJsonValue error = object.value(u"error");
    for (const QString &words :
         {error.isArray() ? joined(error.toArray()) : error.toString(), joined(object.value(u"errors").toArray()),
          object.value(u"message").toString(), object.value(u"error_description").toString()}) {
        if (!words.isEmpty())
            return words;
    }
    return {};
}

/// Storage behind the Hub answers in XML; a proxy in HTML, of which nothing is worth showing.
QString wordsOfMarkup(const QString &text)
{
    static const QRegularExpression message{u"<Message>([^<]*)</Message>"_s};
    return message.match(text).captured(1);
}

QString wordsOfBody(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isObject())
        return wordsOfObject(document.object());
    const QString text = QString::fromUtf8(body.first(std::min<qsizetype>(body.size(), 4 * maxDetailChars)));
    return text.trimmed().startsWith(u'<') ? wordsOfMarkup(text) : text;
}

/// A server that repeats the token in its complaint must not bring it into our log.
QString withoutTokens(QString words)
{
    static const QRegularExpression token{u"\\b(hf|api_org)_[A-Za-z0-9_]{4,}"_s};
    return words.replace(token, u"hf_…"_s);
}

QString wordsOf(const HttpResponse &response)
{
    QString words = wordsOfBody(response.body).trimmed();
    if (words.isEmpty())  // otherwise the header says the same, in ASCII and on one line
        words = QString::fromUtf8(response.header("x-error-message")).trimmed();
    return withoutTokens(words.left(maxDetailChars));
}

std::optional<ErrorKind> kindOfCode(QByteArrayView code)
{
    if (code == "RepoNotFound")
        return ErrorKind::RepositoryNotFound;
    if (code == "RevisionNotFound")
        return ErrorKind::RevisionNotFound;
    if (code == "EntryNotFound")
        return ErrorKind::EntryNotFound;
    if (code == "GatedRepo")
        return ErrorKind::Gated;
    return {};
}

/// A 404 without X-Error-Code: what the address and the words say is missing. An address that belongs to no
/// repository and a body without words mean that this server is no Hub at all.
ErrorKind kindOfMissing(const QUrl &url, const QString &words)
{
    static const QRegularExpression repository{u"/api/(models|datasets|spaces)/[^/]+/[^/]+|\\.git/"_s};
    const QString path = url.path(QUrl::FullyEncoded);
    if (words.contains(u"invalid rev", Qt::CaseInsensitive))
        return ErrorKind::RevisionNotFound;
    if (path.contains(u"/resolve/"))
        return ErrorKind::EntryNotFound;
    if (path.contains(repository))
        return ErrorKind::RepositoryNotFound;
    return words.isEmpty() ? ErrorKind::ServerFault : ErrorKind::Rejected;
}

bool speaksOfStorage(const QString &words)
{
    static const QRegularExpression storage{u"\\b(storage|quota|disk space|no space)\\b"_s,
                                            QRegularExpression::CaseInsensitiveOption};
    return words.contains(storage);
}

ErrorKind kindOfStatus(const HttpResponse &response, const QString &words)
{
    switch (response.status) {
    case 401: return ErrorKind::SignInRequired;
    case 402: return ErrorKind::OutOfSpace;
    case 403: return speaksOfStorage(words) ? ErrorKind::OutOfSpace : ErrorKind::NotPermitted;
    case 404: return kindOfMissing(response.url, words);
    case 408: return ErrorKind::Stalled;
    case 409:
    case 412: return ErrorKind::Conflict;
    case 413: return ErrorKind::TooLarge;
    case 429: return ErrorKind::RateLimited;
    case 507: return ErrorKind::OutOfSpace;
    default: break;
    }
    const bool refused = response.status >= 400 && response.status < 500;
    return refused ? ErrorKind::Rejected : ErrorKind::ServerFault;
}

/// The code comes first, as in the Hub's Python client, with one exception: a token the server cannot read is a
/// sign-in problem even where the server also says that it shows no such repository.
///
/// A 401 with RepoNotFound is RepositoryNotFound, token or not: the server read the request, and that is its answer.
/// A bare 401 is SignInRequired although the Python client takes it for a missing repository: a Hub that accepted the
/// token says 404 for those, and without a token signing in is the one thing that may help.
ErrorKind kindOf(const HttpResponse &response, const QString &words)
{
    if (response.status == 401 && response.header("x-error-message").startsWith("Invalid credentials"))
        return ErrorKind::SignInRequired;
    if (const auto kind = kindOfCode(response.header("x-error-code").trimmed()))
        return *kind;
    return kindOfStatus(response, words);
}

}  // namespace

Error errorFromResponse(const HttpResponse &response, const QString &subject)
{
    const QString words = wordsOf(response);
    return Error{.kind = kindOf(response, words),
                 .subject = subject,
                 .detail = words.isEmpty() ? u"HTTP status %1"_s.arg(response.status) : words,
                 .retryAfter = retryWish(response),
                 .requestId = requestIdOf(response)};
}

}  // namespace core
