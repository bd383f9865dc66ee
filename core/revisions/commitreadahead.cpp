#include "core/revisions/commitreadahead_p.h"

#include "core/revisions/commitblock_p.h"
#include "core/revisions/commitwalk_p.h"
#include "core/revisions/packorder_p.h"

#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Of a pack's index, which takes 32 bytes for each object.
constexpr qint64 smallIndexBytes = 32LL * 20'000;
constexpr qint64 largeIndexBytes = 32LL * 2'000'000;
constexpr std::size_t blockCommits = 2048;  // handed on together

/// Where to begin, of all commits: so that both threads are done at about the same time. A commit that was read ahead
/// costs the walk a quarter of one that it has to read.
constexpr double firstPart = 0.4;

/// Of the largest pack; empty when there is none worth it.
QString largestIndex(const QString &gitFolder)
{
    QString path;
    qint64 largest = smallIndexBytes;
    QDirIterator files{gitFolder + u"objects/pack"_s, {u"*.idx"_s}, QDir::Files};
    while (files.hasNext()) {
        const QFileInfo file = files.nextFileInfo();
        if (file.size() > largest) {
            largest = file.size();
            path = file.filePath();
        }
    }
    return largest > largeIndexBytes ? QString{} : path;
}

/// How many commits a pack begins with, as git writes them first.
std::size_t commitsAtBegin(const std::vector<GitOid> &objects, const ObjectReader &reader)
{
    const auto isCommit = [&reader](const GitOid &oid) {
        const auto type = reader.typeOf(oid);
        return type && *type == GIT_OBJECT_COMMIT;
    };
    return static_cast<std::size_t>(std::ranges::partition_point(objects, isCommit) - objects.begin());
}

}  // namespace

CommitReadAhead::CommitReadAhead(const Repository &repository)
{
    const QString index = largestIndex(repository.sharedGitFolder());
    if (!index.isEmpty())
        m_thread = std::jthread{
            [this, path = repository.path(), index](const std::stop_token &stop) { read(path, index, stop); }};
}

CommitReadAhead::~CommitReadAhead() = default;

std::optional<CommitLog> CommitReadAhead::take()
{
    if (!m_hasMore.exchange(false))
        return {};
    const std::lock_guard lock{m_mutex};
    return m_log;
}

void CommitReadAhead::read(const QString &repositoryPath, const QString &indexPath, const std::stop_token &stop)
{
    const auto repository = Repository::open(repositoryPath);
    const std::vector<GitOid> objects = objectsInPackOrder(indexPath);
    if (!repository || objects.empty())
        return;
    const ObjectReader reader{repository->handle()};
    CommitParser parser;
    CommitLogBuilder builder;
    const std::size_t end = commitsAtBegin(objects, reader);
    for (auto i = static_cast<std::size_t>(static_cast<double>(end) * firstPart); i < end && !stop.stop_requested();
         ++i) {
        const auto commit = readParsedCommit(reader, parser, {}, objects[i]);
        if (!commit)
            return;  // the walk will meet it, and say what is wrong
        builder.add(*commit, parser.authorOf(*commit));
        if (builder.pending() < blockCommits && i + 1 < end)
            continue;
        builder.closeBlock();
        const std::lock_guard lock{m_mutex};
        m_log = builder.log();
        m_hasMore = true;
    }
}

}  // namespace core
