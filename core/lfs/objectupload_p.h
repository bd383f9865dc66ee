#pragma once

#include "core/lfs/lfsclient.h"

#include <vector>

namespace core {

/// One object on its way to the server by one plan: its bytes, whole or in parts, then the word that they are there.
///
/// Errors: as LfsClient::upload(). NotPermitted with isExpired() means that the storage addresses no longer work.
/// Thread: send() once, on any thread.
class ObjectUpload
{
public:
    ObjectUpload(const HubClient &hub, const LfsUploadPlan &plan, const QString &localPath, const FileStat &expected,
                 std::atomic<std::int64_t> &sentBytes);

    [[nodiscard]] Result<> send(const std::stop_token &stop);
    /// Whether storage refused its own signed address, as it does when that is too old.
    [[nodiscard]] bool isExpired() const { return m_expired; }

private:
    [[nodiscard]] Result<> sendWhole(const std::stop_token &stop);
    [[nodiscard]] Result<> sendParts(const std::stop_token &stop);
    [[nodiscard]] Result<> sendPart(std::size_t index, const std::stop_token &stop);
    [[nodiscard]] Result<> completeParts(const std::stop_token &stop);
    [[nodiscard]] Result<> verify(const LfsAction &action, const std::stop_token &stop);
    [[nodiscard]] Result<HttpResponse> callStorage(const HttpRequest &request, const std::stop_token &stop);
    [[nodiscard]] HttpRequest putRequest(const QUrl &url, std::int64_t offset, std::int64_t lengthBytes,
                                         std::atomic<std::int64_t> &sentBytes) const;
    [[nodiscard]] Service serviceAt(const QUrl &url) const;
    void showProgress();

    const HubClient &m_hub;
    const LfsUploadPlan &m_plan;
    const QString m_localPath;
    const FileStat m_expected;
    std::atomic<std::int64_t> &m_sentBytes;
    std::atomic<bool> m_expired = false;

    std::vector<QUrl> m_partUrls;
    std::vector<QByteArray> m_etags;  ///< One element per part, each written by the one thread that sends it.
    std::vector<std::atomic<std::int64_t>> m_partSent;
};

}  // namespace core
