#pragma once

#include "core/localhub/request_p.h"

namespace core::localhub {

/// Makes a planned fault happen around one request, and notes the request. Without a plan it does nothing.
///
/// Faults of the request's body are made by RequestBody, which is given the same fault.
class FaultGate
{
public:
    FaultGate(FaultPlan *plan, QByteArray method, QString path);

    [[nodiscard]] const std::optional<Fault> &fault() const { return m_fault; }
    /// Before anything is done: may wait, or give the answer to send instead of doing it.
    [[nodiscard]] std::optional<Reply> before(RequestBody &body, std::stop_token stopping) const;
    /// After it was done: may replace the answer.
    [[nodiscard]] Reply after(Reply reply) const;
    void record(const RequestBody &body, int status) const;

    /// After how many bytes of the answer's body the connection is to break; nothing when it is not.
    [[nodiscard]] std::optional<std::int64_t> cutResponseAfter() const;

private:
    [[nodiscard]] bool is(Fault::Kind kind) const { return m_fault && m_fault->kind == kind; }
    [[nodiscard]] Reply plannedReply() const;

    FaultPlan *const m_plan;
    const QByteArray m_method;
    const QString m_path;
    std::optional<Fault> m_fault;
};

}  // namespace core::localhub
