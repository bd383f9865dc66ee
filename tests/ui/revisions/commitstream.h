#pragma once

#include <QByteArray>
#include <QMap>

class QColor;

namespace test {

/// Path to content.
using Files = QMap<QByteArray, QByteArray>;

/// A commit on main, for `git fast-import`: what is in `files` becomes so, all else stays. Ada writes it, `seconds`
/// after a time long ago.
[[nodiscard]] QByteArray commit(const QByteArray &summary, int seconds, const Files &files);

/// One more change of the commit before it in the stream: `mode` is git's, "100755" or "120000".
[[nodiscard]] QByteArray setFile(const QByteArray &mode, const QByteArray &path, const QByteArray &content);
[[nodiscard]] QByteArray removeFile(const QByteArray &path);
[[nodiscard]] QByteArray moveFile(const QByteArray &from, const QByteArray &to);

/// What git holds in place of a large content.
[[nodiscard]] QByteArray lfsPointer(const QByteArray &content);

/// A PNG, 240 × 160, with a disc in the middle.
[[nodiscard]] QByteArray discPicture(const QColor &color, int radius);

}  // namespace test
