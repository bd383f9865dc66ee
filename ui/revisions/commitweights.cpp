#include "ui/revisions/commitweights.h"

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto scrollPause = 150ms;

}  // namespace

CommitWeights::CommitWeights(QObject *parent)
    : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(scrollPause);
    connect(&m_pause, &QTimer::timeout, this, &CommitWeights::rest);
}

void CommitWeights::clear()
{
    m_pause.stop();
    m_query.cancel();
    m_wanted.clear();
    m_isWaiting = false;
    m_weights.clear();
}

std::optional<core::CommitWeight> CommitWeights::weight(const core::GitOid &commit) const
{
    const auto known = m_weights.constFind(commit);
    return known == m_weights.cend() ? std::nullopt : std::optional(*known);
}

void CommitWeights::weigh(const QString &repository, const QList<core::GitOid> &commits)
{
    QList<core::GitOid> wanted;
    for (const core::GitOid &commit : commits) {
        if (!m_weights.contains(commit))
            wanted.append(commit);
    }
    if (wanted.isEmpty() || (wanted == m_wanted && repository == m_repository))
        return;  // they are known, or on their way
    m_repository = repository;
    m_wanted = std::move(wanted);
    if (m_pause.isActive())
        m_isWaiting = true;
    else
        run();
    m_pause.start();
}

void CommitWeights::rest()
{
    if (std::exchange(m_isWaiting, false))
        run();
}

/// What cannot be weighed stays without a weight: the commit itself will say why when it is looked at.
CommitWeights::Weights CommitWeights::read(const QString &repository, const QList<core::GitOid> &commits,
                                           const std::stop_token &stop)
{
    Weights weights;
    const auto opened = core::Repository::open(repository);
    if (!opened)
        return weights;
    for (const core::GitOid &commit : commits) {
        if (stop.stop_requested())
            break;
        if (const auto weight = core::weighCommit(*opened, commit, stop))
            weights.insert(commit, *weight);
    }
    return weights;
}

void CommitWeights::run()
{
    m_query.cancel();
    m_query = m_lane.run(
        this,
        [repository = m_repository, wanted = m_wanted](const std::stop_token &stop) {
            return read(repository, wanted, stop);
        },
        [this](const Weights &weights) {
            m_weights.insert(weights);
            emit weighed();
        });
}

}  // namespace ui
