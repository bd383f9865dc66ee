#include "core/hub/hubreplies.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {
namespace {

// A server that does not say what somebody's role is has the last word itself.
bool isReader(const Organisation &organisation)
{
    return !organisation.role.isEmpty() && !organisation.mayCreate();
}

}  // namespace

bool Identity::mayWriteUnder(QStringView owner) const
{
    const auto organisation =
        std::ranges::find_if(organisations, [&](const Organisation &o) { return o.name == owner; });
    const bool isOrganisation = organisation != organisations.end();
    if (owner != name && !isOrganisation)
        return false;
    if (isOrganisation && !organisation->securityRestrictions.isEmpty())
        return false;
    if (tokenRole == u"fineGrained") {
        return !(isOrganisation && isReader(*organisation)) && std::ranges::any_of(scopes, [&](const TokenScope &s) {
            return s.entityName == owner && s.permissions.contains(u"repo.write"_s);
        });
    }
    if (tokenRole == u"read")
        return false;
    const auto mayWrite = [](const QString &scope) {
        return scope == u"manage-repos" || scope == u"write-repos" || scope == u"contribute-repos";
    };
    if (!oauthScopes.isEmpty() && std::ranges::none_of(oauthScopes, mayWrite))
        return false;
    return !isOrganisation || organisation->mayCreate();
}

}  // namespace core
