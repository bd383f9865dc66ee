#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace resources {

/// One row of the Hub's table of licences. The Hub compares ids exactly; all of them are in lower case.
struct License
{
    QString id;  ///< "apache-2.0"
    QString name;  ///< "Apache license 2.0", in English as on the Hub.
    QString group;  ///< "permissive", "copyleft", …: for grouping in a list.
    QString address;  ///< Where its text or an explanation can be read; may be empty.
    bool isAcceptedAtCreation = true;  ///< False: only a card may name it.
};

/// The whole table, in the Hub's own order.
/// Source: resources/data/licenses.json. Cost: parses 11 kB each time; keep the result.
[[nodiscard]] QList<License> readLicenses();

[[nodiscard]] std::optional<License> findLicense(const QList<License> &licenses, const QString &id);

}  // namespace resources
