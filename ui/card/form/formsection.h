#pragma once

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace ui {

/// A group of rows under a heading that folds it away. It takes no room while none of its rows is there.
class FormSection final : public QWidget
{
    Q_OBJECT

public:
    FormSection(const QString &title, const QString &name, QWidget *parent = nullptr);

    /// `place` sorts the rows: smaller ones come first.
    void insertRow(QWidget *row, int place);
    void setUnfolded(bool isUnfolded);
    /// For tabThrough().
    [[nodiscard]] QList<QWidget *> tabGroups() const;
    /// Whether any row is wanted; to be called when rows have come or gone.
    void updateVisibility();

private:
    QToolButton *m_heading;
    QWidget *m_body;
    QVBoxLayout *m_rows;
    QList<int> m_places;
};

}  // namespace ui
