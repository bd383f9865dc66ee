#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace core {

/// What is odd about a name as one on somebody's disk.
enum class NameProblem {
    SameButForm,  ///< Another path differs only in case or in Unicode form: Windows and macOS take both for one.
    ReservedName,  ///< Windows has no such name: CON, NUL, an end with a dot, or a character it reserves.
};

struct NameNote
{
    QString path;
    NameProblem problem = NameProblem::SameButForm;

    friend bool operator==(const NameNote &, const NameNote &) = default;
};

/// What would be trouble elsewhere, sorted by path. A pure function.
[[nodiscard]] QList<NameNote> nameNotes(const QStringList &paths);

/// Why nothing may be written to `path` in a repository, below a folder of ours; empty when it may. Untranslated.
[[nodiscard]] QString unsafeName(const QString &path);

}  // namespace core
