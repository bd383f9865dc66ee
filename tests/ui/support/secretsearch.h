#pragma once

#include <QByteArrayList>
#include <QStringList>

namespace test {

/// Every file below `folder`, hidden ones included, whose content holds one of `secrets`. An unreadable file counts.
[[nodiscard]] QStringList filesHolding(const QString &folder, const QByteArrayList &secrets);
/// Those of `paths` that somebody besides their owner may read or write.
[[nodiscard]] QStringList openToOthers(const QStringList &paths);

/// Whether an access token stands in `content`, whoever's it is: "hf_" and what follows, as UTF-8 or UTF-16. Words as
/// short as those in most unit tests ("hf_secret") are none.
[[nodiscard]] bool holdsToken(QByteArray content);
/// Files below `folder` in whose first 16 MB a token stands although they are no place for one, or that others may
/// read. Places are the Hub client's files, ours in the same format, and the Local Hub's own list of people.
[[nodiscard]] QStringList leakedTokens(const QString &folder);
/// Fails the test that runs when there are leakedTokens().
void expectNoLeakedTokens(const QString &folder);

}  // namespace test
