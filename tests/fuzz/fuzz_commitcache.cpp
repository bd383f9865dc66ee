#include "core/base/digest.h"
#include "core/revisions/commitcache.h"
#include "tests/fuzz/fuzzinput.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using fuzz::require;

/// The blocks of a file whose checksum is right.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QTemporaryDir folder;
    static const core::CommitCache cache{folder.filePath(u"commits"_s)};
    static const QByteArray magic = [] {
        require(cache.save({}).has_value());
        QFile file{folder.filePath(u"commits"_s)};
        require(file.open(QIODevice::ReadOnly));
        return file.readAll().chopped(static_cast<qsizetype>(core::GitOid::sizeBytes));
    }();
    const QByteArray blocks = fuzz::bytes(data, size);
    core::Hasher<core::GitOid> hasher;
    hasher.add(blocks);
    QFile file{folder.filePath(u"commits"_s)};
    require(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(magic + hasher.finish().bytes().toByteArray() + blocks);
    file.close();

    const core::CommitLog log = cache.load();
    for (qsizetype row = 0; row < log.size(); ++row) {
        require(log.row(row).parents.size() == static_cast<qsizetype>(log.parents(row).size()));
        require(log.find(log.oid(row)).has_value());
    }
    return 0;
}
