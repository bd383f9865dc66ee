#pragma once

#include "core/base/digest.h"

#include <git2.h>

#include <memory>

namespace core::localhub {

template <typename T, void (*Free)(T *)>
struct GitFree
{
    void operator()(T *object) const { Free(object); }
};

template <typename T, void (*Free)(T *)>
using GitHandle = std::unique_ptr<T, GitFree<T, Free>>;

using RepositoryHandle = GitHandle<git_repository, git_repository_free>;
using TreeHandle = GitHandle<git_tree, git_tree_free>;
using TreeEntryHandle = GitHandle<git_tree_entry, git_tree_entry_free>;
using TreeBuilderHandle = GitHandle<git_treebuilder, git_treebuilder_free>;
using CommitHandle = GitHandle<git_commit, git_commit_free>;
using ObjectHandle = GitHandle<git_object, git_object_free>;
using BlobHandle = GitHandle<git_blob, git_blob_free>;
using ReferenceHandle = GitHandle<git_reference, git_reference_free>;
using ReferenceIteratorHandle = GitHandle<git_reference_iterator, git_reference_iterator_free>;
using RevwalkHandle = GitHandle<git_revwalk, git_revwalk_free>;
using SignatureHandle = GitHandle<git_signature, git_signature_free>;
using OdbHandle = GitHandle<git_odb, git_odb_free>;
using OdbObjectHandle = GitHandle<git_odb_object, git_odb_object_free>;
using DiffHandle = GitHandle<git_diff, git_diff_free>;

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

}  // namespace core::localhub
