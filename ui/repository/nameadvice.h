#pragma once

#include "core/card/modelfacts.h"

#include <optional>

namespace ui {

/// A better name for a repository, and why.
struct NameAdvice
{
    QString name;
    QString words;
};

/// What people who look for a model like this would expect to see in its name; nothing when `name` has it already.
/// Source: how the Hub's repositories of quantised models and adapters are called.
[[nodiscard]] std::optional<NameAdvice> adviseName(const QString &name, core::ModelKind kind,
                                                   const core::ModelFacts &facts);

}  // namespace ui
