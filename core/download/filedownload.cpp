#include "core/download/filedownload_p.h"

#include "core/base/pause.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::int64_t smallestPiece = 8LL * 1024 * 1024;
constexpr std::int64_t largestPiece = 256LL * 1024 * 1024;  // so that 500 GB make some 2000 requests
constexpr std::int64_t piecesPerFile = 64;
constexpr std::int64_t noteEvery = 4LL * 1024 * 1024;  // at most this much of a piece is fetched again after a kill
constexpr std::size_t hashBlockBytes = 1024 * 1024;
constexpr std::chrono::milliseconds beforeResuming{200};

/// Names path and content by a hash: any path fits into a file name, and another content is another file.
QString partName(const DownloadEntry &entry)
{
    const QString content = entry.lfsOid ? entry.lfsOid->toString() : entry.blobOid.toString();
    return sha256Of((entry.path + u'\n' + content).toUtf8()).toString();
}

QList<ByteRange> inPieces(const QList<ByteRange> &gaps, std::int64_t sizeBytes)
{
    const std::int64_t pieceBytes = std::clamp(sizeBytes / piecesPerFile, smallestPiece, largestPiece);
    QList<ByteRange> pieces;
    for (const ByteRange &gap : gaps) {
        for (std::int64_t at = gap.offset; at < gap.end(); at += pieceBytes)
            pieces.append({.offset = at, .lengthBytes = std::min(pieceBytes, gap.end() - at)});
    }
    if (pieces.isEmpty())
        pieces.append(ByteRange{});
    return pieces;
}

}  // namespace

FileDownload::FileDownload(const DownloadEntry &entry, const QString &partFolder, DownloadBoard::Row &row)
    : m_entry(entry)
    , m_row(row)
    , m_part(partFolder, partName(entry), entry.sizeBytes)
    , m_resumedBytes(m_part.presentBytes())
    , m_pieces(inPieces(m_part.missing(), entry.sizeBytes))
{
    m_row.doneBytes = m_resumedBytes;
    for (const ByteRange &range : m_part.present())
        m_ready.insert({range.offset, range.end()});
    if (!entry.lfsOid) {
        auto &hasher = m_hasher.emplace<Hasher<GitOid>>();
        hasher.add(QByteArray{"blob " + QByteArray::number(entry.sizeBytes)}.append('\0'));
    }
}

QList<ByteRange> FileDownload::pieces() const
{
    return m_pieces;
}

Result<> FileDownload::fetch(const ContentSource &source, const ByteRange &piece, const std::stop_token &stop)
{
    m_row.state = DownloadState::Fetching;
    const auto fetched = fetchPiece(source, piece, stop);
    // A file that was only stopped because of another has not failed.
    if (!fetched)
        m_row.state = fetched.error().kind == ErrorKind::Canceled ? DownloadState::Waiting : DownloadState::Failed;
    return fetched;
}

Result<> FileDownload::fetchPiece(const ContentSource &source, const ByteRange &piece, const std::stop_token &stop)
{
    if (const auto opened = open(); !opened)
        return opened;
    for (ByteRange left = piece; left.lengthBytes > 0;) {
        const std::int64_t start = left.offset;
        const auto fetched = fetchSome(source, left, stop);
        if (fetched)
            break;
        // Before the first byte HttpClient has tried often enough. As long as something moves we go on.
        if (!isTransient(fetched.error().kind) || left.offset == start)
            return fetched;
        if (!pauseFor(beforeResuming, stop))
            return canceled(m_entry.path);
    }
    return complete(piece, stop);
}

Result<> FileDownload::open()
{
    const std::scoped_lock lock{m_mutex};
    if (m_isOpen)
        return {};
    const bool isInOneGo = m_entry.sizeBytes <= smallestPiece;
    const auto opened = m_part.open(!isInOneGo);
    m_isOpen = opened.has_value();
    return opened;
}

Result<> FileDownload::fetchSome(const ContentSource &source, ByteRange &left, const std::stop_token &stop)
{
    // On the I/O thread until downloadRange() has returned. Writing means handing pages to the system, which is quick.
    std::optional<Error> diskError;
    std::int64_t notedTo = left.offset;
    const auto note = [&]() -> Result<> {
        const ByteRange arrived{.offset = notedTo, .lengthBytes = left.offset - notedTo};
        notedTo = left.offset;
        return m_part.note(arrived);
    };
    const auto take = [&](QByteArrayView bytes) {
        auto kept = m_part.write(left.offset, bytes);
        if (kept) {
            left.offset += bytes.size();
            left.lengthBytes -= bytes.size();
            m_row.doneBytes += bytes.size();
            if (left.offset - notedTo >= noteEvery)
                kept = note();
        }
        if (!kept)
            diskError = kept.error();
        return kept.has_value();
    };
    const auto fetched = source.hub.downloadRange(source.repo, source.commit, m_entry.path, left, take, stop);
    if (diskError)
        return std::unexpected(*diskError);
    if (const auto noted = note(); !noted)
        return noted;
    return fetched;
}

Result<> FileDownload::complete(const ByteRange &piece, const std::stop_token &stop)
{
    std::unique_lock lock{m_mutex};
    m_ready.insert({piece.offset, piece.end()});  // nothing new when it is empty: its place is taken, or it is the file
    if (m_isHashing)
        return {};
    m_isHashing = true;
    for (auto next = m_ready.find(m_hashedBytes); next != m_ready.end(); next = m_ready.find(m_hashedBytes)) {
        const ByteRange range{.offset = next->first, .lengthBytes = next->second - next->first};
        m_ready.erase(next);
        lock.unlock();
        const auto hashed = hash(range, stop);
        lock.lock();
        if (!hashed)
            return hashed;
        m_hashedBytes = range.end();
    }
    m_isHashing = false;
    if (m_hashedBytes < m_entry.sizeBytes)
        return {};
    lock.unlock();
    return finish();
}

/// Reads back what was just written: it is still in memory mostly.
Result<> FileDownload::hash(const ByteRange &range, const std::stop_token &stop)
{
    QByteArray block{static_cast<qsizetype>(hashBlockBytes), Qt::Uninitialized};
    for (std::int64_t at = range.offset; at < range.end();) {
        if (stop.stop_requested())
            return canceled(m_entry.path);
        const auto wanted = std::min<std::int64_t>(block.size(), range.end() - at);
        const auto got = m_part.read(at, std::span{block.data(), static_cast<std::size_t>(wanted)});
        if (!got)
            return std::unexpected(got.error());
        std::visit([&](auto &hasher) { hasher.add(QByteArrayView{block.constData(), *got}); }, m_hasher);
        at += *got;
    }
    return {};
}

bool FileDownload::isRightContent()
{
    if (m_entry.lfsOid)
        return std::get<Hasher<Sha256>>(m_hasher).finish() == *m_entry.lfsOid;
    return std::get<Hasher<GitOid>>(m_hasher).finish() == m_entry.blobOid;
}

Result<> FileDownload::finish()
{
    if (!isRightContent()) {
        m_part.discard();
        return fail(ErrorKind::Mismatch, m_entry.path, u"what arrived is not the content that the repository lists"_s);
    }
    const auto moved = m_part.moveTo(m_entry.localPath, m_entry.action == DownloadAction::Replace);
    if (moved)
        m_row.state = DownloadState::Done;
    return moved;
}

}  // namespace core
