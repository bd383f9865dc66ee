#include "core/generate/privacy_p.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {
constexpr qsizetype longestText = 300;
}

bool isPrivate(QStringView text)
{
    // Paths from the root, a home, a drive or a share; the prefixes that services give their tokens; user:secret@host;
    // user@host as shells show it.
    static const QRegularExpression pattern{u"(?:^|[\\s\"'=(,:])(?:~?/[^/\\s]|\\.{1,2}/|[A-Za-z]:[\\\\/]|\\\\\\\\\\S)"
                                            "|\\b(?:hf_|ghp_|github_pat_|sk-|xox[bp]-|glpat-|AKIA)[A-Za-z0-9_-]{8,}"
                                            "|file:|://[^/\\s]*@|\\b[\\w.+-]+@[\\w-]+"_s};
    return pattern.matchView(text).hasMatch();
}

QString publicText(const QString &text)
{
    const QString line = text.simplified();
    if (isPrivate(line))
        return {};
    return line.size() <= longestText ? line : line.first(longestText - 1) + u'…';
}

}  // namespace core
