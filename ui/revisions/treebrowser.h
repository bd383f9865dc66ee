#pragma once

#include "core/base/error.h"
#include "ui/revisions/filecommands.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QStackedWidget;
class QToolButton;

namespace ui {

class EmptyState;
class FileTreeView;
class FoundFilesModel;
class TreeModel;

/// All files of a revision: as a tree, or those whose paths hold what was typed.
///
/// Reads beside the window, and only while it is seen. Thread: GUI.
class TreeBrowser final : public QWidget
{
    Q_OBJECT

public:
    explicit TreeBrowser(QWidget *parent = nullptr);

    /// `repository` is the folder of a git repository.
    void setTree(const QString &repository, const core::GitOid &commit);
    /// Files that the Hub has can be downloaded and dragged out.
    void setOnHub(bool isOnHub);
    void clear();
    [[nodiscard]] const core::GitOid &commit() const { return m_commit; }
    [[nodiscard]] std::optional<core::TreeItem> currentItem() const;
    [[nodiscard]] QList<core::TreeItem> selectedItems() const;

signals:
    void currentChanged();  ///< Another item, or none.
    void triggered(FileCommands::Command command);  ///< About selectedItems().
    void downloadAllRequested();
    void dragRequested();  ///< Of selectedItems().
    void failed(const core::Error &error);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void createBar();
    void createViews();
    void setUp(FileTreeView *view, const QString &name, const QString &text);
    void connectModels();
    void open(const QModelIndex &index);
    void showTree();
    void goToPlace();
    void search();
    void showFound();
    void takeSelection();
    void updateDownload();
    [[nodiscard]] FileTreeView *view() const;
    [[nodiscard]] const core::TreeItem &item(const QModelIndex &index) const;

    QLineEdit *m_filter;
    QToolButton *m_downloadAll;
    QLabel *m_count;
    QStackedWidget *m_stack;
    FileTreeView *m_tree;
    FileTreeView *m_list;
    EmptyState *m_empty;
    TreeModel *m_treeModel;
    FoundFilesModel *m_found;
    FileCommands *m_commands;
    QTimer m_typing;
    bool m_isOnHub = true;
    QString m_repository;
    core::GitOid m_commit;
    QByteArray m_place;  ///< What was current in the tree of another commit, until it is found in this one's.
};

}  // namespace ui
