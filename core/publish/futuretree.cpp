#include "core/publish/futuretree_p.h"

#include <algorithm>
#include <map>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int maxFolderEntries = 10'000;
constexpr std::int64_t maxFileBytes = 500'000'000'000;

/// What the repository will hold after the plan, to find paths that cannot both be there and folders that get too full.
class FutureTree
{
public:
    void addRemote(const QString &path)
    {
        addFolders(path);
        m_files.insert({path, false});
    }

    void addPublished(const QString &path)
    {
        m_files.insert_or_assign(path, true);
        for (qsizetype slash = addFolders(path); slash > 0; slash = path.lastIndexOf(u'/', slash - 1))
            m_touched.insert(path.first(slash));
        m_touched.insert(QString{});
    }

    [[nodiscard]] Result<> check() const
    {
        for (const auto &[path, isPublished] : m_files) {
            if (!m_entries.contains(path))
                continue;
            return fail(
                ErrorKind::InvalidInput, path,
                isPublished
                    ? u"it is published as a file, but the repository has a folder of that name, or one is published"_s
                    : u"it is a file in the repository, and would become a folder"_s);
        }
        for (const auto &[folder, entries] : m_entries) {
            if (entries.size() > maxFolderEntries && m_touched.contains(folder)) {
                return fail(ErrorKind::InvalidInput, folder.isEmpty() ? u"/"_s : folder,
                            u"the folder would hold %1 entries; the Hub takes at most %2"_s.arg(entries.size())
                                .arg(maxFolderEntries));
            }
        }
        return {};
    }

private:
    /// Notes `path` in its folder and every folder in the one above. Gives the last '/' of the path, or -1.
    qsizetype addFolders(const QString &path)
    {
        const qsizetype last = path.lastIndexOf(u'/');
        qsizetype end = path.size();
        qsizetype slash = last;
        while (m_entries[path.first(std::max<qsizetype>(slash, 0))].insert(path.first(end)).second && slash > 0) {
            end = slash;
            slash = path.lastIndexOf(u'/', end - 1);
        }
        return last;
    }

    // Ordered, so that of several problems the same one is always reported.
    std::map<QString, bool> m_files;  // true: published by this plan
    std::map<QString, std::unordered_set<QString>> m_entries;  // of every folder; the root is ""
    std::unordered_set<QString> m_touched;
};

}  // namespace

Result<> checkFutureTree(const RemoteTree &remote, const QList<PlanEntry> &entries)
{
    QSet<QString> deleted;
    for (const PlanEntry &entry : entries) {
        if (entry.action == PlanAction::Delete)
            deleted.insert(entry.path);
    }
    FutureTree tree;
    for (const RemoteEntry &file : remote.entries) {
        if (!file.isFolder && !deleted.contains(file.path))
            tree.addRemote(file.path);
    }
    for (const PlanEntry &entry : entries) {
        if (!entry.changesFile())
            continue;
        if (entry.stat.sizeBytes > maxFileBytes)
            return fail(ErrorKind::TooLarge, entry.path, u"a file on the Hub has at most 500 GB"_s);
        tree.addPublished(entry.path);
    }
    return tree.check();
}

}  // namespace core
