#include "resources/vocabulary.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace resources {

namespace {

QJsonObject readTable(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject{};
}

}  // namespace

QList<Task> readTasks()
{
    const QJsonObject table = readTable(u":/data/tasks.json"_s);
    const QJsonObject modalities = table.value(u"modalities").toObject();
    QList<Task> tasks;
    for (const QJsonValue row : table.value(u"tasks").toArray()) {
        tasks.append(Task{.id = row[u"id"_s].toString(),
                          .name = row[u"name"_s].toString(),
                          .modality = modalities.value(row[u"modality"_s].toString()).toString()});
    }
    return tasks;
}

QList<Library> readLibraries()
{
    QList<Library> libraries;
    for (const QJsonValue row : readTable(u":/data/libraries.json"_s).value(u"libraries").toArray())
        libraries.append(Library{.id = row[u"id"_s].toString(), .name = row[u"label"_s].toString()});
    std::ranges::sort(
        libraries, [](const Library &a, const Library &b) { return a.name.compare(b.name, Qt::CaseInsensitive) < 0; });
    return libraries;
}

}  // namespace resources
