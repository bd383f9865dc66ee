#include "core/hub/hubcheckpoint.h"

#include "core/hub/filerequest_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::int64_t longestRefusal = 64 * 1024;  // the words of a server that sends something else
// As long as what reads headers asks for first.
constexpr std::int64_t beginningBytes = 16 * 1024;

}  // namespace

HubFile::HubFile(HubClient hub, RepoId repo, QString revision, RemoteEntry entry)
    : m_hub(std::move(hub))
    , m_repo(std::move(repo))
    , m_revision(std::move(revision))
    , m_entry(std::move(entry))
{
}

QString HubFile::identity() const
{
    return m_entry.lfsOid ? u"sha256:"_s + m_entry.lfsOid->toString() : u"git:"_s + m_entry.oid.toString();
}

QUrl HubFile::location() const
{
    const std::scoped_lock lock{m_mutex};
    return m_location;
}

void HubFile::setLocation(const QUrl &location) const
{
    const std::scoped_lock lock{m_mutex};
    m_location = location;
}

Result<QByteArray> HubFile::read(std::int64_t offset, std::int64_t count, const std::stop_token &stop) const
{
    if (count == 0)
        return QByteArray{};
    if (offset + count > std::min(beginningBytes, m_entry.sizeBytes))
        return fetch(offset, count, stop);
    return beginning(stop).transform([offset, count](const QByteArray &bytes) { return bytes.sliced(offset, count); });
}

Result<QByteArray> HubFile::beginning(const std::stop_token &stop) const
{
    {
        const std::scoped_lock lock{m_mutex};
        if (!m_beginning.isEmpty())
            return m_beginning;
    }
    auto bytes = fetch(0, std::min(beginningBytes, m_entry.sizeBytes), stop);
    if (bytes) {
        const std::scoped_lock lock{m_mutex};
        m_beginning = *bytes;
    }
    return bytes;
}

Result<QByteArray> HubFile::fetch(std::int64_t offset, std::int64_t count, const std::stop_token &stop) const
{
    const ByteRange range{.offset = offset, .lengthBytes = count};
    const QUrl known = location();
    auto response = request(known, range, stop);
    // A signed address ends after a while; the Hub then gives another one.
    if (!response && !known.isEmpty() && response.error().kind != ErrorKind::Canceled)
        response = request({}, range, stop);
    if (!response)
        return std::unexpected(response.error());
    setLocation(response->url);
    return checked(*std::move(response), offset, count);
}

Result<HttpResponse> HubFile::request(const QUrl &known, const ByteRange &range, const std::stop_token &stop) const
{
    HttpRequest request = fileRequest(m_hub.account(), m_repo, m_revision, m_entry.path);
    if (!known.isEmpty() && !isSameOrigin(known, m_hub.account().endpoint)) {
        request = hubRequest(m_hub.account(), HttpRequest::Method::Get, known, m_entry.path);
        request.service = Service::Cdn;
    }
    request.headers.append(rangeHeader(range));
    // A server that sends the whole file instead is cut off.
    request.maxAnswerBytes = std::max(range.lengthBytes, longestRefusal);
    return fetchFile(m_hub, std::move(request), m_repo, stop);
}

Result<QByteArray> HubFile::checked(HttpResponse response, std::int64_t offset, std::int64_t count) const
{
    constexpr int partialContent = 206;
    m_fetchedBytes += response.body.size();
    const bool isWhole = offset == 0 && count == m_entry.sizeBytes;
    if (response.status != partialContent && !isWhole)
        return fail(ErrorKind::ServerFault, m_entry.path, u"the server sends no parts of files"_s);
    const QByteArray expected = "bytes " + QByteArray::number(qint64{offset}) + '-'
        + QByteArray::number(qint64{offset + count - 1}) + '/' + QByteArray::number(qint64{m_entry.sizeBytes});
    const bool isExpected = response.status != partialContent || response.header("content-range") == expected;
    if (!isExpected || response.body.size() != count)
        return fail(ErrorKind::FileChanged, m_entry.path, u"the server has a file of another size"_s);
    return std::move(response.body);
}

HubFolder::HubFolder(HubClient hub, RepoId repo, QString revision)
    : m_hub(std::move(hub))
    , m_repo(std::move(repo))
    , m_revision(std::move(revision))
{
}

QString HubFolder::name() const
{
    return m_revision.isEmpty() ? m_repo.fullName() : m_repo.fullName() + u'@' + m_revision;
}

Result<QList<StoredFile>> HubFolder::files(const std::stop_token &stop) const
{
    const std::scoped_lock lock{m_mutex};
    if (m_commit.isEmpty()) {
        const auto info = m_hub.repoInfo(m_repo, m_revision, stop);
        if (!info)
            return std::unexpected(info.error());
        if (info->head.isNull())
            return fail(ErrorKind::RevisionNotFound, name(), u"the repository has no commits"_s);
        const auto tree = m_hub.tree(m_repo, info->head.toString(), {}, stop);
        if (!tree)
            return std::unexpected(tree.error());
        for (const RemoteEntry &entry : *tree) {
            if (!entry.isFolder)
                m_entries.insert(entry.path, entry);
        }
        m_commit = info->head.toString();
    }
    QList<StoredFile> files;
    for (const RemoteEntry &entry : std::as_const(m_entries))
        files.append({.path = entry.path, .sizeBytes = entry.sizeBytes});
    std::ranges::sort(files, {}, &StoredFile::path);
    return files;
}

Result<std::shared_ptr<const ByteSource>> HubFolder::open(const StoredFile &file) const
{
    const std::scoped_lock lock{m_mutex};
    const auto entry = m_entries.constFind(file.path);
    if (entry == m_entries.cend())
        return fail(ErrorKind::EntryNotFound, file.path);
    return std::make_shared<const HubFile>(m_hub, m_repo, m_commit, *entry);
}

}  // namespace core
