#include "core/revisions/objectreader_p.h"

#include <git2/sys/odb_backend.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace core {

RawObject::RawObject(git_odb_backend *backend, void *data, size_t size, git_object_t type)
    : m_backend(backend)
    , m_data(data)
    , m_size(size)
    , m_type(type)
{
}

RawObject::RawObject(RawObject &&other) noexcept
    : m_backend(other.m_backend)
    , m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
    , m_type(other.m_type)
{
}

RawObject &RawObject::operator=(RawObject &&other) noexcept
{
    std::swap(m_backend, other.m_backend);
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    std::swap(m_type, other.m_type);
    return *this;
}

RawObject::~RawObject()
{
    if (m_data)
        git_odb_backend_data_free(m_backend, m_data);
}

ObjectReader::ObjectReader(git_repository *repository)
    : m_odb(obtain<OdbHandle>([&](git_odb **out) { return git_repository_odb(out, repository); }))
{
    const size_t count = m_odb ? git_odb_num_backends(m_odb.get()) : 0;
    for (size_t i = 0; i < count; ++i) {
        git_odb_backend *backend = nullptr;
        if (git_odb_get_backend(&backend, m_odb.get(), i) == 0 && backend->read)
            m_backends.push_back(backend);
    }
}

RawObject ObjectReader::tryRead(const git_oid &id) const
{
    for (git_odb_backend *backend : m_backends) {
        void *data = nullptr;
        size_t size = 0;
        git_object_t type = GIT_OBJECT_INVALID;
        if (backend->read(&data, &size, &type, backend, &id) == 0)
            return RawObject{backend, data, size, type};
    }
    return {};
}

Result<RawObject> ObjectReader::read(const GitOid &oid, git_object_t type) const
{
    const git_oid id = toGit(oid);
    RawObject object = tryRead(id);
    // Another process may have put it into a pack that we do not know yet.
    if (object.type() == GIT_OBJECT_INVALID && m_odb && git_odb_refresh(m_odb.get()) == 0)
        object = tryRead(id);
    if (object.type() == GIT_OBJECT_INVALID)
        return gitFailure(oid.toString());
    if (object.type() != type)
        return fail(ErrorKind::Repository, oid.toString(),
                    u"the object is a %1, not a %2"_s.arg(QLatin1StringView(git_object_type2string(object.type())),
                                                          QLatin1StringView(git_object_type2string(type))));
    return object;
}

Result<ObjectReader::Header> ObjectReader::readHeader(const GitOid &oid) const
{
    const git_oid id = toGit(oid);
    Header header;
    if (!m_odb || git_odb_read_header(&header.size, &header.type, m_odb.get(), &id) != 0)
        return gitFailure(oid.toString());
    return header;
}

Result<std::int64_t> ObjectReader::sizeOf(const GitOid &oid) const
{
    return readHeader(oid).transform([](const Header &header) { return static_cast<std::int64_t>(header.size); });
}

Result<git_object_t> ObjectReader::typeOf(const GitOid &oid) const
{
    return readHeader(oid).transform([](const Header &header) { return header.type; });
}

}  // namespace core
