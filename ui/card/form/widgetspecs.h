#pragma once

#include "ui/card/form/valuefield.h"

#include <QCborMap>

namespace ui {

/// The fields of an example of the card's `widget`: those of the task's shape, and those that the example has besides.
[[nodiscard]] QList<ValueSpec> widgetSpecs(const QString &task, const QCborMap &example);
/// The keys of the example that none of these fields shows: "parameters", "output.boxes".
[[nodiscard]] QStringList unshownKeys(const QList<ValueSpec> &specs, const QCborMap &example);
/// What the example is called in a list: its title, or how it begins; empty when it says nothing.
[[nodiscard]] QString exampleTitle(const QCborMap &example);

}  // namespace ui
