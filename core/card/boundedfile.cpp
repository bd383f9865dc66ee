#include "core/card/boundedfile.h"

#include "core/base/filestat.h"

#include <QFile>
#include <QJsonDocument>
#include <QStringDecoder>

namespace core {

namespace {

constexpr std::int64_t jsonLimit = 8 * 1024 * 1024;  // a tokenizer's configuration with its added tokens has 2 MB

// Only regular files: opening a pipe would wait for somebody to write into it.
bool openRegular(QFile &file, std::int64_t &sizeBytes)
{
    const auto stat = statFile(file.fileName());
    if (!stat || !file.open(QIODevice::ReadOnly))
        return false;
    sizeBytes = stat->sizeBytes;
    return true;
}

}  // namespace

std::expected<QByteArray, FileProblemKind> readSmallFile(const ModelFile &file, std::int64_t limitBytes)
{
    QFile source{file.localPath};
    std::int64_t sizeBytes = 0;
    if (!openRegular(source, sizeBytes))
        return std::unexpected(FileProblemKind::Unreadable);
    if (sizeBytes > limitBytes)
        return std::unexpected(FileProblemKind::TooLarge);
    return source.read(limitBytes);
}

std::expected<QString, FileProblemKind> readText(const ModelFile &file, std::int64_t limitBytes)
{
    QFile source{file.localPath};
    std::int64_t sizeBytes = 0;
    if (!openRegular(source, sizeBytes))
        return std::unexpected(FileProblemKind::Unreadable);
    QByteArray content = source.read(limitBytes);
    // A cut through the middle of a character would make good text look broken.
    if (content.size() < sizeBytes)
        content.truncate(content.lastIndexOf('\n') + 1);
    QStringDecoder decoder{QStringConverter::Utf8};
    QString text = decoder.decode(content);
    if (decoder.hasError() || text.contains(QChar::Null))
        return std::unexpected(FileProblemKind::NotText);
    return text;
}

std::expected<QJsonObject, FileProblemKind> parseJsonObject(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return std::unexpected(FileProblemKind::NotJson);
    return document.object();
}

std::expected<QJsonObject, FileProblemKind> readJsonObject(const ModelFile &file)
{
    return readSmallFile(file, jsonLimit).and_then(parseJsonObject);
}

}  // namespace core
