#include "core/card/boundedfile_p.h"

#include "core/base/filestat.h"

#include <QJsonDocument>
#include <QStringDecoder>

#include <array>

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

HeaderReader::HeaderReader(const ModelFile &file)
    : m_file(file.localPath)
    , m_ok(openRegular(m_file, m_sizeBytes))
{
}

std::uint64_t HeaderReader::number(int sizeBytes)
{
    std::array<char, 8> raw{};  // no allocation: a list of texts has a number per element
    m_ok = m_ok && sizeBytes <= leftBytes() && m_file.read(raw.data(), sizeBytes) == sizeBytes;
    if (!m_ok)
        return 0;
    m_position += sizeBytes;
    std::uint64_t value = 0;
    for (int i = 0; i < sizeBytes; ++i) {
        const int at = m_isBigEndian ? i : sizeBytes - 1 - i;
        value = (value << 8) | static_cast<std::uint8_t>(raw.at(static_cast<std::size_t>(at)));
    }
    return value;
}

QByteArray HeaderReader::bytes(std::uint64_t count, std::uint64_t limit)
{
    if (!m_ok || count > limit || count > static_cast<std::uint64_t>(leftBytes())) {
        m_ok = false;
        return {};
    }
    const auto size = static_cast<std::int64_t>(count);
    QByteArray raw = m_file.read(size);
    m_ok = raw.size() == size;  // the file may have shrunk since
    m_position += size;
    return m_ok ? raw : QByteArray{};
}

void HeaderReader::skip(std::uint64_t count)
{
    if (!m_ok || count > static_cast<std::uint64_t>(leftBytes())) {
        m_ok = false;
        return;
    }
    if (count == 0)
        return;
    m_position += static_cast<std::int64_t>(count);
    m_ok = m_file.seek(m_position);
}

void HeaderReader::skipArray(std::uint64_t count, std::uint64_t sizeBytes)
{
    if (count > static_cast<std::uint64_t>(leftBytes()) / sizeBytes)
        m_ok = false;
    skip(count * sizeBytes);
}

}  // namespace core
