#pragma once

#include "core/card/markdowntable.h"

#include <QDialog>

#include <functional>

class QTableView;
class QToolButton;

namespace ui {

class TableModel;

/// Edits one table in a grid. open() it; accepted() says that table() is to be taken. Deletes itself when closed.
class TableDialog final : public QDialog
{
    Q_OBJECT

public:
    TableDialog(const core::MarkdownTable &table, QWidget *parent);

    [[nodiscard]] const core::MarkdownTable &table() const;

private:
    QWidget *createTools();
    QToolButton *addTool(QLayout &row, const QString &name, const QString &text, std::function<void()> handler);
    void change(const std::function<void(core::MarkdownTable &)> &change, int rowStep = 0, int columnStep = 0);
    void align(core::ColumnAlignment alignment);
    void paste();

    TableModel *m_model;
    QTableView *m_view;
};

}  // namespace ui
