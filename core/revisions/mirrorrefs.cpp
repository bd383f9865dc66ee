#include "core/revisions/mirrorrefs_p.h"

#include "core/git/githandle.h"
#include "core/git/gittext.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isMirrored(QByteArrayView name)
{
    return std::ranges::any_of(mirroredPrefixes, [&](const char *prefix) { return name.startsWith(prefix); });
}

bool isValidName(const QByteArray &name)
{
    int valid = 0;
    return git_reference_name_is_valid(&valid, name.constData()) == 0 && valid == 1;
}

using Targets = QHash<QByteArray, GitOid>;

Result<Targets> presentRefs(git_repository *mirror)
{
    const auto names = obtain<ReferenceIteratorHandle>(
        [&](git_reference_iterator **out) { return git_reference_iterator_new(out, mirror); });
    if (!names)
        return gitFailure(QString::fromUtf8(git_repository_path(mirror)));
    Targets refs;
    while (true) {
        const auto next =
            obtain<ReferenceHandle>([&](git_reference **out) { return git_reference_next(out, names.get()); });
        if (!next)
            return refs;
        const git_oid *target = git_reference_target(next.get());
        if (target)
            refs.insert(git_reference_name(next.get()), fromGit(*target));
    }
}

/// "main" of a server that says so; else the head stays what it is.
void takeOverHead(git_repository *mirror, std::span<const git_remote_head *const> listed)
{
    const auto head = std::ranges::find_if(
        listed, [](const git_remote_head *one) { return QByteArrayView(one->name) == "HEAD" && one->symref_target; });
    if (head == listed.end() || !isValidName((*head)->symref_target))
        return;
    static_cast<void>(obtain<ReferenceHandle>([&](git_reference **out) {
        return git_reference_symbolic_create(out, mirror, "HEAD", (*head)->symref_target, 1, nullptr);
    }));
}

/// A server may end the conversation before the pack, and libgit2 finds nothing wrong with that.
Result<> haveArrived(git_repository *mirror, const Targets &wanted)
{
    const auto objects = obtain<OdbHandle>([mirror](git_odb **out) { return git_repository_odb(out, mirror); });
    if (!objects)
        return gitFailure({});
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        const git_oid target = toGit(*it);
        if (git_odb_exists(objects.get(), &target) == 0)
            return fail(ErrorKind::ServerFault, {}, u"the commit of %1 did not come"_s.arg(decodeGitText(it.key())));
    }
    return {};
}

}  // namespace

Result<MirrorChange> takeOverRefs(git_repository *mirror, std::span<const git_remote_head *const> listed)
{
    const auto present = presentRefs(mirror);
    if (!present)
        return std::unexpected(present.error());
    Targets wanted;
    MirrorChange change;
    for (const git_remote_head *head : listed) {
        const QByteArray name{head->name};
        if (!isMirrored(name) || name.endsWith("^{}"))
            continue;
        if (isValidName(name))
            wanted.insert(name, fromGit(head->oid));
        else
            change.refused.append(decodeGitText(name));
    }
    if (const auto arrived = haveArrived(mirror, wanted); !arrived)
        return std::unexpected(arrived.error());
    for (auto it = present->cbegin(); it != present->cend(); ++it) {
        if (wanted.contains(it.key()))
            continue;
        if (git_reference_remove(mirror, it.key().constData()) != 0)
            return gitFailure(decodeGitText(it.key()));
        change.removed.append(decodeGitText(it.key()));
    }
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        const auto before = present->constFind(it.key());
        if (before != present->cend() && *before == *it)
            continue;
        const git_oid target = toGit(*it);
        const auto made = obtain<ReferenceHandle>([&](git_reference **out) {
            return git_reference_create(out, mirror, it.key().constData(), &target, 1, nullptr);
        });
        (made ? change.moved : change.refused).append(decodeGitText(it.key()));
    }
    takeOverHead(mirror, listed);
    for (QStringList *names : {&change.moved, &change.removed, &change.refused})
        names->sort();
    return change;
}

}  // namespace core
