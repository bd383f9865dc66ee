#pragma once

#include "core/card/modelfacts.h"

#include <QHash>
#include <QVariant>

#include <expected>

namespace core {

/// What the head of a GGUF file says. Tensors' data is never read.
struct GgufHeader
{
    QHash<QString, QString> texts;  ///< Short texts by key: "general.name", "general.license", …
    QHash<QString, QStringList> lists;  ///< "general.tags", "general.languages".
    QHash<QString, std::uint64_t> numbers;  ///< Integers and booleans by key.
    std::int64_t elements = 0;  ///< Weights of all tensors in this file.

    [[nodiscard]] QString text(const QString &key) const { return texts.value(key); }
};

/// Errors: Unreadable; Malformed (no GGUF, or one that contradicts itself); TooLarge (over 50 MB of metadata).
[[nodiscard]] std::expected<GgufHeader, FileProblemKind> readGgufHeader(const ModelFile &file);

/// "Q4_K_M" for 15; empty for a number that is not in the table. Source: llama.cpp's llama_ftype.
[[nodiscard]] QString ggufFileTypeName(std::uint64_t fileType);
/// "Q4_K_M" from "tiny-llama.Q4_K_M.gguf": the last name of a file type in it. Empty when there is none.
[[nodiscard]] QString ggufTypeFromFileName(const QString &fileName);

}  // namespace core
