#pragma once

#include <QDir>
#include <QFile>

namespace fuzz {

/// Writes the seeds of one target, each a file of its own.
class Corpus
{
public:
    Corpus(const QDir &root, const QString &target)
        : m_folder(root.filePath(QStringLiteral("fuzz_") + target))
    {
        m_folder.mkpath(QStringLiteral("."));
    }

    Corpus &add(const QByteArray &bytes)
    {
        QFile file{m_folder.filePath(QStringLiteral("seed-%1").arg(++m_count))};
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a seed");
        return *this;
    }

private:
    QDir m_folder;
    int m_count = 0;
};

/// What the readers of core/revisions begin with.
void writeRevisions(const QDir &root);

}  // namespace fuzz
