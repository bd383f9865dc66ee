#include "tests/tour/nextversion.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <cstring>

using namespace Qt::StringLiterals;

namespace tour {

namespace {

constexpr qint64 lengthBytes = 8;  // safetensors: the header's length comes first

bool isTrained(const QString &tensor)
{
    return tensor.contains(u"layer.4.attention"_s) || tensor.contains(u"layer.5."_s);
}

/// Numbers a little larger than before; the deeper the layer, the more.
void train(char *bytes, qint64 size, float factor)
{
    for (qint64 at = 0; at + qint64{sizeof(float)} <= size; at += sizeof(float)) {
        float value = 0;
        std::memcpy(&value, bytes + at, sizeof(value));
        value *= factor;
        std::memcpy(bytes + at, &value, sizeof(value));
    }
}

QString trainWeights(const QString &path)
{
    QFile file{path};
    if (!file.open(QIODevice::ReadWrite))
        return file.errorString();
    const auto length = qFromLittleEndian<qint64>(file.peek(lengthBytes).constData());
    uchar *all = file.map(0, file.size());
    if (all == nullptr || length <= 0 || length > file.size() - lengthBytes)
        return u"%1 is no safetensors file"_s.arg(path);
    char *bytes = reinterpret_cast<char *>(all) + lengthBytes;
    const QJsonObject header = QJsonDocument::fromJson(QByteArray(bytes, length)).object();
    for (auto tensor = header.begin(); tensor != header.end(); ++tensor) {
        const QJsonArray span = tensor->toObject().value(u"data_offsets").toArray();
        const qint64 begin = span.at(0).toInteger();
        const qint64 end = span.at(1).toInteger();
        if (isTrained(tensor.key()) && begin <= end && length + lengthBytes + end <= file.size())
            train(bytes + length + begin, end - begin, tensor.key().contains(u"layer.5."_s) ? 1.02F : 1.001F);
    }
    return {};
}

QString replaceIn(const QString &path, const QByteArray &before, const QByteArray &after)
{
    QFile file{path};
    if (!file.open(QIODevice::ReadWrite))
        return file.errorString();
    const QByteArray text = file.readAll().replace(before, after);
    file.resize(0);
    file.seek(0);
    return file.write(text) == text.size() ? QString() : file.errorString();
}

}  // namespace

QString makeNextVersion(const QString &model, const QString &folder, const QByteArray &card)
{
    const QDir target{folder};
    for (const QString &name : {u"config.json"_s, u"model.safetensors"_s}) {
        if (!QFile::copy(QDir{model}.filePath(name), target.filePath(name)))
            return u"%1 could not be copied"_s.arg(name);
        QFile::setPermissions(target.filePath(name), QFile::ReadOwner | QFile::WriteOwner);
    }
    QFile readme{target.filePath(u"README.md"_s)};
    if (!readme.open(QIODevice::WriteOnly) || readme.write(card) != card.size())
        return readme.errorString();
    const QString problem =
        replaceIn(target.filePath(u"config.json"_s), "\"hidden_dropout_prob\": 0.1", "\"hidden_dropout_prob\": 0.2");
    return problem.isEmpty() ? trainWeights(target.filePath(u"model.safetensors"_s)) : problem;
}

}  // namespace tour
