#include "tests/ui/support/secretsearch.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace test {

QStringList filesHolding(const QString &folder, const QByteArrayList &secrets)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        const bool isOpen = file.open(QIODevice::ReadOnly);
        const QByteArray content = file.readAll();
        if (!isOpen || std::ranges::any_of(secrets, [&](const QByteArray &secret) { return content.contains(secret); }))
            found.append(file.fileName());
    }
    return found;
}

QStringList openToOthers(const QStringList &paths)
{
    constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QStringList open = paths;
    open.removeIf([others](const QString &path) { return !(QFile::permissions(path) & others); });
    return open;
}

}  // namespace test
