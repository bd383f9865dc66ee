#include "core/revisions/packwriter_p.h"

#include "core/revisions/mirrorpacks_p.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Limit
{
    const char *key;
    std::int64_t bytes;
};

/// What libgit2 may hold of objects that it compares with each other, whatever a user has configured for git. The first
/// is also the size from which on it does not compare an object at all: libgit2 confuses the two.
constexpr std::array memoryLimits{Limit{.key = "pack.deltaCacheSize", .bytes = 32LL * 1024 * 1024},
                                  Limit{.key = "pack.windowMemory", .bytes = 64LL * 1024 * 1024}};

/// There is no other way to tell libgit2 than the repository's own configuration.
bool boundMemory(git_repository *repository)
{
    const auto config = obtain<ConfigHandle>([=](git_config **out) { return git_repository_config(out, repository); });
    return config && std::ranges::all_of(memoryLimits, [&](const Limit &limit) {
               return git_config_set_int64(config.get(), limit.key, limit.bytes) == 0;
           });
}

bool isStopped(void *stop)
{
    return static_cast<std::stop_token *>(stop)->stop_requested();
}

int lookWhileComparing(int, uint32_t, uint32_t, void *stop)
{
    return isStopped(stop) ? GIT_EUSER : 0;
}

int lookWhileWriting(const git_indexer_progress *, void *stop)
{
    return isStopped(stop) ? GIT_EUSER : 0;
}

}  // namespace

Result<PackWriter> PackWriter::of(const Repository &repository, const std::stop_token &stop)
{
    auto builder = boundMemory(repository.handle()) ? obtain<PackBuilderHandle>([&](git_packbuilder **out) {
        return git_packbuilder_new(out, repository.handle());
    })
                                                    : PackBuilderHandle{};
    if (!builder)
        return gitFailure(repository.path());
    return PackWriter{repository, std::move(builder), stop};
}

PackWriter::PackWriter(const Repository &repository, PackBuilderHandle builder, const std::stop_token &stop)
    : m_folder(repository.path())
    , m_builder(std::move(builder))
    , m_stop(stop)
{
}

Result<> PackWriter::add(const GitOid &oid, const QByteArray &name)
{
    if (m_stop.stop_requested())
        return canceled(m_folder);
    const git_oid id = toGit(oid);
    if (git_packbuilder_insert(m_builder.get(), &id, name.isEmpty() ? nullptr : name.constData()) != 0)
        return failure();
    return {};
}

Result<QString> PackWriter::write()
{
    git_packbuilder_set_callbacks(m_builder.get(), lookWhileComparing, &m_stop);
    if (git_packbuilder_write(m_builder.get(), nullptr, 0, lookWhileWriting, &m_stop) != 0)
        return failure();
    const QString name = u"pack-"_s + QLatin1StringView(git_packbuilder_name(m_builder.get()));
    if (const auto flushed = flush(name); !flushed)
        return std::unexpected(flushed.error());
    return name;
}

/// Others will be deleted because this one is there: it has to be there after a power cut as well.
Result<> PackWriter::flush(const QString &name) const
{
    const QString stem = MirrorPack::folderIn(m_folder) + u'/' + name;
    for (const auto suffix : {".pack"_L1, ".idx"_L1}) {
        QFile file{stem + suffix};
        if (!file.open(QIODevice::ReadOnly) || ::fsync(file.handle()) != 0)
            return fail(ErrorKind::Storage, file.fileName(), file.errorString());
    }
    return {};
}

std::unexpected<Error> PackWriter::failure() const
{
    return m_stop.stop_requested() ? canceled(m_folder) : gitFailure(m_folder);
}

}  // namespace core
