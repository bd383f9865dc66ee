#pragma once

#include "core/lfs/lfsclient.h"
#include "core/publish/progressboard.h"
#include "core/publish/publishplan.h"
#include "core/publish/workshare_p.h"

#include <QHash>

#include <vector>

namespace core {

/// A file on its way: an entry of the plan, and what it turned out to be.
struct OutgoingFile
{
    PlanEntry entry;
    std::size_t row = 0;  ///< On the board.
    Sha256 sha256 = {};  ///< Lfs
    GitOid blobOid = {};  ///< Regular
};

using HashOrder = TwoEnded<OutgoingFile>;

/// Hashes files and sends the large ones: two threads hash, one asks the server what it lacks, four send.
///
/// The same content is sent once, however many files have it. The first failure stops everything and is what run()
/// returns; the objects sent by then stay on the server, where no commit names them.
///
/// Order: one hashing thread begins with the largest file, because its sending takes longest; the other with the
/// smallest large file, so that there is something to send at once. Of what is hashed the largest is sent first.
/// Thread: blocks; one run per object. Memory: does not grow with the size of files.
class ContentTransfer
{
public:
    /// `revision` may be empty: no branch of ours is concerned (a pull request).
    ContentTransfer(const HubClient &hub, RepoId repo, QString revision, ProgressBoard &board)
        : m_lfs(hub)
        , m_repo(std::move(repo))
        , m_revision(std::move(revision))
        , m_board(board)
    {
    }

    /// Fills in the ids of `files`. Errors: those of digestFile() and LfsClient; FileChanged when a file is no longer
    /// what the plan saw.
    [[nodiscard]] Result<> run(std::vector<OutgoingFile> &files, const std::stop_token &stop);

    [[nodiscard]] std::int64_t sentBytes() const { return m_sentBytes; }
    [[nodiscard]] std::int64_t reusedBytes() const { return m_reusedBytes; }

private:
    struct Upload
    {
        LfsUploadPlan plan;
        const OutgoingFile *file = nullptr;
    };
    /// One object, and the files that wait for it.
    struct Content
    {
        std::vector<const OutgoingFile *> files;
        bool isThere = false;
    };

    void hashNext(HashOrder &order, bool fromLargest, FirstFailure &failure);
    Result<> hash(OutgoingFile &file, const std::stop_token &stop);
    void askServer(FirstFailure &failure);
    Result<> ask(const std::vector<OutgoingFile *> &files, const std::stop_token &stop);
    void sendNext(FirstFailure &failure);
    Result<> send(const Upload &upload, const std::stop_token &stop);

    void giveUp(const OutgoingFile &file, const Error &error, FirstFailure &failure);

    /// False when another file has the same content: then this one waits for that, or is done already.
    bool claim(const OutgoingFile &file);
    /// The content is on the server: all who have it are done. `travelled` when it was sent just now.
    void arrive(const OutgoingFile &file, bool travelled);
    void finish(const OutgoingFile &file, FileState state);

    LfsClient m_lfs;
    const RepoId m_repo;
    const QString m_revision;
    ProgressBoard &m_board;
    BoundedQueue<OutgoingFile *> m_hashed{4 * LfsClient::maxBatchObjects};
    LargestFirst<Upload> m_uploads{demandLimit};
    std::mutex m_mutex;  // guards m_contents
    QHash<Sha256, Content> m_contents;
    std::atomic<std::int64_t> m_sentBytes{0};
    std::atomic<std::int64_t> m_reusedBytes{0};

    static constexpr std::size_t senderThreads = 4;
    static constexpr std::size_t demandLimit = 25;  // small files: the next answer is here before these are sent
};

}  // namespace core
