#include "core/revisions/treefiles_p.h"

#include "core/git/gittext.h"

#include <QHash>

#include <charconv>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int maxDepth = 2048;  // Of a path of 4 KB; what lies deeper is an attack on the stack.
// Ten folders in each other can pretend to hold billions of files, and names in them may be as long as they like.
constexpr qsizetype maxEntries = 5'000'000;
constexpr qsizetype maxPathBytes = 512 * 1024 * 1024;

/// git has known more modes in its life than it tells apart.
unsigned canonicalMode(unsigned mode)
{
    switch (mode & 0170000) {
    case 0100000: return (mode & 0100) != 0 ? GIT_FILEMODE_BLOB_EXECUTABLE : GIT_FILEMODE_BLOB;
    case 0120000: return GIT_FILEMODE_LINK;
    case 0040000: return GIT_FILEMODE_TREE;
    default: return GIT_FILEMODE_COMMIT;
    }
}

class TreePair
{
public:
    TreePair(const ObjectReader &objects, FilesWanted wanted, const std::stop_token &stop)
        : m_objects(objects)
        , m_wanted(wanted)
        , m_stop(stop)
    {
    }

    Result<> walk(const GitOid &before, const GitOid &after, const QByteArray &prefix, int depth);
    std::vector<TreeFile> take() { return std::move(m_files); }

private:
    using Entries = QHash<QByteArrayView, RawTreeEntry>;

    Result<> visit(const RawTreeEntry &entry, const RawTreeEntry *other, const QByteArray &path, int depth);
    void keep(TreeFile file)
    {
        m_pathBytes += file.path.size();
        m_files.push_back(std::move(file));
    }

    const ObjectReader &m_objects;
    const FilesWanted m_wanted;
    const std::stop_token &m_stop;
    std::vector<TreeFile> m_files;
    qsizetype m_entries = 0;  // seen so far
    qsizetype m_pathBytes = 0;  // of what is kept
};

/// `after` may be null: then nothing is kept.
Result<> TreePair::walk(const GitOid &before, const GitOid &after, const QByteArray &prefix, int depth)
{
    if (m_stop.stop_requested())
        return canceled();
    if (depth > maxDepth)
        return fail(ErrorKind::Repository, before.toString(), u"folders are nested too deeply"_s);
    const auto tree = m_objects.read(before, GIT_OBJECT_TREE);
    if (!tree)
        return std::unexpected(tree.error());
    RawObject otherTree;
    if (!after.isNull()) {
        auto read = m_objects.read(after, GIT_OBJECT_TREE);
        if (!read)
            return std::unexpected(read.error());
        otherTree = std::move(*read);
    }
    Entries others;
    for (RawTreeCursor cursor{otherTree.bytes()}; const auto entry = cursor.next();)
        others.insert(entry->name, *entry);
    for (RawTreeCursor cursor{tree->bytes()}; const auto entry = cursor.next();) {
        const auto other = others.constFind(entry->name);
        const QByteArray path = prefix.isEmpty() ? entry->name.toByteArray() : prefix + '/' + entry->name;
        if (auto visited = visit(*entry, other == others.cend() ? nullptr : &*other, path, depth); !visited)
            return visited;
    }
    return {};
}

Result<> TreePair::visit(const RawTreeEntry &entry, const RawTreeEntry *other, const QByteArray &path, int depth)
{
    if (++m_entries > maxEntries || m_pathBytes > maxPathBytes)
        return fail(ErrorKind::TooLarge, decodeGitText(path));
    if (!entry.isFolder()) {
        const bool isKept = other != nullptr && !other->isFolder();
        const bool isSame = isKept && other->oid == entry.oid && other->mode == entry.mode;
        if (!isKept || m_wanted == FilesWanted::All || (m_wanted == FilesWanted::Changed && !isSame))
            keep({.path = path, .mode = entry.mode, .oid = entry.oid, .isKept = isKept});
        return {};
    }
    const bool isThere = other != nullptr && other->isFolder();
    if (isThere && other->oid == entry.oid && m_wanted != FilesWanted::All)
        return {};
    return walk(entry.oid, isThere ? other->oid : GitOid{}, path, depth + 1);
}

}  // namespace

TreeItem::Kind kindOfMode(unsigned mode)
{
    switch (canonicalMode(mode)) {
    case GIT_FILEMODE_TREE: return TreeItem::Kind::Folder;
    case GIT_FILEMODE_COMMIT: return TreeItem::Kind::Submodule;
    case GIT_FILEMODE_LINK: return TreeItem::Kind::Link;
    case GIT_FILEMODE_BLOB_EXECUTABLE: return TreeItem::Kind::Executable;
    default: return TreeItem::Kind::File;
    }
}

std::optional<RawTreeEntry> RawTreeCursor::next()
{
    const qsizetype blank = m_rest.indexOf(' ');
    const qsizetype end = blank < 0 ? -1 : m_rest.indexOf('\0', blank);
    if (end < 0 || m_rest.size() - end - 1 < static_cast<qsizetype>(GitOid::sizeBytes))
        return {};
    RawTreeEntry entry{.name = m_rest.sliced(blank + 1, end - blank - 1)};
    std::from_chars(m_rest.begin(), m_rest.begin() + blank, entry.mode, 8);
    entry.mode = canonicalMode(entry.mode);
    std::array<std::uint8_t, GitOid::sizeBytes> bytes{};
    std::copy_n(m_rest.data() + end + 1, bytes.size(), reinterpret_cast<char *>(bytes.data()));
    entry.oid = GitOid{bytes};
    m_rest = m_rest.sliced(end + 1 + static_cast<qsizetype>(GitOid::sizeBytes));
    return entry;
}

PathLookup::PathLookup(const ObjectReader &objects, const QByteArray &path)
    : m_objects(&objects)
    , m_path(path)
    , m_names(path.split('/'))
    , m_known(static_cast<std::size_t>(m_names.size()))
{
}

Result<PathState> PathLookup::find(const GitOid &tree)
{
    constexpr std::size_t maxKnown = 50'000;
    PathState state{.oid = tree, .mode = GIT_FILEMODE_TREE};
    for (qsizetype depth = 0; depth < m_names.size(); ++depth) {
        auto &known = m_known[static_cast<std::size_t>(depth)];
        if (state.mode != GIT_FILEMODE_TREE)
            return PathState{};
        if (const auto found = known.find(state.oid); found != known.end()) {
            state = found->second;
            continue;
        }
        const auto object = m_objects->read(state.oid, GIT_OBJECT_TREE);
        if (!object)
            return std::unexpected(object.error());
        PathState below;
        for (RawTreeCursor cursor{object->bytes()}; const auto entry = cursor.next();) {
            if (entry->name == m_names.at(depth)) {
                below = {.oid = entry->oid, .mode = entry->mode};
                break;
            }
        }
        if (known.size() >= maxKnown)
            known.clear();
        known.emplace(state.oid, below);
        state = below;
    }
    return state;
}

Result<std::vector<TreeFile>> treeFiles(const ObjectReader &objects, const GitOid &before, const GitOid &after,
                                        FilesWanted wanted, const std::stop_token &stop)
{
    TreePair pair{objects, wanted, stop};
    if (const auto walked = pair.walk(before, after, {}, 0); !walked)
        return std::unexpected(walked.error());
    return pair.take();
}

}  // namespace core
