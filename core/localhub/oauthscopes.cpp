#include "core/localhub/oauthscopes_p.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core::localhub::oauthscopes {

namespace {

struct Scope
{
    QLatin1StringView name;
    QLatin1StringView words;
    bool writes = false;
    bool concernsRepositories = false;
};

constexpr auto scopes = std::to_array<Scope>({
    {"openid"_L1, "know who you are"_L1},
    {"profile"_L1, "see your name and picture"_L1},
    {"email"_L1, "see your e-mail address"_L1},
    {"read-billing"_L1, "see whether you can pay"_L1},
    {"read-memberships"_L1, "see your organisations and your roles in them"_L1},
    {"read-repos"_L1, "read your repositories, the private ones too"_L1, false, true},
    {"gated-repos"_L1, "read gated repositories that you were given access to"_L1},
    {"contribute-repos"_L1, "create repositories, and change those that it created"_L1, true, true},
    {"write-repos"_L1, "read and change your repositories"_L1, true, true},
    {"manage-repos"_L1, "create, change and delete your repositories, and change their settings"_L1, true, true},
    {"read-collections"_L1, "read your collections"_L1},
    {"write-collections"_L1, "create and change your collections"_L1, true},
    {"write-discussions"_L1, "open, comment and close discussions and pull requests"_L1, true},
    {"inference-api"_L1, "run models in your name"_L1, true},
    {"read-endpoints"_L1, "see your inference endpoints"_L1},
    {"write-endpoints"_L1, "create and change your inference endpoints"_L1, true},
    {"jobs"_L1, "run jobs in your name"_L1, true},
    {"webhooks"_L1, "manage your webhooks"_L1, true},
});

const Scope *find(QStringView name)
{
    const auto it = std::ranges::find_if(scopes, [&](const Scope &scope) { return scope.name == name; });
    return it == scopes.end() ? nullptr : &*it;
}

}  // namespace

QStringList all()
{
    QStringList names;
    for (const Scope &scope : scopes)
        names.append(scope.name);
    return names;
}

Parsed parse(const QString &text)
{
    Parsed parsed;
    for (const QString &name : text.split(u' ', Qt::SkipEmptyParts)) {
        QStringList &list = find(name) ? parsed.known : parsed.unknown;
        if (!list.contains(name))
            list.append(name);
    }
    return parsed;
}

QStringList ofCommandLine()
{
    return {u"openid"_s,       u"profile"_s,          u"email"_s, u"read-memberships"_s, u"gated-repos"_s,
            u"manage-repos"_s, u"write-discussions"_s};
}

QString words(QStringView scope)
{
    const Scope *known = find(scope);
    return known ? QString(known->words) : QString();
}

bool writes(const QStringList &scopes)
{
    return std::ranges::any_of(scopes, [](const QString &name) {
        const Scope *scope = find(name);
        return scope && scope->writes;
    });
}

bool concernsRepositories(const QStringList &scopes)
{
    return std::ranges::any_of(scopes, [](const QString &name) {
        const Scope *scope = find(name);
        return scope && scope->concernsRepositories;
    });
}

}  // namespace core::localhub::oauthscopes
