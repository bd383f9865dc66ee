#include "core/revisions/notebookdiff.h"

#include "core/git/itemnumbers.h"
#include "core/git/linediff.h"

#include <QHash>

#include <algorithm>

namespace core {

namespace {

using Node = ValueTree::Node;
using Tree = std::shared_ptr<const ValueTree>;

constexpr std::size_t maxCells = 20'000;

/// A notebook's cells.
struct Notebook
{
    Tree tree;
    std::vector<Node> cells;

    [[nodiscard]] Node part(qsizetype cell, QByteArrayView key) const
    {
        return tree->child(cells[static_cast<std::size_t>(cell)], key);
    }
    [[nodiscard]] QByteArray id(qsizetype cell) const
    {
        const Node id = part(cell, "id");
        return id == ValueTree::none ? QByteArray{} : tree->text(id).toByteArray();
    }
    /// nbformat writes a text, or a list of its lines.
    [[nodiscard]] QByteArray source(qsizetype cell) const
    {
        const Node source = part(cell, "source");
        if (source == ValueTree::none)
            return {};
        if (tree->kind(source) != ValueTree::Kind::List)
            return tree->text(source).toByteArray();
        QByteArray text;
        for (Node line = tree->firstChild(source); line != ValueTree::none; line = tree->next(line))
            text += tree->text(line);
        return text;
    }
    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(cells.size()); }
    [[nodiscard]] ValueRef root() const { return {.tree = tree, .node = tree->root()}; }
};

std::expected<Notebook, NotebookProblem> readNotebook(QByteArrayView json, bool isBefore)
{
    using Kind = NotebookProblem::Kind;
    if (json.isEmpty())
        return Notebook{.tree = std::make_shared<const ValueTree>(), .cells = {}};
    auto tree = ValueTree::fromJson(json);
    if (!tree)
        return std::unexpected(NotebookProblem{.kind = Kind::NotJson, .isBefore = isBefore, .json = tree.error()});
    Notebook notebook{.tree = std::make_shared<const ValueTree>(*std::move(tree)), .cells = {}};
    const Node cells = notebook.tree->child(notebook.tree->root(), "cells");
    if (cells == ValueTree::none || notebook.tree->kind(cells) != ValueTree::Kind::List)
        return std::unexpected(NotebookProblem{.kind = Kind::NotNotebook, .isBefore = isBefore});
    notebook.cells = notebook.tree->children(cells);
    const auto isMap = [&](Node cell) { return notebook.tree->kind(cell) == ValueTree::Kind::Map; };
    if (!std::ranges::all_of(notebook.cells, isMap))
        return std::unexpected(NotebookProblem{.kind = Kind::NotNotebook, .isBefore = isBefore});
    if (notebook.cells.size() > maxCells)
        return std::unexpected(NotebookProblem{.kind = Kind::TooManyCells, .isBefore = isBefore});
    return notebook;
}

/// Which cell of the earlier notebook each cell of the later one was; -1 for none.
class CellMatching
{
public:
    CellMatching(const Notebook &before, const Notebook &after)
        : m_before(before)
        , m_after(after)
        , m_origins(after.count(), -1)
    {
    }

    QList<qsizetype> run()
    {
        if (!matchIds())
            matchSources();
        return m_origins;
    }

private:
    /// False when a side has cells without ids, or one twice.
    bool matchIds()
    {
        QHash<QByteArray, qsizetype> places;
        for (qsizetype cell = 0; cell < m_before.count(); ++cell)
            places.insert(m_before.id(cell), cell);
        QHash<QByteArray, qsizetype> seen;
        for (qsizetype cell = 0; cell < m_after.count(); ++cell)
            seen.insert(m_after.id(cell), cell);
        const bool isUsable = places.size() == m_before.count() && seen.size() == m_after.count()
            && !places.contains({}) && !seen.contains({});
        const bool sharesAny =
            std::ranges::any_of(seen.keyBegin(), seen.keyEnd(), [&](const auto &id) { return places.contains(id); });
        if (!isUsable || !sharesAny)  // a tool may have given all of them new ids
            return false;
        for (qsizetype cell = 0; cell < m_after.count(); ++cell)
            m_origins[cell] = places.value(m_after.id(cell), -1);
        return true;
    }

    /// Equal sources in the same order first; between them, cells that stand in each other's place.
    void matchSources()
    {
        ItemNumbers<QByteArray> numbers;
        const auto numbersOf = [&numbers](const Notebook &notebook) {
            return numbers.of(notebook.count(), [&](qsizetype cell) { return notebook.source(cell); });
        };
        const auto old = numbersOf(m_before);
        qsizetype at = 0;
        qsizetype from = 0;
        const auto matchUpTo = [&](qsizetype end) {
            for (; at < end; ++at)
                m_origins[at] = from++;
        };
        for (const LineReplacement &part : differences(old, numbersOf(m_after))) {
            matchUpTo(part.after.first);
            matchReplaced(part);
            at = part.after.end();
            from = part.before.end();
        }
        matchUpTo(m_after.count());
    }

    void matchReplaced(const LineReplacement &part)
    {
        qsizetype from = part.before.first;
        for (qsizetype cell = part.after.first; cell < part.after.end(); ++cell) {
            for (qsizetype candidate = from; candidate < part.before.end(); ++candidate) {
                if (!isAlike(candidate, cell))
                    continue;
                m_origins[cell] = candidate;
                from = candidate + 1;
                break;
            }
        }
    }

    /// At least a third of the lines of the larger one, or both have one line.
    [[nodiscard]] bool isAlike(qsizetype before, qsizetype after) const
    {
        const TextLines old{m_before.source(before)};
        const TextLines now{m_after.source(after)};
        if (old.count() <= 1 && now.count() <= 1)
            return true;
        QHash<QByteArrayView, int> counts;
        for (qsizetype line = 0; line < old.count(); ++line)
            ++counts[old.line(line).trimmed()];
        qsizetype common = 0;
        for (qsizetype line = 0; line < now.count(); ++line)
            common += counts[now.line(line).trimmed()]-- > 0 ? 1 : 0;
        return 3 * common >= std::max(old.count(), now.count());
    }

    const Notebook &m_before;
    const Notebook &m_after;
    QList<qsizetype> m_origins;
};

class NotebookComparison
{
public:
    NotebookComparison(const Notebook &before, const Notebook &after, const TextDiffOptions &options)
        : m_before(before)
        , m_after(after)
        , m_options(options)
    {
    }

    NotebookDiff run()
    {
        const QList<qsizetype> origins = CellMatching{m_before, m_after}.run();
        QList<bool> isKept(m_before.count(), false);
        for (const qsizetype origin : origins) {
            if (origin >= 0)
                isKept[origin] = true;
        }
        qsizetype nextOld = 0;
        qsizetype furthest = -1;
        const auto addRemovedUpTo = [&](qsizetype end) {
            for (; nextOld < end; ++nextOld) {
                if (!isKept.at(nextOld))
                    m_diff.cells.append(cell(nextOld, -1));
            }
        };
        for (qsizetype at = 0; at < m_after.count(); ++at) {
            const qsizetype origin = origins.at(at);
            addRemovedUpTo(std::max(nextOld, origin));
            m_diff.cells.append(cell(origin, at));
            m_diff.cells.last().isMoved = origin >= 0 && origin < furthest;
            furthest = std::max(furthest, origin);
        }
        addRemovedUpTo(m_before.count());
        if (m_before.root().exists() && m_after.root().exists())
            m_diff.metadata = diffValues(m_before.root(), m_after.root(), {}, {"cells"});
        else
            m_diff.metadata = {.before = m_before.tree, .after = m_after.tree, .changes = {}, .leftOut = 0};
        return std::move(m_diff);
    }

private:
    [[nodiscard]] CellChange cell(qsizetype before, qsizetype after) const
    {
        const auto part = [](const Notebook &notebook, qsizetype at, QByteArrayView key) {
            return at < 0 ? ValueTree::none : notebook.part(at, key);
        };
        const Node type = after >= 0 ? m_after.part(after, "cell_type") : m_before.part(before, "cell_type");
        const ValueTree &typeTree = after >= 0 ? *m_after.tree : *m_before.tree;
        CellChange change{.before = before,
                          .after = after,
                          .type = type == ValueTree::none ? QString{} : typeTree.string(type),
                          .source = diffText(before < 0 ? QByteArray{} : m_before.source(before),
                                             after < 0 ? QByteArray{} : m_after.source(after), m_options),
                          .hasOtherOutputs = isOther(before, after, "outputs"),
                          .hasOtherCount = isOther(before, after, "execution_count"),
                          .metadata = diffValues({m_before.tree, part(m_before, before, "metadata")},
                                                 {m_after.tree, part(m_after, after, "metadata")}),
                          .outputsBefore = part(m_before, before, "outputs"),
                          .outputsAfter = part(m_after, after, "outputs")};
        const bool isChanged = change.hasOtherOutputs || change.hasOtherCount || !change.metadata.isSame()
            || !change.source.hunks.isEmpty() || change.source.obstacle != TextDiff::Obstacle::None
            || isOther(before, after, "cell_type");
        if (before < 0)
            change.kind = CellChange::Kind::Added;
        else if (after < 0)
            change.kind = CellChange::Kind::Removed;
        else if (isChanged)
            change.kind = CellChange::Kind::Changed;
        return change;
    }

    [[nodiscard]] bool isOther(qsizetype before, qsizetype after, QByteArrayView key) const
    {
        if (before < 0 || after < 0)
            return false;
        const Node old = m_before.part(before, key);
        const Node now = m_after.part(after, key);
        if (old == ValueTree::none || now == ValueTree::none)
            return old != now;
        return !m_before.tree->isSame(old, *m_after.tree, now);
    }

    const Notebook &m_before;
    const Notebook &m_after;
    const TextDiffOptions &m_options;
    NotebookDiff m_diff;
};

}  // namespace

std::expected<NotebookDiff, NotebookProblem> diffNotebooks(QByteArrayView before, QByteArrayView after,
                                                           const TextDiffOptions &options)
{
    const auto old = readNotebook(before, true);
    if (!old)
        return std::unexpected(old.error());
    const auto now = readNotebook(after, false);
    if (!now)
        return std::unexpected(now.error());
    return NotebookComparison{*old, *now, options}.run();
}

}  // namespace core
