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

bool has(const QString &words, const QRegularExpression &pattern)
{
    return words.contains(pattern);
}

AccessProblem problemOfToken(const QString &words)
{
    static const QRegularExpression expired{u"\\bexpired\\b"_s, QRegularExpression::CaseInsensitiveOption};
    static const QRegularExpression unknown{u"invalid credentials|invalid user token|revoked"_s,
                                            QRegularExpression::CaseInsensitiveOption};
    if (has(words, expired))
        return AccessProblem::TokenExpired;
    return has(words, unknown) ? AccessProblem::TokenNotAccepted : AccessProblem::NoToken;
}

AccessProblem problemOfGate(int status, const QString &words)
{
    if (status == 401)
        return AccessProblem::NoToken;
    if (words.contains(u"awaiting", Qt::CaseInsensitive))
        return AccessProblem::AccessPending;
    return words.contains(u"rejected", Qt::CaseInsensitive) ? AccessProblem::AccessRejected
                                                            : AccessProblem::AccessNotAsked;
}

/// The Hub has one sentence for several causes; what it leaves open, withCause() may tell from who is asking.
AccessProblem problemOfRights(const QString &words)
{
    static const QRegularExpression security{
        u"\\b(sso|single sign-on|saml|mfa|2fa|two-factor|token[ -]polic|security restriction|ip (address|range|allow))"_s,
        QRegularExpression::CaseInsensitiveOption};
    static const QRegularExpression readOnly{u"\\bwrite token\\b|token can only read|read-only token"_s,
                                             QRegularExpression::CaseInsensitiveOption};
    if (has(words, security))
        return AccessProblem::SecurityRestriction;
    return has(words, readOnly) ? AccessProblem::ReadOnlyToken : AccessProblem::None;
}

AccessProblem problemOf(const HttpResponse &response, ErrorKind kind, const QString &words)
{
    if (kind == ErrorKind::SignInRequired)
        return problemOfToken(words);
    if (kind == ErrorKind::Gated)
        return problemOfGate(response.status, words);
    if (kind == ErrorKind::NotPermitted)
        return problemOfRights(words);
    const bool isQuota = kind == ErrorKind::OutOfSpace && (response.status == 403 || response.status == 402);
    return isQuota ? AccessProblem::StorageQuota : AccessProblem::None;
}

}  // namespace

Error errorFromResponse(const HttpResponse &response, const QString &subject)
{
    const QString words = wordsOf(response);
    const ErrorKind kind = kindOf(response, words);
    return Error{.kind = kind,
                 .subject = subject,
                 .detail = words.isEmpty() ? u"HTTP status %1"_s.arg(response.status) : words,
                 .retryAfter = retryWish(response),
                 .access = problemOf(response, kind, words),
                 .requestId = requestIdOf(response)};
}

}  // namespace core
