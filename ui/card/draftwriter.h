#pragma once

#include "core/card/carddraft.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace ui {

/// Writes drafts of one store on a thread of its own, the newest of a card instead of those before it.
///
/// Thread: all functions belong to the owner. Destruction writes what waits, and joins: nothing that was handed over
/// is lost.
class DraftWriter final
{
public:
    /// `done` is called on the thread, once for every draft written or removed.
    using Done = std::function<void(const core::CardPlace &place, const core::Result<> &result)>;

    DraftWriter(core::CardDraftStore store, Done done);
    ~DraftWriter();
    Q_DISABLE_COPY_MOVE(DraftWriter)

    void write(core::CardDraft draft);
    void remove(const core::CardPlace &place);

private:
    struct Job
    {
        core::CardPlace place;
        std::optional<core::CardDraft> draft;  ///< Nothing: there is to be none.
    };

    void put(Job job);
    [[nodiscard]] std::optional<Job> take();
    void run();

    const core::CardDraftStore m_store;
    const Done m_done;
    std::mutex m_mutex;  // guards the three below
    std::condition_variable m_hasJob;
    std::vector<Job> m_jobs;
    bool m_isEnding = false;
    std::jthread m_thread;  // last: ends before what it uses goes
};

}  // namespace ui
