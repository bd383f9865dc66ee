#pragma once

#include <QByteArray>
#include <QStringList>
#include <QTemporaryDir>

namespace test {

/// Git folders of somebody who works on this computer, each with a name of its own.
class GitFolder
{
public:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /// An empty repository with a work tree.
    void create(const QString &name) const;
    /// The same, with what `git fast-import` reads.
    void create(const QString &name, const QByteArray &stream) const;
    void makeFolder(const QString &name) const;
    void write(const QString &name, const QByteArray &content) const;

    /// What git said in a folder, without blanks at its ends; a failure is a warning.
    QByteArray git(const QString &name, const QStringList &arguments, const QByteArray &input = {}) const;
    /// The ids of all commits that have a name, in the order of `git log --date-order`.
    [[nodiscard]] QStringList log(const QString &name) const;

private:
    QTemporaryDir m_folder;
};

}  // namespace test
