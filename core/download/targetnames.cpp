#include "core/download/targetnames.h"

#include "core/base/repoid.h"
#include "core/download/partfolder_p.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// What file systems that ignore case and form compare.
QString folded(const QString &path)
{
    return path.normalized(QString::NormalizationForm_C).toCaseFolded();
}

/// Source: "Naming Files, Paths, and Namespaces" of the Windows documentation.
bool isReserved(QStringView segment)
{
    static const QRegularExpression device{u"^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\\.|$)"_s,
                                           QRegularExpression::CaseInsensitiveOption};
    static const QRegularExpression character{u"[<>:\"|?*\\\\]"_s};
    return segment.endsWith(u'.') || segment.endsWith(u' ') || segment.contains(character)
        || device.matchView(segment).hasMatch();
}

}  // namespace

QList<NameNote> nameNotes(const QStringList &paths)
{
    // Folders collide as well: "Data/a" and "data/b" are two folders here and one elsewhere.
    QHash<QString, QString> firstSpelling;
    const auto isOtherSpelling = [&firstSpelling](const QString &path) {
        QString &first = firstSpelling[folded(path)];
        if (first.isEmpty())
            first = path;
        return first != path;
    };
    QStringList colliding;
    for (const QString &path : paths) {
        bool collides = isOtherSpelling(path);
        for (qsizetype end = path.indexOf(u'/'); end >= 0; end = path.indexOf(u'/', end + 1))
            collides = isOtherSpelling(path.first(end)) || collides;
        if (collides)
            colliding.append(path);
    }

    QList<NameNote> notes;
    for (const QString &path : std::as_const(colliding))
        notes.append({.path = path, .problem = NameProblem::SameButForm});
    for (const QString &path : paths) {
        if (std::ranges::any_of(path.split(u'/'), isReserved))
            notes.append({.path = path, .problem = NameProblem::ReservedName});
    }
    std::ranges::stable_sort(notes, {}, &NameNote::path);
    return notes;
}

QString unsafeName(const QString &path)
{
    const auto checked = checkRepoPath(path);
    if (!checked)
        return checked.error().detail;
    if (*checked != path)
        return u"it is not written as a path in a repository is"_s;
    if (folded(path.section(u'/', 0, 0)) == folded(partFolderName.toString()))
        return u"it is where files on their way are kept"_s;
    return {};
}

}  // namespace core
