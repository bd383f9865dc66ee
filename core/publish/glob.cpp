#include "core/publish/planner.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

namespace {

/// "[seq]" of a glob pattern, read as Python's fnmatch reads it.
struct CharacterSet
{
    struct Range
    {
        char32_t first = 0;
        char32_t last = 0;
    };

    bool negated = false;
    std::vector<Range> ranges = {};

    [[nodiscard]] bool contains(char32_t c) const
    {
        const bool listed =
            std::ranges::any_of(ranges, [c](const Range &range) { return range.first <= c && c <= range.last; });
        return listed != negated;
    }
};

/// `inside` is what stands between the brackets. An empty range ("z-a") is dropped, a '-' at an edge is itself.
CharacterSet parseSet(std::u32string_view inside)
{
    CharacterSet set;
    if (inside.starts_with(U'!')) {
        set.negated = true;
        inside.remove_prefix(1);
    }
    while (!inside.empty()) {
        const bool isRange = inside.size() > 2 && inside[1] == U'-';
        const char32_t last = isRange ? inside[2] : inside[0];
        if (inside[0] <= last)
            set.ranges.push_back({.first = inside[0], .last = last});
        inside.remove_prefix(isRange ? 3 : 1);
    }
    return set;
}

/// Where the set that opens at `open` closes; npos when the bracket is an ordinary character.
std::size_t closingBracket(std::u32string_view pattern, std::size_t open)
{
    std::size_t at = open + 1;
    if (at < pattern.size() && pattern[at] == U'!')
        ++at;
    if (at < pattern.size() && pattern[at] == U']')
        ++at;
    return pattern.find(U']', at);
}

/// Matches one character at pattern[at]; gives where the pattern goes on, or nothing.
std::optional<std::size_t> matchOne(std::u32string_view pattern, std::size_t at, char32_t c)
{
    if (pattern[at] == U'?')
        return at + 1;
    if (pattern[at] == U'[') {
        if (const std::size_t close = closingBracket(pattern, at); close != std::u32string_view::npos) {
            const CharacterSet set = parseSet(pattern.substr(at + 1, close - at - 1));
            return set.contains(c) ? std::optional{close + 1} : std::nullopt;
        }
    }
    return pattern[at] == c ? std::optional{at + 1} : std::nullopt;
}

/// Only the last '*' ever has to take one more character: whatever it can match, earlier ones need not.
bool matches(std::u32string_view pattern, std::u32string_view text)
{
    std::size_t p = 0;
    std::size_t t = 0;
    std::optional<std::size_t> afterStar;
    std::size_t starText = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == U'*') {
            afterStar = ++p;
            starText = t;
            continue;
        }
        const auto next = p < pattern.size() ? matchOne(pattern, p, text[t]) : std::nullopt;
        if (next) {
            p = *next;
            ++t;
        } else if (afterStar) {
            p = *afterStar;
            t = ++starText;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of(U'*', p) == std::u32string_view::npos;
}

}  // namespace

bool globMatches(QStringView pattern, QStringView path)
{
    return matches(pattern.toString().toStdU32String(), path.toString().toStdU32String());
}

}  // namespace core
