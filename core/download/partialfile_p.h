#pragma once

#include "core/base/digest.h"
#include "core/hub/hubreplies.h"

#include <QList>

#include <mutex>

namespace core {

/// A file that is put together from ranges: NAME.part holds the bytes, NAME.ranges says which of them are there.
///
/// A range is noted after its bytes were written, with one short write at the end of NAME.ranges, so that a process
/// that is killed between any two instructions leaves a list that is true. After a power cut it may not be: the
/// content's hash has the last word.
///
/// Errors: Storage (no space, quota), FileUnwritable, FileUnreadable; `subject` is the part's path.
/// Thread: write() and note() by any; the rest by one.
class PartialFile
{
public:
    /// `name` says path and content, so that what another content left is not taken for this one's.
    PartialFile(const QString &folder, const QString &name, std::int64_t sizeBytes);
    ~PartialFile();
    Q_DISABLE_COPY_MOVE(PartialFile)

    /// What is there, sorted, without gaps that are none.
    [[nodiscard]] const QList<ByteRange> &present() const { return m_present; }
    [[nodiscard]] std::int64_t presentBytes() const;
    /// What is not.
    [[nodiscard]] QList<ByteRange> missing() const;

    /// `keepsRanges`: whether note() writes; a file that is fetched in one go has nothing to resume.
    [[nodiscard]] Result<> open(bool keepsRanges);
    [[nodiscard]] Result<> write(std::int64_t offset, QByteArrayView bytes);
    [[nodiscard]] Result<> note(const ByteRange &range);
    [[nodiscard]] Result<qint64> read(std::int64_t offset, std::span<char> block) const;
    /// Renames it into its place, whose folders are made. AlreadyExists when something is there and `mayReplace` is not
    /// set. The file is then closed and gone from here.
    [[nodiscard]] Result<> moveTo(const QString &target, bool mayReplace);
    void discard();

private:
    [[nodiscard]] std::unexpected<Error> failure(int code, ErrorKind otherwise) const;
    void readRanges();
    void close();

    const QString m_partPath;
    const QString m_rangesPath;
    const std::int64_t m_sizeBytes;
    QList<ByteRange> m_present;
    int m_part = -1;
    int m_ranges = -1;
};

}  // namespace core
