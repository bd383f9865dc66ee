#include "core/publish/verification_p.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isAsExpected(const ReceiptEntry &entry, const QHash<QString, RemoteEntry> &there)
{
    const auto remote = there.constFind(entry.path);
    const bool exists = remote != there.cend() && !remote->isFolder;
    if (entry.action == PlanAction::Delete)
        return !exists;
    if (!exists)
        return false;
    return entry.path == u".gitattributes" || isSameContent(*remote, entry);
}

}  // namespace

bool isSameContent(const RemoteEntry &remote, const ReceiptEntry &entry)
{
    if (remote.isFolder || remote.sizeBytes != entry.sizeBytes)
        return false;
    if (remote.lfsOid)
        return entry.sha256 == remote.lfsOid;
    return entry.blobOid == remote.oid;
}

Result<QStringList> findMismatches(const HubClient &hub, const RepoId &repo, const QString &revision,
                                   const QList<ReceiptEntry> &entries, const std::stop_token &stop)
{
    QStringList paths;
    paths.reserve(entries.size());
    for (const ReceiptEntry &entry : entries)
        paths.append(entry.path);
    const auto found = hub.pathsInfo(repo, revision, paths, stop);
    if (!found)
        return std::unexpected(found.error());
    QHash<QString, RemoteEntry> there;
    there.reserve(found->size());
    for (const RemoteEntry &entry : *found)
        there.insert(entry.path, entry);

    QStringList mismatches;
    for (const ReceiptEntry &entry : entries) {
        if (!isAsExpected(entry, there))
            mismatches.append(entry.path);
    }
    return mismatches;
}

}  // namespace core
