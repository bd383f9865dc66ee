#include "tests/ui/support/secretsearch.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace test {
namespace {

// Larger files are what gets published, some of them sparse; nothing that Slipway writes grows so large.
constexpr qint64 mostSearchedBytes = 16'000'000;

QStringList filesWhere(const QString &folder, const std::function<bool(const QByteArray &content)> &isWanted)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        const bool isOpen = file.open(QIODevice::ReadOnly);
        if (!isOpen || isWanted(file.read(mostSearchedBytes)))
            found.append(file.fileName());
    }
    return found;
}

bool isPlaceForTokens(const QString &path)
{
    static const QRegularExpression place(u"/(hf|accounts/[^/]+)/(token|stored_tokens)$|/localhub/accounts\\.json$"_s);
    return place.match(path).hasMatch();
}

}  // namespace

QStringList filesHolding(const QString &folder, const QByteArrayList &secrets)
{
    return filesWhere(folder, [&secrets](const QByteArray &content) {
        return std::ranges::any_of(secrets, [&](const QByteArray &secret) { return content.contains(secret); });
    });
}

QStringList openToOthers(const QStringList &paths)
{
    constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QStringList open = paths;
    open.removeIf([others](const QString &path) { return !(QFile::permissions(path) & others); });
    return open;
}

bool holdsToken(QByteArray content)
{
    static const QRegularExpression token(u"hf_[A-Za-z0-9_]{20}"_s);
    content.removeIf([](char byte) { return byte == '\0'; });  // every other one in UTF-16
    return content.contains("hf_") && token.match(QString::fromLatin1(content)).hasMatch();
}

QStringList leakedTokens(const QString &folder)
{
    QStringList leaks = filesWhere(folder, holdsToken);
    leaks.removeIf([](const QString &path) { return isPlaceForTokens(path) && openToOthers({path}).isEmpty(); });
    return leaks;
}

void expectNoLeakedTokens(const QString &folder)
{
    const QStringList leaks = leakedTokens(folder);
    QVERIFY2(leaks.isEmpty(), qPrintable(u"a token is in "_s + leaks.join(u", ")));
}

}  // namespace test
