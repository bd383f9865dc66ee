#pragma once

#include <QList>
#include <QString>

#include <cstdint>
#include <optional>

namespace core {

/// How the numbers of a tensor are coded. The names are those of safetensors and GGUF headers, which agree where both
/// have a type: "F32", "BF16", "F8_E4M3", "Q4_K", …
/// Source: safetensors' Dtype; ggml-common.h, by formats that are current or may still be met.
struct TensorType
{
    QStringView name;
    int blockElements = 1;  ///< Numbers that are coded together.
    int blockBits = 8;

    [[nodiscard]] bool isQuantized() const { return blockElements > 1; }
};

/// Null for a name that is not in the table: then it is newer than we are.
[[nodiscard]] const TensorType *findTensorType(QStringView name);
/// The name of a ggml type; empty for a number that is not in the table.
[[nodiscard]] QString ggmlTypeName(std::uint32_t id);
/// Whether ggml had this number once, and has taken it away.
[[nodiscard]] bool isRemovedGgmlType(std::uint32_t id);

/// The product of the dimensions, 1 for a scalar; nothing when it does not fit into 63 bits.
[[nodiscard]] std::optional<std::int64_t> elementCount(const QList<std::int64_t> &shape);

/// The sum of two numbers that are not negative; the largest there is where that has no room for it.
[[nodiscard]] std::int64_t saturatedSum(std::int64_t a, std::int64_t b);

enum class SizeProblem { Overflow, NotWholeBytes };
/// What `elements` numbers of a type take.
[[nodiscard]] std::optional<std::int64_t> bytesOf(const TensorType &type, std::int64_t elements,
                                                  SizeProblem *problem = nullptr);

}  // namespace core
