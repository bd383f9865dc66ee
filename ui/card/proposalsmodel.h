#pragma once

#include "core/generate/regeneration.h"

#include <QAbstractTableModel>
#include <QSet>

namespace ui {

/// What files propose for a card, a row for each key and section: what the card has, what it would get, and from which
/// file. The first column is checked for what is to be done.
class ProposalsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { WhatColumn, PresentColumn, ProposedColumn, SourceColumn, CertaintyColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// What a person has checked or unchecked stays so while it is proposed.
    void setChanges(const QList<core::Regeneration::Change> &changes);
    [[nodiscard]] const core::Regeneration::Change *change(int row) const;
    [[nodiscard]] QSet<QString> chosen() const;  ///< Ids.
    /// Why this is proposed, in sentences.
    [[nodiscard]] QString explanation(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void chosenChanged();

private:
    [[nodiscard]] bool isChosen(const core::Regeneration::Change &change) const;
    [[nodiscard]] QString text(const core::Regeneration::Change &change, int column) const;

    QList<core::Regeneration::Change> m_changes;
    QHash<QString, bool> m_answers;  ///< A person's, by id.
};

}  // namespace ui
