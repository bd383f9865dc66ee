#pragma once

#include "core/git/githandle.h"
#include "core/revisions/repository.h"

#include <stop_token>

namespace core {

/// Writes objects of a repository of ours into one more pack of it; bounds what git takes for that in the repository's
/// configuration. Takes some 200 bytes of memory for each, what a few of the largest take, and libgit2's cache, which
/// has up to 256 MB for the whole program.
///
/// Errors: Repository, OutOfSpace, Canceled; the repository is then as it was.
/// Thread: that of the repository.
class PackWriter
{
public:
    [[nodiscard]] static Result<PackWriter> of(const Repository &repository, const std::stop_token &stop);

    /// `name`: what a folder calls it, if one does; what has similar names is compressed together.
    [[nodiscard]] Result<> add(const GitOid &oid, const QByteArray &name);
    [[nodiscard]] bool isEmpty() const { return git_packbuilder_object_count(m_builder.get()) == 0; }
    /// The pack's name: "pack-…". It is whole on the disk, and its content was compared with the objects' ids.
    [[nodiscard]] Result<QString> write();

private:
    PackWriter(const Repository &repository, PackBuilderHandle builder, const std::stop_token &stop);

    [[nodiscard]] std::unexpected<Error> failure() const;
    [[nodiscard]] Result<> flush(const QString &name) const;

    QString m_folder;
    PackBuilderHandle m_builder;
    std::stop_token m_stop;
};

}  // namespace core
