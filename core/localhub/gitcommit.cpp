#include "core/localhub/gitcommit_p.h"

#include "core/localhub/treeedit_p.h"

#include <vector>

namespace core::localhub {

SignatureHandle CommitAuthor::signatureNow() const
{
    return obtain<SignatureHandle>([this](git_signature **out) {
        return git_signature_now(out, name.toUtf8().constData(), email.toUtf8().constData());
    });
}

Result<GitOid> writeCommit(const GitRepo &repo, const GitOid &tree, const QList<GitOid> &parents,
                           const CommitAuthor &author, const QString &message)
{
    const git_oid treeId = toGit(tree);
    const auto treeObject =
        obtain<TreeHandle>([&](git_tree **out) { return git_tree_lookup(out, repo.handle(), &treeId); });
    const SignatureHandle signature = author.signatureNow();
    if (!treeObject || !signature)
        return gitFailure(repo.path());
    std::vector<CommitHandle> owners;
    std::vector<const git_commit *> pointers;
    for (const GitOid &parent : parents) {
        const git_oid id = toGit(parent);
        owners.push_back(
            obtain<CommitHandle>([&](git_commit **out) { return git_commit_lookup(out, repo.handle(), &id); }));
        if (!owners.back())
            return gitFailure(parent.toString());
        pointers.push_back(owners.back().get());
    }
    git_oid made{};
    if (git_commit_create(&made, repo.handle(), nullptr, signature.get(), signature.get(), nullptr,
                          message.toUtf8().constData(), treeObject.get(), pointers.size(), pointers.data())
        != 0)
        return repo.writeFailure();
    return fromGit(made);
}

Result<GitOid> writeEmptyTree(const GitRepo &repo)
{
    TreeEdit empty{repo, nullptr};
    return empty.write();
}

}  // namespace core::localhub
