#pragma once

#include "core/localhub/repocall_p.h"

/// One function per endpoint. Source for all: the Hub's HTTP API as its official clients use it.
namespace core::localhub {

// Accounts and repositories
[[nodiscard]] Reply whoami(HubContext &hub, Request &request);
[[nodiscard]] Reply validateCard(HubContext &hub, Request &request);
[[nodiscard]] Reply createRepository(HubContext &hub, Request &request);
[[nodiscard]] Reply deleteRepository(HubContext &hub, Request &request);
[[nodiscard]] Reply moveRepository(HubContext &hub, Request &request);
[[nodiscard]] Reply listRepositories(HubContext &hub, Request &request, RepoType type);
/// What somebody may mean who types a few letters of a name.
[[nodiscard]] Reply quickSearch(HubContext &hub, Request &request);
/// What each repository of the caller, or of an organisation, takes.
[[nodiscard]] Reply listStorage(HubContext &hub, Request &request, const QString &organisation);
[[nodiscard]] Reply listLikesOf(HubContext &hub, Request &request, const QString &user);

// One repository
[[nodiscard]] Reply repositoryInfo(RepoCall &call);
[[nodiscard]] Reply changeSettings(RepoCall &call);
[[nodiscard]] Reply checkAccess(RepoCall &call);
[[nodiscard]] Reply accessRequests(RepoCall &call);  ///< All of …/user-access-request.
[[nodiscard]] Reply askForAccess(RepoCall &call);
[[nodiscard]] Reply changeLike(RepoCall &call);  ///< POST likes, DELETE takes it back.
[[nodiscard]] Reply listLikers(RepoCall &call);
[[nodiscard]] Reply listTree(RepoCall &call);
[[nodiscard]] Reply treeSize(RepoCall &call);
[[nodiscard]] Reply pathsInfo(RepoCall &call);
[[nodiscard]] Reply preupload(RepoCall &call);
[[nodiscard]] Reply commit(RepoCall &call);
[[nodiscard]] Reply listCommits(RepoCall &call);
[[nodiscard]] Reply listRefs(RepoCall &call);
[[nodiscard]] Reply createBranch(RepoCall &call);
[[nodiscard]] Reply deleteBranch(RepoCall &call);
[[nodiscard]] Reply createTag(RepoCall &call);
[[nodiscard]] Reply deleteTag(RepoCall &call);
[[nodiscard]] Reply compareRevisions(RepoCall &call);
[[nodiscard]] Reply squashBranch(RepoCall &call);
[[nodiscard]] Reply lfsFiles(RepoCall &call);  ///< All of …/lfs-files.
[[nodiscard]] Reply discussions(RepoCall &call);  ///< All of …/discussions, whatever the method.

// Sign-in
[[nodiscard]] Reply openIdConfiguration(HubContext &hub, Request &request);
[[nodiscard]] Reply oauth(HubContext &hub, Request &request);  ///< All of /oauth.

// Content
[[nodiscard]] Reply resolveFile(RepoCall &call);
[[nodiscard]] Reply rawFile(RepoCall &call);
[[nodiscard]] Reply lfs(RepoCall &call);  ///< All of ….git/info/lfs.
[[nodiscard]] Reply storage(HubContext &hub, Request &request);  ///< All of /storage.

// git smart HTTP
[[nodiscard]] Reply advertiseRefs(RepoCall &call);
[[nodiscard]] Reply uploadPack(RepoCall &call);
[[nodiscard]] Reply receivePack(RepoCall &call);

// For a browser
[[nodiscard]] Reply homePage(HubContext &hub, Request &request);
[[nodiscard]] Reply treePage(RepoCall &call);
[[nodiscard]] Reply commitPage(RepoCall &call);

// Shared between routes
/// What listings and the repository's own page say alike.
[[nodiscard]] QJsonObject repositoryJson(const RepoEntry &entry);
/// `json` without the fields that are not in `expand`, and besides the ids; all of it when nothing is.
[[nodiscard]] QJsonObject keepOnly(QJsonObject json, const QStringList &expand);
/// A browser asks, rather than a program that wants to know why.
[[nodiscard]] bool wantsHtml(const Request &request);
/// Where a browser asks for access to a gated repository.
[[nodiscard]] Reply gatedPage(const RepoCall &call, const QString &problem = {});
/// Refuses what would put a private repository's owner over their limit.
[[nodiscard]] OrReply<> requireStorage(RepoCall &call, std::int64_t moreBytes);
/// The tree entry as tree and paths-info answer it.
[[nodiscard]] QJsonObject toJson(const TreeItem &item);
/// The part of a file that a Range header asks for, as 206 or 416; the whole of it otherwise.
[[nodiscard]] Reply fileReply(const Request &request, std::shared_ptr<FileHandle> file, std::int64_t sizeBytes);
[[nodiscard]] Reply bytesReply(const Request &request, QByteArray bytes);
/// `Link: <…>; rel="next"` for the same request with another value of one query key.
[[nodiscard]] QByteArray nextLink(const HubContext &hub, const Request &request, const QString &key,
                                  const QString &value);

}  // namespace core::localhub
