#include "core/revisions/mirrorupkeep_p.h"

#include "core/base/privatefile.h"
#include "core/git/githandle.h"
#include "core/revisions/diskspace_p.h"
#include "core/revisions/mirrorpacks_p.h"
#include "core/revisions/packwriter_p.h"
#include "core/revisions/reachable_p.h"

#include <QFile>
#include <QSet>

#include <git2/odb_backend.h>

#include <algorithm>
#include <functional>
#include <numeric>
#include <span>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Packs = std::span<const MirrorPack>;

template <typename Sum>
std::int64_t sumOf(Packs packs, Sum MirrorPack::*member)
{
    return std::transform_reduce(packs.begin(), packs.end(), std::int64_t{0}, std::plus{},
                                 [=](const MirrorPack &pack) { return pack.*member; });
}

/// The smallest packs, as many as it takes for each other one to be at least twice as large as all smaller ones. So a
/// byte is written again only when what lies with it has doubled: a few times in a mirror's life. Source: what `git
/// repack --geometric=2` does.
std::size_t smallPacks(Packs packs)
{
    std::size_t count = 0;
    std::int64_t smallerBytes = 0;
    for (std::size_t i = 0; i < packs.size(); ++i) {
        if (packs[i].bytes < 2 * smallerBytes)
            count = i + 1;
        smallerBytes += packs[i].bytes;
    }
    return count;
}

/// True when less than half of the objects in the packs are of use. What cannot be followed to its end is left alone.
Result<bool> isMostlyOfNoUse(const Repository &mirror, Packs packs, const std::stop_token &stop)
{
    const std::int64_t objects = sumOf(packs, &MirrorPack::objects);
    std::int64_t used = 0;
    const auto count = [&](const GitOid &oid, const QByteArray &) -> Result<> {
        if (++used > objects)  // folders name what is not there
            return fail(ErrorKind::Repository, oid.toString());
        return {};
    };
    const auto counted = visitReachable(mirror, count, stop);
    if (!counted && counted.error().kind == ErrorKind::Canceled)
        return std::unexpected(counted.error());
    return counted && used < objects / 2;
}

/// Adds all that lies in a pack.
Result<> addPack(PackWriter &writer, const QString &folder, const MirrorPack &pack)
{
    struct Call
    {
        PackWriter &writer;
        Result<> result;
    } call{.writer = writer, .result = {}};
    const QByteArray index = QFile::encodeName(MirrorPack::folderIn(folder) + u'/' + pack.name + u".idx"_s);
    const auto objects = obtain<OdbHandle>([](git_odb **out) { return git_odb_new(out); });
    git_odb_backend *backend = nullptr;
    if (!objects || git_odb_backend_one_pack(&backend, index.constData()) != 0
        || git_odb_add_backend(objects.get(), backend, 1) != 0)
        return gitFailure(folder);
    const int ended = git_odb_foreach(
        objects.get(),
        [](const git_oid *id, void *payload) {
            auto *own = static_cast<Call *>(payload);
            own->result = own->writer.add(fromGit(*id), {});
            return own->result ? 0 : GIT_EUSER;
        },
        &call);
    if (ended != 0 && call.result)
        return gitFailure(folder);
    return call.result;
}

/// Where a cut off history ends, as the mirror's file "shallow" has it: one commit a line.
class HistoryCuts
{
public:
    explicit HistoryCuts(const QString &folder)
        : m_path(folder + u"/shallow"_s)
    {
        const QByteArray text = readIfPresent(m_path).value_or(std::nullopt).value_or(QByteArray{});
        for (const QByteArray &line : text.split('\n')) {
            if (const auto commit = GitOid::fromHex(line))
                m_commits.insert(*commit);
        }
    }

    void keep(const GitOid &oid)
    {
        if (m_commits.contains(oid))
            m_kept += oid.toHex() + '\n';
    }
    /// Forgets all that were not kept: a server would take them for commits that are there.
    [[nodiscard]] Result<> write() const
    {
        if (m_commits.isEmpty())
            return {};
        if (m_kept.isEmpty())
            return removeIfPresent(m_path).transform([](bool) { });
        return replacePrivateFile(m_path, m_kept);
    }

private:
    const QString m_path;
    QSet<GitOid> m_commits;
    QByteArray m_kept;
};

/// Puts one pack into the place of some.
class Repacking
{
public:
    Repacking(const Repository &mirror, Packs packs, const std::stop_token &stop)
        : m_mirror(mirror)
        , m_packs(packs)
        , m_stop(stop)
    {
    }

    /// With all that is in them.
    [[nodiscard]] Result<> keepAll() const;
    /// With what the references lead to; the packs are all there are.
    [[nodiscard]] Result<> keepReachable() const;

private:
    [[nodiscard]] Result<PackWriter> begin() const;
    [[nodiscard]] Result<> removeAllBut(const QString &name) const;

    const Repository &m_mirror;
    const Packs m_packs;
    const std::stop_token &m_stop;
};

Result<PackWriter> Repacking::begin() const
{
    // What was compressed well by the server may not be so by us.
    if (!hasDiskSpaceFor(m_mirror.path(), 2 * sumOf(m_packs, &MirrorPack::bytes)))
        return fail(ErrorKind::OutOfSpace, m_mirror.path());
    return PackWriter::of(m_mirror, m_stop);
}

Result<> Repacking::keepAll() const
{
    auto writer = begin();
    if (!writer)
        return std::unexpected(writer.error());
    for (const MirrorPack &pack : m_packs) {
        if (const auto added = addPack(*writer, m_mirror.path(), pack); !added)
            return added;
    }
    return writer->write().and_then([this](const QString &name) { return removeAllBut(name); });
}

Result<> Repacking::keepReachable() const
{
    auto writer = begin();
    if (!writer)
        return std::unexpected(writer.error());
    HistoryCuts cuts{m_mirror.path()};
    const auto keep = [&](const GitOid &oid, const QByteArray &name) {
        cuts.keep(oid);
        return writer->add(oid, name);
    };
    if (const auto added = visitReachable(m_mirror, keep, m_stop); !added)
        return added;
    const auto written = writer->isEmpty() ? Result<QString>{} : writer->write();
    if (!written)
        return std::unexpected(written.error());
    return cuts.write().and_then([&] { return removeAllBut(*written); });
}

Result<> Repacking::removeAllBut(const QString &name) const
{
    QStringList old;
    for (const MirrorPack &pack : m_packs) {
        if (pack.name != name)
            old.append(pack.name);
    }
    return removePacks(m_mirror.path(), old);
}

}  // namespace

Result<> tidyPacks(const Repository &mirror, const std::stop_token &stop)
{
    const std::vector<MirrorPack> packs = packsOf(mirror.path());
    if (packs.size() < packsToTidy)
        return {};
    const auto isWasted = isMostlyOfNoUse(mirror, packs, stop);
    if (!isWasted)
        return std::unexpected(isWasted.error());
    if (*isWasted)
        return Repacking{mirror, packs, stop}.keepReachable();
    // An object that nothing leads to any more stays with what it leads to: a fetch takes what is there for whole.
    const std::size_t small = smallPacks(packs);
    return small > 1 ? Repacking{mirror, Packs{packs}.first(small), stop}.keepAll() : Result<>{};
}

}  // namespace core
