#include "core/checkpoint/tensorfile.h"

#include "core/base/repoid.h"
#include "core/checkpoint/ggufreader_p.h"
#include "core/checkpoint/safetensorsreader_p.h"
#include "core/checkpoint/torchreader_p.h"
#include "core/checkpoint/zipdirectory.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// For Error::detail, which is not translated.
QString wordsFor(TensorFileProblem problem)
{
    switch (problem) {
    case TensorFileProblem::Unreadable: return u"it cannot be read"_s;
    case TensorFileProblem::UnknownFormat: return u"it is no checkpoint of a known format"_s;
    case TensorFileProblem::LfsPointer: return u"it is a Git LFS pointer, not the file itself"_s;
    case TensorFileProblem::LegacyPickle: return u"it is a PyTorch file from before version 1.6"_s;
    case TensorFileProblem::OtherFormat: return u"its format has no tensors that are listed"_s;
    case TensorFileProblem::HeaderTooSmall: return u"it is too short for a header"_s;
    case TensorFileProblem::HeaderTooLarge: return u"its header is too large"_s;
    case TensorFileProblem::InvalidHeaderLength: return u"its header reaches past the end of the file"_s;
    case TensorFileProblem::HeaderNotText: return u"its header is no valid UTF-8"_s;
    case TensorFileProblem::InvalidHeader: return u"its header makes no sense"_s;
    case TensorFileProblem::DuplicateName: return u"a name occurs twice"_s;
    case TensorFileProblem::InvalidOffsets: return u"tensors overlap, or leave gaps"_s;
    case TensorFileProblem::SizeOverflow: return u"a shape is too large to be true"_s;
    case TensorFileProblem::NotWholeBytes: return u"a tensor does not fill whole bytes or blocks"_s;
    case TensorFileProblem::SizeMismatch: return u"a tensor's shape and its length do not fit"_s;
    case TensorFileProblem::DataMissing: return u"its data is cut short"_s;
    case TensorFileProblem::TrailingData: return u"there is something behind its last tensor"_s;
    case TensorFileProblem::UnsupportedVersion: return u"its format has an unknown version"_s;
    case TensorFileProblem::BrokenArchive: return u"its archive is broken"_s;
    case TensorFileProblem::UnsupportedArchive: return u"its archive is compressed, encrypted or split"_s;
    case TensorFileProblem::BrokenPickle: return u"its pickle is broken"_s;
    case TensorFileProblem::InvalidIndex: return u"its index makes no sense"_s;
    case TensorFileProblem::UnsafeFileName: return u"its index names a file outside its folder"_s;
    case TensorFileProblem::ShardMissing: return u"a file that its index names is missing"_s;
    case TensorFileProblem::TensorMissing: return u"a tensor that its index names is missing"_s;
    }
    return {};
}

TensorFileResult readAs(FileFormat format, const ByteSource &source, const std::stop_token &stop)
{
    switch (format) {
    case FileFormat::Safetensors: return readSafetensors(source, stop);
    case FileFormat::Gguf: return readGguf(source, stop);
    case FileFormat::TorchArchive:
    case FileFormat::TorchScript: return readTorchArchive(source, format, stop);
    case FileFormat::LfsPointer: return std::unexpected(tensorFileFault(source.name(), TensorFileProblem::LfsPointer));
    case FileFormat::TorchLegacy:
        return std::unexpected(tensorFileFault(source.name(), TensorFileProblem::LegacyPickle));
    case FileFormat::Unknown: return std::unexpected(tensorFileFault(source.name(), TensorFileProblem::UnknownFormat));
    case FileFormat::OldGgml:
    case FileFormat::Tar:
    case FileFormat::Pickle:
    case FileFormat::Zip:
    case FileFormat::SevenZip:
    case FileFormat::Hdf5:
    case FileFormat::Numpy:
    case FileFormat::Compressed:
        return std::unexpected(tensorFileFault(source.name(), TensorFileProblem::OtherFormat, formatName(format)));
    }
    Q_UNREACHABLE_RETURN(std::unexpected(TensorFileFault{}));
}

/// A broken safetensors or GGUF file is told by its name: what it wanted to be says more than "unknown".
FileFormat formatByName(const QString &name)
{
    if (name.endsWith(u".safetensors", Qt::CaseInsensitive))
        return FileFormat::Safetensors;
    return name.endsWith(u".gguf", Qt::CaseInsensitive) ? FileFormat::Gguf : FileFormat::Unknown;
}

}  // namespace

const MetadataEntry *TensorFile::find(QStringView key) const
{
    const auto found = std::ranges::find(metadata, key, &MetadataEntry::key);
    return found == metadata.end() ? nullptr : &*found;
}

TensorFileResult readTensorFile(const ByteSource &source, const std::stop_token &stop)
{
    const auto format = identifyFile(source, stop);
    if (!format)
        return std::unexpected(unreadableFault(format.error()));
    return readAs(*format == FileFormat::Unknown ? formatByName(source.name()) : *format, source, stop);
}

TensorFileFault tensorFileFault(const QString &file, TensorFileProblem problem, const QString &tensor)
{
    QString detail = wordsFor(problem);
    if (!tensor.isEmpty())
        detail += u" ("_s + printable(tensor) + u')';
    return {.problem = problem,
            .tensor = tensor,
            .error = {.kind = ErrorKind::InvalidInput, .subject = file, .detail = detail}};
}

TensorFileFault unreadableFault(const Error &error)
{
    return {.problem = TensorFileProblem::Unreadable, .error = error};
}

Result<std::int64_t> dataOffset(const ByteSource &source, const TensorFile &file, const TensorInfo &tensor,
                                const std::stop_token &stop)
{
    if (tensor.storage < 0)
        return tensor.offset;
    const StorageRecord &record = file.storages.at(tensor.storage);
    return payloadOffset(source, record.headerOffset, stop).and_then([&](std::int64_t begin) -> Result<std::int64_t> {
        if (record.bytes > source.sizeBytes() - begin)
            return std::unexpected(tensorFileFault(source.name(), TensorFileProblem::BrokenArchive).error);
        return begin + tensor.offset;
    });
}

bool isOddName(QStringView name)
{
    return std::ranges::any_of(name, [](QChar c) {
        const QChar::Category category = c.category();
        return category == QChar::Other_Control || category == QChar::Other_Format || c.unicode() == 0x2028
            || c.unicode() == 0x2029;
    });
}

}  // namespace core
