#include "core/git/gittext.h"

#include <QStringDecoder>
#include <QUtf8StringView>

#include <algorithm>

namespace core {

QString decodeGitText(QByteArrayView bytes)
{
    if (QUtf8StringView(bytes).isValidUtf8())
        return QString::fromUtf8(bytes);
    return QString::fromLatin1(bytes);
}

QString decodeGitText(QByteArrayView bytes, QByteArrayView encoding)
{
    if (encoding.isEmpty())
        return decodeGitText(bytes);
    QStringDecoder decoder{QLatin1StringView(encoding)};
    if (!decoder.isValid())
        return decodeGitText(bytes);
    QString text = decoder.decode(bytes);
    return decoder.hasError() ? decodeGitText(bytes) : text;
}

bool isBinaryContent(QByteArrayView content)
{
    constexpr qsizetype looked = 8000;
    return content.first(std::min(content.size(), looked)).contains('\0');
}

}  // namespace core
