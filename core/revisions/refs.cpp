#include "core/revisions/refs.h"

#include "core/git/githandle.h"
#include "core/revisions/signature_p.h"

#include <QCollator>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Prefix
{
    QStringView text;
    RefKind kind;
};

constexpr std::array prefixes{
    Prefix{.text = u"refs/heads/", .kind = RefKind::Branch},
    Prefix{.text = u"refs/remotes/", .kind = RefKind::RemoteBranch},
    Prefix{.text = u"refs/tags/", .kind = RefKind::Tag},
    Prefix{.text = u"refs/pr/", .kind = RefKind::PullRequest},
};

TagNote noteOf(const git_tag &tag)
{
    QByteArrayView text{git_tag_message(&tag) ? git_tag_message(&tag) : ""};
    // git keeps the signature as the end of the text.
    qsizetype signature = text.indexOf("-----BEGIN PGP SIGNATURE-----");
    if (signature < 0)
        signature = text.indexOf("-----BEGIN SSH SIGNATURE-----");
    if (signature >= 0)
        text = text.first(signature);
    const git_signature *tagger = git_tag_tagger(&tag);
    return {.oid = fromGit(*git_tag_id(&tag)),
            .tagger = tagger ? std::optional{toSignature(*tagger)} : std::nullopt,
            .message = decodeGitText(text).trimmed(),
            .isSigned = signature >= 0};
}

std::optional<TagNote> noteOf(const git_repository *repository, const git_reference *reference)
{
    const git_oid *target = git_reference_target(reference);
    if (!target || git_reference_is_tag(reference) == 0)
        return {};
    const auto tag = obtain<TagHandle>(
        [&](git_tag **out) { return git_tag_lookup(out, const_cast<git_repository *>(repository), target); });
    return tag ? std::optional{noteOf(*tag)} : std::nullopt;
}

/// Branches first, pull requests with the newest first.
class ListOrder
{
public:
    ListOrder() { m_collator.setNumericMode(true); }

    bool operator()(const Ref &one, const Ref &two) const
    {
        if (one.kind != two.kind)
            return one.kind < two.kind;
        if (one.isHead != two.isHead)
            return one.isHead;
        const int order = m_collator.compare(one.name, two.name);
        return one.kind == RefKind::PullRequest ? order > 0 : order < 0;
    }

private:
    QCollator m_collator{QLocale{QLocale::English}};
};

QString headName(git_repository *repository)
{
    const auto head =
        obtain<ReferenceHandle>([&](git_reference **out) { return git_repository_head(out, repository); });
    return head ? decodeGitText(git_reference_name(head.get())) : QString{};
}

/// Nothing for a symbolic name (it repeats another) and for what leads to no commit.
std::optional<Ref> describe(git_repository *repository, const git_reference *reference)
{
    if (git_reference_type(reference) != GIT_REFERENCE_DIRECT)
        return {};
    const auto commit =
        obtain<ObjectHandle>([&](git_object **out) { return git_reference_peel(out, reference, GIT_OBJECT_COMMIT); });
    if (!commit)
        return {};
    const QString fullName = decodeGitText(git_reference_name(reference));
    auto [kind, name] = splitRefName(fullName);
    return Ref{.kind = kind,
               .name = std::move(name),
               .fullName = fullName,
               .commit = fromGit(*git_object_id(commit.get())),
               .note = noteOf(repository, reference)};
}

}  // namespace

std::pair<RefKind, QString> splitRefName(const QString &fullName)
{
    const auto found =
        std::ranges::find_if(prefixes, [&](const Prefix &prefix) { return fullName.startsWith(prefix.text); });
    if (found == prefixes.end())
        return {RefKind::Other, fullName};
    return {found->kind, fullName.sliced(found->text.size())};
}

std::optional<GitOid> headCommit(const Repository &repository)
{
    git_oid id{};
    if (git_reference_name_to_id(&id, repository.handle(), "HEAD") != 0)
        return {};
    return fromGit(id);
}

Result<QList<Ref>> listRefs(const Repository &repository)
{
    const auto names = obtain<ReferenceIteratorHandle>(
        [&](git_reference_iterator **out) { return git_reference_iterator_new(out, repository.handle()); });
    if (!names)
        return gitFailure(repository.path());
    const QString head = headName(repository.handle());
    QList<Ref> refs;
    while (true) {
        const auto next =
            obtain<ReferenceHandle>([&](git_reference **out) { return git_reference_next(out, names.get()); });
        if (!next)
            break;
        auto ref = describe(repository.handle(), next.get());
        if (!ref)
            continue;
        ref->isHead = ref->fullName == head;
        refs.append(std::move(*ref));
    }
    std::ranges::sort(refs, ListOrder{});
    return refs;
}

}  // namespace core
