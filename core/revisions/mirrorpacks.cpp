#include "core/revisions/mirrorpacks_p.h"

#include "core/base/privatefile.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// Names of packs, one a line, that are being deleted.
QString listPath(const QString &folder)
{
    return folder + u"/superseded-packs"_s;
}

/// As the pack's head has it; 0 when it has none. Source: gitformat-pack(5).
std::int64_t objectsIn(const QString &packPath)
{
    constexpr qsizetype headBytes = 12;
    constexpr qsizetype countPlace = 8;
    QFile file{packPath};
    const QByteArray head = file.open(QIODevice::ReadOnly) ? file.read(headBytes) : QByteArray{};
    return head.size() == headBytes ? qFromBigEndian<quint32>(head.constData() + countPlace) : 0;
}

/// The index goes first: a pack without one is no pack to any git.
void removeFiles(const QString &folder, const QString &name)
{
    const QString stem = MirrorPack::folderIn(folder) + u'/' + name;
    for (const auto suffix : {".idx"_L1, ".pack"_L1})
        QFile::remove(stem + suffix);
}

void finishRemoval(const QString &folder)
{
    const auto list = readIfPresent(listPath(folder));
    if (!list || !*list)
        return;
    for (const QByteArray &name : (*list)->split('\n')) {
        if (name.startsWith("pack-") && !name.contains('/'))
            removeFiles(folder, QString::fromLatin1(name));
    }
    QFile::remove(listPath(folder));
}

}  // namespace

std::vector<MirrorPack> packsOf(const QString &folder)
{
    std::vector<MirrorPack> packs;
    QDirIterator files{MirrorPack::folderIn(folder), {u"pack-*.idx"_s}, QDir::Files};
    while (files.hasNext()) {
        const QString name = files.nextFileInfo().completeBaseName();
        const QFileInfo pack{MirrorPack::folderIn(folder) + u'/' + name + u".pack"_s};
        if (pack.exists())
            packs.push_back({.name = name, .bytes = pack.size(), .objects = objectsIn(pack.filePath())});
    }
    std::ranges::sort(packs, {}, &MirrorPack::bytes);
    return packs;
}

Result<> removePacks(const QString &folder, const QStringList &names)
{
    if (const auto listed = replacePrivateFile(listPath(folder), names.join(u'\n').toLatin1()); !listed)
        return listed;
    finishRemoval(folder);
    return {};
}

void removeLeftPacks(const QString &folder)
{
    finishRemoval(folder);
    QDirIterator packs{MirrorPack::folderIn(folder), QDir::Files | QDir::Hidden};
    while (packs.hasNext()) {
        const QFileInfo file = packs.nextFileInfo();
        const QString stem = file.path() + u'/' + file.completeBaseName();
        const bool isWhole = QFile::exists(stem + u".pack"_s) && QFile::exists(stem + u".idx"_s);
        if (!isWhole)
            QFile::remove(file.filePath());
    }
}

}  // namespace core
