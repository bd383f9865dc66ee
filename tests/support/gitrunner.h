#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace test {

struct GitOutcome
{
    int exitCode = -1;
    QByteArray output;  ///< Standard output and error together.

    [[nodiscard]] bool ok() const { return exitCode == 0; }
};

/// Runs the real git in `folder`, untouched by the settings of whoever runs the tests. `home` holds the settings that
/// are to be there: credentials, git-lfs.
[[nodiscard]] GitOutcome runGit(const QString &folder, const QString &home, const QStringList &arguments,
                                const QByteArray &input = {});

/// True when `git fsck --strict` has nothing to say about a bare repository.
[[nodiscard]] bool isSound(const QString &repository, QByteArray *words = nullptr);

}  // namespace test
