#include "core/download/downloader.h"

#include "core/base/parallel.h"
#include "core/download/downloadpreparation_p.h"
#include "core/download/filedownload_p.h"
#include "core/download/partfolder_p.h"

#include <QStorageInfo>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::size_t parallelPieces = 8;

using FileDownloads = std::vector<std::unique_ptr<FileDownload>>;

/// One request's worth of work.
struct Job
{
    FileDownload *file = nullptr;
    ByteRange piece;
};

/// The largest files first, because they take longest; small ones fill the threads up at the end.
std::vector<Job> jobsOf(const FileDownloads &files)
{
    std::vector<FileDownload *> order;
    for (const auto &file : files)
        order.push_back(file.get());
    std::ranges::stable_sort(order, std::greater{}, &FileDownload::sizeBytes);
    std::vector<Job> jobs;
    for (FileDownload *file : order) {
        for (const ByteRange &piece : file->pieces())
            jobs.push_back({.file = file, .piece = piece});
    }
    return jobs;
}

Result<> checkPlan(const DownloadPlan &plan)
{
    if (plan.mayReplace)
        return {};
    const auto differing = std::ranges::find(plan.entries, DownloadAction::Replace, &DownloadEntry::action);
    if (differing == plan.entries.end())
        return {};
    return fail(
        ErrorKind::AlreadyExists, differing->localPath,
        u"%1 files with another content are there, and may not be replaced"_s.arg(plan.count(DownloadAction::Replace)));
}

Result<> checkRoom(const QString &folder, std::int64_t neededBytes)
{
    const QStorageInfo disk{folder};
    const qint64 freeBytes = disk.bytesAvailable();
    if (!disk.isValid() || freeBytes < 0 || freeBytes >= neededBytes)
        return {};
    return fail(ErrorKind::Storage, folder, u"%1 bytes are needed and %2 are free"_s.arg(neededBytes).arg(freeBytes));
}

}  // namespace

Result<DownloadPlan> Downloader::prepare(const DownloadRequest &request, const std::stop_token &stop)
{
    return DownloadPreparation{m_hub, m_board, request, stop}.run();
}

Result<DownloadReport> Downloader::execute(const DownloadPlan &plan, const std::stop_token &stop)
{
    if (const auto checked = checkPlan(plan); !checked)
        return std::unexpected(checked.error());
    DownloadReport report{.keptFiles = plan.count(DownloadAction::Keep)};
    report.fetchedFiles = plan.count(DownloadAction::Fetch) + plan.count(DownloadAction::Replace);
    m_board.begin(static_cast<std::size_t>(report.fetchedFiles), plan.fetchBytes());
    auto parts = PartFolder::enter(plan.folder);
    if (!parts)
        return std::unexpected(parts.error());

    FileDownloads files;
    for (const DownloadEntry &entry : plan.entries) {
        if (!entry.isFetched())
            continue;
        files.push_back(std::make_unique<FileDownload>(entry, parts->path(), m_board.row(files.size())));
        report.resumedBytes += files.back()->presentBytes();
    }
    report.fetchedBytes = plan.fetchBytes() - report.resumedBytes;
    if (const auto room = checkRoom(plan.folder, report.fetchedBytes); !room)
        return std::unexpected(room.error());

    m_board.setStage(DownloadStage::Fetching);  // what has come before is counted: from now on bytes make a speed
    const ContentSource source{.hub = m_hub, .repo = plan.repo, .commit = plan.commit.toString()};
    const std::vector<Job> jobs = jobsOf(files);
    const auto fetched =
        runParallel(jobs.size(), parallelPieces, stop, [&](std::size_t index, const std::stop_token &group) {
            return jobs[index].file->fetch(source, jobs[index].piece, group);
        });
    if (!fetched)
        return std::unexpected(fetched.error());
    parts->remove();
    m_board.setStage(DownloadStage::Done);
    return report;
}

}  // namespace core
