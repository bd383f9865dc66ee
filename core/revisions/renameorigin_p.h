#pragma once

#include "core/revisions/treefiles_p.h"

namespace core {

/// How alike contents are: the pieces of a file (lines, at most 64 bytes each) and how many bytes there are of each.
///
/// Source: git's diffcore-delta.c; the same numbers, so that renames are found where git finds them.
class ContentPrint
{
public:
    explicit ContentPrint(QByteArrayView content);

    /// 0 to maxScore; what part of the larger one the smaller one has.
    [[nodiscard]] static int score(const ContentPrint &one, const ContentPrint &two);

    static constexpr int maxScore = 60'000;
    static constexpr int renameScore = 30'000;

private:
    struct Piece
    {
        std::uint32_t hash;
        std::uint32_t bytes;
    };
    std::vector<Piece> m_pieces;  // by hash, each hash once
    std::int64_t m_bytes = 0;
};

/// Larger files are renamed only when they are equal.
constexpr std::int64_t maxComparedBytes = 64LL * 1024 * 1024;
/// Of many files of the same content, so many are looked at, as git does.
constexpr int sameContentTries = 100;

[[nodiscard]] inline QByteArrayView baseName(QByteArrayView path)
{
    return path.sliced(path.lastIndexOf('/') + 1);
}

enum class CopySearch {
    Renames,  ///< Only files that are gone may be where a new one came from.
    RenamesAndCopies,  ///< Any file may, though one that is gone comes first.
};

/// Where the file that is at `path` in `after`, and was not in `before`, came from: the same content, else the most
/// alike one with at least half in common. Nothing when it is new.
///
/// Source: git's diffcore-rename.c, as `git log --follow` and `git blame` use it.
/// Cost: with copies, all files of a similar size are read.
[[nodiscard]] Result<std::optional<TreeFile>> renameOrigin(const ObjectReader &objects, const GitOid &before,
                                                           const GitOid &after, const QByteArray &path,
                                                           const PathState &file, CopySearch search,
                                                           const std::stop_token &stop);

}  // namespace core
