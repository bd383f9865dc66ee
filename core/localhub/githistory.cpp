#include "core/localhub/githistory_p.h"

#include <QFile>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

CommitSummary summarize(const git_commit &commit)
{
    const QString text = QString::fromUtf8(git_commit_message(&commit));
    const git_signature *author = git_commit_author(&commit);
    return {.oid = fromGit(*git_commit_id(&commit)),
            .title = text.section(u'\n', 0, 0).trimmed(),
            .message = text.section(u'\n', 1).trimmed(),
            .author = QString::fromUtf8(author->name),
            .date = QDateTime::fromSecsSinceEpoch(git_commit_time(&commit), QTimeZone::UTC)};
}

/// The id of what is at `path`, null when nothing is.
GitOid idAt(const git_tree &tree, const QString &path)
{
    const auto entry = obtain<TreeEntryHandle>(
        [&](git_tree_entry **out) { return git_tree_entry_bypath(out, &tree, path.toUtf8().constData()); });
    return entry ? fromGit(*git_tree_entry_id(entry.get())) : GitOid{};
}

int appendLine(const git_diff_delta *, const git_diff_hunk *, const git_diff_line *line, void *text)
{
    auto &bytes = *static_cast<QByteArray *>(text);
    if (line->origin == GIT_DIFF_LINE_CONTEXT || line->origin == GIT_DIFF_LINE_ADDITION
        || line->origin == GIT_DIFF_LINE_DELETION)
        bytes += line->origin;
    bytes.append(line->content, static_cast<qsizetype>(line->content_len));
    return 0;
}

}  // namespace

RevwalkHandle GitHistory::walkFrom(const GitOid &head) const
{
    auto walk = obtain<RevwalkHandle>([&](git_revwalk **out) { return git_revwalk_new(out, m_repo.handle()); });
    const git_oid id = toGit(head);
    if (!walk || git_revwalk_sorting(walk.get(), GIT_SORT_TOPOLOGICAL | GIT_SORT_TIME) != 0
        || git_revwalk_push(walk.get(), &id) != 0)
        return {};
    return walk;
}

Result<GitHistory::Page> GitHistory::page(const GitOid &head, qsizetype skip, qsizetype limit) const
{
    const auto walk = walkFrom(head);
    if (!walk)
        return gitFailure(head.toString());
    Page page;
    git_oid id{};
    while (git_revwalk_next(&id, walk.get()) == 0) {
        const qsizetype index = page.total++;
        if (index < skip || index >= skip + limit)
            continue;
        const auto commit = summary(fromGit(id));
        if (!commit)
            return std::unexpected(commit.error());
        page.commits.append(*commit);
    }
    return page;
}

Result<CommitSummary> GitHistory::summary(const GitOid &commit) const
{
    const git_oid id = toGit(commit);
    const auto found =
        obtain<CommitHandle>([&](git_commit **out) { return git_commit_lookup(out, m_repo.handle(), &id); });
    if (!found)
        return gitFailure(commit.toString());
    return summarize(*found);
}

Result<QHash<QString, CommitSummary>> GitHistory::lastChanges(const GitOid &head, QSet<QString> paths) const
{
    const auto walk = walkFrom(head);
    if (!walk)
        return gitFailure(head.toString());
    QHash<QString, CommitSummary> changes;
    git_oid id{};
    while (!paths.isEmpty() && git_revwalk_next(&id, walk.get()) == 0) {
        const auto commit =
            obtain<CommitHandle>([&](git_commit **out) { return git_commit_lookup(out, m_repo.handle(), &id); });
        const auto tree = obtain<TreeHandle>([&](git_tree **out) { return git_commit_tree(out, commit.get()); });
        if (!commit || !tree)
            return gitFailure(head.toString());
        TreeHandle before;
        const auto parent =
            obtain<CommitHandle>([&](git_commit **out) { return git_commit_parent(out, commit.get(), 0); });
        if (parent)
            before = obtain<TreeHandle>([&](git_tree **out) { return git_commit_tree(out, parent.get()); });
        if (before && git_oid_equal(git_tree_id(before.get()), git_tree_id(tree.get())) != 0)
            continue;
        const QSet<QString> pending = paths;
        for (const QString &path : pending) {
            if (before && idAt(*before, path) == idAt(*tree, path))
                continue;
            changes.insert(path, summarize(*commit));
            paths.remove(path);
        }
    }
    return changes;
}

Result<QByteArray> GitHistory::diff(const GitOid &from, const GitOid &to) const
{
    const auto before = m_repo.rootTree(from);
    if (!before)
        return std::unexpected(before.error());
    const auto after = m_repo.rootTree(to);
    if (!after)
        return std::unexpected(after.error());
    return diffOfTrees(before->get(), after->get());
}

Result<QByteArray> GitHistory::diffOf(const GitOid &commit) const
{
    const git_oid id = toGit(commit);
    const auto found =
        obtain<CommitHandle>([&](git_commit **out) { return git_commit_lookup(out, m_repo.handle(), &id); });
    const auto after = m_repo.rootTree(commit);
    if (!found || !after)
        return gitFailure(commit.toString());
    const git_oid *parent = git_commit_parent_id(found.get(), 0);
    if (!parent)
        return diffOfTrees(nullptr, after->get());
    const auto before = m_repo.rootTree(fromGit(*parent));
    if (!before)
        return std::unexpected(before.error());
    return diffOfTrees(before->get(), after->get());
}

Result<QByteArray> GitHistory::diffOfTrees(git_tree *before, git_tree *after) const
{
    const auto found = obtain<DiffHandle>(
        [&](git_diff **out) { return git_diff_tree_to_tree(out, m_repo.handle(), before, after, nullptr); });
    QByteArray text;
    if (!found || git_diff_print(found.get(), GIT_DIFF_FORMAT_PATCH, appendLine, &text) != 0)
        return gitFailure(m_repo.path());
    return text;
}

Result<GitOid> GitHistory::mergeBase(const GitOid &one, const GitOid &two) const
{
    const git_oid first = toGit(one);
    const git_oid second = toGit(two);
    git_oid base{};
    if (git_merge_base(&base, m_repo.handle(), &first, &second) != 0)
        return gitFailure(one.toString());
    return fromGit(base);
}

std::optional<QDateTime> commitDate(const QString &repository, const GitOid &commit)
{
    const QByteArray folder = QFile::encodeName(repository) + "/objects";
    const auto odb = obtain<OdbHandle>([&](git_odb **out) { return git_odb_open(out, folder.constData()); });
    const git_oid id = toGit(commit);
    const auto object = odb
        ? obtain<OdbObjectHandle>([&](git_odb_object **out) { return git_odb_read(out, odb.get(), &id); })
        : OdbObjectHandle{};
    if (!object || git_odb_object_type(object.get()) != GIT_OBJECT_COMMIT)
        return {};
    const QByteArrayView text{static_cast<const char *>(git_odb_object_data(object.get())),
                              static_cast<qsizetype>(git_odb_object_size(object.get()))};
    // "committer NAME <MAIL> SECONDS ZONE"
    const qsizetype line = text.indexOf("\ncommitter ");
    const qsizetype start = line < 0 ? -1 : text.indexOf("> ", line);
    const qsizetype end = start < 0 ? -1 : text.indexOf(' ', start + 2);
    if (end < 0)
        return {};
    return QDateTime::fromSecsSinceEpoch(text.sliced(start + 2, end - start - 2).toLongLong(), QTimeZone::UTC);
}

}  // namespace core::localhub
