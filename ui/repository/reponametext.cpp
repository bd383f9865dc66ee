#include "ui/repository/reponametext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr qsizetype longestName = 96;

struct RepoNameText
{
    Q_DECLARE_TR_FUNCTIONS(RepoNameText)
};

bool isMark(QChar c)
{
    return c == u'-' || c == u'.';
}

}  // namespace

QString repoNameProblemText(core::RepoNameProblem problem)
{
    switch (problem) {
    case core::RepoNameProblem::None: return {};
    case core::RepoNameProblem::Empty: return RepoNameText::tr("Give the repository a name.");
    case core::RepoNameProblem::TooLong: return RepoNameText::tr("A name has at most 96 characters.");
    case core::RepoNameProblem::BadCharacter:
        return RepoNameText::tr("Use only the letters a to z, digits, “-”, “_” and “.”.");
    case core::RepoNameProblem::BadEdge:
        return RepoNameText::tr("A name starts and ends with a letter, a digit or “_”.");
    case core::RepoNameProblem::DoubledMark: return RepoNameText::tr("“--” and “..” are not allowed in a name.");
    case core::RepoNameProblem::GitSuffix: return RepoNameText::tr("A name cannot end in “.git”.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString nearestRepoName(const QString &text)
{
    QString name;
    // Accents fall off: "modèle" becomes "modele" rather than "mod-le".
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        const bool isAllowed = c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'_' || isMark(c));
        const QChar next = isAllowed ? c : u'-';
        if (isMark(next) && (name.isEmpty() || isMark(name.back())))
            continue;
        name += next;
    }
    name.truncate(longestName);
    while (name.endsWith(u".git", Qt::CaseInsensitive))
        name.chop(4);
    while (!name.isEmpty() && isMark(name.back()))
        name.chop(1);
    return name;
}

}  // namespace ui
