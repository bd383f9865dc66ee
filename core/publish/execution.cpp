#include "core/publish/execution_p.h"

#include "core/publish/commitguard_p.h"
#include "core/publish/uploadquestions_p.h"
#include "core/publish/verification_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype maxOperations = 25'000;
constexpr std::int64_t maxRegularBytes = 100LL * 1024 * 1024;

ReceiptEntry receiptEntry(const OutgoingFile &file)
{
    const PlanEntry &entry = file.entry;
    ReceiptEntry receipt{
        .path = entry.path, .action = entry.action, .sizeBytes = entry.stat.sizeBytes, .mode = entry.mode};
    if (entry.mode == UploadMode::Lfs)
        receipt.sha256 = file.sha256;
    else
        receipt.blobOid = file.blobOid;
    return receipt;
}

ReceiptEntry receiptEntry(const PlanEntry &unsent)
{
    ReceiptEntry receipt{
        .path = unsent.path, .action = unsent.action, .sizeBytes = unsent.stat.sizeBytes, .mode = unsent.mode};
    if (unsent.digest && !unsent.digest->sha256.isNull())
        receipt.sha256 = unsent.digest->sha256;
    if (unsent.digest && !unsent.digest->blobOid.isNull())
        receipt.blobOid = unsent.digest->blobOid;
    return receipt;
}

CommitOperation operationFor(const OutgoingFile &file)
{
    const bool isLfs = file.entry.mode == UploadMode::Lfs;
    return {.kind = isLfs ? CommitOperation::Kind::AddLfs : CommitOperation::Kind::AddRegular,
            .path = file.entry.path,
            .localPath = file.entry.localPath,
            .sizeBytes = file.entry.stat.sizeBytes,
            .blobOid = file.blobOid,
            .sha256 = file.sha256};
}

/// "…/discussions/7" → "refs/pr/7"
QString pullRequestRevision(const QUrl &url)
{
    return u"refs/pr/"_s + url.path().section(u'/', -1, -1, QString::SectionSkipEmpty);
}

}  // namespace

Execution::Execution(const HubClient &hub, ProgressBoard &board, PublishPlan plan, std::stop_token stop)
    : m_hub(hub)
    , m_board(board)
    , m_plan(std::move(plan))
    , m_stop(std::move(stop))
    , m_receipt{.endpoint = m_plan.endpoint,
                .repo = m_plan.repo,
                .revision = m_plan.revision,
                .startedAt = QDateTime::currentDateTimeUtc()}
    , m_parent(m_plan.parent)
    , m_revision(m_plan.revision)
{
    for (const PlanEntry &entry : m_plan.entries) {
        if (entry.sendsContent())
            m_files.push_back({.entry = entry, .row = m_files.size()});
    }
}

Result<Receipt> Execution::run()
{
    m_board.begin(m_files.size(), m_plan.totals().sendBytes);
    m_board.setStage(PublishStage::Comparing);
    for (const auto step : {&Execution::prepareTarget, &Execution::fetchRestored, &Execution::transfer,
                            &Execution::commit, &Execution::verify}) {
        if (const auto done = (this->*step)(); !done)
            return std::unexpected(done.error());
    }
    finishReceipt();
    m_board.setStage(PublishStage::Done);
    return m_receipt;
}

/// Before anything is created: a plan may have been made long ago.
Result<> Execution::checkFiles() const
{
    for (const OutgoingFile &file : m_files) {
        if (m_stop.stop_requested())
            return canceled(m_plan.repo.fullName());
        if (file.entry.source)
            continue;
        const auto stat = statFile(file.entry.localPath);
        if (!stat)
            return std::unexpected(stat.error());
        if (*stat != file.entry.stat)
            return fail(ErrorKind::FileChanged, file.entry.localPath);
    }
    return {};
}

Result<> Execution::prepareTarget()
{
    if (const auto checked = checkFiles(); !checked)
        return checked;
    if (m_plan.createRepo || m_plan.createBranch)
        m_board.setStage(PublishStage::Creating);
    if (m_plan.createRepo) {
        if (const auto created = createRepo(); !created)
            return created;
    }
    if (m_plan.createBranch)
        return m_hub.createBranch(m_plan.repo, m_plan.revision, m_parent ? m_parent->toString() : QString{}, m_stop);
    return m_plan.createRepo || m_plan.createPullRequest ? Result<>{} : checkParent();
}

/// The repository begins with a commit of the server's; what it put in there may be just what we publish.
Result<> Execution::createRepo()
{
    if (const auto created = m_hub.createRepo(m_plan.creation, m_stop); !created)
        return std::unexpected(created.error());
    m_receipt.createdRepo = true;
    const auto info = m_hub.repoInfo(m_plan.repo, {}, m_stop);
    if (!info)
        return std::unexpected(info.error());
    if (!info->head.isNull()) {
        m_parent = info->head;
        const auto tree = m_hub.tree(m_plan.repo, info->head.toString(), {}, m_stop);
        if (!tree)
            return std::unexpected(tree.error());
        for (const RemoteEntry &entry : *tree)
            m_createdFiles.insert(entry.path, entry);
    }
    if (!m_plan.modesArePredicted)
        return {};
    const auto modes = askUploadModes(m_hub, m_plan, u"main"_s, m_stop);
    if (!modes)
        return std::unexpected(modes.error());
    for (OutgoingFile &file : m_files) {
        if (const auto answer = modes->constFind(file.entry.path); answer != modes->cend())
            file.entry.mode = file.entry.stat.sizeBytes == 0 ? UploadMode::Regular : answer->mode;
    }
    return {};
}

/// The commit is guarded anyway; this finds out before gigabytes were sent for nothing.
Result<> Execution::checkParent() const
{
    const auto info = m_hub.repoInfo(m_plan.repo, m_plan.revision, m_stop);
    if (!info)
        return std::unexpected(info.error());
    if (info->head != m_plan.parent.value_or(GitOid{}))
        return fail(ErrorKind::Conflict, m_plan.repo.fullName(), u"the branch moved since the plan was made"_s);
    return {};
}

Result<> Execution::fetchRestored()
{
    return m_restored.fetch(m_hub, m_plan.repo, m_files, m_stop);
}

Result<> Execution::transfer()
{
    if (m_files.empty())
        return {};
    // To offer a pull request one need not be allowed to write to the branch, so it is not named.
    ContentTransfer transfer{m_hub, m_plan.repo, m_plan.createPullRequest ? QString{} : m_revision, m_board};
    if (const auto sent = transfer.run(m_files, m_stop); !sent)
        return sent;
    m_receipt.sentBytes = transfer.sentBytes();
    m_receipt.reusedBytes = transfer.reusedBytes();
    dropUnchanged();
    return {};
}

/// Takes out files that turned out to be what the server has at their path: a commit of them would change nothing.
void Execution::dropUnchanged()
{
    const auto isUnchanged = [this](const OutgoingFile &file) {
        const auto remote = m_createdFiles.constFind(file.entry.path);
        return remote != m_createdFiles.cend() && isSameContent(*remote, receiptEntry(file));
    };
    for (const OutgoingFile &file : m_files) {
        if (!isUnchanged(file))
            continue;
        ReceiptEntry kept = receiptEntry(file);
        kept.action = PlanAction::Keep;
        m_receipt.entries.append(kept);
        m_board.row(file.row).state = FileState::AlreadyThere;
    }
    std::erase_if(m_files, isUnchanged);
}

/// Deletions first: a path may be deleted as a folder and come back as a file. Split only where a limit forces it.
std::vector<Execution::CommitPart> Execution::commitParts() const
{
    std::vector<CommitPart> parts(1);
    const auto partFor = [&parts](std::int64_t bytes) -> CommitPart & {
        if (parts.back().operations.size() >= maxOperations
            || (parts.back().regularBytes > 0 && parts.back().regularBytes + bytes > maxRegularBytes))
            parts.emplace_back();
        parts.back().regularBytes += bytes;
        return parts.back();
    };
    for (const PlanEntry &entry : m_plan.entries) {
        if (entry.action != PlanAction::Delete)
            continue;
        CommitPart &part = partFor(0);
        part.operations.append({.kind = CommitOperation::Kind::DeleteFile, .path = entry.path});
        part.expected.append(receiptEntry(entry));
    }
    for (const PlanEntry &entry : m_plan.entries) {
        if (!entry.isCopy())
            continue;
        CommitPart &part = partFor(0);
        part.operations.append({.kind = CommitOperation::Kind::CopyFile,
                                .path = entry.path,
                                .sizeBytes = entry.stat.sizeBytes,
                                .sha256 = entry.digest->sha256});
        part.expected.append(receiptEntry(entry));
    }
    for (const OutgoingFile &file : m_files) {
        CommitPart &part = partFor(file.entry.mode == UploadMode::Regular ? file.entry.stat.sizeBytes : 0);
        part.operations.append(operationFor(file));
        part.expected.append(receiptEntry(file));
        part.files.push_back(&file);
    }
    if (parts.back().operations.isEmpty())
        parts.pop_back();
    return parts;
}

Result<> Execution::commit()
{
    m_board.setStage(PublishStage::Committing);
    const auto parts = commitParts();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        QString summary = m_plan.summary;
        if (parts.size() > 1)
            summary += u" (part %1 of %2)"_s.arg(i + 1).arg(parts.size());
        if (const auto committed = commitPart(parts[i], summary); !committed)
            return committed;
    }
    return {};
}

Result<> Execution::commitPart(const CommitPart &part, const QString &summary)
{
    const CommitRequest request{.summary = summary,
                                .description = m_plan.description,
                                .parent = m_parent,
                                .createPullRequest = m_plan.createPullRequest && m_receipt.commits.isEmpty(),
                                .operations = part.operations};
    const auto reply = CommitGuard{m_hub, m_plan.repo, m_stop}.commit(m_revision, request, part.expected);
    if (!reply)
        return std::unexpected(reply.error());
    m_parent = reply->oid;
    m_receipt.commits.append(reply->oid);
    m_receipt.commitUrl = reply->url;
    m_receipt.entries += part.expected;
    m_receipt.sentBytes += part.regularBytes;
    for (const CommitOperation &operation : part.operations)
        m_receipt.reusedBytes += operation.kind == CommitOperation::Kind::CopyFile ? operation.sizeBytes : 0;
    if (request.createPullRequest) {
        m_receipt.pullRequestUrl = reply->pullRequestUrl;
        m_revision = pullRequestRevision(reply->pullRequestUrl);
    }
    for (const OutgoingFile *file : part.files) {
        ProgressBoard::Row &row = m_board.row(file->row);
        row.sentBytes = file->entry.stat.sizeBytes;  // regular files travel inside the commit
        row.state = FileState::Committed;
    }
    return {};
}

/// From here on the publish has happened. What keeps us from looking (the network, the user) leaves an unverified
/// receipt; only content that is not ours is an error.
Result<> Execution::verify()
{
    m_board.setStage(PublishStage::Verifying);
    if (m_receipt.commits.isEmpty()) {
        m_receipt.verified = !m_stop.stop_requested();
        return {};
    }
    const auto mismatches =
        findMismatches(m_hub, m_plan.repo, m_receipt.commits.constLast().toString(), m_receipt.entries, m_stop);
    if (mismatches && !mismatches->isEmpty())
        return fail(ErrorKind::Mismatch, mismatches->first(), u"the server holds something else than was sent"_s);
    m_receipt.verified = mismatches.has_value();
    for (const OutgoingFile &file : m_files) {
        if (m_receipt.verified)
            m_board.row(file.row).state = FileState::Verified;
    }
    return {};
}

void Execution::finishReceipt()
{
    for (const PlanEntry &entry : m_plan.entries) {
        if (entry.action == PlanAction::Keep)
            m_receipt.entries.append(receiptEntry(entry));
    }
    std::ranges::stable_sort(m_receipt.entries, {}, &ReceiptEntry::path);
    if (!m_receipt.pullRequestUrl.isEmpty())
        m_receipt.webUrl = m_receipt.pullRequestUrl;
    else
        m_receipt.webUrl = m_hub.treeUrl(m_plan.repo, m_revision);
    m_receipt.finishedAt = QDateTime::currentDateTimeUtc();
}

}  // namespace core
