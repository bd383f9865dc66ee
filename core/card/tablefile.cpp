#include "core/card/tablefile_p.h"

#include <QFile>
#include <QJsonDocument>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace core {

QJsonObject readTableFile(const QString &name)
{
    QFile file{u":/data/"_s + name};
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject{};
}

QJsonArray readTableRows(const QString &name, const QString &list)
{
    return readTableFile(name).value(list).toArray();
}

QStringList toTexts(const QJsonValue &list)
{
    QStringList texts;
    for (const QJsonValue item : list.toArray())
        texts.append(item.toString());
    return texts;
}

}  // namespace core
