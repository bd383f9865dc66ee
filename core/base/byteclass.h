#pragma once

#include <QByteArrayView>

#include <bitset>
#include <optional>

namespace core {

/// The bytes that "[:alpha:]" and its like stand for in a pattern, by the name between the colons; those of ASCII, as
/// in the C locale. Nothing for a name that POSIX does not know. Pure. Thread: any.
[[nodiscard]] std::optional<std::bitset<256>> namedByteClass(QByteArrayView name);

}  // namespace core
