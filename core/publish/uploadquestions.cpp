#include "core/publish/uploadquestions_p.h"

#include "core/base/parallel.h"
#include "core/publish/uploadmode_p.h"

#include <QFile>

#include <algorithm>
#include <iterator>
#include <vector>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::size_t readerThreads = 2;

QList<PlanEntry> sendingEntries(const PublishPlan &plan)
{
    QList<PlanEntry> entries;
    std::ranges::copy_if(plan.entries, std::back_inserter(entries), &PlanEntry::sendsContent);
    return entries;
}

/// In the order of `entries`.
Result<std::vector<QByteArray>> readSamples(const QList<PlanEntry> &entries, const std::stop_token &stop)
{
    std::vector<QByteArray> samples(static_cast<size_t>(entries.size()));
    const auto read =
        runParallel(samples.size(), readerThreads, stop, [&](std::size_t index, const std::stop_token &) -> Result<> {
            auto sample = readSample(entries.at(static_cast<qsizetype>(index)).localPath);
            if (!sample)
                return std::unexpected(sample.error());
            samples[index] = std::move(*sample);
            return {};
        });
    if (!read)
        return std::unexpected(read.error());
    return samples;
}

/// The .gitignore of the repository's root, when it is published in the same commit and so already counts.
std::optional<QByteArray> rootGitIgnore(const QList<PlanEntry> &entries)
{
    const auto entry = std::ranges::find(entries, u".gitignore"_s, &PlanEntry::path);
    if (entry == entries.end())
        return {};
    QFile file{entry->localPath};
    if (!file.open(QIODevice::ReadOnly))
        return {};
    constexpr qint64 maxBytes = 1024 * 1024;  // no request grows with a file that merely has this name
    return file.read(maxBytes);
}

}  // namespace

Result<QByteArray> readSample(const QString &localPath)
{
    QFile file{localPath};
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        const auto kind = file.exists() ? ErrorKind::FileUnreadable : ErrorKind::FileNotFound;
        return fail(kind, localPath, file.errorString());
    }
    return file.read(sampleBytes);
}

Result<QHash<QString, PreuploadAnswer>> askUploadModes(const HubClient &hub, const PublishPlan &plan,
                                                       const QString &revision, const std::stop_token &stop)
{
    const QList<PlanEntry> entries = sendingEntries(plan);
    if (entries.isEmpty())
        return {};
    auto samples = readSamples(entries, stop);
    if (!samples)
        return std::unexpected(samples.error());
    QList<PreuploadQuestion> questions;
    questions.reserve(entries.size());
    for (const PlanEntry &entry : entries) {
        questions.append({.path = entry.path,
                          .sizeBytes = entry.stat.sizeBytes,
                          .sample = std::move((*samples)[static_cast<size_t>(questions.size())])});
    }
    const auto answers =
        hub.preupload(plan.repo, revision, questions, rootGitIgnore(entries), plan.createPullRequest, stop);
    if (!answers)
        return std::unexpected(answers.error());
    QHash<QString, PreuploadAnswer> modes;
    modes.reserve(answers->size());
    for (const PreuploadAnswer &answer : *answers)
        modes.insert(answer.path, answer);
    return modes;
}

Result<QSet<QString>> findBinarySamples(const PublishPlan &plan, const std::stop_token &stop)
{
    const QList<PlanEntry> entries = sendingEntries(plan);
    const auto samples = readSamples(entries, stop);
    if (!samples)
        return std::unexpected(samples.error());
    QSet<QString> binary;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (isBinarySample((*samples)[static_cast<size_t>(i)]))
            binary.insert(entries.at(i).path);
    }
    return binary;
}

}  // namespace core
