#include "core/base/digest.h"

#include "core/base/filestat.h"

#include <QFile>

#include <openssl/evp.h>

#include <algorithm>

namespace core {

namespace {

constexpr qint64 blockBytes = 1024 * 1024;

template <typename D>
const EVP_MD *algorithm();
template <>
const EVP_MD *algorithm<Sha256>()
{
    return EVP_sha256();
}
template <>
const EVP_MD *algorithm<GitOid>()
{
    return EVP_sha1();
}

struct ContextDeleter
{
    void operator()(EVP_MD_CTX *context) const noexcept { EVP_MD_CTX_free(context); }
};

/// Of a hexadecimal digit, else -1. A history of 100,000 commits has ten million.
int hexValue(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    const int letter = digit | 0x20;
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

QByteArray blobHeader(qint64 sizeBytes)
{
    QByteArray header = "blob " + QByteArray::number(sizeBytes);
    header.append('\0');
    return header;
}

}  // namespace

template <std::size_t Size>
std::optional<Digest<Size>> Digest<Size>::fromHex(QByteArrayView hex)
{
    if (hex.size() != 2 * static_cast<qsizetype>(Size))
        return {};
    Digest digest;
    for (std::size_t i = 0; i < Size; ++i) {
        const int high = hexValue(hex[2 * static_cast<qsizetype>(i)]);
        const int low = hexValue(hex[2 * static_cast<qsizetype>(i) + 1]);
        if (high < 0 || low < 0)
            return {};
        digest.m_bytes[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return digest;
}

template <typename D>
struct Hasher<D>::Private
{
    std::unique_ptr<EVP_MD_CTX, ContextDeleter> context{EVP_MD_CTX_new()};
};

template <typename D>
Hasher<D>::Hasher()
    : d(std::make_unique<Private>())
{
    EVP_DigestInit_ex(d->context.get(), algorithm<D>(), nullptr);
}

template <typename D>
Hasher<D>::~Hasher() = default;
template <typename D>
Hasher<D>::Hasher(Hasher &&) noexcept = default;
template <typename D>
Hasher<D> &Hasher<D>::operator=(Hasher &&) noexcept = default;

template <typename D>
void Hasher<D>::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(d->context.get(), bytes.data(), static_cast<size_t>(bytes.size()));
}

template <typename D>
D Hasher<D>::finish()
{
    std::array<std::uint8_t, D::sizeBytes> bytes{};
    EVP_DigestFinal_ex(d->context.get(), bytes.data(), nullptr);
    return D{bytes};
}

template class Digest<32>;
template class Digest<20>;
template class Hasher<Sha256>;
template class Hasher<GitOid>;

Sha256 sha256Of(QByteArrayView bytes)
{
    Hasher<Sha256> hasher;
    hasher.add(bytes);
    return hasher.finish();
}

GitOid gitBlobOid(QByteArrayView content)
{
    Hasher<GitOid> hasher;
    hasher.add(blobHeader(content.size()));
    hasher.add(content);
    return hasher.finish();
}

Result<FileDigest> digestFile(const QString &path, DigestSet set, const std::stop_token &stop,
                              const BytesReadFn &onRead)
{
    const auto before = statFile(path);
    if (!before)
        return std::unexpected(before.error());
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorKind::FileUnreadable, path, file.errorString());

    Hasher<Sha256> sha256;
    Hasher<GitOid> blob;
    blob.add(blobHeader(before->sizeBytes));
    QByteArray block{blockBytes, Qt::Uninitialized};
    qint64 total = 0;
    while (true) {
        if (stop.stop_requested())
            return canceled(path);
        const qint64 got = file.read(block.data(), block.size());
        if (got < 0)
            return fail(ErrorKind::FileUnreadable, path, file.errorString());
        if (got == 0)
            break;
        const QByteArrayView bytes{block.constData(), got};
        if (set != DigestSet::BlobOidOnly)
            sha256.add(bytes);
        if (set != DigestSet::Sha256Only)
            blob.add(bytes);
        total += got;
        if (onRead)
            onRead(got);
    }

    const auto after = statFile(path);
    if (!after || *after != *before || total != before->sizeBytes)
        return fail(ErrorKind::FileChanged, path);
    return FileDigest{.sha256 = set == DigestSet::BlobOidOnly ? Sha256{} : sha256.finish(),
                      .blobOid = set == DigestSet::Sha256Only ? GitOid{} : blob.finish(),
                      .sizeBytes = total,
                      .modifiedNs = before->modifiedNs};
}

}  // namespace core
