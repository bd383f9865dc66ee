#pragma once

#include "core/checkpoint/bytesource.h"

namespace core {

/// What a file is by its content, whatever its name says.
enum class FileFormat {
    Unknown,
    LfsPointer,  ///< The small text that stands for a large file in git.
    Safetensors,
    Gguf,
    OldGgml,  ///< Before GGUF: ggml, ggmf, ggjt.
    TorchArchive,  ///< torch.save() since 1.6: a ZIP with data.pkl and a file for each storage.
    TorchScript,  ///< The same with code in it.
    TorchLegacy,  ///< torch.save() before 1.6: pickles and storages in a row.
    Tar,  ///< torch.save() up to 0.1.9, and NeMo.
    Pickle,
    Zip,  ///< Of another kind: Keras, NumPy, DDUF, …
    SevenZip,  ///< As a .bin or .pt it is a known way around scanners of pickles.
    Hdf5,
    Numpy,
    Compressed,  ///< gzip, bzip2, xz, lz4.
};

/// Reads the first 512 bytes, and a ZIP's directory.
/// Errors: those of ByteSource::read(). Source: the formats' specifications; order and tests are ours.
[[nodiscard]] Result<FileFormat> identifyFile(const ByteSource &source, const std::stop_token &stop = {});

/// "safetensors", "GGUF", "PyTorch", …: as the formats call themselves. Empty for Unknown.
[[nodiscard]] QString formatName(FileFormat format);

}  // namespace core
