#include "ui/revisions/diffcontent.h"

#include "core/revisions/contentreader.h"

#include <QBuffer>
#include <QImageReader>

namespace ui {

namespace {

using Obstacle = DiffContent::Obstacle;

constexpr std::int64_t mostImageBytes = 64 * 1024 * 1024;
constexpr int mostImageMegabytes = 256;  // decoded
constexpr QSize mostPixels{4096, 4096};  // shown smaller beyond that

ImageSide readImage(core::ContentReader &reader, const std::optional<core::ComparedFile> &file)
{
    if (!file)
        return {};
    auto bytes = reader.content(*file, mostImageBytes);
    if (!bytes)
        return {.isThere = true};
    QBuffer buffer{&*bytes};
    QImageReader decoder{&buffer};
    decoder.setAllocationLimit(mostImageMegabytes);
    decoder.setAutoTransform(true);
    if (const QSize size = decoder.size(); size.width() > mostPixels.width() || size.height() > mostPixels.height())
        decoder.setScaledSize(size.scaled(mostPixels, Qt::KeepAspectRatio));
    return {.image = decoder.read(), .isThere = true};
}

template <typename Diff>
std::optional<ChangeRows> rowsOf(const Diff &diff)
{
    return diff ? std::optional(changeRows(*diff)) : std::nullopt;
}

/// Nothing where the contents are not what the name says: they are then looked at as text.
std::optional<ChangeRows> meaningOf(core::ContentKind kind, const QByteArray &before, const QByteArray &after,
                                    const core::TextDiffOptions &options)
{
    switch (kind) {
    case core::ContentKind::Card: return changeRows(core::diffCards(before, after, options));
    case core::ContentKind::Json: return rowsOf(core::diffJson(before, after));
    case core::ContentKind::Notebook: return rowsOf(core::diffNotebooks(before, after, options));
    case core::ContentKind::Table: return rowsOf(core::diffTables(before, after));
    case core::ContentKind::Tokenizer: return rowsOf(core::diffTokenizers(before, after));
    case core::ContentKind::TokenizerConfig: return rowsOf(core::diffTokenizerConfigs(before, after, options));
    case core::ContentKind::Text:
    case core::ContentKind::Image:
    case core::ContentKind::Checkpoint:
    case core::ContentKind::Binary: return std::nullopt;
    }
    Q_UNREACHABLE_RETURN(std::nullopt);
}

Obstacle obstacleOf(const core::TextDiff &diff)
{
    switch (diff.obstacle) {
    case core::TextDiff::Obstacle::Binary: return Obstacle::Binary;
    case core::TextDiff::Obstacle::TooLarge: return Obstacle::TooLarge;
    case core::TextDiff::Obstacle::None: break;
    }
    return diff.hunks.isEmpty() ? Obstacle::OnlyBlanks : Obstacle::None;
}

bool isWithLfs(const core::ChangedEntry &entry)
{
    return (entry.before && entry.before->lfs) || (entry.after && entry.after->lfs);
}

core::Result<> compareTexts(core::ContentReader &reader, DiffContent &content, const core::TextDiffOptions &options,
                            const std::stop_token &stop)
{
    const core::ChangedEntry &entry = content.entry;
    const auto before = reader.stored(entry.before, options.maxBytes, stop);
    const auto after = before ? reader.stored(entry.after, options.maxBytes, stop) : before;
    if (!after) {
        if (after.error().kind != core::ErrorKind::TooLarge)
            return std::unexpected(after.error());
        content.obstacle = Obstacle::TooLarge;
        return {};
    }
    core::TextDiff diff = core::diffText(*before, *after, options);
    content.obstacle = obstacleOf(diff);
    if (content.obstacle == Obstacle::None)
        content.text =
            std::make_shared<const DiffText>(layOut(std::move(diff), entry.file().path(), options.lines.whitespace));
    if (content.obstacle != Obstacle::Binary)
        content.meaning = meaningOf(entry.content, *before, *after, options);
    return {};
}

}  // namespace

QList<DiffAspect> DiffContent::aspects() const
{
    QList<DiffAspect> aspects;
    if (meaning && !meaning->rows.isEmpty())
        aspects.append(DiffAspect::Meaning);
    if (imageBefore || imageAfter)
        aspects.append(DiffAspect::Image);
    if (text)
        aspects.append(DiffAspect::Text);
    aspects.append(DiffAspect::Facts);
    return aspects;
}

core::Result<DiffContent> readDiff(const core::ChangedEntry &entry, const core::TextDiffOptions &options,
                                   const std::stop_token &stop)
{
    DiffContent content{.entry = entry};
    core::ContentReader reader;
    const bool isRegular = (!entry.before || entry.before->isRegular()) && (!entry.after || entry.after->isRegular());
    if (entry.hasSameContent()) {
        content.obstacle = Obstacle::SameContent;
        return content;
    }
    if (entry.content == core::ContentKind::Image && isRegular) {
        const ImageSide before = readImage(reader, entry.before);
        const ImageSide after = readImage(reader, entry.after);
        if (!before.image.isNull() || !after.image.isNull()) {
            content.imageBefore = before;
            content.imageAfter = after;
        }
    }
    if (isWithLfs(entry)) {
        content.obstacle = Obstacle::Elsewhere;
        return content;
    }
    if (auto compared = compareTexts(reader, content, options, stop); !compared)
        return std::unexpected(compared.error());
    return content;
}

}  // namespace ui
