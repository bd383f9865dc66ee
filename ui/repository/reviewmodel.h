#pragma once

#include "core/card/firstcommit.h"

#include <QAbstractTableModel>

namespace ui {

/// The files that a publish would send, the prepared ones first: a row each, with its size.
class ReviewModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { PathColumn, SizeColumn, ColumnCount };

    explicit ReviewModel(QObject *parent);

    void setFiles(const QList<core::PreparedFile> &prepared, const QList<core::ModelFile> &files);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString path;
        std::int64_t sizeBytes = 0;
        bool isPrepared = false;
    };
    [[nodiscard]] QVariant pathData(const Row &row, int role) const;

    QList<Row> m_rows;
};

}  // namespace ui
