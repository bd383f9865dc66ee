#pragma once

#include "core/card/cardlint.h"

#include <functional>

namespace test {

/// What a rule is held to: a front matter that breaks it and one that does not, in the same surroundings.
struct LintCase
{
    const char *rule;
    QByteArray bad;  ///< The YAML; a whole card when it begins with "%".
    QByteArray good;
    std::function<void(core::LintContext &)> surroundings = {};
    /// False where no fix can settle it: a person has to write something, or there is only something to know.
    bool hasFix = true;
    core::Severity severity = core::Severity::Info;  ///< At least.
};

[[nodiscard]] QList<LintCase> blockCases();
[[nodiscard]] QList<LintCase> valueCases();
[[nodiscard]] QList<LintCase> structureCases();

[[nodiscard]] std::function<void(core::LintContext &)> withFiles(const QStringList &paths);
[[nodiscard]] std::function<void(core::LintContext &)> withType(core::RepoType type);

}  // namespace test
