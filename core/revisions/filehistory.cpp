#include "core/revisions/filehistory.h"

#include "core/git/gittext.h"
#include "core/git/lfspointer.h"
#include "core/revisions/commitblock_p.h"
#include "core/revisions/renameorigin_p.h"

namespace core {

namespace {

constexpr int commitsBetweenReports = 4096;

/// Follows one path from child to parent.
class FileFollower
{
public:
    FileFollower(CommitWalk &walk, const QByteArray &path, const std::stop_token &stop)
        : m_walk(walk)
        , m_lookup(walk.objects(), path)
        , m_stop(stop)
    {
    }

    /// What `commit` did to the file; from then on its former path counts.
    Result<std::optional<FileStep>> stepOf(const ParsedCommit &commit);

private:
    Result<FileStep> arrival(const GitOid &before, const GitOid &after, const PathState &file);

    CommitWalk &m_walk;
    PathLookup m_lookup;
    const std::stop_token &m_stop;
};

Result<std::optional<FileStep>> FileFollower::stepOf(const ParsedCommit &commit)
{
    if (commit.parents.size() > 1)
        return std::nullopt;
    const GitOid before = commit.parents.isEmpty() ? GitOid{} : m_walk.treeOf(commit.parents.front());
    if (before == commit.tree)
        return std::nullopt;
    const auto there = m_lookup.find(commit.tree);
    if (!there)
        return std::unexpected(there.error());
    auto former = before.isNull() ? Result<PathState>{} : m_lookup.find(before);
    if (!former)
        return std::unexpected(former.error());
    if (*there == *former)
        return std::nullopt;
    if (!there->exists())
        return FileStep{.kind = FileStep::Kind::Removed, .rawPath = m_lookup.path()};
    if (former->exists() || before.isNull() || !there->isFile())
        return FileStep{.kind = former->exists() ? FileStep::Kind::Modified : FileStep::Kind::Added,
                        .rawPath = m_lookup.path(),
                        .blob = there->oid};
    return arrival(before, commit.tree, *there);
}

Result<FileStep> FileFollower::arrival(const GitOid &before, const GitOid &after, const PathState &file)
{
    FileStep step{.kind = FileStep::Kind::Added, .rawPath = m_lookup.path(), .blob = file.oid};
    const auto origin =
        renameOrigin(m_walk.objects(), before, after, m_lookup.path(), file, CopySearch::RenamesAndCopies, m_stop);
    if (!origin)
        return std::unexpected(origin.error());
    if (*origin) {
        step.kind = (*origin)->isKept ? FileStep::Kind::Copied : FileStep::Kind::Renamed;
        step.rawPreviousPath = (*origin)->path;
        m_lookup = PathLookup{m_walk.objects(), (*origin)->path};
    }
    return step;
}

/// What a file holds: for LFS what its pointer stands for, else the blob.
Result<QByteArray> contentOf(const Repository &repository, const GitOid &blob)
{
    if (blob.isNull())
        return QByteArray{};
    const auto size = repository.blobSize(blob);
    if (!size)
        return std::unexpected(size.error());
    if (*size > LfsPointer::maxPointerBytes)
        return blob.toHex();
    const auto bytes = repository.blob(blob);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto pointer = LfsPointer::parse(*bytes);
    return pointer ? pointer->oid.toHex() : blob.toHex();
}

}  // namespace

Result<FileHistory> readFileHistory(const Repository &repository, const GitOid &from, const QByteArray &rawPath,
                                    const FileHistoryGrown &grown, const std::stop_token &stop)
{
    CommitWalk walk{repository};
    if (const auto started = walk.start({from}); !started)
        return std::unexpected(started.error());
    FileFollower follower{walk, rawPath, stop};
    CommitLogBuilder builder;
    std::vector<FileStep> steps;
    const auto soFar = [&] {
        builder.closeBlock();
        return FileHistory{.log = builder.log(), .steps = steps};
    };
    for (int looked = 1;; ++looked) {
        if (stop.stop_requested())
            return canceled(decodeGitText(rawPath));
        const auto commit = walk.next();
        if (!commit)
            return std::unexpected(commit.error());
        if (!*commit)
            break;
        auto step = follower.stepOf(**commit);
        if (!step)
            return std::unexpected(step.error());
        if (*step) {
            builder.add(**commit, walk.authorOf(**commit));
            steps.push_back(std::move(**step));
        }
        if (grown && looked % commitsBetweenReports == 0 && builder.pending() > 0)
            grown(soFar());
    }
    if (steps.empty())
        return fail(ErrorKind::EntryNotFound, decodeGitText(rawPath));
    return soFar();
}

Result<FileHistory> contentChanges(const Repository &repository, const FileHistory &history,
                                   const std::stop_token &stop)
{
    CommitLogBuilder builder;
    FileHistory changes;
    QByteArray after;  // of the step that is looked at; the list goes back in time
    for (std::size_t i = 0; i <= history.steps.size(); ++i) {
        if (stop.stop_requested())
            return canceled(repository.path());
        const bool isStart = i == history.steps.size();
        const auto content = isStart ? Result<QByteArray>{} : contentOf(repository, history.steps[i].blob);
        if (!content)
            return std::unexpected(content.error());
        if (i > 0 && *content != after) {
            builder.add(history.log, static_cast<qsizetype>(i) - 1);
            changes.steps.push_back(history.steps[i - 1]);
            if (builder.pending() == CommitLogBuilder::maxBlock)
                builder.closeBlock();
        }
        after = *content;
    }
    builder.closeBlock();
    changes.log = builder.log();
    return changes;
}

}  // namespace core
