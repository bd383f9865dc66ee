#include "ui/shared/plantree.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

void count(core::PublishPlan::Totals &totals, const core::PlanEntry &entry)
{
    using enum core::PlanAction;
    switch (entry.action) {
    case Add: ++totals.addCount; break;
    case Replace: ++totals.replaceCount; break;
    case Keep: ++totals.keepCount; break;
    case Delete: ++totals.deleteCount; break;
    case Skip: ++totals.skipCount; break;
    }
    if (entry.sendsContent())
        totals.sendBytes += entry.stat.sizeBytes;
    if (entry.isCopy())
        totals.copyBytes += entry.stat.sizeBytes;
}

std::int64_t shownSize(const core::PlanEntry &entry)
{
    return entry.action == core::PlanAction::Delete ? entry.remoteBytes : entry.stat.sizeBytes;
}

void add(core::PublishPlan::Totals &sum, const core::PublishPlan::Totals &part)
{
    sum.addCount += part.addCount;
    sum.replaceCount += part.replaceCount;
    sum.keepCount += part.keepCount;
    sum.deleteCount += part.deleteCount;
    sum.skipCount += part.skipCount;
    sum.sendBytes += part.sendBytes;
    sum.copyBytes += part.copyBytes;
}

}  // namespace

PlanTree::PlanTree(core::PublishPlan plan)
    : m_plan(std::move(plan))
{
    m_nodes.reserve(static_cast<std::size_t>(m_plan.entries.size()) + 16);
    m_nodes.push_back({.folder = 0});
    m_folders.push_back({});
    m_folderNodes.insert(QString{}, root);
    for (int i = 0; i < m_plan.entries.size(); ++i)
        addEntry(i);
    sortChildren();
    sumUp();
    m_folderNodes = {};
}

void PlanTree::addEntry(int index)
{
    const core::PlanEntry &entry = std::as_const(m_plan).entries.at(index);
    const qsizetype slash = entry.path.lastIndexOf(u'/');
    const int parent = slash < 0 ? root : folderNode(entry.path.first(slash));
    const int number = nodeCount();
    Node file{.parent = parent, .entry = index};
    if (entry.sendsContent()) {
        file.sendRow = static_cast<int>(m_sendNodes.size());
        m_sendNodes.push_back(number);
    }
    m_nodes.push_back(file);
    Folder &above = m_folders[static_cast<std::size_t>(m_nodes[static_cast<std::size_t>(parent)].folder)];
    above.children.push_back(number);
    count(above.totals, entry);
    if (entry.action != core::PlanAction::Skip)
        above.sizeBytes += shownSize(entry);
}

int PlanTree::folderNode(const QString &path)
{
    if (const auto known = m_folderNodes.constFind(path); known != m_folderNodes.cend())
        return *known;
    const qsizetype slash = path.lastIndexOf(u'/');
    const int parent = slash < 0 ? root : folderNode(path.first(slash));
    const int number = nodeCount();
    m_nodes.push_back({.parent = parent, .folder = static_cast<int>(m_folders.size())});
    m_folders.push_back({.path = path});
    m_folders[static_cast<std::size_t>(m_nodes[static_cast<std::size_t>(parent)].folder)].children.push_back(number);
    m_folderNodes.insert(path, number);
    return number;
}

void PlanTree::sortChildren()
{
    const auto isBefore = [this](int left, int right) {
        if (isFolder(left) != isFolder(right))
            return isFolder(left);
        const int order = name(left).compare(name(right), Qt::CaseInsensitive);
        return order != 0 ? order < 0 : name(left) < name(right);
    };
    for (Folder &each : m_folders)
        std::ranges::sort(each.children, isBefore);
}

void PlanTree::sumUp()
{
    // A folder's node is made after its parent's, so going backwards every folder is complete when it is added.
    for (int number = nodeCount() - 1; number > root; --number) {
        if (!isFolder(number))
            continue;
        Folder &above = m_folders[static_cast<std::size_t>(node(node(number).parent).folder)];
        add(above.totals, folder(number).totals);
        above.sizeBytes += folder(number).sizeBytes;
    }
}

QString PlanTree::path(int number) const
{
    return isFolder(number) ? folder(number).path : entry(number).path;
}

QStringView PlanTree::name(int number) const
{
    const QStringView full = isFolder(number) ? QStringView{folder(number).path} : QStringView{entry(number).path};
    return full.sliced(full.lastIndexOf(u'/') + 1);
}

std::int64_t PlanTree::sizeBytes(int number) const
{
    return isFolder(number) ? folder(number).sizeBytes : shownSize(entry(number));
}

std::vector<int> PlanTree::filesBelow(int number) const
{
    std::vector<int> files;
    std::vector<int> open{number};
    while (!open.empty()) {
        const int next = open.back();
        open.pop_back();
        if (!isFolder(next))
            files.push_back(next);
        else
            open.insert(open.end(), folder(next).children.begin(), folder(next).children.end());
    }
    return files;
}

}  // namespace ui
