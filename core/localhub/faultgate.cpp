#include "core/localhub/faultgate_p.h"

#include <condition_variable>
#include <mutex>
#include <utility>

namespace core::localhub {

FaultGate::FaultGate(FaultPlan *plan, QByteArray method, QString path)
    : m_plan(plan)
    , m_method(std::move(method))
    , m_path(std::move(path))
{
    if (m_plan)
        m_fault = m_plan->take(m_method, m_path);
}

std::optional<Reply> FaultGate::before(RequestBody &body, std::stop_token stopping) const
{
    if (is(Fault::Kind::Delay)) {
        std::mutex mutex;
        std::condition_variable_any changed;
        std::unique_lock lock{mutex};
        changed.wait_for(lock, std::move(stopping), m_fault->delay, [] { return false; });
    }
    const bool isCut = is(Fault::Kind::CutRequest);
    if (!is(Fault::Kind::Status) && !isCut)
        return {};
    // A server in trouble has mostly taken the body when it notices.
    const auto dropped = body.read([](QByteArray &) { return Result<>{}; });
    if (isCut)
        body.cutConnection();
    if (!dropped || isCut)
        return Reply{.status = 0};
    return plannedReply();
}

Reply FaultGate::after(Reply reply) const
{
    return is(Fault::Kind::LostAnswer) ? plannedReply() : std::move(reply);
}

void FaultGate::record(const RequestBody &body, int status) const
{
    if (m_plan)
        m_plan->record({.method = m_method, .path = m_path, .bodyBytes = body.receivedBytes(), .status = status});
}

std::optional<std::int64_t> FaultGate::cutResponseAfter() const
{
    return is(Fault::Kind::CutResponse) ? std::optional{m_fault->bytes} : std::nullopt;
}

Reply FaultGate::plannedReply() const
{
    Reply reply{.status = m_fault->status, .contentType = "application/json; charset=utf-8", .body = m_fault->body};
    for (const auto &header : m_fault->headers)
        reply.headers.push_back(header);
    return reply;
}

}  // namespace core::localhub
