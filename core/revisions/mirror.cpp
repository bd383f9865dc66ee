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

QString draftOf(const QString &folder)
{
    return folder + u".new"_s;
}

Result<> makeRepository(const QString &folder)
{
    QDir{folder}.removeRecursively();
    if (const auto made = makePrivateFolder(folder); !made)
        return made;
    git_repository_init_options options = GIT_REPOSITORY_INIT_OPTIONS_INIT;
    options.flags = GIT_REPOSITORY_INIT_BARE | GIT_REPOSITORY_INIT_MKPATH;
    options.initial_head = "main";
    const auto repository = obtain<RepositoryHandle>([&](git_repository **out) {
        return git_repository_init_ext(out, QFile::encodeName(folder).constData(), &options);
    });
    if (!repository)
        return gitFailure(folder);
    return {};
}

/// Out of the way first: whoever opens it meanwhile finds the whole mirror or none.
Result<> removeMirror(const QString &folder)
{
    const QString old = folder + u".old"_s;
    QDir{old}.removeRecursively();
    if (QFile::exists(folder) && !QDir{}.rename(folder, old))
        return fail(ErrorKind::Storage, folder, u"the folder could not be moved away"_s);
    QDir{old}.removeRecursively();
    return {};
}

/// A mirror is made beside its place and moved there at once: a half-made one is never taken for one.
Result<> placeDraft(const QString &folder)
{
    if (const auto removed = removeMirror(folder); !removed)
        return removed;
    if (!QDir{}.rename(draftOf(folder), folder))
        return fail(ErrorKind::Storage, folder, u"the folder could not be put into its place"_s);
    return {};
}

/// To agree with a server on what we have, libgit2 reads the newest commits, and gives up on one that says a time which
/// it cannot hold. All else takes such a commit as it is.
bool canSayWhatIsThere(git_repository *mirror)
{
    constexpr int commitsNamed = 256;  // at most, by libgit2
    const auto walk = obtain<RevwalkHandle>([&](git_revwalk **out) { return git_revwalk_new(out, mirror); });
    if (!walk || git_revwalk_push_glob(walk.get(), "refs/*") != 0)
        return false;
    int ended = 0;
    git_oid commit{};
    for (int i = 0; i < commitsNamed && ended == 0; ++i)
        ended = git_revwalk_next(&commit, walk.get());
    return ended == 0 || ended == GIT_ITEROVER;
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

Result<MirrorChange> converseTo(const Repository &mirror, MirrorDepth depth, FetchCall &call)
{
    // A history that is cut off has to be fetched with a depth again: else the server would take what lies before the
    // cut for something that we have.
    const bool isCutOff = mirror.isShallow() || mirror.isEmpty();
    int commits = GIT_FETCH_DEPTH_FULL;
    if (depth == MirrorDepth::Recent && isCutOff)
        commits = Mirror::recentCommits;
    else if (mirror.isShallow())
        commits = GIT_FETCH_DEPTH_UNSHALLOW;
    auto change = converse(mirror.handle(), commits, call);
    if (change)
        change->isWhole = !mirror.isShallow();
    return change;
}

/// Fetches all that the server has into a mirror of its own, which then takes the place of the one in `folder`.
Result<MirrorChange> fetchAnew(const QString &folder, MirrorDepth depth, FetchCall &call)
{
    if (const auto made = makeRepository(draftOf(folder)); !made)
        return std::unexpected(made.error());
    const auto draft = Repository::open(draftOf(folder));
    if (!draft)
        return std::unexpected(draft.error());
    const auto change = converseTo(*draft, depth, call);
    if (!change) {
        QDir{draftOf(folder)}.removeRecursively();
        return change;
    }
    return placeDraft(folder).transform([&] { return *change; });
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
    if (const auto made = makeRepository(draftOf(m_folder)).and_then([this] { return placeDraft(m_folder); }); !made)
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
    auto change = converseTo(*repository, depth, call);
    if (!change && change.error().kind == ErrorKind::ServerFault && !canSayWhatIsThere(repository->handle()))
        change = fetchAnew(m_folder, depth, call);
    if (!change && change.error().subject.isEmpty())
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
    if (const auto removed = removeMirror(m_folder); !removed)
        return removed;
    QFile::remove(lockPath());
    return {};
}

}  // namespace core
