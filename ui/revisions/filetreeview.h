#pragma once

#include <QTreeView>

namespace ui {

/// How files of a revision are listed: as a tree or one below the other.
class FileTreeView final : public QTreeView
{
    Q_OBJECT

public:
    explicit FileTreeView(QWidget *parent = nullptr);

signals:
    /// Somebody drags what is selected. The files may have to be fetched first, so no drag has begun.
    void dragRequested();

protected:
    void startDrag(Qt::DropActions actions) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    bool m_isDragging = false;  ///< From dragRequested() until the button is let go.
};

}  // namespace ui
