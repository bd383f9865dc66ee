#include "core/checkpoint/fileformat.h"

#include "core/checkpoint/zipdirectory.h"

#include <QtEndian>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::int64_t startBytes = 512;
constexpr std::int64_t longestPointer = 1024;

struct Magic
{
    QByteArrayView bytes;
    FileFormat format;
    qsizetype offset = 0;
};

template <std::size_t Size>
consteval QByteArrayView raw(const char (&bytes)[Size])
{
    return {bytes, Size - 1};
}

constexpr std::array magics{
    Magic{raw("GGUF"), FileFormat::Gguf},
    Magic{raw("lmgg"), FileFormat::OldGgml},
    Magic{raw("fmgg"), FileFormat::OldGgml},
    Magic{raw("tjgg"), FileFormat::OldGgml},
    Magic{raw("7z\xbc\xaf\x27\x1c"), FileFormat::SevenZip},
    Magic{raw("\x89HDF\r\n\x1a\n"), FileFormat::Hdf5},
    Magic{raw("\x93NUMPY"), FileFormat::Numpy},
    Magic{raw("ustar"), FileFormat::Tar, 257},
    Magic{raw("\x1f\x8b"), FileFormat::Compressed},
    Magic{raw("BZh"), FileFormat::Compressed},
    Magic{raw("\xfd"
              "7zXZ\0"),
          FileFormat::Compressed},
    Magic{raw("\x04\x22\x4d\x18"), FileFormat::Compressed},
};

/// torch's magic number as a pickled integer; only the protocol may differ.
bool isTorchLegacy(QByteArrayView start)
{
    constexpr QByteArrayView number = raw("\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19\x2e");
    return start.startsWith('\x80') && start.size() > 2 && start.sliced(2).startsWith(number);
}

bool isPickle(QByteArrayView start)
{
    return start.size() > 2 && start.startsWith('\x80') && start.at(1) >= 0 && start.at(1) <= 5;
}

bool isSafetensors(QByteArrayView start, std::int64_t sizeBytes)
{
    constexpr qsizetype lengthBytes = 8;
    constexpr quint64 longestHeader = 100'000'000;
    if (start.size() < lengthBytes)
        return false;
    const quint64 length = qFromLittleEndian<quint64>(start.data());
    const QByteArrayView header = start.sliced(lengthBytes).trimmed();
    return length >= 2 && length <= longestHeader && static_cast<std::int64_t>(length) <= sizeBytes - lengthBytes
        && (header.isEmpty() || header.startsWith('{'));
}

FileFormat zipKind(const QList<ZipEntry> &entries)
{
    const auto has = [&](QByteArrayView suffix) {
        return std::ranges::any_of(entries, [suffix](const ZipEntry &entry) { return entry.name.endsWith(suffix); });
    };
    if (!has("/data.pkl"))
        return FileFormat::Zip;
    return has("/constants.pkl") ? FileFormat::TorchScript : FileFormat::TorchArchive;
}

}  // namespace

Result<FileFormat> identifyFile(const ByteSource &source, const std::stop_token &stop)
{
    const auto start = source.read(0, std::min(startBytes, source.sizeBytes()), stop);
    if (!start)
        return std::unexpected(start.error());
    if (source.sizeBytes() < longestPointer && start->startsWith("version https://git-lfs.github.com/spec/v1\n"))
        return FileFormat::LfsPointer;
    if (isSafetensors(*start, source.sizeBytes()))
        return FileFormat::Safetensors;
    for (const Magic &magic : magics) {
        if (start->size() > magic.offset && QByteArrayView{*start}.sliced(magic.offset).startsWith(magic.bytes))
            return magic.format;
    }
    if (start->startsWith("PK\3\4") || start->startsWith("PK\5\6")) {
        const auto entries = readZipDirectory(source, stop);
        if (!entries && entries.error().kind != ErrorKind::InvalidInput)
            return std::unexpected(entries.error());
        // A broken archive is read as what it most likely was, and found to be broken there.
        return entries ? zipKind(*entries) : FileFormat::TorchArchive;
    }
    if (isTorchLegacy(*start))
        return FileFormat::TorchLegacy;
    return isPickle(*start) ? FileFormat::Pickle : FileFormat::Unknown;
}

QString formatName(FileFormat format)
{
    switch (format) {
    case FileFormat::Unknown: return {};
    case FileFormat::LfsPointer: return u"Git LFS"_s;
    case FileFormat::Safetensors: return u"safetensors"_s;
    case FileFormat::Gguf: return u"GGUF"_s;
    case FileFormat::OldGgml: return u"GGML"_s;
    case FileFormat::TorchArchive:
    case FileFormat::TorchLegacy: return u"PyTorch"_s;
    case FileFormat::TorchScript: return u"TorchScript"_s;
    case FileFormat::Tar: return u"tar"_s;
    case FileFormat::Pickle: return u"pickle"_s;
    case FileFormat::Zip: return u"ZIP"_s;
    case FileFormat::SevenZip: return u"7z"_s;
    case FileFormat::Hdf5: return u"HDF5"_s;
    case FileFormat::Numpy: return u"NumPy"_s;
    case FileFormat::Compressed: return u"gzip"_s;
    }
    return {};
}

}  // namespace core
