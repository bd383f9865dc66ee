#include "tests/ui/revisions/gitfolder.h"

#include "tests/support/gitrunner.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace test {

QByteArray GitFolder::git(const QString &name, const QStringList &arguments, const QByteArray &input) const
{
    const GitOutcome outcome = runGit(path(name), m_folder.path(), arguments, input);
    if (!outcome.ok())
        qWarning() << arguments << outcome.output;
    return outcome.output.trimmed();
}

void GitFolder::create(const QString &name) const
{
    makeFolder(name);
    git(name, {u"init"_s, u"--quiet"_s, u"--initial-branch=main"_s});
}

void GitFolder::create(const QString &name, const QByteArray &stream) const
{
    create(name);
    git(name, {u"fast-import"_s, u"--quiet"_s}, stream);
    git(name, {u"reset"_s, u"--quiet"_s, u"--hard"_s, u"main"_s});
}

void GitFolder::makeFolder(const QString &name) const
{
    QDir().mkpath(path(name));
}

void GitFolder::write(const QString &name, const QByteArray &content) const
{
    QDir().mkpath(QFileInfo{path(name)}.path());
    QFile file{path(name)};
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qWarning() << "The file could not be written:" << name;
}

QStringList GitFolder::log(const QString &name) const
{
    const QByteArray ids = git(name, {u"log"_s, u"--all"_s, u"--date-order"_s, u"--format=%H"_s});
    return QString::fromLatin1(ids).split(u'\n', Qt::SkipEmptyParts);
}

}  // namespace test
