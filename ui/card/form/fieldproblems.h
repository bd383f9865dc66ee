#pragma once

#include "ui/card/form/formcontext.h"
#include "ui/card/form/valueform.h"

namespace ui {

/// Asks the rules that run on the open card about single values of its front matter.
[[nodiscard]] ProblemAt problemsOf(const FormContext &context);
/// What they say about files of the repository, one sentence a line.
[[nodiscard]] QString fileProblems(const FormContext &context, const QString &path);

}  // namespace ui
