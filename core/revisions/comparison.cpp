#include "core/revisions/comparison.h"

#include "core/git/gittext.h"
#include "core/revisions/renamesearch_p.h"
#include "core/revisions/sidetree_p.h"

#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype maxPathBytes = 16 * 1024;
constexpr qsizetype maxAllPathBytes = 256 * 1024 * 1024;  // Of hostile names: 200,000 of 100 letters take 20 MB.

/// Two folders of the same path; nothing where a side has none.
struct FolderPair
{
    QByteArray path;
    std::optional<SideEntry> before;
    std::optional<SideEntry> after;
};

/// Walks both sides at once. Folders that wait are in a list, so that no depth is too deep.
class SideWalk
{
public:
    SideWalk(OpenSide before, OpenSide after, const ComparisonOptions &options, const std::stop_token &stop)
        : m_before(std::move(before))
        , m_after(std::move(after))
        , m_options(options)
        , m_stop(stop)
    {
    }

    Result<> run(Comparison &comparison)
    {
        const auto done = m_before.root.isFolder() && m_after.root.isFolder() ? walk() : compareRoots(comparison);
        comparison.isCut = m_isCut;
        for (auto &[path, change] : m_found)
            comparison.entries.append(std::move(change));
        return done;
    }

private:
    Result<> walk()
    {
        m_waiting.push_back({.path = {}, .before = m_before.root, .after = m_after.root});
        while (!m_waiting.empty() && !m_isCut) {
            const FolderPair pair = std::move(m_waiting.back());
            m_waiting.pop_back();
            if (auto done = compareFolders(pair); !done)
                return done;
        }
        return {};
    }

    /// Of two files, or of one and nothing.
    Result<> compareRoots(const Comparison &sides)
    {
        const SideEntry &old = m_before.root;
        const SideEntry &now = m_after.root;
        if (!old.isFolder() && !now.isFolder())
            return compareFiles(old.name, old, now.name, now);
        if (sides.before.kind == ComparisonSide::Kind::Nothing)
            return addOne(ChangedEntry::Kind::Added, m_after, now.name, now, &ChangedEntry::after);
        if (sides.after.kind == ComparisonSide::Kind::Nothing)
            return addOne(ChangedEntry::Kind::Removed, m_before, old.name, old, &ChangedEntry::before);
        return fail(ErrorKind::InvalidInput, {}, u"a file is compared with a folder"_s);
    }

    Result<> compareFolders(const FolderPair &pair)
    {
        if (m_stop.stop_requested())
            return canceled();
        if (pair.path.size() > maxPathBytes) {
            m_isCut = true;
            return {};
        }
        const auto old = listed(m_before, pair.path, pair.before);
        const auto now = listed(m_after, pair.path, pair.after);
        if (!old || !now)
            return std::unexpected(old ? now.error() : old.error());
        auto left = old->begin();
        auto right = now->begin();
        while (left != old->end() || right != now->end()) {
            const bool takesLeft = right == now->end() || (left != old->end() && left->name <= right->name);
            const bool takesRight = left == old->end() || (right != now->end() && right->name <= left->name);
            const QByteArray &name = takesLeft ? left->name : right->name;
            const QByteArray path = pair.path.isEmpty() ? name : pair.path + '/' + name;
            if (auto done = compareEntries(path, takesLeft ? &*left : nullptr, takesRight ? &*right : nullptr); !done)
                return done;
            left += takesLeft ? 1 : 0;
            right += takesRight ? 1 : 0;
        }
        return {};
    }

    static Result<std::vector<SideEntry>> listed(OpenSide &side, const QByteArray &path,
                                                 const std::optional<SideEntry> &folder)
    {
        return folder ? side.tree->list(path, *folder) : Result<std::vector<SideEntry>>{};
    }

    /// A folder on one side and a file on the other are two changes.
    Result<> compareEntries(const QByteArray &path, const SideEntry *before, const SideEntry *after)
    {
        const auto folder = [](const SideEntry *entry) {
            return entry && entry->isFolder() ? std::optional{*entry} : std::nullopt;
        };
        const auto oldFolder = folder(before);
        const auto newFolder = folder(after);
        const bool isSame = before && after && before->oid && before->oid == after->oid && before->kind == after->kind;
        if (isSame)
            return {};
        if (oldFolder || newFolder)
            m_waiting.push_back({.path = path, .before = oldFolder, .after = newFolder});
        const SideEntry *oldFile = oldFolder ? nullptr : before;
        const SideEntry *newFile = newFolder ? nullptr : after;
        if (oldFile && newFile)
            return compareFiles(path, *oldFile, path, *newFile);
        if (oldFile)
            return addOne(ChangedEntry::Kind::Removed, m_before, path, *oldFile, &ChangedEntry::before);
        if (newFile)
            return addOne(ChangedEntry::Kind::Added, m_after, path, *newFile, &ChangedEntry::after);
        return {};
    }

    Result<> addOne(ChangedEntry::Kind kind, OpenSide &side, const QByteArray &path, const SideEntry &entry,
                    std::optional<ComparedFile> ChangedEntry::*member)
    {
        auto file = side.tree->describe(path, entry);
        if (!file)
            return std::unexpected(file.error());
        ChangedEntry change{.kind = kind};
        change.*member = *std::move(file);
        add(std::move(change));
        return {};
    }

    Result<> compareFiles(const QByteArray &oldPath, const SideEntry &before, const QByteArray &newPath,
                          const SideEntry &after)
    {
        auto old = m_before.tree->describe(oldPath, before);
        auto now = m_after.tree->describe(newPath, after);
        if (!old || !now)
            return std::unexpected(old ? now.error() : old.error());
        const auto isSame = haveSameContent(*old, *now);
        if (!isSame)
            return std::unexpected(isSame.error());
        if (*isSame && old->kind == now->kind)
            return {};
        trackLikeOther(*old, *now);
        trackLikeOther(*now, *old);
        ChangedEntry change{.before = *std::move(old), .after = *std::move(now)};
        if (*isSame && change.before->isRegular() && change.after->isRegular())
            change.kind = ChangedEntry::Kind::ModeChanged;
        else if (change.before->kind != change.after->kind
                 && !(change.before->isRegular() && change.after->isRegular()))
            change.kind = ChangedEntry::Kind::TypeChanged;
        add(std::move(change));
        return {};
    }

    /// The cheapest way to be sure: sizes, then what git or LFS call it. What was found out is kept in the file.
    Result<bool> haveSameContent(ComparedFile &old, ComparedFile &now) const
    {
        if (old.oid && now.oid)
            return old.oid == now.oid;
        const bool isSubmodule = old.kind == TreeItem::Kind::Submodule || now.kind == TreeItem::Kind::Submodule;
        if (isSubmodule || old.isRegular() != now.isRegular() || (old.isRegular() && old.sizeBytes != now.sizeBytes))
            return false;
        return isPointer(old) || isPointer(now) || (old.lfs && now.lfs) ? haveSameSha(old, now) : haveSameOid(old, now);
    }

    static bool isPointer(const ComparedFile &file) { return file.lfs && !file.lfs->oid.isNull(); }

    Result<bool> haveSameSha(ComparedFile &old, ComparedFile &now) const
    {
        for (ComparedFile *file : {&old, &now}) {
            if (isPointer(*file))
                continue;
            if (file->place.kind != ContentPlace::Kind::File)
                return false;  // git has all of it, the other side is a pointer
            const auto pointer = ContentReader::pointer(*file, m_stop);
            if (!pointer)
                return std::unexpected(pointer.error());
            file->lfs = *pointer;
        }
        return old.lfs->oid == now.lfs->oid;
    }

    Result<bool> haveSameOid(ComparedFile &old, ComparedFile &now) const
    {
        std::array<GitOid, 2> oids;
        for (std::size_t side = 0; side < oids.size(); ++side) {
            ComparedFile &file = side == 0 ? old : now;
            const auto oid = file.oid ? Result<GitOid>{*file.oid} : diskOid(file, m_stop);
            if (!oid)
                return std::unexpected(oid.error());
            oids[side] = *oid;
            if (!file.lfs)  // of what LFS tracks, git will store something else
                file.oid = *oid;
        }
        return oids[0] == oids[1];
    }

    /// What takes the place of an LFS file is one, whether or not .gitattributes came along.
    static void trackLikeOther(ComparedFile &file, const ComparedFile &other)
    {
        if (other.lfs && !file.lfs && file.isRegular() && file.place.kind == ContentPlace::Kind::File)
            file.lfs = LfsPointer{.oid = {}, .sizeBytes = file.sizeBytes};
    }

    void add(ChangedEntry change)
    {
        m_pathBytes += change.file().rawPath.size();
        if (static_cast<qsizetype>(m_found.size()) >= m_options.maxEntries || m_pathBytes > maxAllPathBytes) {
            m_isCut = true;
            return;
        }
        change.content = contentKindOf(change.file().rawPath);
        const QByteArray path = change.file().rawPath;
        m_found.emplace(path, std::move(change));
    }

    OpenSide m_before;
    OpenSide m_after;
    const ComparisonOptions &m_options;
    const std::stop_token &m_stop;
    std::vector<FolderPair> m_waiting;
    std::map<QByteArray, ChangedEntry> m_found;  // by path
    qsizetype m_pathBytes = 0;  // of all that was found
    bool m_isCut = false;
};

}  // namespace

QString ComparedFile::path() const
{
    return decodeGitText(rawPath);
}

bool ChangedEntry::hasSameContent() const
{
    switch (kind) {
    case Kind::ModeChanged: return true;
    case Kind::Renamed:
    case Kind::Copied: return similarity == 100 && before->oid == after->oid;
    case Kind::Added:
    case Kind::Removed:
    case Kind::Modified:
    case Kind::TypeChanged: return false;
    }
    return false;
}

Result<Comparison> compare(const ComparisonSide &before, const ComparisonSide &after, const ComparisonOptions &options,
                           const std::stop_token &stop)
{
    auto old = openSide(before);
    if (!old)
        return std::unexpected(old.error());
    auto now = openSide(after);
    if (!now)
        return std::unexpected(now.error());
    Comparison comparison{.before = before, .after = after, .entries = {}};
    SideWalk walk{*std::move(old), *std::move(now), options, stop};
    if (const auto done = walk.run(comparison); !done)
        return std::unexpected(done.error());
    if (options.findRenames || options.findCopies) {
        if (const auto done = findRenames(comparison, options, stop); !done)
            return std::unexpected(done.error());
    }
    return comparison;
}

}  // namespace core
