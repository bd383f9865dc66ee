#pragma once

#include "core/hub/storagefacts.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace ui {

class EmptyState;
class StorageObjectModel;

/// The large files of a repository, to be found, sorted, chosen and deleted.
class StorageObjectsPane final : public QWidget
{
    Q_OBJECT

public:
    explicit StorageObjectsPane(QWidget *parent = nullptr);

    /// What was chosen stays so, as far as it is still there.
    void setObjects(const QList<core::ObjectUse> &objects);
    void setBusy(bool isBusy);  ///< Nothing can be deleted until it is false again.
    [[nodiscard]] QList<core::ObjectUse> selected() const;

signals:
    void deleteRequested();

private:
    [[nodiscard]] QList<int> selectedRows() const;
    void createFilter();
    void createTable();
    void applyFilter();
    void showSelection();
    void showRows();

    StorageObjectModel *m_model;
    QLineEdit *m_words;
    QComboBox *m_need;
    QStackedWidget *m_stack;
    QTreeView *m_table;
    EmptyState *m_empty;
    QLabel *m_selection;
    QPushButton *m_delete;
    QTimer m_typing;
    bool m_isBusy = false;
};

}  // namespace ui
