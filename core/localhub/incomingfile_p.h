#pragma once

#include "core/base/boundedqueue.h"
#include "core/base/digest.h"
#include "core/localhub/filehandle_p.h"

#include <QByteArray>

#include <mutex>
#include <thread>
#include <vector>

namespace core::localhub {

/// Hashes blocks on a thread of its own, so that receiving and writing the next ones goes on meanwhile.
///
/// Thread: one owner. Memory: at most `queuedBlocks` blocks.
class BackgroundHasher
{
public:
    BackgroundHasher();
    ~BackgroundHasher();
    Q_DISABLE_COPY_MOVE(BackgroundHasher)

    /// Takes the block and leaves a used one in its place, when there is one, to be filled again.
    void add(QByteArray &block);
    [[nodiscard]] Sha256 finish();  ///< Once. Waits for the blocks still queued.

private:
    void run();

    static constexpr std::size_t queuedBlocks = 8;
    BoundedQueue<QByteArray> m_blocks{queuedBlocks};
    std::mutex m_mutex;
    std::vector<QByteArray> m_used;
    Hasher<Sha256> m_hasher;
    std::stop_source m_stop;
    std::jthread m_thread;
};

/// An upload on its way to disk, hashed while it is written. Removed unless keepAs() was reached.
///
/// Errors: those of FileHandle.
class IncomingFile
{
public:
    /// `expectedBytes` decides whether a second thread is worth it, and is reserved on disk.
    [[nodiscard]] static Result<IncomingFile> create(const QString &path, std::int64_t expectedBytes);
    ~IncomingFile();
    IncomingFile(IncomingFile &&) noexcept = default;
    IncomingFile &operator=(IncomingFile &&) noexcept = default;

    /// May take the block's memory and leave another.
    [[nodiscard]] Result<> append(QByteArray &block);
    [[nodiscard]] std::int64_t writtenBytes() const { return m_written; }
    [[nodiscard]] Sha256 finishHash();  ///< Once.
    [[nodiscard]] Result<> keepAs(const QString &path);  ///< Makes the folder when it is missing.

private:
    IncomingFile() = default;

    FileHandle m_file;
    std::unique_ptr<BackgroundHasher> m_background;
    Hasher<Sha256> m_hasher;
    std::int64_t m_written = 0;
    bool m_kept = false;
};

}  // namespace core::localhub
