#include "core/localhub/incomingpush_p.h"

#include "core/localhub/cardgate_p.h"

#include <git2.h>

#include <QDir>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::localhub {

namespace {

constexpr qsizetype blockBytes = 256 * 1024;
constexpr qsizetype longestLine = 65'520;  // of git's packets
constexpr qsizetype mostCommands = 10'000;

using IndexerHandle = GitHandle<git_indexer, git_indexer_free>;

QByteArray packet(const QByteArray &text)
{
    return QByteArray::number(text.size() + 4, 16).rightJustified(4, '0') + text;
}

QByteArray onBand(char band, const QByteArray &text)
{
    return packet(band + text);
}

Result<QByteArray> bytesAt(const FileHandle &file, std::int64_t offset, qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    const auto read = file.readAt(offset, bytes.data(), count);
    if (!read)
        return std::unexpected(read.error());
    bytes.truncate(*read);
    return bytes;
}

}  // namespace

Result<IncomingPush> IncomingPush::read(const FileHandle &request)
{
    IncomingPush push{request};
    std::int64_t offset = 0;
    while (push.m_commands.size() < mostCommands) {
        const auto size = bytesAt(request, offset, 4);
        if (!size)
            return std::unexpected(size.error());
        bool isNumber = false;
        const qsizetype length = size->toInt(&isNumber, 16);
        if (!isNumber || length > longestLine)
            return IncomingPush{request};
        offset += 4;
        if (length < 4)  // a flush: the pack follows
            break;
        const auto line = bytesAt(request, offset, length - 4);
        if (!line)
            return std::unexpected(line.error());
        offset += length - 4;
        const qsizetype end = line->indexOf('\0');
        const QByteArray command = (end < 0 ? *line : line->first(end)).trimmed();
        if (end >= 0)
            push.m_capabilities = line->sliced(end + 1).trimmed();
        const QList<QByteArray> words = command.split(' ');
        const auto from = GitOid::fromHex(QString::fromLatin1(words.value(0)));
        const auto to = GitOid::fromHex(QString::fromLatin1(words.value(1)));
        if (words.size() >= 3 && from && to)
            push.m_commands.append({.from = *from, .to = *to, .reference = QString::fromUtf8(words.at(2))});
    }
    push.m_packBegin = offset;
    return push;
}

Result<> IncomingPush::unpackInto(const GitRepo &repo, const QString &folder) const
{
    git_odb *odb = nullptr;
    if (git_repository_odb(&odb, repo.handle()) != 0)
        return gitFailure(repo.path());
    const OdbHandle owner{odb};
    const QByteArray packs = QFile::encodeName(folder + u"/pack"_s);
    git_indexer *indexer = nullptr;
    git_indexer_options options = GIT_INDEXER_OPTIONS_INIT;
    if (git_indexer_new(&indexer, packs.constData(), 0, odb, &options) != 0)
        return gitFailure(repo.path());
    const IndexerHandle indexing{indexer};
    git_indexer_progress progress{};
    std::int64_t offset = m_packBegin;
    for (;;) {
        const auto block = bytesAt(*m_request, offset, blockBytes);
        if (!block)
            return std::unexpected(block.error());
        if (block->isEmpty())
            break;
        if (git_indexer_append(indexer, block->constData(), static_cast<std::size_t>(block->size()), &progress) != 0)
            return gitFailure(repo.path());
        offset += block->size();
    }
    if (git_indexer_commit(indexer, &progress) != 0
        || git_odb_add_disk_alternate(odb, QFile::encodeName(folder).constData()) != 0)
        return gitFailure(repo.path());
    return {};
}

std::optional<QString> IncomingPush::cardProblem(const GitRepo &repo, RepoType type) const
{
    const GitOid none{};
    const bool onlyDeletes =
        std::ranges::all_of(m_commands, [&none](const Command &command) { return command.to == none; });
    const QTemporaryDir folder;
    if (onlyDeletes || !folder.isValid() || !QDir(folder.path()).mkpath(u"pack"_s))
        return {};
    const auto size = m_request->sizeBytes();
    // A push of commits that are here already has no pack. One that does not unpack is git's to refuse.
    if (size && *size > m_packBegin && !unpackInto(repo, folder.path()))
        return {};
    for (const Command &command : m_commands) {
        if (command.to == none || !command.reference.startsWith(u"refs/heads/"))
            continue;
        const auto base = command.from == none ? std::nullopt : std::optional{command.from};
        if (const auto good = requireGoodCard(repo, command.to, base, type);
            !good && good.error().kind == ErrorKind::Rejected)
            return good.error().detail;
    }
    return {};
}

QByteArray IncomingPush::refusal(const QString &words) const
{
    QByteArray report = packet("unpack ok\n");
    for (const Command &command : m_commands)
        report += packet("ng " + command.reference.toUtf8() + " pre-receive hook declined\n");
    report += "0000";
    if (!m_capabilities.contains("side-band-64k"))
        return report;
    return onBand(2, words.toUtf8() + '\n') + onBand(1, report) + "0000";
}

}  // namespace core::localhub
