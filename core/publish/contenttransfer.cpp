#include "core/publish/contenttransfer_p.h"

#include <algorithm>
#include <array>
#include <thread>

namespace core {

namespace {

/// Nothing has to be read again when the plan knows the id, the file having been compared.
bool takeKnownDigest(OutgoingFile &file)
{
    const auto &digest = file.entry.digest;
    if (!digest || digest->sizeBytes != file.entry.stat.sizeBytes || digest->modifiedNs != file.entry.stat.modifiedNs)
        return false;
    file.sha256 = digest->sha256;
    file.blobOid = digest->blobOid;
    return file.entry.mode == UploadMode::Lfs ? !file.sha256.isNull() : !file.blobOid.isNull();
}

}  // namespace

Result<> ContentTransfer::run(std::vector<OutgoingFile> &files, const std::stop_token &stop)
{
    std::vector<OutgoingFile *> large;
    std::vector<OutgoingFile *> regular;
    for (OutgoingFile &file : files) {
        if (!takeKnownDigest(file))
            m_board.hashTotalBytes += file.entry.stat.sizeBytes;
        (file.entry.mode == UploadMode::Lfs ? large : regular).push_back(&file);
    }
    std::ranges::stable_sort(large, {}, [](const OutgoingFile *file) { return file->entry.stat.sizeBytes; });
    HashOrder order{std::move(large), std::move(regular)};

    m_board.setStage(PublishStage::Hashing);
    FirstFailure failure{stop};
    {
        std::array<std::jthread, senderThreads> senders;
        for (std::jthread &sender : senders)
            sender = std::jthread{[&] { sendNext(failure); }};
        std::jthread asker{[&] { askServer(failure); }};
        {
            const std::jthread fromLargest{[&] { hashNext(order, true, failure); }};
            const std::jthread fromSmallest{[&] { hashNext(order, false, failure); }};
        }
        m_hashed.close();
        asker.join();
        m_uploads.close();
    }
    return failure.result();
}

void ContentTransfer::hashNext(HashOrder &order, bool fromLargest, FirstFailure &failure)
{
    const std::stop_token stop = failure.token();
    while (OutgoingFile *file = order.take(fromLargest)) {
        if (stop.stop_requested())
            return;
        if (const auto hashed = hash(*file, stop); !hashed) {
            giveUp(*file, hashed.error(), failure);
            return;
        }
        if (file->entry.mode == UploadMode::Lfs && !m_hashed.push(file, stop))
            return;
    }
}

Result<> ContentTransfer::hash(OutgoingFile &file, const std::stop_token &stop)
{
    if (takeKnownDigest(file))
        return {};
    ProgressBoard::Row &row = m_board.row(file.row);
    row.state = FileState::Hashing;
    const bool isLfs = file.entry.mode == UploadMode::Lfs;
    const auto digest = digestFile(file.entry.localPath, isLfs ? DigestSet::Sha256Only : DigestSet::BlobOidOnly, stop,
                                   [&row](std::int64_t bytes) { row.hashedBytes += bytes; });
    if (!digest)
        return std::unexpected(digest.error());
    if (digest->sizeBytes != file.entry.stat.sizeBytes || digest->modifiedNs != file.entry.stat.modifiedNs)
        return fail(ErrorKind::FileChanged, file.entry.localPath);
    file.sha256 = digest->sha256;
    file.blobOid = digest->blobOid;
    row.state = FileState::Waiting;
    return {};
}

void ContentTransfer::askServer(FirstFailure &failure)
{
    const std::stop_token stop = failure.token();
    // Asking no earlier than somebody is about to be idle lets answers stay fresh: storage addresses expire.
    while (m_uploads.waitForDemand(stop) && !stop.stop_requested()) {
        const auto files = m_hashed.popSome(LfsClient::maxBatchObjects, stop);
        if (files.empty())
            return;
        if (const auto asked = ask(files, stop); !asked)
            failure.report(asked.error());
    }
}

Result<> ContentTransfer::ask(const std::vector<OutgoingFile *> &files, const std::stop_token &stop)
{
    QHash<Sha256, const OutgoingFile *> fileOf;
    QList<LfsObject> objects;
    for (const OutgoingFile *file : files) {
        if (!claim(*file))
            continue;
        fileOf.insert(file->sha256, file);
        objects.append({.oid = file->sha256, .sizeBytes = file->entry.stat.sizeBytes});
    }
    if (objects.isEmpty())
        return {};
    m_board.setStage(PublishStage::Sending);
    auto plans = m_lfs.requestUploads(m_repo, m_revision, objects, stop);
    if (!plans)
        return std::unexpected(plans.error());
    for (LfsUploadPlan &plan : *plans) {
        const OutgoingFile *file = fileOf.value(plan.object.oid);
        if (file == nullptr)
            return fail(ErrorKind::ServerFault, m_repo.fullName(), QStringLiteral("an object nobody asked about"));
        if (plan.alreadyStored)
            arrive(*file, false);
        else
            m_uploads.push({.plan = std::move(plan), .file = file}, file->entry.stat.sizeBytes);
    }
    return {};
}

void ContentTransfer::sendNext(FirstFailure &failure)
{
    const std::stop_token stop = failure.token();
    while (const auto upload = m_uploads.pop(stop)) {
        if (const auto sent = send(*upload, stop); !sent) {
            giveUp(*upload->file, sent.error(), failure);
            return;
        }
    }
}

void ContentTransfer::giveUp(const OutgoingFile &file, const Error &error, FirstFailure &failure)
{
    // A file that was only stopped because of another has not failed.
    m_board.row(file.row).state = error.kind == ErrorKind::Canceled ? FileState::Waiting : FileState::Failed;
    failure.report(error);
}

Result<> ContentTransfer::send(const Upload &upload, const std::stop_token &stop)
{
    const PlanEntry &entry = upload.file->entry;
    ProgressBoard::Row &row = m_board.row(upload.file->row);
    row.state = FileState::Sending;
    const auto sent = m_lfs.upload(m_repo, m_revision, upload.plan, entry.localPath, entry.stat, row.sentBytes, stop);
    if (!sent)
        return sent;
    arrive(*upload.file, true);
    return {};
}

bool ContentTransfer::claim(const OutgoingFile &file)
{
    const std::scoped_lock lock{m_mutex};
    Content &content = m_contents[file.sha256];
    content.files.push_back(&file);
    if (content.isThere)
        finish(file, FileState::AlreadyThere);
    return content.files.size() == 1;
}

void ContentTransfer::arrive(const OutgoingFile &file, bool travelled)
{
    const std::scoped_lock lock{m_mutex};
    Content &content = m_contents[file.sha256];
    content.isThere = true;
    for (const OutgoingFile *each : content.files)
        finish(*each, travelled && each == &file ? FileState::Sent : FileState::AlreadyThere);
}

void ContentTransfer::finish(const OutgoingFile &file, FileState state)
{
    const std::int64_t bytes = file.entry.stat.sizeBytes;
    ProgressBoard::Row &row = m_board.row(file.row);
    row.sentBytes = bytes;
    row.state = state;
    if (state == FileState::Sent) {
        m_sentBytes += bytes;
    } else {
        m_board.skippedBytes += bytes;
        m_reusedBytes += bytes;
    }
}

}  // namespace core
