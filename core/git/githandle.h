#pragma once

#include "core/base/digest.h"

#include <git2.h>

#include <memory>

namespace core {

template <typename T, void (*Free)(T *)>
struct GitFree
{
    void operator()(T *object) const { Free(object); }
};

/// Owns an object of libgit2. A handle belongs to the thread that its repository belongs to.
template <typename T, void (*Free)(T *)>
using GitHandle = std::unique_ptr<T, GitFree<T, Free>>;

using BlobHandle = GitHandle<git_blob, git_blob_free>;
using CommitHandle = GitHandle<git_commit, git_commit_free>;
using ConfigHandle = GitHandle<git_config, git_config_free>;
using DiffHandle = GitHandle<git_diff, git_diff_free>;
using ObjectHandle = GitHandle<git_object, git_object_free>;
using OdbHandle = GitHandle<git_odb, git_odb_free>;
using OdbObjectHandle = GitHandle<git_odb_object, git_odb_object_free>;
using PackBuilderHandle = GitHandle<git_packbuilder, git_packbuilder_free>;
using PatchHandle = GitHandle<git_patch, git_patch_free>;
using ReferenceHandle = GitHandle<git_reference, git_reference_free>;
using ReferenceIteratorHandle = GitHandle<git_reference_iterator, git_reference_iterator_free>;
using RemoteHandle = GitHandle<git_remote, git_remote_free>;
using RepositoryHandle = GitHandle<git_repository, git_repository_free>;
using RevwalkHandle = GitHandle<git_revwalk, git_revwalk_free>;
using SignatureHandle = GitHandle<git_signature, git_signature_free>;
using TagHandle = GitHandle<git_tag, git_tag_free>;
using TreeBuilderHandle = GitHandle<git_treebuilder, git_treebuilder_free>;
using TreeEntryHandle = GitHandle<git_tree_entry, git_tree_entry_free>;
using TreeHandle = GitHandle<git_tree, git_tree_free>;

/// libgit2 hands objects out through a pointer to a pointer: `obtain<TreeHandle>([&](git_tree **out) { … })` is empty
/// when the call failed.
template <typename Handle, typename Call>
Handle obtain(const Call &call)
{
    typename Handle::pointer raw = nullptr;
    if (call(&raw) != 0)
        return Handle{};
    return Handle{raw};
}

[[nodiscard]] inline git_oid toGit(const GitOid &oid)
{
    git_oid id{};
    git_oid_fromraw(&id, reinterpret_cast<const unsigned char *>(oid.bytes().data()));
    return id;
}

[[nodiscard]] inline GitOid fromGit(const git_oid &id)
{
    std::array<std::uint8_t, GitOid::sizeBytes> bytes{};
    std::copy_n(id.id, bytes.size(), bytes.begin());
    return GitOid{bytes};
}

/// The last libgit2 failure of this thread as an Error: OutOfSpace or Repository.
[[nodiscard]] std::unexpected<Error> gitFailure(const QString &subject);

}  // namespace core
