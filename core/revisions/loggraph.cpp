#include "core/revisions/loggraph.h"

#include <algorithm>

namespace core {

namespace {

constexpr qsizetype stateStep = 256;
constexpr std::size_t maxLanes = 200;

}  // namespace

int GraphRow::width() const
{
    int widest = lane;
    for (const Line &line : lines)
        widest = std::max(widest, line.lane);
    return widest + 1;
}

std::size_t LogGraph::State::freeLane()
{
    const auto free = std::ranges::find(lanes, GitOid{}, &Lane::awaited);
    const auto index = static_cast<std::size_t>(free - lanes.begin());
    if (free == lanes.end())
        lanes.emplace_back();
    lanes[index].color = nextColor++;
    return index;
}

/// Ends the lanes that lead to `commit`; the first of them is where it stands.
std::size_t LogGraph::State::takeIn(const GitOid &commit, GraphRow &row)
{
    std::optional<std::size_t> place;
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        if (lanes[i].awaited.isNull())
            continue;
        const bool isEnd = lanes[i].awaited == commit;
        row.lines.push_back({.part = isEnd ? GraphRow::Part::Into : GraphRow::Part::Through,
                             .lane = static_cast<int>(i),
                             .color = lanes[i].color});
        if (!isEnd)
            continue;
        if (!place)
            place = i;
        lanes[i].awaited = {};
    }
    return place ? *place : freeLane();
}

void LogGraph::State::leadOut(const GitOid &parent, std::size_t lane, GraphRow &row)
{
    lanes[lane].awaited = parent;
    row.lines.push_back({.part = GraphRow::Part::OutOf, .lane = static_cast<int>(lane), .color = lanes[lane].color});
}

GraphRow LogGraph::State::advance(const GitOid &commit, std::span<const GitOid> parents)
{
    GraphRow row;
    const std::size_t place = takeIn(commit, row);
    row.lane = static_cast<int>(place);
    row.color = lanes[place].color;
    // The first parent goes on in the commit's own lane: a branch is a straight line.
    if (!parents.empty())
        leadOut(parents.front(), place, row);
    for (const GitOid &parent : parents.subspan(std::min<std::size_t>(1, parents.size()))) {
        const auto there = std::ranges::find(lanes, parent, &Lane::awaited);
        if (there != lanes.end()) {
            row.lines.push_back({.part = GraphRow::Part::OutOf,
                                 .lane = static_cast<int>(there - lanes.begin()),
                                 .color = there->color});
        } else if (lanes.size() < maxLanes || std::ranges::contains(lanes, GitOid{}, &Lane::awaited)) {
            leadOut(parent, freeLane(), row);
        }
    }
    while (!lanes.empty() && lanes.back().awaited.isNull())
        lanes.pop_back();
    return row;
}

void LogGraph::extend(const CommitLog &log)
{
    for (; m_size < log.size(); ++m_size) {
        if (m_size % stateStep == 0)
            m_states.push_back(m_end);
        static_cast<void>(m_end.advance(log.oid(m_size), log.parents(m_size)));
    }
}

std::vector<GraphRow> LogGraph::rows(const CommitLog &log, qsizetype first, qsizetype count) const
{
    const qsizetype end = std::min({first + count, m_size, log.size()});
    std::vector<GraphRow> rows;
    if (first < 0 || first >= end)
        return rows;
    State state = m_states[static_cast<std::size_t>(first / stateStep)];
    for (qsizetype row = first / stateStep * stateStep; row < end; ++row) {
        GraphRow shape = state.advance(log.oid(row), log.parents(row));
        if (row >= first)
            rows.push_back(std::move(shape));
    }
    return rows;
}

}  // namespace core
