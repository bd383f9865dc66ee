#pragma once

#include <span>

namespace ui {

/// The words for one rule, in the translation context "FindingText": %1, %2 and %3 are the finding's arguments.
/// `withSuggestion` is said instead when the second argument is not empty. For the rules of the body and of files (TX,
/// FL, ER) the first argument is the text or the path concerned, the second what to write instead, or a number.
struct FindingWords
{
    const char *rule;
    const char *fix;  ///< What its first fix does.
    const char *text;
    const char *withSuggestion = nullptr;
    const char *secondFix = nullptr;
};

[[nodiscard]] std::span<const FindingWords> blockWords();  ///< FM, KY, SC, HUB
[[nodiscard]] std::span<const FindingWords> valueWords();  ///< LI, LG, TK, TG, BM, DS, MT
[[nodiscard]] std::span<const FindingWords> structureWords();  ///< MI, ER, CO, WG, GT
[[nodiscard]] std::span<const FindingWords> bodyWords();  ///< TX, FL, RL

}  // namespace ui
