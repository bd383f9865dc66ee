#include "core/localhub/faultplan.h"

#include <algorithm>

namespace core {

namespace {

bool matches(const QByteArray &wantedMethod, const QString &wantedPath, const QByteArray &method, const QString &path)
{
    return (wantedMethod.isEmpty() || wantedMethod == method) && path.contains(wantedPath);
}

}  // namespace

void FaultPlan::add(Fault fault)
{
    const std::scoped_lock lock{m_mutex};
    m_faults.push_back(std::move(fault));
}

void FaultPlan::clear()
{
    const std::scoped_lock lock{m_mutex};
    m_faults.clear();
    m_requests.clear();
}

std::optional<Fault> FaultPlan::take(const QByteArray &method, const QString &path)
{
    const std::scoped_lock lock{m_mutex};
    for (auto it = m_faults.begin(); it != m_faults.end(); ++it) {
        if (!matches(it->method, it->pathContains, method, path))
            continue;
        if (it->skip > 0) {
            --it->skip;
            continue;
        }
        Fault fault = *it;
        if (--it->times <= 0)
            m_faults.erase(it);
        return fault;
    }
    return {};
}

void FaultPlan::record(SeenRequest request)
{
    const std::scoped_lock lock{m_mutex};
    m_requests.push_back(std::move(request));
}

std::vector<FaultPlan::SeenRequest> FaultPlan::requests() const
{
    const std::scoped_lock lock{m_mutex};
    return m_requests;
}

int FaultPlan::count(const QByteArray &method, const QString &pathContains) const
{
    const std::scoped_lock lock{m_mutex};
    return static_cast<int>(std::ranges::count_if(
        m_requests, [&](const SeenRequest &seen) { return matches(method, pathContains, seen.method, seen.path); }));
}

std::int64_t FaultPlan::bodyBytes(const QByteArray &method, const QString &pathContains) const
{
    const std::scoped_lock lock{m_mutex};
    std::int64_t total = 0;
    for (const SeenRequest &seen : m_requests) {
        if (matches(method, pathContains, seen.method, seen.path))
            total += seen.bodyBytes;
    }
    return total;
}

}  // namespace core
