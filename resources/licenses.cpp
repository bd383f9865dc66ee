#include "resources/licenses.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace resources {

namespace {

// What creating a repository takes is an older and shorter list than what a card may say.
bool isAcceptedAtCreation(const QString &id)
{
    static const QStringList cardOnly{u"pddl"_s,
                                      u"lgpl-lr"_s,
                                      u"deepfloyd-if-license"_s,
                                      u"fair-noncommercial-research-license"_s,
                                      u"llama2"_s,
                                      u"llama3"_s,
                                      u"llama3.1"_s,
                                      u"llama3.2"_s,
                                      u"llama3.3"_s,
                                      u"llama4"_s,
                                      u"grok2-community"_s,
                                      u"gemma"_s,
                                      u"unknown"_s};
    return !cardOnly.contains(id);
}

}  // namespace

QList<License> readLicenses()
{
    QFile file{u":/data/licenses.json"_s};
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<License> licenses;
    const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).object().value(u"licenses"_s).toArray();
    for (const QJsonValue row : rows) {
        const QString id = row[u"id"_s].toString();
        licenses.append(License{.id = id,
                                .name = row[u"name"_s].toString(),
                                .group = row[u"group"_s].toString(),
                                .address = row[u"text"_s].toString(row[u"info"_s].toString()),
                                .isAcceptedAtCreation = isAcceptedAtCreation(id)});
    }
    return licenses;
}

std::optional<License> findLicense(const QList<License> &licenses, const QString &id)
{
    const auto found = std::ranges::find(licenses, id, &License::id);
    return found == licenses.end() ? std::nullopt : std::optional{*found};
}

}  // namespace resources
