#pragma once

#include "core/revisions/commitlog.h"

namespace core {

/// What a row of the graph beside a list of commits shows. Lanes are columns, counted from 0; a lane keeps its column
/// and colour as long as it lives.
struct GraphRow
{
    enum class Part {
        Through,  ///< From the row's upper edge to its lower edge.
        Into,  ///< From the upper edge to the commit: a child above.
        OutOf,  ///< From the commit to the lower edge: a parent below.
    };

    struct Line
    {
        Part part = Part::Through;
        int lane = 0;  ///< At the edge.
        int color = 0;  ///< Counts up; what the number looks like is the painter's choice.

        friend bool operator==(const Line &, const Line &) = default;
    };

    int lane = 0;  ///< The commit's.
    int color = 0;
    std::vector<Line> lines;

    /// How many columns the row needs.
    [[nodiscard]] int width() const;

    friend bool operator==(const GraphRow &, const GraphRow &) = default;
};

/// Lays out the lines from commits to their parents. Keeps the state of every 256th row and works out what is between
/// when it is asked for, so that it takes little memory beside the log itself.
///
/// A value; copies share nothing. Lanes beyond 200 (a merge of so many branches at once) are not followed.
class LogGraph
{
public:
    /// Takes in the rows that `log` has gained. A log whose order was mended needs a new graph.
    void extend(const CommitLog &log);
    [[nodiscard]] qsizetype size() const { return m_size; }

    /// Of the log that extend() saw last. Cost: that of up to 256 rows more than asked for.
    [[nodiscard]] std::vector<GraphRow> rows(const CommitLog &log, qsizetype first, qsizetype count) const;

private:
    struct Lane
    {
        GitOid awaited;  ///< The commit it leads to; null: the column is free.
        int color = 0;
    };
    struct State
    {
        std::vector<Lane> lanes;
        int nextColor = 0;

        [[nodiscard]] GraphRow advance(const GitOid &commit, std::span<const GitOid> parents);
        [[nodiscard]] std::size_t freeLane();
        [[nodiscard]] std::size_t takeIn(const GitOid &commit, GraphRow &row);
        void leadOut(const GitOid &parent, std::size_t lane, GraphRow &row);
    };

    std::vector<State> m_states;  // before each 256th row
    State m_end;
    qsizetype m_size = 0;
};

}  // namespace core
