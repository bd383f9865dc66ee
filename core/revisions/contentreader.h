#pragma once

#include "core/revisions/comparison.h"

#include <map>

namespace core {

/// Reads the files of a comparison. Keeps the repositories open that it has read from.
///
/// Errors: those of Repository; FileNotFound, FileUnreadable; TooLarge above `maxBytes`; EntryNotFound for content that
///         lies elsewhere: LFS that nobody has fetched, submodules. Thread: one at a time; blocks on disk.
class ContentReader
{
public:
    static constexpr std::int64_t defaultMaxBytes = 64 * 1024 * 1024;

    /// What git stores: a link's target, an LFS pointer (also for a file on the disk that LFS tracks, which is hashed
    /// for that), "Subproject commit …" for a submodule, else the content. Nothing is there: empty.
    [[nodiscard]] Result<QByteArray> stored(const ComparedFile &file, std::int64_t maxBytes = defaultMaxBytes,
                                            const std::stop_token &stop = {});
    [[nodiscard]] Result<QByteArray> stored(const std::optional<ComparedFile> &file,
                                            std::int64_t maxBytes = defaultMaxBytes, const std::stop_token &stop = {})
    {
        return file ? stored(*file, maxBytes, stop) : QByteArray{};
    }

    /// The content itself, of LFS too where it is on this disk: in the folder, or among what git-lfs has fetched.
    [[nodiscard]] Result<QByteArray> content(const ComparedFile &file, std::int64_t maxBytes = defaultMaxBytes);
    /// The file that holds the content; nothing where it is in git, or not here.
    [[nodiscard]] std::optional<QString> localFile(const ComparedFile &file);

    /// The pointer that stands for a file of LFS; a file on the disk is hashed. Errors: those of digestFile().
    [[nodiscard]] static Result<LfsPointer> pointer(const ComparedFile &file, const std::stop_token &stop = {});

private:
    [[nodiscard]] Result<const Repository *> repositoryAt(const QString &location);

    std::map<QString, Repository> m_repositories;
};

}  // namespace core
