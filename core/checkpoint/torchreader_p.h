#pragma once

#include "core/checkpoint/tensorfile.h"

namespace core {

/// A ZIP that torch.save() wrote; `format` says whether there is code in it.
[[nodiscard]] TensorFileResult readTorchArchive(const ByteSource &source, FileFormat format,
                                                const std::stop_token &stop);

}  // namespace core
