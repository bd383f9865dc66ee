#pragma once

#include <QtTypes>

// Kinds of characters, as YAML has them.
namespace core {

constexpr bool isYamlBlank(char16_t c)
{
    return c == u' ' || c == u'\t';
}

constexpr bool isYamlLineEnd(char16_t c)
{
    return c == u'\n' || c == u'\r';
}

constexpr bool isYamlSpace(char16_t c)
{
    return isYamlBlank(c) || isYamlLineEnd(c);
}

/// What separates and encloses in flow collections.
constexpr bool isYamlFlowMark(char16_t c)
{
    return c == u',' || c == u'[' || c == u']' || c == u'{' || c == u'}';
}

}  // namespace core
