#include "core/net/cafile.h"

#include "core/base/repoid.h"
#include "core/net/certificatename_p.h"

#include <QFile>
#include <QFileInfo>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace core {
namespace {

constexpr qint64 longestFileBytes = 16 * 1024 * 1024;
constexpr qsizetype longestNameChars = 120;

struct BioDeleter
{
    void operator()(BIO *bio) const noexcept { BIO_free(bio); }
};

struct CertificateDeleter
{
    void operator()(X509 *certificate) const noexcept { X509_free(certificate); }
};

QString textOf(const X509_NAME *name, int field)
{
    const int index = X509_NAME_get_index_by_NID(name, field, -1);
    const X509_NAME_ENTRY *entry = index < 0 ? nullptr : X509_NAME_get_entry(name, index);
    if (entry == nullptr)
        return {};
    unsigned char *utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(entry));
    const QString text = size > 0 ? QString::fromUtf8(reinterpret_cast<const char *>(utf8), size) : QString{};
    OPENSSL_free(utf8);
    return printable(text, longestNameChars);
}

}  // namespace

QString certificateName(const X509_NAME *name)
{
    const QString commonName = textOf(name, NID_commonName);
    return commonName.isEmpty() ? textOf(name, NID_organizationName) : commonName;
}

Result<CaFile> readCaFile(const QString &path)
{
    if (!QFileInfo::exists(path))
        return fail(ErrorKind::FileNotFound, path);
    QFile file{path};
    if (!QFileInfo{path}.isFile() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::FileUnreadable, path, file.errorString());
    const QByteArray pem = file.read(longestFileBytes);
    const std::unique_ptr<BIO, BioDeleter> bio{BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size()))};
    CaFile found;
    while (true) {
        ERR_clear_error();
        const std::unique_ptr<X509, CertificateDeleter> certificate{
            PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)};
        if (!certificate)
            break;
        found.authorities.append(certificateName(X509_get_subject_name(certificate.get())));
    }
    const bool isBroken = ERR_GET_REASON(ERR_peek_last_error()) != PEM_R_NO_START_LINE;
    ERR_clear_error();
    if (isBroken)
        return fail(ErrorKind::InvalidInput, path, u"a certificate in it is broken"_s);
    if (found.authorities.isEmpty())
        return fail(ErrorKind::InvalidInput, path, u"there is no certificate in PEM form in it"_s);
    return found;
}

}  // namespace core
