#pragma once

#include "core/base/filestat.h"

#include <QByteArray>

#include <memory>
#include <stop_token>

namespace core {

/// Bytes that can be read at any place: a file on this computer, a file on a Hub, or memory.
///
/// Thread: read() may be called by several threads at once.
class ByteSource
{
public:
    virtual ~ByteSource() = default;

    [[nodiscard]] virtual QString name() const = 0;  ///< As the user knows it; the `subject` of errors.
    [[nodiscard]] virtual std::int64_t sizeBytes() const = 0;
    /// Exactly `count` bytes from `offset`; both lie within sizeBytes().
    /// Errors: FileUnreadable, FileChanged (it is no longer what it was), Canceled, and what the place adds.
    [[nodiscard]] virtual Result<QByteArray> read(std::int64_t offset, std::int64_t count,
                                                  const std::stop_token &stop = {}) const = 0;
    /// Whether reading costs time and traffic.
    [[nodiscard]] virtual bool isRemote() const { return false; }
    /// Sources with the same one have the same content; empty when nothing is known.
    [[nodiscard]] virtual QString identity() const { return {}; }
    [[nodiscard]] virtual std::int64_t fetchedBytes() const { return 0; }  ///< What came over a network so far.

protected:
    ByteSource() = default;
    Q_DISABLE_COPY_MOVE(ByteSource)
};

/// A file on this computer. It is held against the size and time it had when it was opened, at every read.
class FileSource final : public ByteSource
{
public:
    /// Errors: FileNotFound, FileUnreadable (also for anything that is not a regular file).
    [[nodiscard]] static Result<std::unique_ptr<FileSource>> open(const QString &path);
    ~FileSource() override;

    [[nodiscard]] QString name() const override { return m_path; }
    [[nodiscard]] std::int64_t sizeBytes() const override { return m_stat.sizeBytes; }
    [[nodiscard]] Result<QByteArray> read(std::int64_t offset, std::int64_t count,
                                          const std::stop_token &stop) const override;
    [[nodiscard]] QString identity() const override;  ///< Device, file, size and time.

private:
    FileSource(QString path, int descriptor, FileStat stat);

    const QString m_path;
    const int m_descriptor;
    const FileStat m_stat;
};

class MemorySource final : public ByteSource
{
public:
    MemorySource(QString name, QByteArray bytes)
        : m_name(std::move(name))
        , m_bytes(std::move(bytes))
    {
    }

    [[nodiscard]] QString name() const override { return m_name; }
    [[nodiscard]] std::int64_t sizeBytes() const override { return m_bytes.size(); }
    [[nodiscard]] Result<QByteArray> read(std::int64_t offset, std::int64_t count,
                                          const std::stop_token &stop) const override;

private:
    const QString m_name;
    const QByteArray m_bytes;
};

}  // namespace core
