#pragma once

#include "core/card/modelfacts.h"
#include "core/checkpoint/tensorfile.h"

namespace core {

/// The head of a file of weights that has to be of one format. Errors: Unreadable, TooLarge, Malformed.
[[nodiscard]] std::expected<TensorFile, FileProblemKind> readWeightHead(const ModelFile &file, FileFormat format);

}  // namespace core
