#include "app/historysource.h"

#include "core/revisions/refs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct HistorySource
{
    Q_DECLARE_TR_FUNCTIONS(HistorySource)
};

core::Result<core::Repository> openMirror(const Invocation &run, const RepoOnHub &source, core::MirrorDepth depth)
{
    const core::Mirror mirror{AppContext::cacheFolder(), source.hub.account().endpoint, source.repo};
    const auto fetched = mirror.fetch(source.hub, depth, nullptr, run.stop);
    if (!fetched) {
        if (fetched.error().kind != core::ErrorKind::Offline || !mirror.exists())
            return std::unexpected(fetched.error());
        run.console.writeNote(
            HistorySource::tr("%1 cannot be reached. This is what was fetched before.").arg(fetched.error().subject));
    } else if (!fetched->isNothing()) {
        static_cast<void>(mirror.tidy(run.stop));  // a failure leaves what is as good to read
    }
    return mirror.open();
}

}  // namespace

bool isLocalFolder(const QString &where)
{
    return QFileInfo{where}.isDir();
}

core::Result<core::Repository> openHistory(const Invocation &run, const QString &where, core::MirrorDepth depth)
{
    if (isLocalFolder(where))
        return core::Repository::discover(QDir{where}.absolutePath());
    const auto source = repoOnHub(run, where);
    if (!source)
        return std::unexpected(source.error());
    return openMirror(run, *source, depth);
}

core::Result<core::GitOid> commitAt(const core::Repository &repository, const QString &revision)
{
    if (!revision.isEmpty())
        return repository.resolve(revision);
    if (const auto head = core::headCommit(repository))
        return *head;
    return core::fail(core::ErrorKind::RevisionNotFound, u"HEAD"_s);
}

}  // namespace app
