#pragma once

#include "core/revisions/refs.h"

#include "tests/support/historygenerator.h"

#include <QStringList>
#include <QTemporaryDir>

namespace test {

/// A temporary folder with git repositories in it.
class HistoryFolder
{
public:
    /// A bare repository with a generated history; empty when git could not.
    [[nodiscard]] QString make(const HistoryShape &shape);
    /// An empty bare repository whose head is main.
    [[nodiscard]] QString makeEmpty();
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    /// What git said in `folder`, without blanks at its ends; a failure is a warning.
    QByteArray git(const QString &folder, const QStringList &arguments, const QByteArray &input = {}) const;

private:
    QTemporaryDir m_folder;
    int m_count = 0;
};

/// A git repository of the computer's own that the tests compare with git as well, named by SLIPWAY_HISTORY: people's
/// histories have what nobody thinks of. Empty when there is none.
[[nodiscard]] QString foreignHistory();

/// Null when `hex` is no id.
[[nodiscard]] core::GitOid oidOf(const QByteArray &hex);

/// The commits that the repository's references lead to.
[[nodiscard]] QList<core::GitOid> tipsOf(const core::Repository &repository);

}  // namespace test
