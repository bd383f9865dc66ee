#include "core/revisions/logfilter.h"

#include "core/git/gittext.h"
#include "core/revisions/commitblock_p.h"
#include "core/revisions/treefiles_p.h"

#include <algorithm>

namespace core {

namespace {

constexpr qsizetype rowsBetweenReports = 8192;

/// One filter at work.
class FilterRun
{
public:
    FilterRun(const Repository &repository, const CommitLog &log, const LogFilter &filter)
        : m_log(log)
        , m_filter(filter)
        , m_objects(repository.handle())
        , m_lookup(m_objects, filter.rawPath)
        , m_idPrefix(filter.text.trimmed().toLower().toLatin1())
    {
    }

    /// The cheap questions come first.
    Result<bool> passes(qsizetype row)
    {
        if (!hasDate(row) || !hasAuthor(row))
            return false;
        auto passed = hasText(row);
        if (passed && *passed)
            passed = changesPath(row);
        return passed;
    }

private:
    bool hasDate(qsizetype row) const
    {
        const std::int64_t seconds = m_log.authorSeconds(row);
        return (!m_filter.since.isValid() || seconds >= m_filter.since.toSecsSinceEpoch())
            && (!m_filter.until.isValid() || seconds <= m_filter.until.toSecsSinceEpoch());
    }
    bool hasAuthor(qsizetype row) const
    {
        return m_filter.author.isEmpty() || m_log.author(row).contains(m_filter.author, Qt::CaseInsensitive)
            || m_log.email(row).contains(m_filter.author, Qt::CaseInsensitive);
    }
    Result<bool> hasText(qsizetype row) const;
    Result<bool> changesPath(qsizetype row);
    Result<GitOid> treeOf(const GitOid &commit);

    const CommitLog &m_log;
    const LogFilter &m_filter;
    const ObjectReader m_objects;
    PathLookup m_lookup;
    const QByteArray m_idPrefix;
};

Result<bool> FilterRun::hasText(qsizetype row) const
{
    if (m_filter.text.isEmpty() || m_log.summary(row).contains(m_filter.text, Qt::CaseInsensitive)
        || m_log.oid(row).toHex().startsWith(m_idPrefix))
        return true;
    const auto object = m_objects.read(m_log.oid(row), GIT_OBJECT_COMMIT);
    if (!object)
        return std::unexpected(object.error());
    const CommitFields fields = CommitFields::parse(object->bytes());
    return decodeGitText(fields.message, fields.encoding).contains(m_filter.text, Qt::CaseInsensitive);
}

/// Of a commit outside the list too, whose child may be in it.
Result<GitOid> FilterRun::treeOf(const GitOid &commit)
{
    if (const auto row = m_log.find(commit))
        return m_log.tree(*row);
    const auto object = m_objects.read(commit, GIT_OBJECT_COMMIT);
    if (!object)
        return std::unexpected(object.error());
    return GitOid::fromHex(CommitFields::parse(object->bytes()).tree).value_or(GitOid{});
}

Result<bool> FilterRun::changesPath(qsizetype row)
{
    if (m_filter.rawPath.isEmpty())
        return true;
    const auto here = m_lookup.find(m_log.tree(row));
    if (!here)
        return std::unexpected(here.error());
    const auto parents = m_log.parents(row);
    if (parents.empty())
        return here->exists();
    for (const GitOid &parent : parents) {
        const auto tree = treeOf(parent);
        if (!tree)
            return std::unexpected(tree.error());
        if (*tree == m_log.tree(row))
            return false;
        const auto there = m_lookup.find(*tree);
        if (!there)
            return std::unexpected(there.error());
        if (*there == *here)
            return false;
    }
    return true;
}

}  // namespace

Result<CommitLog> filterLog(const Repository &repository, const CommitLog &log, const LogFilter &filter,
                            const LogGrown &grown, const std::stop_token &stop)
{
    if (filter.isEmpty())
        return log;
    FilterRun run{repository, log, filter};
    CommitLogBuilder builder;
    for (qsizetype row = 0; row < log.size(); ++row) {
        if (stop.stop_requested())
            return canceled(repository.path());
        const auto passes = run.passes(row);
        if (!passes)
            return std::unexpected(passes.error());
        if (*passes)
            builder.add(log, row);
        const bool isTimeToShow = (row + 1) % rowsBetweenReports == 0 && builder.pending() > 0;
        if (builder.pending() >= CommitLogBuilder::maxBlock || isTimeToShow) {
            builder.closeBlock();
            if (grown)
                grown(builder.log());
        }
    }
    builder.closeBlock();
    return builder.log();
}

}  // namespace core
