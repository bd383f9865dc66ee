#pragma once

#include "core/base/error.h"
#include "core/base/filestat.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <atomic>
#include <functional>
#include <utility>
#include <variant>

namespace core {

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// A slice of a file, sent straight from disk: memory does not grow with its length.
struct FileRange
{
    QString path;
    std::int64_t offset = 0;
    std::int64_t lengthBytes = 0;
    std::optional<FileStat> expected = {};  ///< When set, a file that differs before or after sending is FileChanged.
};

/// What happens when a request may or may not have reached the server.
enum class RetryMode {
    Never,  ///< Report the first failure: the caller finds out what happened (commit).
    Safe,  ///< Sending it twice does no harm: retried as RetryPolicy says.
};

/// Which part of a Hub a request is for. NetworkOptions::services may send all but the Hub's own elsewhere.
enum class Service {
    Hub,
    Lfs,  ///< Storage that large content is sent to.
    Cas,  ///< The Xet storage's API.
    Cdn,  ///< Where large content is downloaded from.
};

struct ConnectionReport;

struct HttpResponse;

struct HttpRequest
{
    enum class Method { Get, Head, Post, Put, Delete };

    Method method = Method::Get;
    QUrl url;
    HttpHeaders headers = {};
    std::variant<std::monostate, QByteArray, FileRange> body = {};
    RetryMode retry = RetryMode::Safe;
    bool followRedirects = true;  ///< Authorization is dropped when a redirect leaves the host.
    std::chrono::seconds answerTimeout{60};  ///< Longest silence, sending or waiting for the answer: then Stalled.
    QString subject = {};  ///< For errors: what this request is about, in the user's words. Host when empty.
    /// Bytes of the body sent so far in the current attempt; goes back when an attempt is repeated. Must outlive the
    /// call.
    std::atomic<std::int64_t> *sentBytes = nullptr;
    /// Receives the body of a 2xx answer piece by piece on the I/O thread; false aborts the transfer as Canceled. When
    /// unset the body is collected in HttpResponse::body. Must not block for long.
    std::function<bool(QByteArrayView)> sink = {};
    /// Looks at a 2xx answer's status and headers before `sink` gets the first byte; false aborts the transfer as
    /// Canceled. On the I/O thread.
    std::function<bool(const HttpResponse &head)> accept = {};
    qsizetype maxAnswerBytes = 64 * 1024 * 1024;  ///< Of a body that is collected; a longer one is a ServerFault.
    Service service = Service::Hub;
    /// Filled in before the answer is there, for whoever wants to know what the request met. Must outlive the call.
    ConnectionReport *report = nullptr;
};

struct HttpResponse
{
    int status = 0;
    HttpHeaders headers;  ///< Names in lower case, in the order received; of the last response of a redirect chain.
    QByteArray body;
    QUrl url;  ///< Where the answer came from, after redirects.

    [[nodiscard]] bool isSuccess() const { return status >= 200 && status < 300; }
    [[nodiscard]] QByteArray header(QByteArrayView lowerCaseName) const;  ///< Empty when absent.
};

}  // namespace core
