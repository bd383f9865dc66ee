#include "core/revisions/renameorigin_p.h"

#include "core/git/gittext.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr std::size_t maxSources = 1'000'000;

struct Candidate
{
    int score = 0;
    bool hasSameName = false;
    const TreeFile *file = nullptr;

    [[nodiscard]] bool isBetterThan(const Candidate &other) const
    {
        if (file == nullptr || other.file == nullptr)
            return file != nullptr && other.file == nullptr;
        return score != other.score ? score > other.score : hasSameName && !other.hasSameName;
    }
};

class OriginSearch
{
public:
    OriginSearch(const ObjectReader &objects, const QByteArray &path, const PathState &file,
                 const std::stop_token &stop)
        : m_objects(objects)
        , m_name(baseName(path))
        , m_file(file)
        , m_stop(stop)
    {
    }

    const TreeFile *sameContent(const std::vector<TreeFile> &sources) const;
    Result<const TreeFile *> sameName(const std::vector<TreeFile> &sources);
    Result<const TreeFile *> mostAlike(const std::vector<TreeFile> &sources);

private:
    Result<int> scoreOf(const TreeFile &source);
    bool isRegular() const { return TreeFile{.mode = m_file.mode}.isRegular(); }

    const ObjectReader &m_objects;
    const QByteArrayView m_name;
    const PathState &m_file;
    const std::stop_token &m_stop;
    std::int64_t m_bytes = -1;
    std::optional<ContentPrint> m_print;
};

const TreeFile *OriginSearch::sameContent(const std::vector<TreeFile> &sources) const
{
    const TreeFile *best = nullptr;
    int bestScore = -1;
    int tries = sameContentTries;
    for (const TreeFile &source : sources) {
        const bool bothRegular = source.isRegular() && isRegular();
        if (source.oid != m_file.oid || (!bothRegular && source.mode != m_file.mode))
            continue;
        const int score = (source.isKept ? 0 : 1) + (baseName(source.path) == m_name ? 1 : 0);
        if (score > bestScore) {
            best = &source;
            bestScore = score;
        }
        if (score == 2 || --tries == 0)
            break;
    }
    return best;
}

Result<int> OriginSearch::scoreOf(const TreeFile &source)
{
    if (!source.isRegular() || !isRegular())
        return 0;
    if (m_bytes < 0) {
        const auto bytes = m_objects.sizeOf(m_file.oid);
        if (!bytes)
            return std::unexpected(bytes.error());
        m_bytes = *bytes;
    }
    const auto bytes = m_objects.sizeOf(source.oid);
    if (!bytes)
        return std::unexpected(bytes.error());
    const std::int64_t larger = std::max(m_bytes, *bytes);
    const std::int64_t difference = larger - std::min(m_bytes, *bytes);
    if (larger > maxComparedBytes
        || larger * (ContentPrint::maxScore - ContentPrint::renameScore) < difference * ContentPrint::maxScore)
        return 0;
    if (!m_print) {
        const auto content = m_objects.read(m_file.oid, GIT_OBJECT_BLOB);
        if (!content)
            return std::unexpected(content.error());
        m_print.emplace(content->bytes());
    }
    const auto content = m_objects.read(source.oid, GIT_OBJECT_BLOB);
    if (!content)
        return std::unexpected(content.error());
    return ContentPrint::score(ContentPrint{content->bytes()}, *m_print);
}

/// A file that only moved to another folder may be quite another at the same time.
Result<const TreeFile *> OriginSearch::sameName(const std::vector<TreeFile> &sources)
{
    constexpr int enough = ContentPrint::renameScore + (ContentPrint::maxScore - ContentPrint::renameScore) / 2;
    const auto hasName = [this](const TreeFile &source) { return baseName(source.path) == m_name; };
    if (std::ranges::count_if(sources, hasName) != 1)
        return nullptr;
    const TreeFile &source = *std::ranges::find_if(sources, hasName);
    const auto score = scoreOf(source);
    if (!score)
        return std::unexpected(score.error());
    return *score >= enough ? &source : nullptr;
}

Result<const TreeFile *> OriginSearch::mostAlike(const std::vector<TreeFile> &sources)
{
    // git keeps four candidates, and looks among them for one that is gone before it takes a copy.
    std::array<Candidate, 4> best;
    for (const TreeFile &source : sources) {
        if (m_stop.stop_requested())
            return canceled();
        const auto score = scoreOf(source);
        if (!score)
            return std::unexpected(score.error());
        const Candidate candidate{.score = *score, .hasSameName = baseName(source.path) == m_name, .file = &source};
        auto worst = best.begin();
        for (auto it = best.begin() + 1; it != best.end(); ++it) {
            if (worst->isBetterThan(*it))
                worst = it;
        }
        if (candidate.isBetterThan(*worst))
            *worst = candidate;
    }
    std::ranges::stable_sort(best, [](const Candidate &one, const Candidate &two) { return one.isBetterThan(two); });
    for (const bool mayBeKept : {false, true}) {
        for (const Candidate &candidate : best) {
            if (candidate.file == nullptr || candidate.score < ContentPrint::renameScore)
                break;
            if (mayBeKept || !candidate.file->isKept)
                return candidate.file;
        }
    }
    return nullptr;
}

}  // namespace

ContentPrint::ContentPrint(QByteArrayView content)
    : m_bytes(content.size())
{
    constexpr std::uint32_t hashBase = 107'927;
    constexpr std::uint32_t maxPiece = 64;
    const bool isText = !isBinaryContent(content);
    std::uint32_t one = 0;
    std::uint32_t two = 0;
    std::uint32_t length = 0;
    const auto endPiece = [&] {
        m_pieces.push_back({.hash = (one + two * 0x61) % hashBase, .bytes = length});
        one = two = length = 0;
    };
    for (qsizetype i = 0; i < content.size(); ++i) {
        const auto c = static_cast<unsigned char>(content[i]);
        if (isText && c == '\r' && i + 1 < content.size() && content[i + 1] == '\n')
            continue;
        const std::uint32_t old = one;
        one = (one << 7) ^ (two >> 25);
        two = (two << 7) ^ (old >> 25);
        one += c;
        if (++length == maxPiece || c == '\n')
            endPiece();
    }
    if (length > 0)
        endPiece();
    std::ranges::sort(m_pieces, {}, &Piece::hash);
    std::size_t kept = 0;
    for (const Piece &piece : m_pieces) {
        if (kept > 0 && m_pieces[kept - 1].hash == piece.hash)
            m_pieces[kept - 1].bytes += piece.bytes;
        else
            m_pieces[kept++] = piece;
    }
    m_pieces.resize(kept);
}

int ContentPrint::score(const ContentPrint &one, const ContentPrint &two)
{
    const std::int64_t larger = std::max(one.m_bytes, two.m_bytes);
    if (two.m_bytes == 0)
        return 0;
    std::int64_t common = 0;
    auto other = two.m_pieces.begin();
    for (const Piece &piece : one.m_pieces) {
        while (other != two.m_pieces.end() && other->hash < piece.hash)
            ++other;
        if (other != two.m_pieces.end() && other->hash == piece.hash)
            common += std::min(piece.bytes, other->bytes);
    }
    return static_cast<int>(common * maxScore / larger);
}

Result<std::optional<TreeFile>> renameOrigin(const ObjectReader &objects, const GitOid &before, const GitOid &after,
                                             const QByteArray &path, const PathState &file, CopySearch search,
                                             const std::stop_token &stop)
{
    const bool withCopies = search == CopySearch::RenamesAndCopies;
    const auto sources = treeFiles(objects, before, after, withCopies ? FilesWanted::All : FilesWanted::Removed, stop);
    if (!sources)
        return std::unexpected(sources.error());
    OriginSearch origin{objects, path, file, stop};
    if (const TreeFile *same = origin.sameContent(*sources))
        return *same;
    if (!withCopies) {
        const auto moved = origin.sameName(*sources);
        if (!moved)
            return std::unexpected(moved.error());
        if (*moved)
            return **moved;
    }
    if (sources->size() > maxSources)
        return std::nullopt;
    const auto alike = origin.mostAlike(*sources);
    if (!alike)
        return std::unexpected(alike.error());
    return *alike ? std::optional{**alike} : std::nullopt;
}

}  // namespace core
