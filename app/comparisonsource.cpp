#include "app/comparisonsource.h"

#include "app/historysource.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app {

namespace {

core::Result<core::ComparisonSide> revisionSide(const core::Result<core::Repository> &repository,
                                                const QString &revisionAndPath)
{
    if (!repository)
        return std::unexpected(repository.error());
    const qsizetype colon = revisionAndPath.indexOf(u':');
    const QString revision = colon < 0 ? revisionAndPath : revisionAndPath.first(colon);
    QString path = colon < 0 ? QString{} : revisionAndPath.sliced(colon + 1);
    while (path.endsWith(u'/'))
        path.chop(1);
    const auto commit = commitAt(*repository, revision);
    if (!commit)
        return std::unexpected(commit.error());
    return core::ComparisonSide{.kind = core::ComparisonSide::Kind::Revision,
                                .location = repository->path(),
                                .commit = *commit,
                                .rawPath = QFile::encodeName(path)};
}

}  // namespace

core::Result<core::ComparisonSide> comparisonSide(const Invocation &run, const QString &given)
{
    const QFileInfo local{given};
    if (local.exists()) {
        return core::ComparisonSide{.kind = local.isDir() ? core::ComparisonSide::Kind::Folder
                                                          : core::ComparisonSide::Kind::File,
                                    .location = local.absoluteFilePath()};
    }
    // A folder's name may have an "@", as may a path in a repository; an id has none.
    for (qsizetype at = given.indexOf(u'@'); at > 0; at = given.indexOf(u'@', at + 1)) {
        const QString where = given.first(at);
        if (isLocalFolder(where) || core::RepoId::parse(where, repoType(run.arguments)))
            return revisionSide(openHistory(run, where, core::MirrorDepth::Whole), given.sliced(at + 1));
    }
    const auto here = core::Repository::discover(u"."_s);
    if (!here)
        return core::fail(core::ErrorKind::FileNotFound, core::printable(given));
    return revisionSide(here, given);
}

}  // namespace app
