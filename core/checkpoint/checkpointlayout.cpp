#include "core/checkpoint/checkpointlayout_p.h"

#include "core/checkpoint/checkpoint.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr QStringView indexSuffix = u".index.json";

/// Suffixes of weights, in the order in which one format is preferred to another.
const std::array<QStringList, 3> &formats()
{
    static const std::array<QStringList, 3> all{
        QStringList{u".safetensors"_s}, {u".bin"_s, u".pt"_s, u".pth"_s, u".ckpt"_s}, {u".gguf"_s}};
    return all;
}

/// Other things that trainers save with torch.save().
bool isTrainingState(const QString &path)
{
    static const QStringList names{u"training_args.bin"_s, u"optimizer.bin"_s, u"optimizer.pt"_s, u"scheduler.pt"_s,
                                   u"scheduler.bin"_s,     u"scaler.pt"_s,     u"rng_state.pth"_s};
    return names.contains(path.section(u'/', -1)) || path.section(u'/', -1).startsWith(u"rng_state_");
}

struct ShardName
{
    QString stem;  ///< Folder and name without number and suffix.
    int number = 0;  ///< From 1; 0 for a file that is no shard.
    int count = 0;
    int digits = 5;
    QString separator = u"-"_s;
    QString suffix = {};

    [[nodiscard]] QString fileName(int shard) const
    {
        const auto padded = [this](int value) { return QString::number(value).rightJustified(digits, u'0'); };
        return stem + separator + padded(shard) + u"-of-"_s + padded(count) + suffix;
    }
};

ShardName shardName(const QString &path)
{
    static const QRegularExpression pattern{
        u"^(.*?)([-_])(\\d{5,6})-of-(\\d{5,6})(\\.(?:safetensors|gguf|bin|pt|pth))$"_s};
    const auto match = pattern.match(path);
    if (!match.hasMatch()) {
        const qsizetype dot = path.lastIndexOf(u'.');
        return {.stem = path.first(dot < 0 ? path.size() : dot), .suffix = dot < 0 ? QString{} : path.sliced(dot)};
    }
    return {.stem = match.captured(1),
            .number = match.captured(3).toInt(),
            .count = match.captured(4).toInt(),
            .digits = static_cast<int>(match.captured(3).size()),
            .separator = match.captured(2),
            .suffix = match.captured(5)};
}

/// "model.safetensors.index.json" and "model.safetensors.index.fp16.json"
bool isIndex(const QString &path)
{
    return path.endsWith(indexSuffix) || (path.endsWith(u".json") && path.contains(u".index."));
}

const StoredFile *find(const QList<StoredFile> &files, const QString &path)
{
    const auto found = std::ranges::find(files, path, &StoredFile::path);
    return found == files.end() ? nullptr : &*found;
}

void noteMissing(CheckpointGroup &group)
{
    constexpr int mostShards = 10'000;
    const ShardName first = shardName(group.files.constFirst().path);
    for (int i = 1; first.number > 0 && i <= std::min(first.count, mostShards); ++i) {
        if (find(group.files, first.fileName(i)) == nullptr)
            group.missing.append(first.fileName(i));
    }
}

/// `folder` is where all of them lie, with its slash.
QList<CheckpointGroup> groupsOf(const QList<StoredFile> &files, const QList<StoredFile> &weights,
                                const QString &folder = {})
{
    static const QStringList mainNames{u"model"_s, u"pytorch_model"_s, u"diffusion_pytorch_model"_s};
    QMap<QString, CheckpointGroup> groups;
    for (const StoredFile &file : weights) {
        const ShardName name = shardName(file.path);
        groups[name.stem + name.suffix].files.append(file);
    }
    for (auto group = groups.begin(); group != groups.end(); ++group) {
        if (const StoredFile *index = find(files, group.key() + indexSuffix))
            group->index = *index;
        else
            noteMissing(*group);
        // The main one needs no prefix, and so compares with one that stands alone.
        const QString name = group.key().sliced(folder.size(), group.key().lastIndexOf(u'.') - folder.size());
        if (groups.size() > 1 && !mainNames.contains(name))
            group->prefix = name + u'/';
    }
    return groups.values();
}

QList<StoredFile> weightsAmong(const QList<StoredFile> &files)
{
    for (const QStringList &suffixes : formats()) {
        QList<StoredFile> weights;
        for (const StoredFile &file : files) {
            const bool isOne = std::ranges::any_of(
                suffixes, [&](const QString &suffix) { return file.path.endsWith(suffix, Qt::CaseInsensitive); });
            if (isOne && !isTrainingState(file.path))
                weights.append(file);
        }
        if (!weights.isEmpty())
            return weights;
    }
    return {};
}

QList<CheckpointGroup> groupOfFile(const QList<StoredFile> &files, const StoredFile &file)
{
    if (isIndex(file.path))
        return {{.index = file}};
    const ShardName name = shardName(file.path);
    if (name.number != 1 || name.suffix != u".gguf")
        return {{.files = {file}}};
    QList<StoredFile> parts = files;
    parts.removeIf([&](const StoredFile &other) {
        const ShardName part = shardName(other.path);
        return part.stem != name.stem || part.suffix != name.suffix || part.count != name.count || part.number == 0;
    });
    return groupsOf(files, parts);
}

}  // namespace

QList<CheckpointGroup> checkpointGroups(const QList<StoredFile> &files, const QString &path)
{
    if (const StoredFile *file = find(files, path))
        return groupOfFile(files, *file);
    if (path.isEmpty())
        return groupsOf(files, weightsAmong(files));
    const QString folder = path + u'/';
    QList<StoredFile> within = files;
    within.removeIf([&folder](const StoredFile &file) { return !file.path.startsWith(folder); });
    return groupsOf(within, weightsAmong(within), folder);
}

QString wholeCheckpointPath(const QList<StoredFile> &files, const QString &path)
{
    const QString whole = path.endsWith(indexSuffix) ? path.chopped(indexSuffix.size()) : path;
    const ShardName name = shardName(whole);
    const QString single = name.stem + name.suffix;
    const QString index = single + indexSuffix;
    const bool isPart = name.number > 0 || path != whole;
    QStringList candidates = isPart ? QStringList{index, single} : QStringList{path, index};
    if (name.suffix == u".gguf" && name.number > 0)
        candidates.append(name.fileName(1));
    if (name.number > 0)
        candidates.append(path);
    const auto found = std::ranges::find_if(
        candidates, [&files](const QString &candidate) { return find(files, candidate) != nullptr; });
    return found == candidates.end() ? QString{} : *found;
}

}  // namespace core
