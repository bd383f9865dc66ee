#pragma once

#include "core/auth/loopbackreceiver.h"

#include <QByteArray>
#include <QString>

namespace core {

/// What came in on the loopback port: the Hub's answer by way of the browser, or anything else.
struct CallbackRequest
{
    enum class Kind {
        Code,
        Refusal,  ///< The person, or the Hub, said no.
        Stray,  ///< Not for us; `status` says so.
    };

    Kind kind = Kind::Stray;
    int status = 400;  ///< Of our answer.
    QString code = {};  ///< A secret for as long as it has not been exchanged.
    QString words = {};  ///< Of a refusal: the server's `error_description`, else its `error`.
};

/// Reads the head of an HTTP request. Only a GET of /callback that carries `state` is an answer.
[[nodiscard]] CallbackRequest parseCallback(QByteArrayView head, const QString &state);

/// The whole HTTP answer: a page without scripts that says how it went.
[[nodiscard]] QByteArray callbackReply(const CallbackRequest &request, const ReturnPage &words);

}  // namespace core
