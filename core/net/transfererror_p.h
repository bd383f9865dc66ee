#pragma once

#include "core/net/connectionreport.h"
#include "core/net/httptypes.h"

#include <curl/curl.h>

namespace core {

/// What `request` is about in the words of an error: its subject, or the host.
[[nodiscard]] QString subjectOf(const HttpRequest &request);

/// Why `easy` ended without an answer. `text` is libcurl's own explanation and may be empty.
[[nodiscard]] Error transferError(const HttpRequest &request, CURL *easy, CURLcode code, const QString &text);

/// What stood in the way of `easy`. A refused certificate is Obstacle::CertificateUntrusted, whatever is wrong with it.
[[nodiscard]] Obstacle obstacleOf(CURL *easy, CURLcode code);

/// `text` without the user, password and query of every URL in it: those hold tokens and signatures.
[[nodiscard]] QString withoutSecrets(QString text);

}  // namespace core
