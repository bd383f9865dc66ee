#include "core/revisions/lfshistory.h"

#include "core/revisions/commitlog.h"
#include "core/revisions/treefiles_p.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// The large contents that each commit of a log brings in, compared with its first parent. What a history holds is what
/// its commits bring in: a content that a commit did not bring in, its first parent holds already.
class BroughtContents
{
public:
    BroughtContents(const Repository &repository, const CommitLog &log)
        : m_repository(repository)
        , m_objects(repository.handle())
        , m_log(log)
    {
    }

    [[nodiscard]] Result<> read(LfsHistoryProgress *progress, const std::stop_token &stop);
    /// What the commit in this row brought in, by number.
    [[nodiscard]] std::span<const std::uint32_t> of(qsizetype row) const
    {
        const auto index = static_cast<std::size_t>(row);
        return std::span{m_brought}.subspan(m_starts[index], m_starts[index + 1] - m_starts[index]);
    }
    [[nodiscard]] const std::vector<Sha256> &contents() const { return m_contents; }

private:
    [[nodiscard]] Result<> readCommit(qsizetype row, const std::stop_token &stop);
    [[nodiscard]] std::uint32_t numberOf(const Sha256 &content);

    const Repository &m_repository;
    const ObjectReader m_objects;
    const CommitLog &m_log;
    std::vector<Sha256> m_contents;  // by number
    QHash<Sha256, std::uint32_t> m_numbers;
    std::vector<std::uint32_t> m_brought;  // of all rows, one after the other
    std::vector<std::size_t> m_starts{0};  // of each row in m_brought, and the end
};

Result<> BroughtContents::read(LfsHistoryProgress *progress, const std::stop_token &stop)
{
    if (progress != nullptr)
        progress->totalCommits = m_log.size();
    for (qsizetype row = 0; row < m_log.size(); ++row) {
        if (stop.stop_requested())
            return canceled(m_repository.path());
        if (const auto done = readCommit(row, stop); !done)
            return done;
        m_starts.push_back(m_brought.size());
        if (progress != nullptr)
            ++progress->commits;
    }
    return {};
}

Result<> BroughtContents::readCommit(qsizetype row, const std::stop_token &stop)
{
    const auto parents = m_log.parents(row);
    const auto parent = parents.empty() ? std::nullopt : m_log.find(parents.front());
    const GitOid before = parent ? m_log.tree(*parent) : GitOid{};
    const GitOid tree = m_log.tree(row);
    if (tree == before)
        return {};
    const auto files = treeFiles(m_objects, tree, before, FilesWanted::Changed, stop);
    if (!files)
        return std::unexpected(files.error());
    for (const TreeFile &file : *files) {
        const auto item = m_repository.describe({.rawPath = file.path, .kind = kindOfMode(file.mode), .oid = file.oid});
        if (!item)
            return std::unexpected(item.error());
        if (item->lfs)
            m_brought.push_back(numberOf(item->lfs->oid));
    }
    return {};
}

std::uint32_t BroughtContents::numberOf(const Sha256 &content)
{
    const auto known = m_numbers.constFind(content);
    if (known != m_numbers.cend())
        return *known;
    const auto number = static_cast<std::uint32_t>(m_contents.size());
    m_contents.push_back(content);
    m_numbers.insert(content, number);
    return number;
}

QSet<Sha256> contentsFrom(qsizetype tip, const CommitLog &log, const BroughtContents &brought)
{
    std::vector<bool> isHeld(brought.contents().size());
    std::vector<bool> isSeen(static_cast<std::size_t>(log.size()));
    std::vector<qsizetype> waiting{tip};
    isSeen[static_cast<std::size_t>(tip)] = true;
    while (!waiting.empty()) {
        const qsizetype row = waiting.back();
        waiting.pop_back();
        for (const std::uint32_t content : brought.of(row))
            isHeld[content] = true;
        for (const GitOid &parent : log.parents(row)) {
            const auto place = log.find(parent);
            if (!place || isSeen[static_cast<std::size_t>(*place)])
                continue;
            isSeen[static_cast<std::size_t>(*place)] = true;
            waiting.push_back(*place);
        }
    }
    QSet<Sha256> held;
    for (std::size_t number = 0; number < isHeld.size(); ++number) {
        if (isHeld[number])
            held.insert(brought.contents()[number]);
    }
    return held;
}

}  // namespace

Result<QList<QSet<Sha256>>> lfsHistories(const Repository &repository, const QList<GitOid> &tips,
                                         LfsHistoryProgress *progress, const std::stop_token &stop)
{
    if (repository.isShallow())
        return fail(ErrorKind::Repository, repository.path(), u"its history is cut off"_s);
    const auto log = readHistory(repository, {.tips = tips, .order = LogOrder::AsRead}, {}, stop);
    if (!log)
        return std::unexpected(log.error());
    BroughtContents brought{repository, *log};
    if (const auto read = brought.read(progress, stop); !read)
        return std::unexpected(read.error());
    QList<QSet<Sha256>> histories;
    QHash<GitOid, QSet<Sha256>> known;
    for (const GitOid &tip : tips) {
        if (stop.stop_requested())
            return canceled(repository.path());
        if (!known.contains(tip))
            known.insert(tip, contentsFrom(*log->find(tip), *log, brought));
        histories.append(known.value(tip));
    }
    return histories;
}

}  // namespace core
