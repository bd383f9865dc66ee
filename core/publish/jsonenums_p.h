#pragma once

#include "core/hub/hubreplies.h"
#include "core/hub/jsonfields.h"

#include <algorithm>
#include <array>
#include <utility>

namespace core {

/// How the values of an enum are called in our JSON files. The files outlive the program: names are never reused.
template <typename E, std::size_t Count>
using EnumNames = std::array<std::pair<E, QStringView>, Count>;

template <typename E, std::size_t Count>
QString nameOf(const EnumNames<E, Count> &names, E value)
{
    return std::ranges::find(names, value, &std::pair<E, QStringView>::first)->second.toString();
}

template <typename E, std::size_t Count>
E enumValue(JsonFields &fields, QStringView name, const EnumNames<E, Count> &names)
{
    const QString text = fields.text(name);
    const auto found = std::ranges::find(names, QStringView{text}, &std::pair<E, QStringView>::second);
    if (found != names.end())
        return found->first;
    fields.complain(name, u"is not one of the known words");
    return names.front().first;
}

/// Says that the object `inner` in the field `name` is not what it should be, if it is not.
void complainAbout(JsonFields &fields, QStringView name, const JsonFields &inner);

/// Absent or null is empty; anything but text is a problem.
[[nodiscard]] QString optionalText(JsonFields &fields, QStringView name);
/// A whole number written as text, because many JSON readers round numbers beyond 2^53.
[[nodiscard]] std::int64_t wideNumber(JsonFields &fields, QStringView name);

template <typename D>
std::optional<D> optionalDigest(JsonFields &fields, QStringView name)
{
    if (!fields.has(name))
        return {};
    return fields.digest<D>(name);
}

/// {"type": "model", "id": "owner/name"}
[[nodiscard]] QJsonObject repoToJson(const RepoId &repo);
[[nodiscard]] RepoId repoFromJson(JsonFields &fields, QStringView name);

/// The address without anything secret in it: user, password, query, fragment.
[[nodiscard]] QString publicAddress(const QUrl &url);

inline constexpr EnumNames<UploadMode, 2> uploadModeNames{{
    {UploadMode::Regular, u"regular"},
    {UploadMode::Lfs, u"lfs"},
}};

}  // namespace core
