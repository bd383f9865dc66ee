#include "app/checkpointplace.h"

#include "core/hub/hubcheckpoint.h"
#include "core/hub/repoaddress.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app {

namespace {

core::Result<core::Checkpoint> errorAsResult(core::CheckpointResult result)
{
    return std::move(result).transform_error([](const core::TensorFileFault &fault) { return fault.error; });
}

/// Neither owner nor name of a repository, but what people write for files.
bool looksLikePath(const QString &word)
{
    return word.startsWith(u'/') || word.startsWith(u'.') || word.startsWith(u'~') || !word.contains(u'/');
}

core::Result<core::RepoAddress> addressOf(const QString &word, const QUrl &endpoint)
{
    const qsizetype colon = word.contains(u"://") ? -1 : word.indexOf(u':');
    auto address = core::RepoAddress::parse(colon < 0 ? word : word.first(colon), endpoint);
    if (address && colon >= 0)
        address->path = word.sliced(colon + 1);
    return address;
}

}  // namespace

core::Result<core::Checkpoint> openCheckpointAt(const Invocation &run, const QString &word, core::HeadCache &cache)
{
    if (QFileInfo::exists(word) || looksLikePath(word))
        return errorAsResult(core::openLocalCheckpoint(word, cache, run.stop));
    const auto endpoint = run.endpoint();
    if (!endpoint)
        return std::unexpected(endpoint.error());
    const auto address = addressOf(word, *endpoint);
    if (!address)
        return std::unexpected(address.error());
    const auto hub = address->endpoint.isEmpty() ? run.hub() : run.hubAt(address->endpoint);
    if (!hub)
        return std::unexpected(hub.error());
    const core::HubFolder folder{*hub, address->repo, address->revision};
    return errorAsResult(core::openCheckpoint(folder, address->path, cache, run.stop));
}

}  // namespace app
