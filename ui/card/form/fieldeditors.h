#pragma once

#include "ui/card/form/fieldeditor.h"

namespace ui {

/// The editor for a key, chosen by what the schema says about its values; for keys with a structure of their own
/// (`widget`, `model-index`, …) one made for it. Every key has one. Owner: `parent`.
[[nodiscard]] FieldEditor *createFieldEditor(const core::CardField &field, FormContext &context, QWidget *parent);

/// The editor for a value of another shape than createFieldEditor()'s can show: a list of licences, a map where a text
/// is usual. Owner: `parent`.
[[nodiscard]] FieldEditor *createOtherEditor(const core::CardField &field, FormContext &context, QWidget *parent);

}  // namespace ui
