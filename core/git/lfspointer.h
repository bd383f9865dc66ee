#pragma once

#include "core/base/digest.h"

#include <QByteArray>

namespace core {

/// What the git tree holds in place of a large file. Source: git-lfs specification, "The Pointer".
struct LfsPointer
{
    Sha256 oid;
    std::int64_t sizeBytes = 0;

    static constexpr qsizetype maxPointerBytes = 1024;

    [[nodiscard]] static std::optional<LfsPointer> parse(QByteArrayView content);
    [[nodiscard]] QByteArray toText() const;

    friend bool operator==(const LfsPointer &, const LfsPointer &) = default;
};

}  // namespace core
