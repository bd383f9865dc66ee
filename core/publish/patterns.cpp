#include "core/publish/patterns_p.h"

#include "core/publish/planner.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

QString firstMatch(const QStringList &patterns, QStringView path)
{
    const auto match = std::ranges::find_if(patterns, [path](const QString &pattern) {
        return globMatches(pattern.endsWith(u'/') ? QString{pattern + u'*'} : pattern, path);
    });
    return match == patterns.end() ? QString{} : *match;
}

QString folderPrefix(const QString &destination)
{
    QStringView rest = destination;
    while (rest.startsWith(u'/') || rest.startsWith(u"./"))
        rest = rest.sliced(rest.startsWith(u'/') ? 1 : 2);
    while (rest.endsWith(u'/'))
        rest.chop(1);
    if (rest.isEmpty() || rest == u".")
        return {};
    return rest + u'/';
}

}  // namespace core
