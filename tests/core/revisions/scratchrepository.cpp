#include "scratchrepository.h"

#include "tests/support/gitrunner.h"

#include <filesystem>
#include <fstream>

using namespace Qt::StringLiterals;

namespace test {

namespace fs = std::filesystem;

namespace {

fs::path below(const QString &folder, const QByteArray &path)
{
    return fs::path{folder.toStdString()} / path.toStdString();
}

}  // namespace

ScratchRepository::ScratchRepository()
{
    (void)git({u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
}

ScratchRepository::~ScratchRepository()
{
    std::error_code ignored;
    fs::remove_all(m_folder.path().toStdString(), ignored);  // QTemporaryDir leaves what is not named in UTF-8
}

void ScratchRepository::write(const QByteArray &path, const QByteArray &content, bool isExecutable) const
{
    const fs::path target = below(m_folder.path(), path);
    fs::create_directories(target.parent_path());
    fs::remove(target);
    std::ofstream file{target, std::ios::binary};  // QFile cannot name what is no UTF-8
    file.write(content.constData(), content.size());
    file.close();
    if (!file)
        qFatal("cannot write %s", path.constData());
    fs::permissions(target, isExecutable ? fs::perms{0755} : fs::perms{0644});
}

void ScratchRepository::link(const QByteArray &path, const QByteArray &target) const
{
    fs::remove_all(below(m_folder.path(), path));
    fs::create_symlink(target.toStdString(), below(m_folder.path(), path));
}

void ScratchRepository::remove(const QByteArray &path) const
{
    fs::remove_all(below(m_folder.path(), path));
}

void ScratchRepository::move(const QByteArray &from, const QByteArray &to) const
{
    fs::create_directories(below(m_folder.path(), to).parent_path());
    fs::rename(below(m_folder.path(), from), below(m_folder.path(), to));
}

QByteArray ScratchRepository::git(const QStringList &arguments, const QByteArray &input) const
{
    const GitOutcome outcome = runGit(m_folder.path(), m_folder.path() + u"/.git"_s, arguments, input);
    if (!outcome.ok())
        qWarning("git %s: %s", qPrintable(arguments.join(u' ')), outcome.output.constData());
    return outcome.output;
}

core::GitOid ScratchRepository::commit() const
{
    (void)git({u"add"_s, u"-A"_s});
    (void)git({u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"change"_s});
    return core::GitOid::fromHex(QByteArrayView(git({u"rev-parse"_s, u"HEAD"_s}).trimmed())).value_or(core::GitOid{});
}

core::ComparisonSide ScratchRepository::side(const core::GitOid &commit, const QByteArray &rawPath) const
{
    return {.kind = core::ComparisonSide::Kind::Revision, .location = path(), .commit = commit, .rawPath = rawPath};
}

}  // namespace test
