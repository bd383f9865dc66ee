#pragma once

#include <QSet>
#include <QTreeView>

class QMenu;

namespace ui {

class PlanDelegate;
class PlanModel;

/// The plan as a tree: folders that open, files with what will happen to them. Takes drops from file managers, onto a
/// folder's row or anywhere.
///
/// Thread: GUI. Owner: its parent; the model is the caller's.
class PlanView final : public QTreeView
{
    Q_OBJECT

public:
    enum class Mode {
        Review,  ///< Size, what will happen, why. Rows can be taken out and drops are taken.
        Show,  ///< As Review, but nothing can be changed.
        Progress,  ///< Size and progress. Nothing can be changed.
    };

    explicit PlanView(QWidget *parent = nullptr);

    void setPlanModel(PlanModel *model);
    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const { return m_mode; }
    /// The repository's folder that a drop at this point of the viewport goes under; empty is the root.
    [[nodiscard]] QString folderAt(QPoint position) const;

signals:
    void urlsDropped(const QStringList &localPaths, const QStringList &foreign, const QString &destination);
    void removeRequested(const QStringList &localPaths);
    void addFilesRequested(const QString &destination);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rememberExpanded();
    void restoreExpanded();
    void setDropTarget(const QModelIndex &row, bool isDropping);
    void removeSelected();
    [[nodiscard]] QMenu *createMenu(const QModelIndex &row);
    void layoutColumns();
    [[nodiscard]] int actionWidth() const;
    [[nodiscard]] QModelIndex folderIndexAt(QPoint position) const;
    void paintDropTarget(QPainter &painter) const;

    PlanModel *m_model = nullptr;
    PlanDelegate *m_delegate;
    Mode m_mode = Mode::Review;
    bool m_isDropping = false;
    QPersistentModelIndex m_dropTarget;
    QSet<QString> m_expanded;  // paths of open folders across a reset
    bool m_hasShownPlan = false;
};

}  // namespace ui
