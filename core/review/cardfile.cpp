#include "core/review/cardfile.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace core {

Result<QByteArray> readCardBytes(const QString &localPath)
{
    QFile file{localPath};
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::FileUnreadable, localPath, file.errorString());
    if (file.size() > cardLimitBytes)
        return fail(ErrorKind::TooLarge, localPath, u"a card has at most 8 MB"_s);
    return file.readAll();
}

Result<CardText> decodeCard(const QByteArray &bytes, const QString &localPath)
{
    auto card = CardText::decode(bytes);
    return card ? card : fail(ErrorKind::InvalidInput, localPath, u"it is not UTF-8"_s);
}

Result<CardText> readCardFile(const QString &localPath)
{
    return readCardBytes(localPath).and_then([&](const QByteArray &bytes) { return decodeCard(bytes, localPath); });
}

}  // namespace core
