#pragma once

#include "core/base/digest.h"
#include "core/checkpoint/fileformat.h"
#include "core/checkpoint/tensortype.h"

#include <QStringList>

namespace core {

/// One tensor, as its file's header describes it.
struct TensorInfo
{
    QString name;
    QString type;  ///< As findTensorType() names it, or what the file says where nobody knows it.
    QList<std::int64_t> shape = {};  ///< Slowest dimension first, in GGUF as well.
    std::int64_t offset = 0;  ///< Of its bytes in the file; in a torch archive, in the storage.
    std::int64_t bytes = 0;
    int file = 0;  ///< Which of a checkpoint's files it is in.
    int storage = -1;  ///< Torch: which of the file's storages.
    bool isContiguous = true;  ///< Torch: its numbers lie in order and without gaps, `bytes` from `offset`.

    /// Numbers as stored: several weights that are packed into one count as one.
    [[nodiscard]] std::int64_t elements() const { return elementCount(shape).value_or(0); }
    friend bool operator==(const TensorInfo &, const TensorInfo &) = default;
};

/// What a file says about itself besides its tensors.
struct MetadataEntry
{
    enum class Kind { Text, Integer, Real, Boolean, List };

    QString key;
    Kind kind = Kind::Text;
    QString text = {};  ///< The value as text, the first 1 MB of it; of a list, its first items.
    std::int64_t integer = 0;  ///< Integer, Boolean; of a List, its length.
    QStringList items = {};  ///< A list of at most 256 texts or numbers.
    Sha256 digest = {};  ///< Of a List: tells long ones apart.

    friend bool operator==(const MetadataEntry &, const MetadataEntry &) = default;
};

/// A torch archive's storage: what one or more tensors look into.
struct StorageRecord
{
    QString key;
    std::int64_t headerOffset = 0;  ///< Of the archive's local header; the bytes follow it.
    std::int64_t bytes = 0;
    std::uint32_t crc32 = 0;  ///< 0 where the writer did not compute it.

    friend bool operator==(const StorageRecord &, const StorageRecord &) = default;
};

/// Something a publisher should know, although the file can be read.
struct TensorFileWarning
{
    enum class Kind {
        HeaderOverHubLimit,  ///< Loads here; the Hub reads no header over 25 MB and shows no parameter count.
        HeaderNotPadded,  ///< Its length is no multiple of eight.
        TensorNotAligned,  ///< Not at a multiple of its elements' size.
        FormatMissing,  ///< No "format" in the metadata: some loaders refuse it.
        UnknownType,  ///< Newer than we are.
        OddName,  ///< Control characters, or what turns the text around.
        TooManyTensors,  ///< Over a million.
        TotalSizeDiffers,  ///< Index: its total_size is not the sum.
        TensorNotInIndex,
        ViewOfStorage,  ///< Torch: values that do not lie in order.
    };

    Kind kind = Kind::FormatMissing;
    QString subject = {};  ///< The tensor or file concerned.

    friend bool operator==(const TensorFileWarning &, const TensorFileWarning &) = default;
};

/// The head of a checkpoint file. Tensors' data is never read.
struct TensorFile
{
    FileFormat format = FileFormat::Unknown;
    std::int64_t sizeBytes = 0;
    QList<TensorInfo> tensors = {};  ///< In the order of the file.
    QList<MetadataEntry> metadata = {};
    QList<StorageRecord> storages = {};
    QList<TensorFileWarning> warnings = {};
    bool isBigEndian = false;

    [[nodiscard]] const MetadataEntry *find(QStringView key) const;
};

/// Why a file is no checkpoint that can be read.
enum class TensorFileProblem {
    Unreadable,  ///< Not a matter of its content: TensorFileFault::error says why.
    UnknownFormat,
    LfsPointer,
    LegacyPickle,  ///< torch's stacked pickles: known, and not read.
    OtherFormat,  ///< A kind of file that is known and holds no tensors we list.
    HeaderTooSmall,
    HeaderTooLarge,
    InvalidHeaderLength,  ///< It reaches past the end.
    HeaderNotText,  ///< No valid UTF-8.
    InvalidHeader,  ///< Not the JSON, or not the values, that must be there.
    DuplicateName,
    InvalidOffsets,  ///< Holes, overlaps, an end before the beginning.
    SizeOverflow,
    NotWholeBytes,
    SizeMismatch,  ///< Type and shape do not give what the offsets span.
    DataMissing,  ///< The data ends before the last tensor.
    TrailingData,
    UnsupportedVersion,
    BrokenArchive,
    UnsupportedArchive,  ///< Compressed, encrypted or split.
    BrokenPickle,
    InvalidIndex,
    UnsafeFileName,  ///< An index that names a file outside its folder.
    ShardMissing,
    TensorMissing,  ///< An index that names a tensor its file does not have.
};

struct TensorFileFault
{
    TensorFileProblem problem = TensorFileProblem::Unreadable;
    QString tensor = {};  ///< Or the key or file concerned; may be empty.
    Error error = {};  ///< The same for whoever only passes it on: InvalidInput, `subject` is the file.

    friend bool operator==(const TensorFileFault &, const TensorFileFault &) = default;
};

using TensorFileResult = std::expected<TensorFile, TensorFileFault>;

/// Reads the head of a safetensors, GGUF or torch file, found out by its content.
///
/// Memory: in proportion to the header, which is at most 100 MB.
/// Thread: blocks on disk or network.
/// Source: safetensors' reader, whose verdicts these are, but that two tensors of one name are refused; the GGUF
///         specification and ggml's checks; torch's serialization.
[[nodiscard]] TensorFileResult readTensorFile(const ByteSource &source, const std::stop_token &stop = {});

[[nodiscard]] TensorFileFault tensorFileFault(const QString &file, TensorFileProblem problem,
                                              const QString &tensor = {});
[[nodiscard]] TensorFileFault unreadableFault(const Error &error);

/// Where a tensor's bytes begin in its file. Reads 30 bytes for a torch archive.
/// Errors: those of ByteSource::read(), and InvalidInput for an archive that contradicts itself.
[[nodiscard]] Result<std::int64_t> dataOffset(const ByteSource &source, const TensorFile &file,
                                              const TensorInfo &tensor, const std::stop_token &stop = {});

/// Whether a name has control characters, or such that turn the text around.
[[nodiscard]] bool isOddName(QStringView name);

}  // namespace core
