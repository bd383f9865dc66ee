#include "core/localhub/reply_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

/// A header holds one line of ASCII.
QByteArray headerText(const QString &text)
{
    QByteArray line = text.toLatin1();
    std::ranges::replace_if(line, [](char c) { return c < 0x20 || c > 0x7e; }, '?');
    return line;
}

}  // namespace

std::int64_t Reply::sizeBytes() const
{
    if (stream)
        return -1;
    return file.file ? file.sizeBytes : body.size();
}

Reply &&Reply::withHeader(QByteArray name, QByteArray value) &&
{
    headers.emplace_back(std::move(name), std::move(value));
    return std::move(*this);
}

Reply jsonReply(const QJsonObject &object, int status)
{
    return {.status = status,
            .contentType = "application/json; charset=utf-8",
            .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

Reply jsonReply(const QJsonArray &array, int status)
{
    return {.status = status,
            .contentType = "application/json; charset=utf-8",
            .body = QJsonDocument(array).toJson(QJsonDocument::Compact)};
}

Reply errorReply(int status, const QString &message, const QByteArray &code)
{
    Reply reply = jsonReply(QJsonObject{{u"error"_s, message}}, status);
    if (!code.isEmpty())
        reply.headers.emplace_back("X-Error-Code", code);
    reply.headers.emplace_back("X-Error-Message", headerText(message));
    return reply;
}

Reply errorReply(const Error &error)
{
    const QString words = error.detail.isEmpty() ? error.subject : error.detail;
    switch (error.kind) {
    case ErrorKind::RevisionNotFound: return errorReply(404, u"Invalid rev id: "_s + error.subject, "RevisionNotFound");
    case ErrorKind::EntryNotFound:
        return errorReply(404, error.detail.isEmpty() ? u"Entry not found"_s : error.detail, "EntryNotFound");
    case ErrorKind::RepositoryNotFound: return errorReply(404, u"Repository not found"_s, "RepoNotFound");
    case ErrorKind::AlreadyExists: return errorReply(409, words);
    case ErrorKind::Conflict:
        return errorReply(412, u"The branch was updated since you opened this page. Please refresh and try again."_s);
    case ErrorKind::OutOfSpace: return errorReply(507, u"The server's storage is full: %1"_s.arg(words));
    case ErrorKind::TooLarge: return errorReply(413, words);
    case ErrorKind::Mismatch: return errorReply(422, words);
    case ErrorKind::FileNameRejected: return errorReply(422, u"%1: %2"_s.arg(error.subject, error.detail));
    case ErrorKind::InvalidInput:
    case ErrorKind::NothingToPublish:
    case ErrorKind::Rejected: return errorReply(400, words);
    case ErrorKind::SignInRequired: return errorReply(401, words);
    case ErrorKind::NotPermitted: return errorReply(403, words);
    case ErrorKind::Gated: return errorReply(403, words, "GatedRepo");
    case ErrorKind::RateLimited: return errorReply(429, words);
    case ErrorKind::Canceled:
    case ErrorKind::Offline: return errorReply(400, u"The request ended before all of it had arrived"_s);
    case ErrorKind::Stalled: return errorReply(408, words);
    case ErrorKind::FileNotFound:
    case ErrorKind::FileUnreadable:
    case ErrorKind::FileUnwritable:
    case ErrorKind::FileChanged:
    case ErrorKind::ServerFault:
    case ErrorKind::TlsUntrusted:
    case ErrorKind::ProxyRefused:
    case ErrorKind::Storage:
    case ErrorKind::Repository:
    case ErrorKind::AddressInUse: break;
    }
    return errorReply(500, u"The server failed: %1"_s.arg(error.detail));
}

}  // namespace core::localhub
