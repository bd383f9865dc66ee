#pragma once

#include <span>

namespace ui {

/// A key's name and its help, to be translated in the context "FieldWords".
struct FieldWords
{
    const char *key;
    const char *title;
    const char *help;
};

// Keys that several types of repository share stand with the models' or the gate's.
[[nodiscard]] std::span<const FieldWords> modelFieldWords();
[[nodiscard]] std::span<const FieldWords> datasetFieldWords();
[[nodiscard]] std::span<const FieldWords> spaceFieldWords();
[[nodiscard]] std::span<const FieldWords> gateFieldWords();

}  // namespace ui
