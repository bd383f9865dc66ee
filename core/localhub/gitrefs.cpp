#include "core/localhub/gitrefs_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

std::unexpected<Error> refFailure(const GitRepo &repo, int code, const QString &reference)
{
    switch (code) {
    case GIT_EEXISTS: return fail(ErrorKind::AlreadyExists, reference, u"Reference %1 already exists"_s.arg(reference));
    case GIT_EINVALIDSPEC: return fail(ErrorKind::InvalidInput, reference, u"Invalid reference name"_s);
    case GIT_EMODIFIED:
    case GIT_ELOCKED: return fail(ErrorKind::Conflict, reference);
    case GIT_ENOTFOUND: return fail(ErrorKind::RevisionNotFound, reference);
    default: return repo.writeFailure();
    }
}

bool isValid(const QString &reference)
{
    int valid = 0;
    return git_reference_name_is_valid(&valid, reference.toUtf8().constData()) == 0 && valid != 0;
}

}  // namespace

Result<QList<GitRef>> GitRefs::list(const QString &prefix) const
{
    const auto iterator = obtain<ReferenceIteratorHandle>([&](git_reference_iterator **out) {
        return git_reference_iterator_glob_new(out, m_repo.handle(), (prefix + u'*').toUtf8().constData());
    });
    if (!iterator)
        return gitFailure(prefix);
    QList<GitRef> refs;
    const char *name = nullptr;
    while (git_reference_next_name(&name, iterator.get()) == 0) {
        const QString reference = QString::fromUtf8(name);
        if (const auto commit = m_repo.target(reference))
            refs.append({.name = reference.sliced(prefix.size()), .reference = reference, .commit = *commit});
    }
    std::ranges::sort(refs, {}, &GitRef::name);
    return refs;
}

Result<> GitRefs::create(const QString &reference, const GitOid &commit, bool overwrite) const
{
    if (!isValid(reference))
        return refFailure(m_repo, GIT_EINVALIDSPEC, reference);
    const git_oid id = toGit(commit);
    int code = 0;
    const auto made = obtain<ReferenceHandle>([&](git_reference **out) {
        code =
            git_reference_create(out, m_repo.handle(), reference.toUtf8().constData(), &id, overwrite ? 1 : 0, nullptr);
        return code;
    });
    if (!made)
        return refFailure(m_repo, code, reference);
    return {};
}

Result<> GitRefs::advance(const QString &reference, const GitOid &to, const GitOid &expected) const
{
    const git_oid id = toGit(to);
    const git_oid old = toGit(expected);
    int code = 0;
    const auto moved = obtain<ReferenceHandle>([&](git_reference **out) {
        code =
            git_reference_create_matching(out, m_repo.handle(), reference.toUtf8().constData(), &id, 1, &old, nullptr);
        return code;
    });
    if (!moved)
        return refFailure(m_repo, code, reference);
    return {};
}

Result<> GitRefs::remove(const QString &reference) const
{
    if (!isValid(reference) || !m_repo.referenceNamed(reference))
        return fail(ErrorKind::RevisionNotFound, reference.section(u'/', 2));
    if (const int code = git_reference_remove(m_repo.handle(), reference.toUtf8().constData()); code != 0)
        return refFailure(m_repo, code, reference);
    return {};
}

Result<> GitRefs::createAnnotatedTag(const QString &tag, const GitOid &commit, const git_signature &tagger,
                                     const QString &message) const
{
    const QString reference = u"refs/tags/"_s + tag;
    if (!isValid(reference))
        return refFailure(m_repo, GIT_EINVALIDSPEC, reference);
    const git_oid id = toGit(commit);
    const auto object = obtain<ObjectHandle>(
        [&](git_object **out) { return git_object_lookup(out, m_repo.handle(), &id, GIT_OBJECT_COMMIT); });
    if (!object)
        return fail(ErrorKind::RevisionNotFound, commit.toString());
    git_oid made{};
    const int code = git_tag_create(&made, m_repo.handle(), tag.toUtf8().constData(), object.get(), &tagger,
                                    message.toUtf8().constData(), 0);
    if (code != 0)
        return refFailure(m_repo, code, reference);
    return {};
}

}  // namespace core::localhub
