#include "core/revisions/binarypatch_p.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace core {

namespace {

constexpr QByteArrayView digits{
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"};

void appendBase85(QByteArray &text, QByteArrayView bytes)
{
    constexpr qsizetype group = 4;
    constexpr int groupDigits = 5;
    for (qsizetype at = 0; at < bytes.size(); at += group) {
        std::uint32_t value = 0;
        for (qsizetype i = at; i < at + group; ++i)
            value = (value << 8) | (i < bytes.size() ? static_cast<unsigned char>(bytes.at(i)) : 0U);
        std::array<char, groupDigits> encoded{};
        for (int digit = groupDigits - 1; digit >= 0; --digit) {
            encoded[static_cast<std::size_t>(digit)] = digits.at(value % 85);
            value /= 85;
        }
        text.append(encoded.data(), groupDigits);
    }
}

/// A line holds up to 52 bytes and begins with their number, as a letter.
char lengthLetter(qsizetype bytes)
{
    constexpr qsizetype letters = 26;
    return static_cast<char>(bytes <= letters ? 'A' + bytes - 1 : 'a' + bytes - letters - 1);
}

void appendLiteral(QByteArray &text, QByteArrayView content)
{
    constexpr qsizetype lineBytes = 52;
    constexpr qsizetype ownHeader = 4;  // qCompress() begins with the length; zlib does not
    text += "literal " + QByteArray::number(content.size()) + '\n';
    // Of nothing, qCompress() makes nothing.
    const QByteArray packed = content.isEmpty()
        ? QByteArray::fromHex("789c030000000001")
        : qCompress(reinterpret_cast<const uchar *>(content.data()), content.size()).sliced(ownHeader);
    for (qsizetype at = 0; at < packed.size(); at += lineBytes) {
        const QByteArrayView line = QByteArrayView(packed).sliced(at, std::min(lineBytes, packed.size() - at));
        text += lengthLetter(line.size());
        appendBase85(text, line);
        text += '\n';
    }
    text += '\n';
}

}  // namespace

QByteArray binaryPatch(QByteArrayView before, QByteArrayView after)
{
    QByteArray text = "GIT binary patch\n";
    appendLiteral(text, after);
    appendLiteral(text, before);
    return text;
}

}  // namespace core
