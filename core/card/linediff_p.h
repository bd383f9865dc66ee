#pragma once

#include <QStringList>

#include <utility>

namespace core {

/// The lines of a text, each with its end.
[[nodiscard]] QStringList splitLines(QStringView text);

/// Which lines are the same, as pairs of positions in rising order: as git sees it.
[[nodiscard]] QList<std::pair<qsizetype, qsizetype>> sameLines(const QStringList &before, const QStringList &after);

}  // namespace core
