#pragma once

#include "core/base/error.h"

#include <QCborMap>
#include <QString>

#include <optional>

namespace core {

/// What CodeCarbon measured, over all runs in its file. Coordinates and names of computers are not looked at.
/// Source: CodeCarbon's emissions.csv; columns come and go between versions, so they are read by name.
struct Emissions
{
    double kilograms = 0;  ///< As the file has it.
    int runs = 0;
    double hours = 0;
    double energyKwh = 0;
    QString version = {};
    QString region = {};  ///< "Quebec, Canada"
    QString hardware = {};
    QString cloudProvider = {};  ///< Empty unless it ran in a cloud.
    QString cloudRegion = {};

    [[nodiscard]] double grams() const { return kilograms * 1000; }
};
/// Nothing when the text is no such file, or measures nothing.
[[nodiscard]] std::optional<Emissions> readEmissions(const QString &csv);
/// Errors: FileUnreadable; InvalidInput when it is no emissions.csv. Looks at the first 4 MB. Thread: blocks on disk.
[[nodiscard]] Result<Emissions> readEmissionsFile(const QString &localPath);

/// The card's `co2_eq_emissions`, in grams. `hasBase`: the model was trained from another one.
[[nodiscard]] QCborMap emissionsValue(const Emissions &emissions, bool hasBase);

}  // namespace core
