#include "resources/licenses.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace resources {

QList<License> readLicenses()
{
    QFile file{u":/data/licenses.json"_s};
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<License> licenses;
    const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).object().value(u"licenses"_s).toArray();
    for (const QJsonValue row : rows) {
        licenses.append(License{
            .id = row[u"id"_s].toString(), .name = row[u"name"_s].toString(), .group = row[u"group"_s].toString()});
    }
    return licenses;
}

std::optional<License> findLicense(const QList<License> &licenses, const QString &id)
{
    const auto found = std::ranges::find(licenses, id, &License::id);
    return found == licenses.end() ? std::nullopt : std::optional{*found};
}

}  // namespace resources
