#include "core/localhub/router_p.h"

#include "core/localhub/routes_p.h"

#include <array>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

struct Route
{
    QByteArrayView method;  ///< Empty: any.
    QByteArrayView verb;
    Reply (*handler)(RepoCall &call);
};

constexpr auto apiRoutes = std::to_array<Route>({{"GET", "", repositoryInfo},
                                                 {"GET", "revision", repositoryInfo},
                                                 {"GET", "tree", listTree},
                                                 {"GET", "treesize", treeSize},
                                                 {"POST", "paths-info", pathsInfo},
                                                 {"POST", "preupload", preupload},
                                                 {"POST", "commit", commit},
                                                 {"GET", "commits", listCommits},
                                                 {"GET", "refs", listRefs},
                                                 {"POST", "branch", createBranch},
                                                 {"DELETE", "branch", deleteBranch},
                                                 {"POST", "tag", createTag},
                                                 {"DELETE", "tag", deleteTag},
                                                 {"PUT", "settings", changeSettings},
                                                 {"GET", "auth-check", checkAccess},
                                                 {"", "user-access-request", accessRequests},
                                                 {"POST", "like", changeLike},
                                                 {"DELETE", "like", changeLike},
                                                 {"GET", "likers", listLikers},
                                                 {"GET", "compare", compareRevisions},
                                                 {"POST", "super-squash", squashBranch},
                                                 {"", "lfs-files", lfsFiles},
                                                 {"", "discussions", discussions}});

constexpr auto webRoutes = std::to_array<Route>({{"GET", "", treePage},
                                                 {"GET", "tree", treePage},
                                                 {"GET", "commit", commitPage},
                                                 {"GET", "resolve", resolveFile},
                                                 {"GET", "blob", resolveFile},
                                                 {"GET", "raw", rawFile},
                                                 {"POST", "ask-access", askForAccess},
                                                 {"GET", "info/refs", advertiseRefs},
                                                 {"POST", "git-upload-pack", uploadPack},
                                                 {"POST", "git-receive-pack", receivePack},
                                                 {"", "info/lfs", lfs}});

Reply noSuchRoute()
{
    return errorReply(404, u"Sorry, there is nothing at this address."_s);
}

QByteArray methodOf(const Request &request)
{
    return request.method == "HEAD" ? QByteArray("GET") : request.method;
}

template <std::size_t Count>
Reply dispatch(const std::array<Route, Count> &routes, HubContext &hub, Request &request, const RepoId &id,
               QByteArrayView verb, const QList<QByteArray> &rest)
{
    if (verb == "xet-write-token" || verb == "xet-read-token")
        return errorReply(404, u"This server has no Xet storage: set HF_HUB_DISABLE_XET=1 to use LFS."_s);
    for (const Route &route : routes) {
        if (route.verb != verb || (!route.method.isEmpty() && route.method != methodOf(request)))
            continue;
        auto call = enterRepository(hub, request, id, rest);
        return call ? route.handler(*call) : call.error();
    }
    return noSuchRoute();
}

Reply answerRepositoryApi(HubContext &hub, Request &request, RepoType type)
{
    const QList<QByteArray> &segments = request.rawSegments;
    if (segments.size() == 2)
        return methodOf(request) == "GET" ? listRepositories(hub, request, type) : noSuchRoute();
    const auto id = segments.size() > 3
        ? RepoId::parse(QString(decoded(segments.at(2)) + u'/' + decoded(segments.at(3))), type)
        : Result<RepoId>{std::unexpect};
    if (!id)
        return errorReply(404, u"Repository not found"_s, "RepoNotFound");
    const QByteArray verb = segments.value(4);
    return dispatch(apiRoutes, hub, request, *id, verb, segments.sliced(std::min<qsizetype>(5, segments.size())));
}

Reply answerApi(HubContext &hub, Request &request)
{
    const QList<QByteArray> &segments = request.rawSegments;
    const QByteArray method = methodOf(request);
    const QByteArray route = method + ' ' + segments.sliced(1).join('/');
    if (route == "GET whoami-v2" || route == "GET whoami")
        return whoami(hub, request);
    if (route == "GET settings/repositories")
        return listStorage(hub, request, {});
    if (route.startsWith("GET organizations/") && route.endsWith("/settings/repositories") && segments.size() == 5)
        return listStorage(hub, request, decoded(segments.at(2)));
    if (route.startsWith("GET users/") && route.endsWith("/likes") && segments.size() == 4)
        return listLikesOf(hub, request, decoded(segments.at(2)));
    if (route == "GET quicksearch")
        return quickSearch(hub, request);
    if (route == "POST validate-yaml")
        return validateCard(hub, request);
    if (route == "POST repos/create")
        return createRepository(hub, request);
    if (route == "DELETE repos/delete")
        return deleteRepository(hub, request);
    if (route == "POST repos/move")
        return moveRepository(hub, request);
    for (const RepoType type : {RepoType::Model, RepoType::Dataset, RepoType::Space}) {
        if (segments.value(1) == apiSegment(type).toLatin1())
            return answerRepositoryApi(hub, request, type);
    }
    return noSuchRoute();
}

Reply answerWeb(HubContext &hub, Request &request)
{
    QList<QByteArray> segments = request.rawSegments;
    RepoType type = RepoType::Model;
    for (const RepoType other : {RepoType::Model, RepoType::Dataset, RepoType::Space}) {
        if (segments.size() > 2 && segments.first() == apiSegment(other).toLatin1()) {
            type = other;
            segments.removeFirst();
            break;
        }
    }
    if (segments.size() < 2)
        return noSuchRoute();
    QString name = decoded(segments.at(1));
    if (name.endsWith(u".git"))
        name.chop(4);
    const auto id = RepoId::parse(QString(decoded(segments.at(0)) + u'/' + name), type);
    if (!id)
        return errorReply(404, u"Repository not found"_s, "RepoNotFound");
    segments = segments.sliced(2);
    qsizetype verbSegments = std::min<qsizetype>(1, segments.size());
    if (segments.value(0) == "info")
        verbSegments = std::min<qsizetype>(2, segments.size());
    const QByteArray verb = segments.first(verbSegments).join('/');
    return dispatch(webRoutes, hub, request, *id, verb, segments.sliced(verbSegments));
}

/// A web page elsewhere must not reach this server by having its own name point here.
bool isLoopbackHost(const QByteArray &host)
{
    const qsizetype colon = host.lastIndexOf(':');
    const bool hasPort = colon >= 0 && !host.endsWith(']');
    const QByteArray name = (hasPort ? host.first(colon) : host).toLower();
    return name.isEmpty() || name == "127.0.0.1" || name == "localhost" || name == "[::1]";
}

}  // namespace

Reply answer(HubContext &hub, Request &request)
{
    if (!isLoopbackHost(request.header("Host")))
        return errorReply(421, u"This server answers to 127.0.0.1 and localhost only."_s);
    const QByteArray first = request.rawSegments.value(0);
    if (first == "api")
        return answerApi(hub, request);
    if (first == "storage")
        return storage(hub, request);
    if (first == "oauth")
        return oauth(hub, request);
    if (request.rawPath == "/.well-known/openid-configuration")
        return openIdConfiguration(hub, request);
    if (first.isEmpty())
        return homePage(hub, request);
    return answerWeb(hub, request);
}

}  // namespace core::localhub
