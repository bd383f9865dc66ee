#pragma once

#include "core/publish/publishplan.h"

#include <QString>

#include <memory>
#include <vector>

namespace ui {

/// A plan arranged as folders and files, ready to be shown: immutable once built.
///
/// Nodes are numbered; 0 is the root, which is not shown. Children are folders first, then files, each by name.
/// Cost: one pass and a sort; a hundred thousand entries take longer than a frame, so the publish worker builds it.
class PlanTree
{
public:
    static constexpr int none = -1;
    static constexpr int root = 0;

    struct Node
    {
        int parent = none;
        int entry = none;  ///< Index in plan().entries; none for a folder.
        int folder = none;  ///< Index for folder(); none for a file.
        int sendRow = none;  ///< Row on the ProgressBoard; none when nothing is sent.
    };

    struct Folder
    {
        QString path;  ///< In the repository; empty for the root.
        std::vector<int> children;  ///< Node numbers.
        core::PublishPlan::Totals totals;  ///< Of everything below.
        std::int64_t sizeBytes = 0;  ///< Of everything below, left-out files excepted.
    };

    explicit PlanTree(core::PublishPlan plan);

    [[nodiscard]] const core::PublishPlan &plan() const { return m_plan; }
    [[nodiscard]] int nodeCount() const { return static_cast<int>(m_nodes.size()); }
    [[nodiscard]] const Node &node(int number) const { return m_nodes[static_cast<std::size_t>(number)]; }
    [[nodiscard]] bool isFolder(int number) const { return node(number).folder != none; }
    [[nodiscard]] const Folder &folder(int number) const
    {
        return m_folders[static_cast<std::size_t>(node(number).folder)];
    }
    /// Only for a file's node.
    [[nodiscard]] const core::PlanEntry &entry(int number) const { return m_plan.entries.at(node(number).entry); }
    [[nodiscard]] QString path(int number) const;
    [[nodiscard]] QStringView name(int number) const;  ///< Valid as long as the tree.
    [[nodiscard]] std::int64_t sizeBytes(int number) const;
    /// Nodes of the entries that send content, in the order of the ProgressBoard's rows.
    [[nodiscard]] const std::vector<int> &sendNodes() const { return m_sendNodes; }
    /// The files below `number`, or the file itself.
    [[nodiscard]] std::vector<int> filesBelow(int number) const;

private:
    int folderNode(const QString &path);
    void addEntry(int index);
    void sortChildren();
    void sumUp();

    core::PublishPlan m_plan;
    std::vector<Node> m_nodes;
    std::vector<Folder> m_folders;
    std::vector<int> m_sendNodes;
    QHash<QString, int> m_folderNodes;  // by path
};

/// Shared because session, model and page look at the same plan and nobody changes it.
using PlanTreePtr = std::shared_ptr<const PlanTree>;

}  // namespace ui
