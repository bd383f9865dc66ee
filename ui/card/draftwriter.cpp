#include "ui/card/draftwriter.h"

#include <utility>

namespace ui {

DraftWriter::DraftWriter(core::CardDraftStore store, Done done)
    : m_store(std::move(store))
    , m_done(std::move(done))
    , m_thread([this] { run(); })
{
}

DraftWriter::~DraftWriter()
{
    {
        const std::scoped_lock lock{m_mutex};
        m_isEnding = true;
    }
    m_hasJob.notify_one();
}

void DraftWriter::write(core::CardDraft draft)
{
    const core::CardPlace place = draft.place;
    put({.place = place, .draft = std::move(draft)});
}

void DraftWriter::remove(const core::CardPlace &place)
{
    put({.place = place, .draft = {}});
}

void DraftWriter::put(Job job)
{
    {
        const std::scoped_lock lock{m_mutex};
        std::erase_if(m_jobs, [&job](const Job &waiting) { return waiting.place == job.place; });
        m_jobs.push_back(std::move(job));
    }
    m_hasJob.notify_one();
}

std::optional<DraftWriter::Job> DraftWriter::take()
{
    std::unique_lock lock{m_mutex};
    m_hasJob.wait(lock, [this] { return m_isEnding || !m_jobs.empty(); });
    if (m_jobs.empty())
        return std::nullopt;
    Job job = std::move(m_jobs.front());
    m_jobs.erase(m_jobs.begin());
    return job;
}

void DraftWriter::run()
{
    while (const std::optional<Job> job = take())
        m_done(job->place, job->draft ? m_store.write(*job->draft) : m_store.remove(job->place));
}

}  // namespace ui
