#include "core/revisions/mirror.h"

#include "core/base/filelock.h"
#include "core/base/privatefile.h"
#include "core/git/gitlibrary.h"
#include "core/hub/hubclient.h"
#include "core/revisions/fetchtransport_p.h"
#include "core/revisions/mirrorpacks_p.h"
#include "core/revisions/mirrorrefs_p.h"
#include "core/revisions/mirrorupkeep_p.h"

#include <QDir>
#include <QDirIterator>

#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::chrono::hours fetchPatience{24};  // The stop token ends the wait for another fetch.

QString folderFor(const QString &cacheFolder, const QUrl &endpoint, const RepoId &repo)
{
    QString host = endpoint.host().toLower();
    host.replace(u':', u'-');  // IPv6
    if (endpoint.port() > 0)
        host += u'_' + QString::number(endpoint.port());
    return u"%1/mirrors/%2/%3/%4/%5.git"_s.arg(cacheFolder, host, apiSegment(repo.type), repo.owner, repo.name);
}

/// What a killed fetch or upkeep has left behind: nobody else writes here while we hold the lock.
void sweep(const QString &folder)
{
    QDirIterator locks{folder, {u"*.lock"_s}, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories};
    while (locks.hasNext())
        QFile::remove(locks.next());
    removeLeftPacks(folder);
}

Result<> makeRepository(const QString &folder)
{
    // Made beside its place and moved there at once: a half-made one is never taken for a mirror.
    const QString draft = folder + u".new"_s;
    QDir{draft}.removeRecursively();
    if (const auto made = makePrivateFolder(draft); !made)
        return made;
    git_repository_init_options options = GIT_REPOSITORY_INIT_OPTIONS_INIT;
    options.flags = GIT_REPOSITORY_INIT_BARE | GIT_REPOSITORY_INIT_MKPATH;
    options.initial_head = "main";
    const auto repository = obtain<RepositoryHandle>([&](git_repository **out) {
        return git_repository_init_ext(out, QFile::encodeName(draft).constData(), &options);
    });
    if (!repository)
        return gitFailure(folder);
    QDir{folder}.removeRecursively();
    if (!QDir{}.rename(draft, folder))
        return fail(ErrorKind::Storage, folder, u"the folder could not be put into its place"_s);
    return {};
}

/// What libgit2 calls back during a fetch.
struct FetchCall
{
    FetchTransport &transport;
    MirrorProgress *progress;

    static int createTransport(git_transport **out, git_remote *owner, void *call)
    {
        return FetchTransport::create(out, owner, &static_cast<FetchCall *>(call)->transport);
    }
    static int showProgress(const git_indexer_progress *stats, void *call)
    {
        const auto *own = static_cast<FetchCall *>(call);
        if (own->progress) {
            own->progress->receivedBytes = static_cast<std::int64_t>(stats->received_bytes);
            own->progress->receivedObjects = stats->received_objects;
            own->progress->totalObjects = stats->total_objects;
        }
        return own->transport.isStopped() ? GIT_EUSER : 0;
    }
};

/// One conversation with the server: what is there, what we lack, and then the references.
Result<MirrorChange> converse(git_repository *mirror, int depth, FetchCall &call)
{
    const auto remote = obtain<RemoteHandle>([&](git_remote **out) {
        return git_remote_create_anonymous(out, mirror, "https://hub.invalid/");  // the transport knows better
    });
    git_fetch_options options = GIT_FETCH_OPTIONS_INIT;
    options.callbacks.payload = &call;
    options.callbacks.transport = FetchCall::createTransport;
    options.callbacks.transfer_progress = FetchCall::showProgress;
    options.download_tags = GIT_REMOTE_DOWNLOAD_TAGS_NONE;  // The references to fetch name them.
    options.depth = depth;
    std::vector<QByteArray> texts;
    for (const QByteArray prefix : mirroredPrefixes)
        texts.push_back('+' + prefix + "*:" + prefix + '*');
    std::array<char *, mirroredPrefixes.size()> pointers{};
    std::ranges::transform(texts, pointers.begin(), [](QByteArray &text) { return text.data(); });
    const git_strarray wanted{.strings = pointers.data(), .count = pointers.size()};

    const git_remote_head **heads = nullptr;
    size_t count = 0;
    if (!remote || git_remote_connect(remote.get(), GIT_DIRECTION_FETCH, &options.callbacks, nullptr, nullptr) != 0
        || git_remote_ls(&heads, &count, remote.get()) != 0)
        return call.transport.failure();
    if (count > 0 && git_remote_download(remote.get(), &wanted, &options) != 0)
        return call.transport.failure();
    if (call.transport.isStopped())
        return call.transport.failure();
    if (git_remote_ls(&heads, &count, remote.get()) != 0)
        return call.transport.failure();
    return takeOverRefs(mirror, std::span{heads, count});
}

}  // namespace

Mirror::Mirror(const QString &cacheFolder, const QUrl &endpoint, const RepoId &repo)
    : m_repo(repo)
    , m_folder(folderFor(cacheFolder, endpoint, repo))
{
}

std::optional<RepoId> Mirror::repoOf(const QString &folder)
{
    const QStringList words = folder.split(u'/');
    constexpr qsizetype fewest = 5;  // mirrors, host, type, owner, name
    constexpr auto suffix = ".git"_L1;
    const qsizetype first = words.size() - fewest;
    if (first < 0 || words.at(first) != u"mirrors" || !words.constLast().endsWith(suffix))
        return {};
    for (const RepoType type : {RepoType::Model, RepoType::Dataset, RepoType::Space}) {
        if (words.at(first + 2) == apiSegment(type))
            return RepoId{.type = type, .owner = words.at(first + 3), .name = words.constLast().chopped(suffix.size())};
    }
    return {};
}

bool Mirror::exists() const
{
    return QFile::exists(m_folder + u"/HEAD"_s);
}

Result<Repository> Mirror::open() const
{
    if (!exists())
        return fail(ErrorKind::FileNotFound, m_repo.fullName());
    return Repository::open(m_folder);
}

Result<Repository> Mirror::prepare() const
{
    sweep(m_folder);
    if (auto repository = open())
        return repository;
    if (const auto made = makeRepository(m_folder); !made)
        return std::unexpected(made.error());
    return open();
}

Result<MirrorChange> Mirror::fetch(const HubClient &hub, MirrorDepth depth, MirrorProgress *progress,
                                   const std::stop_token &stop) const
{
    const GitLibrary library;
    const auto lock = FileLock::acquire(lockPath(), stop, fetchPatience);
    if (!lock)
        return std::unexpected(lock.error());
    const auto repository = prepare();
    if (!repository)
        return std::unexpected(repository.error());
    FetchTransport transport{hub, m_repo, m_folder, stop};
    FetchCall call{.transport = transport, .progress = progress};
    // A history that is cut off has to be fetched with a depth again: else the server would take what lies before the
    // cut for something that we have.
    const bool isCutOff = repository->isShallow() || repository->isEmpty();
    int commits = GIT_FETCH_DEPTH_FULL;
    if (depth == MirrorDepth::Recent && isCutOff)
        commits = recentCommits;
    else if (repository->isShallow())
        commits = GIT_FETCH_DEPTH_UNSHALLOW;
    auto change = converse(repository->handle(), commits, call);
    if (change)
        change->isWhole = !repository->isShallow();
    else if (change.error().subject.isEmpty())
        change.error().subject = m_repo.fullName();
    return change;
}

Result<> Mirror::tidy(const std::stop_token &stop) const
{
    if (!exists())
        return {};
    const auto lock = FileLock::acquire(lockPath(), stop, fetchPatience);
    if (!lock)
        return std::unexpected(lock.error());
    sweep(m_folder);
    const auto repository = open();
    return repository ? tidyPacks(*repository, stop) : std::unexpected(repository.error());
}

Result<> Mirror::remove(const std::stop_token &stop) const
{
    const auto lock = FileLock::acquire(lockPath(), stop, fetchPatience);
    if (!lock)
        return std::unexpected(lock.error());
    // Out of the way first: whoever opens it meanwhile finds the whole mirror or none.
    const QString old = m_folder + u".old"_s;
    QDir{old}.removeRecursively();
    if (exists() && !QDir{}.rename(m_folder, old))
        return fail(ErrorKind::Storage, m_folder, u"the folder could not be moved away"_s);
    QDir{old}.removeRecursively();
    QFile::remove(lockPath());
    return {};
}

}  // namespace core
