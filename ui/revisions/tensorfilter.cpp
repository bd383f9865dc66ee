#include "ui/revisions/tensorfilter.h"

#include "ui/revisions/tensormodel.h"

namespace ui {

TensorFilter::TensorFilter(TensorModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
    setSortRole(TensorModel::SortRole);
    setDynamicSortFilter(false);  // rows do not jump while they are being measured
}

void TensorFilter::setShown(const TensorsShown &shown)
{
    if (m_shown == shown)
        return;
    m_shown = shown;
    invalidateFilter();
}

bool TensorFilter::passesChange(TensorRow::Change change) const
{
    using enum TensorRow::Change;
    switch (m_shown.kind) {
    case TensorsShown::Kind::All: return true;
    case TensorsShown::Kind::Changed: return change != Same && change != NoDifferenceFound && change != Unknown;
    case TensorsShown::Kind::One: return change == m_shown.change;
    }
    Q_UNREACHABLE_RETURN(true);
}

bool TensorFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const TensorRow &tensor = m_model.row(row);
    if (!passesChange(tensor.change) || (m_shown.place && *m_shown.place != tensor.place))
        return false;
    return m_shown.text.isEmpty() || tensor.name.contains(m_shown.text, Qt::CaseInsensitive)
        || tensor.oldName.contains(m_shown.text, Qt::CaseInsensitive);
}

QList<int> TensorFilter::measurableRows() const
{
    QList<int> rows;
    for (int i = 0; i < rowCount(); ++i) {
        const int row = mapToSource(index(i, 0)).row();
        if (!m_model.measured(row) && m_model.changes()->isMeasurable(m_model.row(row)))
            rows.append(row);
    }
    return rows;
}

}  // namespace ui
