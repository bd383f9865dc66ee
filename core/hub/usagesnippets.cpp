#include "core/hub/usagesnippets.h"

#include "core/hub/hubrequest.h"
#include "core/hub/repoaddress.h"

namespace core {

UsageFacts usageFacts(const UsageSubject &subject)
{
    const RepoInfo &info = subject.info;
    const bool isPublicHub = isSameOrigin(subject.endpoint, publicHub());
    return {.id = info.id,
            .library = info.library,
            .task = info.task,
            .tags = info.tags,
            .files = info.files,
            .revision = isRevisionName(subject.revision) ? subject.revision : QString(),
            .otherHub =
                isPublicHub ? QString() : subject.endpoint.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash),
            .webAddress = hubUrl(subject.endpoint, encodePath(info.id.webPath())).toString(QUrl::FullyEncoded),
            .needsToken = info.visibility == Visibility::Private || !info.gated.isEmpty()};
}

QList<UsageSnippet> usageSnippets(const UsageSubject &subject)
{
    return usageSnippets(usageFacts(subject));
}

QString usedLibrary(const RepoInfo &info)
{
    return usedLibrary(usageFacts({.info = info, .endpoint = publicHub()}));
}

std::optional<RepoId> baseModel(const RepoInfo &info)
{
    return baseModel(UsageFacts{.id = info.id, .tags = info.tags});
}

}  // namespace core
