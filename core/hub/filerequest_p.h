#pragma once

#include "core/hub/hubrequest.h"

namespace core {

/// Asks for a file's content at a revision. `subject` of its errors is the path.
[[nodiscard]] HttpRequest fileRequest(const HubAccount &account, const RepoId &repo, const QString &revision,
                                      const QString &path);

/// Asks for a part that is not empty.
[[nodiscard]] QPair<QByteArray, QByteArray> rangeHeader(const ByteRange &range);

/// Sends it and follows redirects ourselves: the account's token goes nowhere but to the Hub, and content that lies
/// elsewhere is asked for as of the CDN. Headers of the request are not sent on, but for Range.
/// Errors: those of HubClient, an answer that is not 2xx included; whoever may not have the repository is told about
/// the repository.
[[nodiscard]] Result<HttpResponse> fetchFile(const HubClient &hub, HttpRequest request, const RepoId &repo,
                                             const std::stop_token &stop);

}  // namespace core
