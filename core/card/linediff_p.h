#pragma once

#include <QStringList>

#include <utility>

namespace core {

/// The lines of a text, each with its end.
[[nodiscard]] QStringList splitLines(QStringView text);

/// Which lines are the same, as pairs of positions in rising order: a longest common subsequence by Myers' algorithm.
/// Texts that differ in too much have only their first and last lines in common.
[[nodiscard]] QList<std::pair<qsizetype, qsizetype>> sameLines(const QStringList &before, const QStringList &after);

}  // namespace core
