#pragma once

#include <QWidget>

class QToolButton;

namespace ui {

/// Buttons for the items of a list: add, copy, move, remove. Object names: "addItem", "copyItem", "moveItemUp",
/// "moveItemDown", "removeItem".
class ItemTools final : public QWidget
{
    Q_OBJECT

public:
    /// `add` is what the first button says; `list` what all of them are about, for those who hear them.
    ItemTools(const QString &add, const QString &list, QWidget *parent);

    void showPlace(qsizetype current, qsizetype count);  ///< Which of them can be pressed.
    void setCanMove(bool canMove);
    [[nodiscard]] QToolButton *addButton() const { return m_add; }
    /// One button more, behind the others.
    QToolButton *addTool(const QString &name, const QString &icon, const QString &text);

signals:
    void addRequested();
    void copyRequested();
    void moveRequested(int step);  ///< -1 for up, 1 for down.
    void removeRequested();

private:
    const QString m_list;
    QToolButton *m_add;
    QToolButton *m_copy;
    QToolButton *m_up;
    QToolButton *m_down;
    QToolButton *m_remove;
};

}  // namespace ui
