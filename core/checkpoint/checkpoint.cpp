#include "core/checkpoint/checkpoint.h"

#include "core/base/filestat.h"
#include "core/base/parallel.h"
#include "core/checkpoint/checkpointlayout_p.h"
#include "core/checkpoint/weightindex.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::size_t headsAtOnce = 8;
constexpr std::int64_t longestIndex = 100'000'000;
constexpr std::int64_t longestConfig = 4 * 1024 * 1024;

QString folderOf(const QString &path)
{
    return path.first(path.lastIndexOf(u'/') + 1);
}

class CheckpointOpener
{
public:
    using Problem = TensorFileProblem;
    using Step = std::expected<void, TensorFileFault>;

    CheckpointOpener(const CheckpointFolder &folder, HeadCache &cache, const std::stop_token &stop)
        : m_folder(folder)
        , m_cache(cache)
        , m_stop(stop)
    {
        m_checkpoint.name = folder.name();
    }

    CheckpointResult open(const QString &path);

private:
    Step addGroup(const CheckpointGroup &group);
    Step readHeads(const QList<StoredFile> &files, qsizetype first);
    Step readHead(const StoredFile &file, CheckpointFile &target) const;
    Step addTensors(const CheckpointFile &file, int number, const QString &prefix);
    std::expected<WeightIndex, TensorFileFault> readIndex(const StoredFile &file);
    std::expected<QList<StoredFile>, TensorFileFault> shardsOf(const WeightIndex &index,
                                                               const QString &indexPath) const;
    Step checkIndex(const WeightIndex &index, const QString &prefix, qsizetype firstFile, qsizetype firstTensor);
    void readConfig(const QString &folder);
    Result<QByteArray> readSmall(const QString &path, std::int64_t limit);

    [[nodiscard]] const StoredFile *find(const QString &path) const
    {
        const auto found = std::ranges::find(m_files, path, &StoredFile::path);
        return found == m_files.end() ? nullptr : &*found;
    }
    [[nodiscard]] std::unexpected<TensorFileFault> refuse(Problem problem, const QString &subject,
                                                          const QString &tensor = {}) const
    {
        return std::unexpected(tensorFileFault(subject, problem, tensor));
    }

    const CheckpointFolder &m_folder;
    HeadCache &m_cache;
    const std::stop_token m_stop;
    QList<StoredFile> m_files;
    QSet<QString> m_names;
    Checkpoint m_checkpoint;
};

CheckpointResult CheckpointOpener::open(const QString &path)
{
    auto files = m_folder.files(m_stop);
    if (!files)
        return std::unexpected(unreadableFault(files.error()));
    m_files = *std::move(files);
    const QList<CheckpointGroup> groups = checkpointGroups(m_files, path);
    if (groups.isEmpty())
        return refuse(Problem::UnknownFormat, path.isEmpty() ? m_folder.name() : path);
    for (const CheckpointGroup &group : groups) {
        if (const auto added = addGroup(group); !added)
            return std::unexpected(added.error());
    }
    readConfig(folderOf(m_checkpoint.files.constFirst().path));
    for (const CheckpointFile &file : std::as_const(m_checkpoint.files))
        m_checkpoint.fetchedBytes += file.source->fetchedBytes();
    return std::move(m_checkpoint);
}

CheckpointOpener::Step CheckpointOpener::addGroup(const CheckpointGroup &group)
{
    if (!group.missing.isEmpty())
        return refuse(Problem::ShardMissing, group.missing.constFirst());
    QList<StoredFile> files = group.files;
    std::optional<WeightIndex> index;
    if (group.index) {
        auto read = readIndex(*group.index);
        if (!read)
            return std::unexpected(read.error());
        index = *std::move(read);
        auto shards = shardsOf(*index, group.index->path);
        if (!shards)
            return std::unexpected(shards.error());
        files = *std::move(shards);
    }
    const qsizetype firstFile = m_checkpoint.files.size();
    const qsizetype firstTensor = m_checkpoint.tensors.size();
    if (const auto read = readHeads(files, firstFile); !read)
        return read;
    for (qsizetype i = firstFile; i < m_checkpoint.files.size(); ++i) {
        const auto added = addTensors(m_checkpoint.files.at(i), static_cast<int>(i), group.prefix);
        if (!added)
            return added;
    }
    return index ? checkIndex(*index, group.prefix, firstFile, firstTensor) : Step{};
}

CheckpointOpener::Step CheckpointOpener::readHeads(const QList<StoredFile> &files, qsizetype first)
{
    m_checkpoint.files.resize(first + files.size());
    std::vector<Step> steps(static_cast<std::size_t>(files.size()));
    CheckpointFile *targets = m_checkpoint.files.data() + first;  // detached here, not by several threads
    const auto read = [&](std::size_t index, const std::stop_token &) -> Result<> {
        steps[index] = readHead(files.at(static_cast<qsizetype>(index)), targets[index]);
        return steps[index] ? Result<>{} : std::unexpected(steps[index].error().error);
    };
    const auto all = runParallel(steps.size(), headsAtOnce, m_stop, read);
    if (const auto failed = std::ranges::find_if(steps, [](const Step &step) { return !step; }); failed != steps.end())
        return *failed;
    return all ? Step{} : std::unexpected(unreadableFault(all.error()));
}

CheckpointOpener::Step CheckpointOpener::readHead(const StoredFile &file, CheckpointFile &target) const
{
    auto source = m_folder.open(file);
    if (!source)
        return std::unexpected(unreadableFault(source.error()));
    target = {.path = file.path, .identity = (*source)->identity(), .source = *std::move(source), .head = {}};
    target.head = m_cache.find(target.identity);
    if (target.head != nullptr)
        return {};
    auto head = readTensorFile(*target.source, m_stop);
    if (!head)
        return std::unexpected(head.error());
    target.head = std::make_shared<const TensorFile>(*std::move(head));
    m_cache.insert(target.identity, target.head);
    return {};
}

CheckpointOpener::Step CheckpointOpener::addTensors(const CheckpointFile &file, int number, const QString &prefix)
{
    for (const TensorInfo &tensor : file.head->tensors) {
        TensorInfo added = tensor;
        added.file = number;
        if (!prefix.isEmpty())
            added.name.prepend(prefix);
        const qsizetype before = m_names.size();
        m_names.insert(added.name);
        if (m_names.size() == before)
            return refuse(Problem::DuplicateName, file.path, added.name);
        m_checkpoint.tensors.append(std::move(added));
    }
    for (const MetadataEntry &entry : file.head->metadata) {
        if (!std::ranges::contains(m_checkpoint.metadata, entry.key, &MetadataEntry::key))
            m_checkpoint.metadata.append(entry);
    }
    if (const MetadataEntry *stated = file.head->find(u"total_parameters"); stated != nullptr && number == 0)
        m_checkpoint.statedParameters = stated->text.toLongLong();
    m_checkpoint.warnings.append(file.head->warnings);
    return {};
}

std::expected<WeightIndex, TensorFileFault> CheckpointOpener::readIndex(const StoredFile &file)
{
    const auto json = readSmall(file.path, longestIndex);
    if (!json)
        return std::unexpected(unreadableFault(json.error()));
    return parseWeightIndex(*json, file.path);
}

std::expected<QList<StoredFile>, TensorFileFault> CheckpointOpener::shardsOf(const WeightIndex &index,
                                                                             const QString &indexPath) const
{
    QHash<QString, const StoredFile *> byPath;
    for (const StoredFile &file : m_files)
        byPath.insert(file.path, &file);
    QList<StoredFile> shards;
    for (const QString &name : index.files) {
        const StoredFile *file = byPath.value(folderOf(indexPath) + name);
        if (file == nullptr)
            return refuse(Problem::ShardMissing, indexPath, name);
        shards.append(*file);
    }
    if (shards.isEmpty())
        return refuse(Problem::InvalidIndex, indexPath);
    return shards;
}

CheckpointOpener::Step CheckpointOpener::checkIndex(const WeightIndex &index, const QString &prefix,
                                                    qsizetype firstFile, qsizetype firstTensor)
{
    constexpr qsizetype warningsKept = 100;
    QSet<QString> found;
    std::int64_t bytes = 0;
    qsizetype strangers = 0;
    for (const TensorInfo &tensor : std::as_const(m_checkpoint.tensors).sliced(firstTensor)) {
        const QString name = tensor.name.sliced(prefix.size());
        const QString path = m_checkpoint.fileOf(tensor).path;
        bytes = saturatedSum(bytes, tensor.bytes);
        if (index.fileOf.value(name) == path.section(u'/', -1))
            found.insert(name);
        else if (!index.fileOf.contains(name) && strangers++ < warningsKept)
            m_checkpoint.warnings.append({.kind = TensorFileWarning::Kind::TensorNotInIndex, .subject = tensor.name});
    }
    for (const auto &[name, file] : index.fileOf.asKeyValueRange()) {
        if (!found.contains(name))
            return refuse(Problem::TensorMissing, folderOf(m_checkpoint.files.at(firstFile).path) + file, name);
    }
    // Tensors that share their numbers count once, so that torch's own files may have less than their sum.
    if (index.totalBytes && *index.totalBytes > bytes)
        m_checkpoint.warnings.append({.kind = TensorFileWarning::Kind::TotalSizeDiffers});
    if (index.totalBytes && *index.totalBytes < bytes
        && m_checkpoint.files.at(firstFile).head->format == FileFormat::Safetensors)
        m_checkpoint.warnings.append({.kind = TensorFileWarning::Kind::TotalSizeDiffers});
    if (index.totalParameters)
        m_checkpoint.statedParameters = index.totalParameters;
    return {};
}

/// A configuration that cannot be read is none: it only refines what is said about the tensors.
void CheckpointOpener::readConfig(const QString &folder)
{
    if (const auto text = readSmall(folder + u"config.json"_s, longestConfig))
        m_checkpoint.config = QJsonDocument::fromJson(*text).object();
}

Result<QByteArray> CheckpointOpener::readSmall(const QString &path, std::int64_t limit)
{
    const StoredFile *file = find(path);
    if (file == nullptr)
        return fail(ErrorKind::EntryNotFound, path);
    const auto source = m_folder.open(*file);
    if (!source)
        return std::unexpected(source.error());
    if ((*source)->sizeBytes() > limit)
        return fail(ErrorKind::InvalidInput, path, u"the file is too large"_s);
    auto bytes = (*source)->read(0, (*source)->sizeBytes(), m_stop);
    m_checkpoint.fetchedBytes += (*source)->fetchedBytes();
    return bytes;
}

}  // namespace

std::shared_ptr<const TensorFile> HeadCache::find(const QString &identity) const
{
    const std::scoped_lock lock{m_mutex};
    return identity.isEmpty() ? nullptr : m_heads.value(identity);
}

void HeadCache::insert(const QString &identity, std::shared_ptr<const TensorFile> head)
{
    const std::scoped_lock lock{m_mutex};
    if (!identity.isEmpty())
        m_heads.insert(identity, std::move(head));
}

CheckpointResult openCheckpoint(const CheckpointFolder &folder, const QString &path, HeadCache &cache,
                                const std::stop_token &stop)
{
    return CheckpointOpener{folder, cache, stop}.open(path);
}

CheckpointResult openLocalCheckpoint(const QString &path, HeadCache &cache, const std::stop_token &stop)
{
    const QFileInfo info{path};
    if (info.isDir())
        return openCheckpoint(LocalFolder{path}, {}, cache, stop);
    if (const auto stat = statFile(path); !stat)
        return std::unexpected(unreadableFault(stat.error()));
    const LocalFolder folder{info.path(), 0};
    return openCheckpoint(folder, info.fileName(), cache, stop);
}

}  // namespace core
