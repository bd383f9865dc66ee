#pragma once

#include "core/checkpoint/tensorfile.h"

namespace core {

[[nodiscard]] TensorFileResult readGguf(const ByteSource &source, const std::stop_token &stop);

}  // namespace core
