#include "core/base/byteclass.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace core {

namespace {

struct NamedClass
{
    QByteArrayView name;
    int (*contains)(int);
};

constexpr auto namedClasses = std::to_array<NamedClass>({{"alnum", std::isalnum},
                                                         {"alpha", std::isalpha},
                                                         {"blank", std::isblank},
                                                         {"cntrl", std::iscntrl},
                                                         {"digit", std::isdigit},
                                                         {"graph", std::isgraph},
                                                         {"lower", std::islower},
                                                         {"print", std::isprint},
                                                         {"punct", std::ispunct},
                                                         {"space", std::isspace},
                                                         {"upper", std::isupper},
                                                         {"xdigit", std::isxdigit}});

}  // namespace

std::optional<std::bitset<256>> namedByteClass(QByteArrayView name)
{
    const auto *named = std::ranges::find(namedClasses, name, &NamedClass::name);
    if (named == namedClasses.end())
        return {};
    std::bitset<256> bytes;
    for (int byte = 0; byte < 128; ++byte)
        bytes.set(static_cast<std::size_t>(byte), named->contains(byte) != 0);
    return bytes;
}

}  // namespace core
