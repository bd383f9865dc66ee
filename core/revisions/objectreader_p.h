#pragma once

#include "core/base/digest.h"
#include "core/git/githandle.h"

#include <QByteArrayView>

#include <unordered_map>
#include <vector>

struct git_odb_backend;

namespace core {

struct OidHash
{
    std::size_t operator()(const GitOid &oid) const noexcept
    {
        std::size_t hash = 0;
        std::copy_n(oid.bytes().data(), sizeof(hash), reinterpret_cast<char *>(&hash));
        return hash;
    }
};

template <typename T>
using OidHashMap = std::unordered_map<GitOid, T, OidHash>;

/// An object's bytes as they are hashed, without the header.
class RawObject
{
public:
    RawObject() = default;
    RawObject(git_odb_backend *backend, void *data, size_t size, git_object_t type);
    RawObject(RawObject &&other) noexcept;
    RawObject &operator=(RawObject &&other) noexcept;
    ~RawObject();

    [[nodiscard]] QByteArrayView bytes() const
    {
        return {static_cast<const char *>(m_data), static_cast<qsizetype>(m_size)};
    }
    [[nodiscard]] git_object_t type() const { return m_type; }

private:
    git_odb_backend *m_backend = nullptr;
    void *m_data = nullptr;
    size_t m_size = 0;
    git_object_t m_type = GIT_OBJECT_INVALID;
};

/// Reads objects straight from where they are stored. libgit2's own way keeps every commit and tree it has read in
/// memory and hashes each again, which for a history read once from end to end costs half the time and ten times the
/// memory.
///
/// Errors: Repository; `subject` is the object's id.
/// Thread: that of the repository.
class ObjectReader
{
public:
    explicit ObjectReader(git_repository *repository);

    [[nodiscard]] Result<RawObject> read(const GitOid &oid, git_object_t type) const;
    /// A blob's size.
    [[nodiscard]] Result<std::int64_t> sizeOf(const GitOid &oid) const;
    [[nodiscard]] Result<git_object_t> typeOf(const GitOid &oid) const;

private:
    struct Header
    {
        size_t size = 0;
        git_object_t type = GIT_OBJECT_INVALID;
    };

    [[nodiscard]] RawObject tryRead(const git_oid &id) const;
    [[nodiscard]] Result<Header> readHeader(const GitOid &oid) const;

    OdbHandle m_odb;
    std::vector<git_odb_backend *> m_backends;
};

}  // namespace core
