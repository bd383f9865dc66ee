#pragma once

#include <QString>

namespace core {

/// The section with the table of GGUF files.
inline constexpr QStringView providedFilesSection = u"provided-files";

/// Whether a text is such a table and nothing else, each cell as it is generated: then it may follow the files, even
/// where nobody remembers what was generated.
[[nodiscard]] bool isGeneratedFileTable(const QString &markdown);

}  // namespace core
