#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace core {

/// A fixed-length binary digest. Two digests of different algorithms are different types and never compare.
template <std::size_t Size>
class Digest
{
public:
    static constexpr std::size_t sizeBytes = Size;

    Digest() = default;
    explicit Digest(const std::array<std::uint8_t, Size> &bytes)
        : m_bytes(bytes)
    {
    }

    /// Nothing unless `hex` is exactly 2 × Size hexadecimal digits of either case.
    [[nodiscard]] static std::optional<Digest> fromHex(QByteArrayView hex);
    [[nodiscard]] static std::optional<Digest> fromHex(QStringView hex) { return fromHex(hex.toLatin1()); }

    [[nodiscard]] QByteArray toHex() const { return bytes().toByteArray().toHex(); }
    [[nodiscard]] QString toString() const { return QString::fromLatin1(toHex()); }
    [[nodiscard]] QByteArrayView bytes() const { return {reinterpret_cast<const char *>(m_bytes.data()), Size}; }
    [[nodiscard]] bool isNull() const { return m_bytes == std::array<std::uint8_t, Size>{}; }

    friend bool operator==(const Digest &, const Digest &) = default;
    friend auto operator<=>(const Digest &, const Digest &) = default;
    friend size_t qHash(const Digest &digest, size_t seed = 0) { return qHashBits(digest.m_bytes.data(), Size, seed); }

private:
    std::array<std::uint8_t, Size> m_bytes{};
};

using Sha256 = Digest<32>;  ///< Git LFS object id.
using GitOid = Digest<20>;  ///< Git object id: blob, tree or commit.

/// Hashes a stream. Uses OpenSSL's EVP, which has the CPU's SHA instructions; QCryptographicHash measured 9 times
/// slower.
///
/// Thread: one thread at a time.
template <typename D>
class Hasher
{
public:
    Hasher();
    ~Hasher();
    Hasher(Hasher &&) noexcept;
    Hasher &operator=(Hasher &&) noexcept;

    void add(QByteArrayView bytes);
    [[nodiscard]] D finish();  ///< Once; the hasher may then only be destroyed.

private:
    struct Private;
    std::unique_ptr<Private> d;
};

extern template class Hasher<Sha256>;
extern template class Hasher<GitOid>;
extern template class Digest<32>;
extern template class Digest<20>;

[[nodiscard]] Sha256 sha256Of(QByteArrayView bytes);

/// The id git gives a blob: SHA-1 over "blob <size>\0" and the content.
[[nodiscard]] GitOid gitBlobOid(QByteArrayView content);

/// Both ids a file can have in a repository, with the stat it had while it was read.
struct FileDigest
{
    Sha256 sha256;
    GitOid blobOid;
    std::int64_t sizeBytes = 0;
    std::int64_t modifiedNs = 0;  ///< Modification time in nanoseconds since the epoch.

    friend bool operator==(const FileDigest &, const FileDigest &) = default;
};

/// Which ids to compute; computing both costs one read but two hashes.
enum class DigestSet { Sha256Only, BlobOidOnly, Both };

/// Called with the bytes read since the last call, at most once per block of 1 MiB.
using BytesReadFn = std::function<void(std::int64_t)>;

/// Reads the file once and hashes it. Ids that were not asked for stay null.
///
/// Errors: FileNotFound, FileUnreadable, FileChanged (size or time moved while reading), Canceled. `subject` is `path`.
/// Thread: blocks on disk; any thread but the GUI's. Memory: one block, whatever the file's size.
[[nodiscard]] Result<FileDigest> digestFile(const QString &path, DigestSet set, const std::stop_token &stop,
                                            const BytesReadFn &onRead = {});

}  // namespace core
