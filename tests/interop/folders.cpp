#include "folders.h"

#include "core/base/digest.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace folders {

namespace {

QString clientsFolder()
{
    return QStringLiteral(SLIPWAY_INTEROP_DIR);
}

}  // namespace

QMap<QString, QByteArray> contents(const QString &folder)
{
    QMap<QString, QByteArray> found;
    const QDir root{folder};
    QDirIterator walk{folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories};
    while (walk.hasNext()) {
        const QString path = walk.next();
        const QString name = root.relativeFilePath(path);
        if (name.startsWith(u".git/"_s) || name.startsWith(u".cache/"_s))
            continue;
        const auto digest = core::digestFile(path, core::DigestSet::Sha256Only, {});
        found.insert(name, digest ? digest->sha256.toHex() : QByteArray("unreadable"));
    }
    return found;
}

void write(const QString &path, const QByteArray &content)
{
    QDir{}.mkpath(QFileInfo{path}.path());
    QFile file{path};
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray noise(qsizetype bytes, quint32 seed)
{
    QRandomGenerator generator{seed};
    QByteArray block{(bytes + 3) / 4 * 4, Qt::Uninitialized};
    generator.fillRange(reinterpret_cast<quint32 *>(block.data()), block.size() / 4);
    block.truncate(bytes);
    return block;
}

void writeOdd(const QString &folder)
{
    const QDir root{folder};
    write(root.filePath(u"README.md"_s), "---\nlicense: mit\n---\n# A model with odd names\n");
    write(root.filePath(u"config.json"_s), "{\"model_type\": \"bert\"}\n");
    write(root.filePath(u"empty.txt"_s), {});
    write(root.filePath(u"empty.bin"_s), {});
    write(root.filePath(u"with blank/two  blanks.txt"_s), "blank\n");
    write(root.filePath(u"Größe/übung.json"_s), "{\"ü\": 1}\n");
    write(root.filePath(u"模型/权重.safetensors"_s), noise(70'000, 1));
    write(root.filePath(u"emoji/🚢 slip.bin"_s), noise(4'096, 2));
    write(root.filePath(u"marks/a+b%20c#d&e='f'.txt"_s), "marks\n");
    write(root.filePath(u"marks/question?.txt"_s), "question\n");
    write(root.filePath(u"marks/[brackets].bin"_s), noise(600, 3));
    write(root.filePath(u"deep/a/b/c/d/e/f.txt"_s), "deep\n");
    write(root.filePath(u"crlf.txt"_s), "one\r\ntwo\r\n");
    write(root.filePath(u"part.safetensors"_s), noise(3'000'000, 4));
    QFile::link(u"config.json"_s, root.filePath(u"linked.json"_s));
}

void writeMany(const QString &folder, int count)
{
    const QDir root{folder};
    for (int i = 0; i < count; ++i) {
        const QString name = u"part-%1/item-%2.txt"_s.arg(i / 100, 3, 10, QChar(u'0')).arg(i, 5, 10, QChar(u'0'));
        write(root.filePath(name),
              "item " + QByteArray::number(i) + '\n' + noise(140, static_cast<quint32>(i)).toBase64());
    }
}

void writeSparse(const QString &path, qint64 bytes)
{
    write(path, noise(64, 5));
    QFile file{path};
    if (!file.open(QIODevice::ReadWrite) || !file.resize(bytes) || !file.seek(bytes - 64)
        || file.write(noise(64, 6)) != 64)
        qFatal("cannot write %s", qPrintable(path));
}

QString realModel()
{
    QDirIterator walk{
        clientsFolder() + u"/venv/lib"_s, {u"model.safetensors"_s}, QDir::Files, QDirIterator::Subdirectories};
    return walk.hasNext() ? QFileInfo{walk.next()}.path() : QString{};
}

}  // namespace folders
