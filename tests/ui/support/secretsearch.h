#pragma once

#include <QByteArrayList>
#include <QStringList>

namespace test {

/// Every file below `folder`, hidden ones included, whose content holds one of `secrets`. An unreadable file counts.
[[nodiscard]] QStringList filesHolding(const QString &folder, const QByteArrayList &secrets);
/// Those of `paths` that somebody besides their owner may read or write.
[[nodiscard]] QStringList openToOthers(const QStringList &paths);

}  // namespace test
