#include "ui/revisions/commitview.h"

#include "core/base/repoid.h"
#include "ui/revisions/changedfilestable.h"
#include "ui/shared/theme.h"

#include <QAction>
#include <QItemSelectionModel>

#include <algorithm>

using namespace Qt::StringLiterals;

// What can be done with the changed files of a commit.

namespace ui {

QAction *CommitView::createFileAction(const QString &name, const QString &icon, const QString &text,
                                      const QKeySequence &shortcut, const std::function<void()> &run)
{
    auto *action = new QAction(theme::icon(icon), text, m_table);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, run);
    m_table->addAction(action);
    return action;
}

void CommitView::createFileActions()
{
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    createFileAction(u"fileHistory"_s, u"history"_s, tr("&History of this file"), QKeySequence(Qt::CTRL | Qt::Key_H),
                     [this] {
                         if (const auto entry = currentEntry())
                             emit historyRequested(entry->file().rawPath);
                     });
    m_weights = createFileAction(u"weightsHistory"_s, u"clock"_s, tr("When did these wei&ghts change?"), {}, [this] {
        if (const auto entry = currentEntry())
            emit contentHistoryRequested(entry->file().rawPath);
    });
    createFileAction(u"fileBlame"_s, u"people"_s, tr("&Who wrote which line"), QKeySequence(Qt::CTRL | Qt::Key_B),
                     [this] {
                         if (const auto entry = currentEntry(); entry && entry->after)
                             emit blameRequested(entry->after->rawPath);
                     });
    createRestoreActions();
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CommitView::updateFileActions);
    connect(this, &CommitView::entryChanged, this, &CommitView::updateFileActions);
    updateFileActions();
}

void CommitView::createRestoreActions()
{
    m_restoreLine = new QAction(m_table);
    m_restoreLine->setSeparator(true);
    m_table->addAction(m_restoreLine);
    m_restoreAfter = createFileAction(u"restoreFile"_s, u"clock"_s, tr("&Restore as it is here…"), {},
                                      [this] { requestRestore(true); });
    m_restoreBefore = createFileAction(u"restoreFileBefore"_s, u"back"_s, tr("Restore as it was &before…"), {},
                                       [this] { requestRestore(false); });
    m_restoreFolder = createFileAction(u"restoreFolder"_s, u"folder"_s, tr("Restore its &folder as it is here…"), {},
                                       [this] { requestFolderRestore(); });
}

/// The commit that a restore can take a side's files from: only the open repository has them on its server.
std::optional<core::GitOid> CommitView::stateOf(const core::ComparisonSide &side) const
{
    const bool isHere = side.kind == core::ComparisonSide::Kind::Revision && side.location == m_repository;
    return isHere ? std::optional(side.commit) : std::nullopt;
}

/// Of one side; what the other side alone has is none of it.
QStringList CommitView::selectedPaths(bool ofAfter) const
{
    QStringList paths;
    for (const core::ChangedEntry &entry : m_table->selectedEntries()) {
        if (const auto &file = ofAfter ? entry.after : entry.before)
            paths.append(file->path());
    }
    return paths;
}

QString CommitView::currentFolder() const
{
    const auto entry = currentEntry();
    return entry && entry->after ? entry->after->path().section(u'/', 0, -2) : QString{};
}

void CommitView::requestRestore(bool ofAfter)
{
    const QStringList paths = selectedPaths(ofAfter);
    const auto state = m_comparison ? stateOf(ofAfter ? m_comparison->after : m_comparison->before) : std::nullopt;
    if (state && !paths.isEmpty())
        emit restoreRequested(*state, paths);
}

void CommitView::requestFolderRestore()
{
    const auto state = m_comparison ? stateOf(m_comparison->after) : std::nullopt;
    if (state && !currentFolder().isEmpty())
        emit restoreRequested(*state, {currentFolder()});
}

void CommitView::updateFileActions()
{
    const auto entry = currentEntry();
    const auto after = m_comparison ? stateOf(m_comparison->after) : std::nullopt;
    const auto before = m_comparison ? stateOf(m_comparison->before) : std::nullopt;
    m_weights->setVisible(entry && (entry->content == core::ContentKind::Checkpoint || entry->file().lfs));
    m_restoreAfter->setEnabled(after && !selectedPaths(true).isEmpty());
    m_restoreBefore->setEnabled(before && !selectedPaths(false).isEmpty());
    m_restoreFolder->setEnabled(after && !currentFolder().isEmpty());
    m_restoreFolder->setText(currentFolder().isEmpty()
                                 ? tr("Restore its &folder as it is here…")
                                 //: %1 is a folder.
                                 : tr("Restore the &folder %1 as it is here…")
                                       .arg(core::printable(currentFolder(), 60).replace(u'&', u"&&"_s)));
}

}  // namespace ui
