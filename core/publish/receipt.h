#pragma once

#include "core/base/digest.h"
#include "core/hub/hubreplies.h"
#include "core/publish/publishplan.h"

#include <QDateTime>
#include <QJsonObject>

namespace core {

/// What one path became on the server.
struct ReceiptEntry
{
    QString path;
    PlanAction action = PlanAction::Add;
    std::int64_t sizeBytes = 0;
    UploadMode mode = UploadMode::Regular;
    std::optional<Sha256> sha256 = {};  ///< Lfs
    std::optional<GitOid> blobOid = {};  ///< Regular

    friend bool operator==(const ReceiptEntry &, const ReceiptEntry &) = default;
};

/// Proof of a publish: what was sent, what it became, and that it was checked. Re-checkable with `slipway verify`.
struct Receipt
{
    QUrl endpoint;
    RepoId repo;
    QString revision;
    QList<GitOid> commits;  ///< Oldest first; usually one. Empty when there was nothing to change.
    QUrl commitUrl;
    QUrl pullRequestUrl;
    QUrl webUrl;  ///< The published revision in a browser.
    bool createdRepo = false;
    bool verified = false;
    QDateTime startedAt;
    QDateTime finishedAt;
    std::int64_t sentBytes = 0;  ///< Content that really travelled.
    std::int64_t reusedBytes = 0;  ///< Content the server already had.
    QList<ReceiptEntry> entries;

    friend bool operator==(const Receipt &, const Receipt &) = default;
};

[[nodiscard]] QJsonObject toJson(const Receipt &receipt);
/// Errors: InvalidInput; `detail` names the field.
[[nodiscard]] Result<Receipt> receiptFromJson(const QJsonObject &json);

/// Receipts on disk: one JSON file each, newest first.
///
/// Errors: Storage. Thread: any.
class ReceiptStore
{
public:
    explicit ReceiptStore(QString folder)
        : m_folder(std::move(folder))
    {
    }

    /// Returns the file's path.
    [[nodiscard]] Result<QString> save(const Receipt &receipt) const;
    /// Files that cannot be read are left out.
    [[nodiscard]] QList<Receipt> latest(int limit) const;

private:
    QString m_folder;
};

}  // namespace core
