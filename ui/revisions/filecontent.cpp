#include "ui/revisions/filecontent.h"

#include "core/git/gittext.h"
#include "core/revisions/contentkind.h"
#include "core/revisions/contentreader.h"
#include "ui/revisions/filecommands.h"

namespace ui {

namespace {

using Obstacle = FileContent::Obstacle;

/// As far as its name tells: what is not is never fetched for it.
bool canBeSeen(core::ContentKind kind)
{
    return kind != core::ContentKind::Binary && kind != core::ContentKind::Checkpoint;
}

core::Result<QByteArray> fetch(const FileSource &source, const core::HubClient &hub,
                               std::atomic<std::int64_t> &fetchedBytes, const std::stop_token &stop)
{
    const core::LfsPointer &pointer = *source.item.lfs;
    QByteArray content;
    const auto sink = [&](QByteArrayView piece) {
        content.append(piece);
        fetchedBytes += piece.size();
        return content.size() <= pointer.sizeBytes;  // whatever the server goes on to send
    };
    const auto fetched = hub.download(*source.repo, source.commit.toString(), source.item.path(), sink, stop);
    if (!fetched && content.size() <= pointer.sizeBytes)
        return std::unexpected(fetched.error());
    if (core::sha256Of(content) != pointer.oid)
        return core::fail(core::ErrorKind::Mismatch, source.item.path());
    return content;
}

core::ComparedFile fileIn(const FileSource &source)
{
    const core::TreeItem &item = source.item;
    return {.rawPath = item.rawPath,
            .kind = item.kind,
            .sizeBytes = item.sizeBytes(),
            .oid = item.oid,
            .lfs = item.lfs,
            .place = {.kind = core::ContentPlace::Kind::Blob, .location = source.repository, .blob = item.oid}};
}

FileContent shown(const core::TreeItem &item, const QByteArray &content)
{
    FileContent file{.item = item};
    const bool isRegular = item.kind != core::TreeItem::Kind::Link;
    const bool isPicture = isRegular && core::contentKindOf(item.rawPath) == core::ContentKind::Image;
    if (isPicture)
        file.image = decodeImage(content);
    if (!file.image.isNull())
        return file;
    if (core::isBinaryContent(content))
        file.obstacle = isPicture ? Obstacle::BrokenPicture : Obstacle::Binary;
    else
        file.text = std::make_shared<const DiffText>(
            layOut({.after = core::TextLines{content}}, isRegular ? item.path() : QString{}, core::Whitespace::Exact));
    return file;
}

}  // namespace

core::Result<FileContent> readFile(const FileSource &source, const core::HubClient &hub, std::int64_t mostHubBytes,
                                   std::atomic<std::int64_t> &fetchedBytes, const std::stop_token &stop)
{
    const core::TreeItem &item = source.item;
    if (!isFile(item))
        return FileContent{.item = item, .obstacle = Obstacle::NoFile};
    if (item.lfs && !canBeSeen(core::contentKindOf(item.rawPath)))
        return FileContent{.item = item, .obstacle = Obstacle::Binary};
    if (item.sizeBytes() > mostPreviewBytes)
        return FileContent{.item = item, .obstacle = Obstacle::TooLarge};
    core::ContentReader reader;
    const core::ComparedFile file = fileIn(source);
    const bool isFar = item.lfs && !reader.localFile(file);
    if (isFar && !source.repo)
        return FileContent{.item = item, .obstacle = Obstacle::Elsewhere};
    if (isFar && item.sizeBytes() > mostHubBytes)
        return FileContent{.item = item, .obstacle = Obstacle::NotFetched};
    const auto content = isFar ? fetch(source, hub, fetchedBytes, stop) : reader.content(file, mostPreviewBytes);
    return content.transform([&item](const QByteArray &bytes) { return shown(item, bytes); });
}

}  // namespace ui
