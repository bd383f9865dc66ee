#include "core/localhub/repoindex_p.h"

#include "core/localhub/githistory_p.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

/// File systems stamp files with a clock that ticks every 1 to 10 ms.
constexpr qint64 settledNs = 50'000'000;
constexpr auto branchFile = "/refs/heads/main";

qint64 nanosecondsOf(const timespec &time)
{
    return static_cast<qint64>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

qint64 nowNs()
{
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    return nanosecondsOf(now);
}

}  // namespace

RepoIndex::Stamp RepoIndex::Stamp::of(const FileHandle &folder, const QByteArray &path)
{
    struct stat status{};
    if (::fstatat(folder.fd(), path.constData(), &status, 0) != 0)
        return {};
    const qint64 changedNs = nanosecondsOf(status.st_ctim);
    return {.inode = static_cast<qint64>(status.st_ino),
            .sizeBytes = status.st_size,
            .changedNs = changedNs,
            .isSettled = changedNs + settledNs < nowNs()};
}

QList<RepoIndex::Entry> RepoIndex::entries(RepoType type, const std::stop_token &stop)
{
    QList<Entry> all;
    const QList<RepoId> ids = m_repositories.list(type);
    all.reserve(ids.size());
    const std::scoped_lock lock{m_mutex};
    QHash<QString, Known> &before = m_known[type];
    QHash<QString, Known> present;
    present.reserve(ids.size());
    QString owner;
    FileHandle ownerFolder;  // From here each file is two names away, and from the root a dozen.
    for (const RepoId &id : ids) {
        if (stop.stop_requested())
            return all;
        const QString path = m_repositories.path(id);
        if (id.owner != std::exchange(owner, id.owner))
            ownerFolder = FileHandle::open(path.section(u'/', 0, -2), O_PATH | O_DIRECTORY).value_or(FileHandle{});
        const QByteArray base = QFile::encodeName(id.name) + ".git";
        // The stamps come first: what is written after them is read anew next time.
        const Stamp record = Stamp::of(ownerFolder, base + "/hub.json");
        const Stamp branch = Stamp::of(ownerFolder, base + branchFile);
        const auto known = before.constFind(path);
        const bool isFresh = known != before.cend() && record.isSettled && branch.isSettled && known->record == record
            && known->branch == branch;
        const Entry entry = isFresh ? known->entry : read(id, path);
        if (!entry)
            continue;  // Deleted meanwhile.
        present.insert(path, {.record = record, .branch = branch, .entry = entry});
        all.append(entry);
    }
    before = std::move(present);
    return all;
}

RepoIndex::Entry RepoIndex::read(const RepoId &id, const QString &path)
{
    auto record = m_repositories.record(id);
    if (!record)
        return {};
    RepoEntry entry{.id = id, .record = *std::move(record)};
    entry.lastModified = entry.record.createdAt;
    QFile branch{path + QString::fromLatin1(branchFile)};
    const auto head = branch.open(QIODevice::ReadOnly)
        ? GitOid::fromHex(QString::fromLatin1(branch.readAll().trimmed()))
        : std::nullopt;
    if (const auto date = head ? commitDate(path, *head) : std::nullopt) {
        entry.head = *head;
        entry.lastModified = *date;
    } else if (const auto repo = m_repositories.open(id)) {  // References of an imported repository may be packed.
        if (const auto commit = repo->resolve(u"HEAD"_s)) {
            const auto summary = GitHistory(*repo).summary(*commit);
            entry.head = *commit;
            entry.lastModified = summary ? summary->date : entry.lastModified;
        }
    }
    return std::make_shared<const RepoEntry>(std::move(entry));
}

std::int64_t RepoIndex::usedBytes(const RepoEntry &entry)
{
    {
        const std::scoped_lock lock{m_usageMutex};
        const auto known = m_usage.constFind(entry.record.id);
        if (known != m_usage.cend() && known->head == entry.head)
            return known->bytes;
    }
    std::int64_t bytes = 0;
    const auto repo = m_repositories.open(entry.id);
    const auto walked = repo ? repo->walk(entry.head, {}, true,
                                          [&](const QString &path, const git_tree_entry &item) {
                                              const auto described = repo->describe(path, item);
                                              bytes += described ? described->sizeBytes() : 0;
                                              return true;
                                          })
                             : Result<>{std::unexpect};
    if (!walked)
        return 0;
    const std::scoped_lock lock{m_usageMutex};
    m_usage.insert(entry.record.id, {.head = entry.head, .bytes = bytes});
    return bytes;
}

void RepoIndex::warmUp()
{
    m_warmUp = std::jthread([this](const std::stop_token &stop) {
        for (const RepoType type : {RepoType::Model, RepoType::Dataset, RepoType::Space}) [[maybe_unused]]
            const auto read = entries(type, stop);
    });
}

void RepoIndex::stopWarmUp()
{
    m_warmUp = {};
}

}  // namespace core::localhub
