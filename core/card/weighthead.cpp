#include "core/card/weighthead_p.h"

namespace core {

namespace {

FileProblemKind kindOf(TensorFileProblem problem)
{
    switch (problem) {
    case TensorFileProblem::Unreadable: return FileProblemKind::Unreadable;
    case TensorFileProblem::HeaderTooLarge: return FileProblemKind::TooLarge;
    case TensorFileProblem::UnknownFormat:
    case TensorFileProblem::LfsPointer:
    case TensorFileProblem::LegacyPickle:
    case TensorFileProblem::OtherFormat:
    case TensorFileProblem::HeaderTooSmall:
    case TensorFileProblem::InvalidHeaderLength:
    case TensorFileProblem::HeaderNotText:
    case TensorFileProblem::InvalidHeader:
    case TensorFileProblem::DuplicateName:
    case TensorFileProblem::InvalidOffsets:
    case TensorFileProblem::SizeOverflow:
    case TensorFileProblem::NotWholeBytes:
    case TensorFileProblem::SizeMismatch:
    case TensorFileProblem::DataMissing:
    case TensorFileProblem::TrailingData:
    case TensorFileProblem::UnsupportedVersion:
    case TensorFileProblem::BrokenArchive:
    case TensorFileProblem::UnsupportedArchive:
    case TensorFileProblem::BrokenPickle:
    case TensorFileProblem::InvalidIndex:
    case TensorFileProblem::UnsafeFileName:
    case TensorFileProblem::ShardMissing:
    case TensorFileProblem::TensorMissing: return FileProblemKind::Malformed;
    }
    return FileProblemKind::Malformed;
}

}  // namespace

std::expected<TensorFile, FileProblemKind> readWeightHead(const ModelFile &file, FileFormat format)
{
    const auto source = FileSource::open(file.localPath);
    if (!source)
        return std::unexpected(FileProblemKind::Unreadable);
    auto head = readTensorFile(**source);
    if (!head)
        return std::unexpected(kindOf(head.error().problem));
    if (head->format != format)
        return std::unexpected(FileProblemKind::Malformed);
    return *std::move(head);
}

}  // namespace core
