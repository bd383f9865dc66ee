#pragma once

#include "core/base/error.h"
#include "core/localhub/filehandle_p.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <expected>
#include <functional>
#include <memory>
#include <vector>

namespace core::localhub {

/// Part of a file as an answer's body.
struct FileBody
{
    std::shared_ptr<FileHandle> file;  ///< Null: the body is something else.
    std::int64_t offset = 0;
    std::int64_t sizeBytes = 0;
};

/// A body whose length nobody knows beforehand: gives the next piece, an empty one at the end, an error when there will
/// be no end.
using StreamBody = std::function<Result<QByteArray>()>;

/// What a request is answered with.
struct Reply
{
    int status = 200;
    QByteArray contentType = {};
    std::vector<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    FileBody file = {};  ///< Instead of `body`.
    StreamBody stream = {};  ///< Instead of `body`.

    /// Of the whole body, for the answer to HEAD and for counting; -1 for a stream.
    [[nodiscard]] std::int64_t sizeBytes() const;
    Reply &&withHeader(QByteArray name, QByteArray value) &&;
};

/// A value, or the answer that ends the request.
template <typename T = void>
using OrReply = std::expected<T, Reply>;

[[nodiscard]] Reply jsonReply(const QJsonObject &object, int status = 200);
[[nodiscard]] Reply jsonReply(const QJsonArray &array, int status = 200);

/// A refusal as the Hub words it: JSON {"error"}, X-Error-Code (when there is one) and X-Error-Message.
[[nodiscard]] Reply errorReply(int status, const QString &message, const QByteArray &code = {});
/// The answer to a failure of git or of the store.
[[nodiscard]] Reply errorReply(const Error &error);

[[nodiscard]] inline std::unexpected<Reply> refuse(int status, const QString &message, const QByteArray &code = {})
{
    return std::unexpected(errorReply(status, message, code));
}
[[nodiscard]] inline std::unexpected<Reply> refuse(const Error &error)
{
    return std::unexpected(errorReply(error));
}

}  // namespace core::localhub
