#include "ui/revisions/diffcontent.h"

#include "core/revisions/contentreader.h"
#include "ui/revisions/tensorchanges.h"

namespace ui {

namespace {

using Obstacle = DiffContent::Obstacle;

constexpr std::int64_t mostTextBytes = 4 * 1024 * 1024;  // fetched only to be looked at
constexpr std::int64_t mostTokenizerBytes = 32 * 1024 * 1024;  // real ones have 1 to 20 MB

/// Of a file that lies on the Hub; 0 for what there is nothing to look at in.
std::int64_t mostFetchedBytes(core::ContentKind kind)
{
    switch (kind) {
    case core::ContentKind::Text:
    case core::ContentKind::Card:
    case core::ContentKind::Json:
    case core::ContentKind::Notebook:
    case core::ContentKind::Table:
    case core::ContentKind::TokenizerConfig: return mostTextBytes;
    case core::ContentKind::Tokenizer: return mostTokenizerBytes;
    case core::ContentKind::Image: return mostImageBytes;
    case core::ContentKind::Checkpoint:
    case core::ContentKind::Binary: return 0;
    }
    Q_UNREACHABLE_RETURN(0);
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

bool isEmpty(const std::optional<core::ComparedFile> &file)
{
    return !file || file->sizeBytes == 0;
}

Obstacle obstacleOf(const core::TextDiff &diff, const core::ChangedEntry &entry)
{
    switch (diff.obstacle) {
    case core::TextDiff::Obstacle::Binary: return Obstacle::Binary;
    case core::TextDiff::Obstacle::TooLarge: return Obstacle::TooLarge;
    case core::TextDiff::Obstacle::None: break;
    }
    if (!diff.hunks.isEmpty())
        return Obstacle::None;
    return isEmpty(entry.before) && isEmpty(entry.after) ? Obstacle::Empty : Obstacle::OnlyBlanks;
}

bool isWithLfs(const core::ChangedEntry &entry)
{
    return (entry.before && entry.before->lfs) || (entry.after && entry.after->lfs);
}

bool isRegular(const core::ChangedEntry &entry)
{
    return (!entry.before || entry.before->isRegular()) && (!entry.after || entry.after->isRegular());
}

class DiffReader
{
public:
    DiffReader(const core::ChangedEntry &entry, const ComparedSides &sides, const DiffOptions &options,
               const std::stop_token &stop)
        : m_options(options.text)
        , m_stop(stop)
        , m_before(sides.before, options.mayFetch ? sides.originBefore : std::nullopt)
        , m_after(sides.after, options.mayFetch ? sides.originAfter : std::nullopt)
        , m_isReachable(options.mayFetch && sides.isReachable())
        , m_content{.entry = entry}
    {
    }

    core::Result<DiffContent> read()
    {
        const core::ChangedEntry &entry = m_content.entry;
        if (entry.hasSameContent()) {
            m_content.obstacle = Obstacle::SameContent;
            return std::move(m_content);
        }
        m_content.hasTensors = isCheckpointChange(entry);
        const bool isImage = entry.content == core::ContentKind::Image && isRegular(entry);
        if (isImage)
            readImages();
        const bool isNothingToRead = isImage || mostFetchedBytes(entry.content) == 0;
        if (isWithLfs(entry) && isNothingToRead)
            m_content.obstacle = m_content.imageAfter || m_content.imageBefore ? Obstacle::Binary : Obstacle::Elsewhere;
        else if (const auto compared = compareTexts(); !compared)
            return std::unexpected(compared.error());
        return m_stop.stop_requested() ? core::canceled() : core::Result<DiffContent>{std::move(m_content)};
    }

private:
    core::Result<QByteArray> contentOf(const core::SideFolder &folder, const std::optional<core::ComparedFile> &file);
    void noteProblem(const core::Error &error);
    ImageSide readImage(const core::SideFolder &folder, const std::optional<core::ComparedFile> &file);
    void readImages();
    core::Result<> compareTexts();

    const core::TextDiffOptions m_options;
    const std::stop_token m_stop;
    const core::SideFolder m_before;
    const core::SideFolder m_after;
    const bool m_isReachable;
    core::ContentReader m_reader;
    DiffContent m_content;
};

core::Result<QByteArray> DiffReader::contentOf(const core::SideFolder &folder,
                                               const std::optional<core::ComparedFile> &file)
{
    const bool isFar = file && file->lfs && file->isRegular() && !m_reader.localFile(*file);
    if (isFar)
        return folder.content(*file, mostFetchedBytes(m_content.entry.content), m_stop);
    return file && file->lfs ? folder.content(*file, m_options.maxBytes, m_stop)
                             : m_reader.stored(file, m_options.maxBytes, m_stop);
}

/// That a file is large, or that nobody has asked for it, is told by the facts alone.
void DiffReader::noteProblem(const core::Error &error)
{
    const bool isExpected = error.kind == core::ErrorKind::TooLarge || error.kind == core::ErrorKind::Canceled
        || (error.kind == core::ErrorKind::EntryNotFound && !m_isReachable);
    if (!isExpected)
        m_content.fetchError = error;
}

ImageSide DiffReader::readImage(const core::SideFolder &folder, const std::optional<core::ComparedFile> &file)
{
    if (!file)
        return {};
    const auto bytes = folder.content(*file, mostImageBytes, m_stop);
    if (!bytes) {
        noteProblem(bytes.error());
        return {.isThere = true};
    }
    return {.image = decodeImage(*bytes), .isThere = true};
}

void DiffReader::readImages()
{
    const ImageSide before = readImage(m_before, m_content.entry.before);
    const ImageSide after = readImage(m_after, m_content.entry.after);
    if (before.image.isNull() && after.image.isNull())
        return;
    m_content.imageBefore = before;
    m_content.imageAfter = after;
}

core::Result<> DiffReader::compareTexts()
{
    const core::ChangedEntry &entry = m_content.entry;
    const auto before = contentOf(m_before, entry.before);
    const auto after = before ? contentOf(m_after, entry.after) : before;
    if (!after) {
        const bool isLfs = isWithLfs(entry);
        if (!isLfs && after.error().kind != core::ErrorKind::TooLarge)
            return std::unexpected(after.error());
        m_content.obstacle = isLfs ? Obstacle::Elsewhere : Obstacle::TooLarge;
        noteProblem(after.error());
        return {};
    }
    core::TextDiff diff = core::diffText(*before, *after, m_options);
    m_content.obstacle = obstacleOf(diff, entry);
    if (m_content.obstacle == Obstacle::None)
        m_content.text =
            std::make_shared<const DiffText>(layOut(std::move(diff), entry.file().path(), m_options.lines.whitespace));
    if (m_content.obstacle != Obstacle::Binary)
        m_content.meaning = meaningOf(entry.content, *before, *after, m_options);
    return {};
}

}  // namespace

QList<DiffAspect> DiffContent::aspects() const
{
    QList<DiffAspect> aspects;
    if (hasTensors)
        aspects.append(DiffAspect::Tensors);
    if (meaning && !meaning->rows.isEmpty())
        aspects.append(DiffAspect::Meaning);
    if (imageBefore || imageAfter)
        aspects.append(DiffAspect::Image);
    if (text)
        aspects.append(DiffAspect::Text);
    if (text && entry.content == core::ContentKind::Card)
        aspects.append(DiffAspect::Rendered);
    aspects.append(DiffAspect::Facts);
    return aspects;
}

core::Result<DiffContent> readDiff(const core::ChangedEntry &entry, const ComparedSides &sides,
                                   const DiffOptions &options, const std::stop_token &stop)
{
    return DiffReader{entry, sides, options, stop}.read();
}

}  // namespace ui
