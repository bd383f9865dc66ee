#pragma once

#include "core/revisions/comparison.h"

#include <QTreeView>

#include <optional>

namespace ui {

class ChangedFilesModel;

/// The files that are not the same on both sides of a comparison, to choose one from.
class ChangedFilesTable final : public QTreeView
{
    Q_OBJECT

public:
    explicit ChangedFilesTable(QWidget *parent = nullptr);

    /// Selects the first one.
    void setEntries(const QList<core::ChangedEntry> &entries);
    [[nodiscard]] std::optional<core::ChangedEntry> currentEntry() const;
    [[nodiscard]] QList<core::ChangedEntry> selectedEntries() const;

signals:
    void entryChanged();  ///< Another file is selected, or none.

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();

    ChangedFilesModel *m_files;
};

}  // namespace ui
