#pragma once

#include "core/base/digest.h"
#include "core/localhub/filehandle_p.h"
#include "core/localhub/incomingfile_p.h"

#include <QHash>

#include <atomic>
#include <map>
#include <memory>
#include <mutex>

namespace core::localhub {

/// Gives bytes block by block until `sink` is false or they end; an error when they end too early.
using BlockSink = std::function<Result<>(QByteArray &block)>;
using BlockSource = std::function<Result<>(const BlockSink &sink)>;

/// The large files of a Local Hub, each stored once under its SHA-256.
///
/// An object appears under its name only when it is whole and its hash is right; what was on its way when the server
/// ended is removed at the next start.
/// Errors: OutOfSpace (the disk's limit or `capacityBytes`), Mismatch (hash or size), InvalidInput, Storage.
/// Thread: any.
class LfsStore
{
public:
    LfsStore(const QString &root, std::int64_t capacityBytes);

    [[nodiscard]] Result<> prepare();  ///< Makes the folders, removes leftovers, counts what is there.

    [[nodiscard]] QString objectPath(const Sha256 &oid) const;
    [[nodiscard]] std::optional<std::int64_t> sizeOf(const Sha256 &oid) const;
    [[nodiscard]] QString incomingFolder() const { return m_incoming; }

    [[nodiscard]] Result<> put(const Sha256 &oid, std::int64_t sizeBytes, const BlockSource &source);

    void remove(const Sha256 &oid);

    /// Stores one part and returns the tag that names this version of it.
    struct Parts
    {
        Sha256 oid;
        std::int64_t sizeBytes = 0;
        std::int64_t partBytes = 0;

        [[nodiscard]] int count() const { return static_cast<int>((sizeBytes + partBytes - 1) / partBytes); }
        friend auto operator<=>(const Parts &, const Parts &) = default;
    };
    [[nodiscard]] Result<QByteArray> putPart(const Parts &parts, int number, const BlockSource &source);
    /// `tags` are those of the parts 1…n in order.
    [[nodiscard]] Result<> complete(const Parts &parts, const QList<QByteArray> &tags);

    [[nodiscard]] bool hasRoomFor(std::int64_t bytes) const;

private:
    /// The file several parts are written into, hashed as far as they are there without a gap.
    struct Assembly
    {
        std::mutex mutex;
        FileHandle file;
        QHash<int, QByteArray> tags;  ///< Parts that are whole on disk.
        Hasher<Sha256> hasher;
        int hashedParts = 0;
        ~Assembly();
    };

    [[nodiscard]] Result<std::shared_ptr<Assembly>> assemblyFor(const Parts &parts);
    [[nodiscard]] static Result<> hashReadyParts(const Parts &parts, Assembly &assembly);
    void forget(const Parts &parts);
    [[nodiscard]] Result<> keep(const QString &from, const Sha256 &oid, std::int64_t sizeBytes);

    const QString m_objects;
    const QString m_incoming;
    const std::int64_t m_capacity;
    std::atomic<std::int64_t> m_used = 0;
    std::atomic<std::uint64_t> m_nextName = 0;
    std::mutex m_mutex;
    std::map<Parts, std::shared_ptr<Assembly>> m_assemblies;
};

}  // namespace core::localhub
