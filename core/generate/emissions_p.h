#pragma once

#include <QList>
#include <QStringList>

#include <optional>

namespace core {

/// The rows of a table with comma separated values (RFC 4180), the header's first; at most `rowLimit` of them.
[[nodiscard]] QList<QStringList> readCsv(const QString &text, qsizetype rowLimit);

/// What CodeCarbon measured, over all runs in its file. Coordinates and names of computers are not looked at.
/// Source: CodeCarbon's emissions.csv; columns come and go between versions, so they are read by name.
struct Emissions
{
    double grams = 0;
    double hours = 0;
    double energyKwh = 0;
    QString version = {};
    QString region = {};  ///< "Quebec, Canada"
    QString hardware = {};
    QString cloudProvider = {};  ///< Empty unless it ran in a cloud.
    QString cloudRegion = {};
};
[[nodiscard]] std::optional<Emissions> readEmissions(const QString &csv);

}  // namespace core
