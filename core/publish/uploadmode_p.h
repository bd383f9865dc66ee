#pragma once

#include "core/base/repoid.h"
#include "core/hub/hubreplies.h"

#include <cstdint>

namespace core {

/// How the server will most likely hold a file, when there is no repository to ask: large, binary by its first bytes,
/// or tracked by the .gitattributes every repository starts with. An empty file is always regular.
///
/// Source: the Hub's observed preupload rule and its default .gitattributes.
[[nodiscard]] UploadMode predictedMode(RepoType type, QStringView path, std::int64_t sizeBytes, bool sampleIsBinary);

/// True for a NUL byte or invalid UTF-8; a character cut off at the end of the sample is no fault.
[[nodiscard]] bool isBinarySample(QByteArrayView sample);

constexpr qsizetype sampleBytes = 512;

}  // namespace core
