#include "ui/shared/planmodel.h"

#include "ui/shared/formatting.h"
#include "ui/shared/plantext.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

bool isDone(core::FileState state)
{
    using enum core::FileState;
    switch (state) {
    case Sent:
    case AlreadyThere:
    case Committed:
    case Verified: return true;
    case Waiting:
    case Hashing:
    case Sending:
    case Failed: return false;
    }
    Q_UNREACHABLE_RETURN(false);
}

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

/// A folder is as far as the files in it: all in one state, or on its way.
core::FileState folderState(const RowProgress &folder)
{
    if (folder.doneFiles == folder.totalFiles)
        return core::FileState::Sent;
    return folder.sentBytes > 0 || folder.hashedBytes > 0 || folder.doneFiles > 0 ? core::FileState::Sending
                                                                                  : core::FileState::Waiting;
}

}  // namespace

void PlanModel::setTree(PlanTreePtr tree, bool isDraft)
{
    beginResetModel();
    m_isDraft = isDraft;
    m_tree = std::move(tree);
    m_fileProgress.clear();
    m_folderProgress.clear();
    arrange();
    endResetModel();
}

void PlanModel::setFilter(Filter filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    arrange();
    endResetModel();
}

bool PlanModel::isShown(const core::PlanEntry &entry) const
{
    return (!m_filter.hidesUnchanged || entry.action != core::PlanAction::Keep)
        && (!m_filter.hidesLeftOut || entry.action != core::PlanAction::Skip);
}

void PlanModel::arrange()
{
    m_shown.clear();
    m_rows.clear();
    if (!m_tree)
        return;
    const int count = m_tree->nodeCount();
    std::vector<bool> shown(at(count), false);
    shown[PlanTree::root] = true;
    // Backwards, children come before their folders: a folder is shown when something in it is.
    for (int node = count - 1; node > PlanTree::root; --node) {
        if (!m_tree->isFolder(node))
            shown[at(node)] = isShown(m_tree->entry(node));
        if (shown[at(node)])
            shown[at(m_tree->node(node).parent)] = true;
    }
    m_rows.assign(at(count), hidden);
    for (int node = 0; node < count; ++node) {
        if (!m_tree->isFolder(node))
            continue;
        std::vector<int> children;
        for (const int child : m_tree->folder(node).children) {
            if (!shown[at(child)])
                continue;
            m_rows[at(child)] = static_cast<int>(children.size());
            children.push_back(child);
        }
        m_shown.resize(std::max(m_shown.size(), at(m_tree->node(node).folder) + 1));
        m_shown[at(m_tree->node(node).folder)] = std::move(children);
    }
}

void PlanModel::startProgress()
{
    m_fileProgress.assign(m_tree->sendNodes().size(), {});
    m_folderProgress.assign(m_shown.size(), RowProgress{.isFolder = true});
    for (const int node : m_tree->sendNodes()) {
        m_fileProgress[at(m_tree->node(node).sendRow)].totalBytes = m_tree->sizeBytes(node);
        for (int up = m_tree->node(node).parent; up != PlanTree::none; up = m_tree->node(up).parent) {
            RowProgress &folder = m_folderProgress[at(m_tree->node(up).folder)];
            folder.totalBytes += m_tree->sizeBytes(node);
            ++folder.totalFiles;
        }
    }
}

void PlanModel::setProgress(const std::vector<core::ProgressBoard::RowSnapshot> &rows)
{
    if (!m_tree || rows.size() != m_tree->sendNodes().size())
        return;
    const bool isFirst = m_fileProgress.empty();
    if (isFirst)
        startProgress();
    std::vector<int> changed;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        RowProgress &file = m_fileProgress[row];
        const core::ProgressBoard::RowSnapshot &next = rows[row];
        if (file.state == next.state && file.hashedBytes == next.hashedBytes && file.sentBytes == next.sentBytes)
            continue;
        const RowProgress before = std::exchange(file,
                                                 {.state = next.state,
                                                  .hashedBytes = next.hashedBytes,
                                                  .sentBytes = next.sentBytes,
                                                  .totalBytes = file.totalBytes});
        const int node = m_tree->sendNodes()[row];
        changed.push_back(node);
        for (int up = m_tree->node(node).parent; up != PlanTree::none; up = m_tree->node(up).parent) {
            RowProgress &folder = m_folderProgress[at(m_tree->node(up).folder)];
            folder.hashedBytes += file.hashedBytes - before.hashedBytes;
            folder.sentBytes += file.sentBytes - before.sentBytes;
            folder.doneFiles += (isDone(file.state) ? 1 : 0) - (isDone(before.state) ? 1 : 0);
            folder.state = folderState(folder);
            changed.push_back(up);
        }
    }
    // Rows that nothing has happened to show "Waiting" from the first snapshot on.
    if (isFirst)
        changed = m_tree->sendNodes();
    emitChanged(std::move(changed));
}

void PlanModel::emitChanged(std::vector<int> nodes)
{
    std::erase_if(nodes, [this](int node) { return m_rows[at(node)] == hidden; });
    const auto place = [this](int node) { return std::pair{m_tree->node(node).parent, m_rows[at(node)]}; };
    std::ranges::sort(nodes, {}, place);
    const auto doubles = std::ranges::unique(nodes);
    nodes.erase(doubles.begin(), doubles.end());
    // Neighbours become one signal: two thousand small files finishing at once must not be two thousand repaints.
    for (std::size_t first = 0; first < nodes.size();) {
        std::size_t last = first;
        while (last + 1 < nodes.size() && m_tree->node(nodes[last + 1]).parent == m_tree->node(nodes[first]).parent
               && m_rows[at(nodes[last + 1])] == m_rows[at(nodes[last])] + 1)
            ++last;
        emit dataChanged(createIndex(m_rows[at(nodes[first])], ProgressColumn, static_cast<quintptr>(nodes[first])),
                         createIndex(m_rows[at(nodes[last])], ProgressColumn, static_cast<quintptr>(nodes[last])),
                         {Qt::DisplayRole, ProgressRole});
        first = last + 1;
    }
}

void PlanModel::clearProgress()
{
    if (m_fileProgress.empty())
        return;
    m_fileProgress.clear();
    m_folderProgress.clear();
    std::vector<int> all = m_tree->sendNodes();
    emitChanged(std::move(all));
}

QStringList PlanModel::localPaths(const QModelIndexList &rows) const
{
    QSet<QString> paths;
    for (const QModelIndex &row : rows) {
        for (const int node : m_tree->filesBelow(nodeOf(row))) {
            if (const QString &local = m_tree->entry(node).localPath; !local.isEmpty())
                paths.insert(local);
        }
    }
    return {paths.cbegin(), paths.cend()};
}

QModelIndex PlanModel::indexOf(QStringView path) const
{
    if (!m_tree)
        return {};
    int node = PlanTree::root;
    for (const QStringView name : path.split(u'/')) {
        const auto &children = shownChildren(node);
        const auto found = std::ranges::find_if(children, [&](int child) { return m_tree->name(child) == name; });
        if (found == children.end())
            return {};
        node = *found;
        if (m_tree->path(node) != path && !m_tree->isFolder(node))
            return {};
    }
    return createIndex(m_rows[at(node)], 0, static_cast<quintptr>(node));
}

int PlanModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<int>(index.internalId()) : PlanTree::root;
}

const std::vector<int> &PlanModel::shownChildren(int node) const
{
    static const std::vector<int> nothing;
    if (!m_tree || !m_tree->isFolder(node))
        return nothing;
    return m_shown[at(m_tree->node(node).folder)];
}

QModelIndex PlanModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, static_cast<quintptr>(shownChildren(nodeOf(parent))[at(row)]));
}

QModelIndex PlanModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const int above = m_tree->node(nodeOf(child)).parent;
    if (above == PlanTree::root)
        return {};
    return createIndex(m_rows[at(above)], 0, static_cast<quintptr>(above));
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(shownChildren(nodeOf(parent)).size());
}

int PlanModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int node = nodeOf(index);
    const bool isFolder = m_tree->isFolder(node);
    switch (role) {
    case Qt::DisplayRole: return isFolder ? folderText(node, index.column()) : text(node, index.column());
    case Qt::ToolTipRole: return toolTip(node);
    case Qt::TextAlignmentRole:
        return index.column() == SizeColumn ? QVariant{Qt::AlignRight | Qt::AlignVCenter} : QVariant{};
    case PathRole: return m_tree->path(node);
    case LocalPathRole: return isFolder ? QString{} : m_tree->entry(node).localPath;
    case IsFolderRole: return isFolder;
    case ActionRole: return isFolder ? QVariant{} : QVariant{static_cast<int>(m_tree->entry(node).action)};
    case ProgressRole: return progress(node);
    default: return {};
    }
}

QVariant PlanModel::progress(int node) const
{
    if (m_fileProgress.empty())
        return {};
    if (m_tree->isFolder(node)) {
        const RowProgress &folder = m_folderProgress[at(m_tree->node(node).folder)];
        return folder.totalFiles > 0 ? QVariant::fromValue(folder) : QVariant{};
    }
    const int sendRow = m_tree->node(node).sendRow;
    return sendRow == PlanTree::none ? QVariant{} : QVariant::fromValue(m_fileProgress[at(sendRow)]);
}

QString PlanModel::text(int node, int column) const
{
    const core::PlanEntry &entry = m_tree->entry(node);
    switch (column) {
    case PathColumn: return m_tree->name(node).toString();
    case SizeColumn: return entry.action == core::PlanAction::Skip ? QString{} : formatBytes(m_tree->sizeBytes(node));
    case ActionColumn: return actionText(entry.action);
    case ReasonColumn: return m_isDraft && entry.sendsContent() ? tr("Not compared yet") : reasonText(entry);
    case ProgressColumn: {
        const QVariant value = progress(node);
        return value.isValid() ? progressText(value.value<RowProgress>()) : QString{};
    }
    default: return {};
    }
}

QString PlanModel::folderText(int node, int column) const
{
    switch (column) {
    case PathColumn: return m_tree->name(node).toString();
    case SizeColumn: return formatBytes(m_tree->sizeBytes(node));
    case ReasonColumn: {
        auto totals = m_tree->folder(node).totals;
        totals.sendBytes = 0;  // the size column has it
        return totalsText(totals);
    }
    case ProgressColumn: {
        const QVariant value = progress(node);
        return value.isValid() ? progressText(value.value<RowProgress>()) : QString{};
    }
    default: return {};
    }
}

QString PlanModel::toolTip(int node) const
{
    if (m_tree->isFolder(node))
        return m_tree->path(node);
    const core::PlanEntry &entry = m_tree->entry(node);
    if (!entry.sendsContent())
        return entry.path + u'\n' + reasonText(entry);
    const QString how = entry.mode == core::UploadMode::Lfs ? tr("Stored as a large file (LFS).")
                                                            : tr("Stored in git as an ordinary file.");
    return entry.path + u'\n' + (entry.localPath.isEmpty() ? reasonText(entry) : entry.localPath) + u'\n' + how;
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == SizeColumn)
        return QVariant{Qt::AlignRight | Qt::AlignVCenter};
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PathColumn: return tr("Path");
    case SizeColumn: return tr("Size");
    case ActionColumn: return tr("What will happen");
    case ReasonColumn: return tr("Why");
    case ProgressColumn: return tr("Progress");
    default: return {};
    }
}

QString progressText(const RowProgress &progress)
{
    if (progress.isFolder)
        return PlanModel::tr("%1 of %Ln file(s)", nullptr, progress.totalFiles).arg(formatCount(progress.doneFiles));
    const auto percent = [&progress](std::int64_t bytes) {
        const auto share = progress.totalBytes > 0
            ? 100.0 * static_cast<double>(bytes) / static_cast<double>(progress.totalBytes)
            : 0.0;
        return QLocale().toString(std::clamp(static_cast<int>(share), 0, 100));
    };
    using enum core::FileState;
    switch (progress.state) {
    case Hashing:
        //: State of a file, then how much of it is done.
        return PlanModel::tr("%1 %2 %").arg(fileStateText(progress.state), percent(progress.hashedBytes));
    case Sending: return PlanModel::tr("%1 %2 %").arg(fileStateText(progress.state), percent(progress.sentBytes));
    case Waiting:
        // Content that is in git travels with the commit; content that is not waits for its turn.
        if (progress.hashedBytes > 0 && progress.hashedBytes >= progress.totalBytes)
            return PlanModel::tr("Read", "state of a file: nothing is left to read, nothing is sent yet");
        return fileStateText(progress.state);
    case Sent:
    case AlreadyThere:
    case Committed:
    case Verified:
    case Failed: return fileStateText(progress.state);
    }
    Q_UNREACHABLE_RETURN({});
}

}  // namespace ui
