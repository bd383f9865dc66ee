#include "core/revisions/commitdetails.h"

#include "core/revisions/commitwalk_p.h"
#include "core/revisions/signature_p.h"
#include "core/revisions/treefiles_p.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

SignatureKind kindOf(QByteArrayView signature)
{
    if (signature.isEmpty())
        return SignatureKind::None;
    if (signature.startsWith("-----BEGIN PGP"))
        return SignatureKind::Pgp;
    if (signature.startsWith("-----BEGIN SSH"))
        return SignatureKind::Ssh;
    if (signature.startsWith("-----BEGIN SIGNED MESSAGE"))
        return SignatureKind::X509;
    return SignatureKind::Unknown;
}

GitSignature signatureOf(QByteArrayView line, QByteArrayView encoding)
{
    const IdentLine ident = IdentLine::parse(line);
    return {.name = decodeGitText(ident.name, encoding),
            .email = decodeGitText(ident.email, encoding),
            .date = gitDate(ident.seconds, ident.offsetMinutes)};
}

/// The size of what a file is, not of the pointer to it.
Result<std::int64_t> weightOf(const Repository &repository, const TreeFile &file)
{
    const auto item = repository.describe({.rawPath = file.path, .kind = kindOfMode(file.mode), .oid = file.oid});
    if (!item)
        return std::unexpected(item.error());
    return item->sizeBytes();
}

Result<std::int64_t> weightOf(const Repository &repository, const std::vector<TreeFile> &files)
{
    std::int64_t bytes = 0;
    for (const TreeFile &file : files) {
        const auto one = weightOf(repository, file);
        if (!one)
            return one;
        bytes += *one;
    }
    return bytes;
}

}  // namespace

Result<CommitDetails> readCommit(const Repository &repository, const GitOid &oid)
{
    const auto object = ObjectReader{repository.handle()}.read(oid, GIT_OBJECT_COMMIT);
    if (!object)
        return std::unexpected(object.error());
    auto parsed = CommitParser{}.parse(oid, object->bytes());
    if (!parsed)
        return fail(ErrorKind::Repository, oid.toString(), u"this commit cannot be read"_s);
    Grafts::of(repository).apply(*parsed);
    const CommitFields fields = CommitFields::parse(object->bytes());
    return CommitDetails{.oid = oid,
                         .tree = parsed->tree,
                         .parents = QList<GitOid>(parsed->parents.begin(), parsed->parents.end()),
                         .author = signatureOf(fields.author, fields.encoding),
                         .committer = signatureOf(fields.committer, fields.encoding),
                         .message = decodeGitText(fields.message, fields.encoding),
                         .signature = kindOf(fields.signature)};
}

Result<CommitWeight> weighCommit(const Repository &repository, const GitOid &oid, const std::stop_token &stop)
{
    const auto commit = readCommit(repository, oid);
    if (!commit)
        return std::unexpected(commit.error());
    GitOid before;
    if (!commit->parents.isEmpty()) {
        const auto tree = repository.treeOf(commit->parents.first());
        if (!tree)
            return std::unexpected(tree.error());
        before = *tree;
    }
    const ObjectReader objects{repository.handle()};
    const auto arrived = treeFiles(objects, commit->tree, before, FilesWanted::Changed, stop);
    if (!arrived)
        return std::unexpected(arrived.error());
    const auto gone = before.isNull() ? Result<std::vector<TreeFile>>{}
                                      : treeFiles(objects, before, commit->tree, FilesWanted::Removed, stop);
    if (!gone)
        return std::unexpected(gone.error());
    const auto added = weightOf(repository, *arrived);
    const auto removed = weightOf(repository, *gone);
    if (!added || !removed)
        return std::unexpected(added ? removed.error() : added.error());
    return CommitWeight{.changedFiles = static_cast<qsizetype>(arrived->size() + gone->size()),
                        .addedBytes = *added,
                        .removedBytes = *removed};
}

}  // namespace core
