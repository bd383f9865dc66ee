#include "core/hub/hubreplies.h"

#include <algorithm>

namespace core {

bool Identity::mayWriteUnder(QStringView owner) const
{
    const auto organisation =
        std::ranges::find_if(organisations, [&](const Organisation &o) { return o.name == owner; });
    if (owner != name && organisation == organisations.end())
        return false;
    if (tokenRole == u"fineGrained") {
        return std::ranges::any_of(scopes, [&](const TokenScope &scope) {
            return scope.entityName == owner && scope.permissions.contains(QStringLiteral("repo.write"));
        });
    }
    if (tokenRole == u"read")
        return false;
    return owner == name || organisation->mayCreate();
}

}  // namespace core
