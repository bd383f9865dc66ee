#include "ui/revisions/namedstate.h"

#include "core/revisions/refs.h"
#include "ui/shared/repositorybox.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype shortIdLength = 10;

struct NamedStateText
{
    Q_DECLARE_TR_FUNCTIONS(NamedStateText)
};

QString revisionText(const QString &revision)
{
    return core::GitOid::fromHex(QStringView{revision}) ? revision.first(shortIdLength) : core::printable(revision);
}

core::Result<core::ComparisonSide> revisionSide(const core::Repository &repository, const QString &revision)
{
    const auto head = revision.isEmpty() ? core::headCommit(repository) : std::nullopt;
    const auto commit =
        head ? core::Result<core::GitOid>{*head} : repository.resolve(revision.isEmpty() ? u"HEAD"_s : revision);
    return commit.transform([&](const core::GitOid &oid) {
        return core::ComparisonSide{
            .kind = core::ComparisonSide::Kind::Revision, .location = repository.path(), .commit = oid};
    });
}

core::Result<core::ComparisonSide> mirroredSide(const core::Mirror &mirror, const QString &revision)
{
    return mirror.open().and_then(
        [&revision](const core::Repository &repository) { return revisionSide(repository, revision); });
}

core::Result<core::ComparisonSide> foreignSide(const NamedState &side, const ComparisonContext &context,
                                               core::MirrorProgress &progress, const std::stop_token &stop)
{
    const core::Mirror mirror{context.cacheFolder, context.hub.account().endpoint, *side.repo};
    for (const core::MirrorDepth depth : {core::MirrorDepth::Recent, core::MirrorDepth::Whole}) {
        const auto fetched = mirror.fetch(context.hub, depth, &progress, stop);
        if (!fetched && (fetched.error().kind != core::ErrorKind::Offline || !mirror.exists()))
            return std::unexpected(fetched.error());
        auto found = mirroredSide(mirror, side.revision);
        const bool mayBeOlder =
            !found && found.error().kind == core::ErrorKind::RevisionNotFound && fetched && !fetched->isWhole;
        if (!mayBeOlder)
            return found;
    }
    return mirroredSide(mirror, side.revision);
}

}  // namespace

bool NamedState::isComplete() const
{
    switch (kind) {
    case Kind::Revision: return !revision.isEmpty();
    case Kind::Repository: return repo.has_value();
    case Kind::Folder: return !folder.isEmpty();
    }
    Q_UNREACHABLE_RETURN(false);
}

QString NamedState::text() const
{
    switch (kind) {
    case Kind::Revision: return revisionText(revision);
    case Kind::Repository: {
        const QString name = repo ? displayName(*repo) : QString{};
        //: %1 is a repository, %2 a branch, tag or commit of it.
        return revision.isEmpty() ? name : NamedStateText::tr("%1 at %2").arg(name, revisionText(revision));
    }
    case Kind::Folder: return core::printable(folder);
    }
    Q_UNREACHABLE_RETURN({});
}

core::Result<core::ComparisonSide> resolveState(const NamedState &side, const ComparisonContext &context,
                                                core::MirrorProgress &progress, const std::stop_token &stop)
{
    if (!side.isComplete())
        return core::fail(core::ErrorKind::InvalidInput, side.text());
    switch (side.kind) {
    case NamedState::Kind::Revision:
        return core::Repository::open(context.repository).and_then([&side](const core::Repository &repository) {
            return revisionSide(repository, side.revision);
        });
    case NamedState::Kind::Repository: return foreignSide(side, context, progress, stop);
    case NamedState::Kind::Folder:
        return core::ComparisonSide{.kind = core::ComparisonSide::Kind::Folder, .location = side.folder};
    }
    Q_UNREACHABLE_RETURN(core::ComparisonSide{});
}

core::Result<core::Comparison> compareStates(const NamedState &before, const NamedState &after,
                                             const ComparisonContext &context, core::MirrorProgress &progress,
                                             const std::stop_token &stop)
{
    const auto one = resolveState(before, context, progress, stop);
    if (!one)
        return std::unexpected(one.error());
    const auto other = resolveState(after, context, progress, stop);
    if (!other)
        return std::unexpected(other.error());
    return core::compare(*one, *other, {}, stop);
}

QString comparisonTitle(const NamedState &before, const NamedState &after)
{
    //: Both are branches, tags, commits, repositories or folders.
    return NamedStateText::tr("From %1 to %2").arg(before.text(), after.text());
}

}  // namespace ui
