#include "core/revisions/commitblock_p.h"
#include "core/revisions/commitlog.h"

namespace core {

namespace {

constexpr std::size_t firstBlock = 256;  // What a window shows at once, and some more.

/// The first rows are there; for all others there are quicker ways than to read one after another.
void prepareRest(CommitWalk &walk, const Repository &repository, const HistoryRequest &request)
{
    const CommitLog known = request.known ? request.known() : CommitLog{};
    walk.addKnown(known);
    if (known.isEmpty() && request.limit < 0)
        walk.readAhead(repository);
}

}  // namespace

Result<CommitLog> readHistory(const Repository &repository, const HistoryRequest &request, const LogGrown &grown,
                              const std::stop_token &stop)
{
    CommitWalk walk{repository};
    if (const auto started = walk.start(request.tips); !started)
        return std::unexpected(started.error());
    CommitLogBuilder builder;
    builder.setGrafted(walk.isGrafted());
    const auto showBlock = [&] {
        builder.closeBlock();
        if (grown)
            grown(builder.log());
    };
    std::size_t blockSize = firstBlock;
    for (qsizetype count = 0; request.limit < 0 || count < request.limit; ++count) {
        if (stop.stop_requested())
            return canceled(repository.path());
        const auto commit = walk.next();
        if (!commit) {
            showBlock();
            return std::unexpected(commit.error());
        }
        if (!*commit)
            break;
        builder.add(**commit, walk.authorOf(**commit));
        if (builder.pending() < blockSize)
            continue;
        showBlock();
        if (blockSize == firstBlock)
            prepareRest(walk, repository, request);
        blockSize = std::min(blockSize * 2, CommitLogBuilder::maxBlock);
    }
    if (request.order == LogOrder::Topological && !walk.isTopological())
        builder.sortTopologically();
    showBlock();
    return builder.log();
}

}  // namespace core
