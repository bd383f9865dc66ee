#pragma once

#include "core/hub/hubclient.h"

#include <QFile>
#include <QTemporaryDir>

namespace test {

/// Collects the operations of one commit and makes it: content from memory, large files that the store has.
class Committer
{
public:
    Committer(core::HubClient hub, core::RepoId repo, QString revision = QStringLiteral("main"))
        : m_hub(std::move(hub))
        , m_repo(std::move(repo))
        , m_revision(std::move(revision))
    {
    }

    Committer &regular(const QString &path, const QByteArray &content)
    {
        const QString local = m_folder.filePath(QString::number(m_request.operations.size()));
        QFile file{local};
        m_isWritten = file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && m_isWritten;
        m_request.operations.append(
            {.path = path, .localPath = local, .sizeBytes = content.size(), .blobOid = core::gitBlobOid(content)});
        return *this;
    }
    Committer &large(const QString &path, const core::Sha256 &oid, std::int64_t sizeBytes)
    {
        m_request.operations.append(
            {.kind = core::CommitOperation::Kind::AddLfs, .path = path, .sizeBytes = sizeBytes, .sha256 = oid});
        return *this;
    }
    Committer &large(const QString &path, const QByteArray &content)
    {
        return large(path, core::sha256Of(content), content.size());
    }
    Committer &remove(const QString &path)
    {
        m_request.operations.append({.kind = core::CommitOperation::Kind::DeleteFile, .path = path});
        return *this;
    }

    /// Its id; null when it could not be made.
    core::GitOid commit(const QString &summary = QStringLiteral("Change files"))
    {
        m_request.summary = summary;
        const auto made =
            m_isWritten ? m_hub.commit(m_repo, m_revision, m_request) : core::Result<core::CommitReply>{std::unexpect};
        m_request.operations.clear();
        return made ? made->oid : core::GitOid{};
    }

private:
    core::HubClient m_hub;
    core::RepoId m_repo;
    QString m_revision;
    QTemporaryDir m_folder;
    core::CommitRequest m_request;
    bool m_isWritten = true;
};

}  // namespace test
