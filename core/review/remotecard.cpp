#include "core/review/remotecard.h"

#include "core/review/cardfile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

const QString cardPath = u"README.md"_s;

QList<ModelFile> filesOf(const QList<RemoteEntry> &tree)
{
    QList<ModelFile> files;
    for (const RemoteEntry &entry : tree) {
        if (!entry.isFolder)
            files.append({.path = entry.path, .localPath = {}, .sizeBytes = entry.sizeBytes});
    }
    return files;
}

Result<QString> download(const HubClient &hub, const RepoId &repo, const QString &commit, const std::stop_token &stop)
{
    QByteArray bytes;
    const auto take = [&bytes](QByteArrayView part) {
        bytes.append(part);
        return bytes.size() <= cardLimitBytes;
    };
    const auto done = hub.download(repo, commit, cardPath, take, stop);
    if (bytes.size() > cardLimitBytes)
        return fail(ErrorKind::TooLarge, cardPath, u"a card has at most 8 MB"_s);
    if (!done)
        return std::unexpected(done.error());
    const auto card = CardText::decode(bytes);
    if (!card)
        return fail(ErrorKind::InvalidInput, cardPath, u"it is not UTF-8"_s);
    return card->text();
}

}  // namespace

Result<RemoteCard> readRemoteCard(const HubClient &hub, const RepoId &repo, const QString &revision,
                                  const std::stop_token &stop)
{
    const auto info = hub.repoInfo(repo, revision, stop);
    if (!info)
        return std::unexpected(info.error());
    RemoteCard card{.text = {}, .oid = {}, .files = {}, .isGated = !info->gated.isEmpty()};
    if (info->head.isNull())
        return card;
    // From here on one commit: text, id and files belong together whatever happens meanwhile.
    const QString commit = info->head.toString();
    const auto tree = hub.tree(repo, commit, {}, stop);
    if (!tree)
        return std::unexpected(tree.error());
    card.files = filesOf(*tree);
    const auto entry = std::ranges::find(*tree, cardPath, &RemoteEntry::path);
    if (entry == tree->end())
        return card;
    if (entry->sizeBytes > cardLimitBytes)
        return fail(ErrorKind::TooLarge, cardPath, u"a card has at most 8 MB"_s);
    auto text = download(hub, repo, commit, stop);
    if (!text)
        return std::unexpected(text.error());
    card.text = *std::move(text);
    card.oid = entry->oid.toString();
    return card;
}

}  // namespace core
