#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

/// Folders to publish, and what is in a folder, for tests that compare two of them bit for bit.
namespace folders {

/// SHA-256 (hex) by relative path of every file below `folder`, but those in .git and in the clients' own .cache.
[[nodiscard]] QMap<QString, QByteArray> contents(const QString &folder);

/// Names with blanks, umlauts, CJK, emoji, '+', '%', '#', '&' and quotes; an empty file; a nested folder; small text
/// and binary files; a symbolic link to a file inside.
void writeOdd(const QString &folder);

/// `count` files of about 200 bytes in folders of 100.
void writeMany(const QString &folder, int count);

/// A file of `bytes` with a few real bytes at either end and a hole between.
void writeSparse(const QString &path, qint64 bytes);

/// Bytes that look random and are the same in every run.
[[nodiscard]] QByteArray noise(qsizetype bytes, quint32 seed);

void write(const QString &path, const QByteArray &content);

/// The real model that the interop packages bring (all-MiniLM-L6-v2, 90 MB, safetensors). Empty when they are not
/// installed.
[[nodiscard]] QString realModel();

}  // namespace folders
