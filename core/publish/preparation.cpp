#include "core/publish/preparation_p.h"

#include "core/publish/uploadquestions_p.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr QStringView defaultBranch = u"main";

}  // namespace

Result<PublishPlan> Preparation::run(const FileSet &files)
{
    m_board.begin(0, files.totalBytes());
    m_board.setStage(PublishStage::Comparing);
    const auto remote = readRemote();
    if (!remote)
        return std::unexpected(remote.error());
    const auto digests = hashCandidates(files, *remote);
    if (!digests)
        return std::unexpected(digests.error());

    m_board.setStage(PublishStage::Planning);
    // The first plan says which files have to be asked about, and finds what can never work before anybody is asked.
    const auto draft = makePlan(files, *remote, m_options, *digests, {});
    if (!draft)
        return draft;
    if (m_options.createRepo) {
        const auto binary = findBinarySamples(*draft, m_stop);
        if (!binary)
            return std::unexpected(binary.error());
        return makePlan(files, *remote, m_options, *digests, {}, *binary);
    }
    auto modes = askUploadModes(m_hub, *draft, m_askRevision, m_stop);
    if (!modes)
        return std::unexpected(modes.error());
    for (PreuploadAnswer &answer : *modes)
        answer.ignored = answer.ignored && m_obeyRemoteIgnoreRules;
    return makePlan(files, *remote, m_options, *digests, *modes);
}

/// Also settles whether the repository and the branch have to be created.
Result<RemoteTree> Preparation::readRemote()
{
    const auto info = m_hub.repoInfo(m_options.repo, m_options.revision, m_stop);
    if (!info && info.error().kind == ErrorKind::RepositoryNotFound && m_options.createRepo)
        return readNothing();
    m_options.createRepo = false;
    if (!info && info.error().kind == ErrorKind::RevisionNotFound && m_options.createBranch)
        return readDefaultBranch();
    m_options.createBranch = false;
    m_askRevision = m_options.revision;
    if (!info)
        return std::unexpected(info.error());
    return readTree(*info);
}

Result<RemoteTree> Preparation::readNothing()
{
    const bool needsBranch = m_options.revision != defaultBranch;
    if (needsBranch && !m_options.createBranch)
        return fail(ErrorKind::RevisionNotFound, m_options.revision, u"a new repository has only the branch 'main'"_s);
    m_options.createBranch = needsBranch;
    m_options.creation.id = m_options.repo;
    return RemoteTree{};
}

/// A new branch starts where the default branch is, so that is what the files are compared with.
Result<RemoteTree> Preparation::readDefaultBranch()
{
    const auto info = m_hub.repoInfo(m_options.repo, {}, m_stop);
    if (!info)
        return std::unexpected(info.error());
    // A repository without commits has no branch at all: the first commit makes it.
    m_options.createBranch = !info->head.isNull() || m_options.revision != defaultBranch;
    m_askRevision = defaultBranch.toString();
    return readTree(*info);
}

Result<RemoteTree> Preparation::readTree(const RepoInfo &info) const
{
    if (info.head.isNull())
        return RemoteTree{};
    auto entries = m_hub.tree(m_options.repo, info.head.toString(), {}, m_stop);
    if (!entries)
        return std::unexpected(entries.error());
    return RemoteTree{.head = info.head, .entries = std::move(*entries)};
}

Result<Preparation::Digests> Preparation::hashCandidates(const FileSet &files, const RemoteTree &remote)
{
    QHash<QString, RemoteEntry> there;
    for (const RemoteEntry &entry : remote.entries)
        there.insert(entry.path, entry);
    std::vector<HashRequest> requests;
    for (const LocalFile &file : filesToCompare(files, remote))
        requests.push_back(hashRequest(file, *there.constFind(file.path)));
    const auto hashed = hashFiles(requests, m_board, m_stop);
    if (!hashed)
        return std::unexpected(hashed.error());
    Digests digests;
    for (std::size_t i = 0; i < requests.size(); ++i)
        digests.insert(requests[i].localPath, (*hashed)[i]);
    return digests;
}

}  // namespace core
