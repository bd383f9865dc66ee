#pragma once

#include "ui/revisions/changerows.h"
#include "ui/revisions/difftext.h"

#include <QWidget>

class QLabel;
class QTreeView;

namespace ui {

class ChangeRowsModel;
class TextDiffView;

/// What changed in a file by its meaning: keys of a card or of JSON, cells of a notebook, rows of a table. The values
/// of the selected change are compared below, word by word.
class MeaningView final : public QWidget
{
    Q_OBJECT

public:
    explicit MeaningView(QWidget *parent = nullptr);

    void setRows(const ChangeRows &rows);
    void setDiffLayout(DiffLayout layout);

private:
    void createTable();
    void showRow();

    ChangeRowsModel *m_model;
    QTreeView *m_table;
    TextDiffView *m_values;
    QLabel *m_note;
};

}  // namespace ui
