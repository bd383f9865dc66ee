#include "ui/card/form/gridvaluefield.h"

#include "ui/card/form/scalartext.h"
#include "ui/card/yamlvalues.h"
#include "ui/shared/theme.h"

#include <QCborArray>
#include <QCborMap>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int shownRows = 4;

qsizetype longest(const QCborMap &columns)
{
    qsizetype rows = 0;
    for (const auto &[name, values] : columns)
        rows = std::max(rows, values.toArray().size());
    return rows;
}

QCborArray filled(QCborArray column, qsizetype rows)
{
    while (column.size() < rows)
        column.append(QString{});
    return column;
}

}  // namespace

GridField::GridField(YamlValues &values, const ValueSpec &spec, QWidget *parent)
    : ValueField(values, spec, parent)
    , m_table(new QTableWidget(this))
{
    m_table->setObjectName(u"gridCells"_s);
    m_table->horizontalHeader()->hide();
    m_table->setTabKeyNavigation(false);  // arrows move inside, Tab leaves
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->setFixedHeight((shownRows + 1) * m_table->verticalHeader()->defaultSectionSize());
    connect(m_table, &QTableWidget::itemChanged, this, [this](const QTableWidgetItem *cell) { takeCell(*cell); });
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_table);
    layout->addWidget(createTools());
    setControl(content);
}

QWidget *GridField::createTools()
{
    struct Tool
    {
        QString name;
        QString text;
        void (GridField::*handler)();
    };
    const Tool entries[] = {{u"gridAddRow"_s, tr("Add row"), &GridField::addRow},
                            {u"gridAddColumn"_s, tr("Add column"), &GridField::addColumn},
                            {u"gridRemoveRow"_s, tr("Remove row"), &GridField::removeRow},
                            {u"gridRemoveColumn"_s, tr("Remove column"), &GridField::removeColumn}};
    auto *tools = new QWidget(this);
    auto *layout = new QGridLayout(tools);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    int place = 0;
    for (const Tool &entry : entries) {
        auto *button = new QPushButton(entry.text, tools);
        button->setObjectName(entry.name);
        connect(button, &QPushButton::clicked, this, entry.handler);
        layout->addWidget(button, place / 2, place % 2);
        ++place;
    }
    return tools;
}

QWidget *GridField::answer() const
{
    return m_table;
}

/// Every cell has been written as it was left.
std::optional<QCborValue> GridField::typed() const
{
    return values().value(path());
}

void GridField::showValue(const QCborValue &value)
{
    const QSignalBlocker quiet{m_table};
    const QCborMap columns = value.toMap();
    const qsizetype rows = longest(columns);
    m_table->setColumnCount(static_cast<int>(columns.size()));
    m_table->setRowCount(columns.isEmpty() ? 0 : static_cast<int>(rows) + 1);
    QStringList labels{tr("Column")};
    for (qsizetype row = 1; row <= rows; ++row)
        labels.append(QLocale().toString(row));
    m_table->setVerticalHeaderLabels(labels);
    int at = 0;
    for (const auto &[name, list] : columns) {
        const QCborArray cells = list.toArray();
        for (int row = 0; row < m_table->rowCount(); ++row) {
            if (m_table->item(row, at) == nullptr)
                m_table->setItem(row, at, new QTableWidgetItem);
            QTableWidgetItem *cell = m_table->item(row, at);
            QFont font = m_table->font();
            font.setBold(row == 0);
            cell->setFont(font);
            cell->setText(row == 0 ? name.toString() : scalarText(cells.at(row - 1)));
        }
        ++at;
    }
}

bool GridField::canShow(const QCborValue &value) const
{
    const QCborMap columns = value.toMap();
    return value.isMap() && std::ranges::all_of(columns, [](const auto &column) { return column.second.isArray(); });
}

QString GridField::columnName(int column) const
{
    const QCborMap columns = values().value(path()).toMap();
    return columns.keys().value(column).toString();
}

void GridField::takeCell(const QTableWidgetItem &cell)
{
    const QString name = columnName(cell.column());
    if (cell.row() == 0) {
        if (!cell.text().isEmpty() && cell.text() != name)
            report(values().rename(path().child(name), cell.text()));
        refresh();
        return;
    }
    const core::YamlPath column = path().child(name);
    const QCborValue number = numberFrom(cell.text());
    const QCborValue value = number.isUndefined() ? QCborValue{cell.text()} : number;
    QCborArray cells = filled(values().value(column).toArray(), cell.row());
    cells[cell.row() - 1] = value;
    report(values().set(column, cells));
    refresh();
}

void GridField::addRow()
{
    QCborMap columns = values().value(path()).toMap();
    const qsizetype rows = longest(columns);
    if (columns.isEmpty())
        return addColumn();
    for (const QCborValue &name : columns.keys())
        columns[name.toString()] = filled(columns.value(name.toString()).toArray(), rows + 1);
    report(values().set(path(), columns));
    refresh();
}

void GridField::addColumn()
{
    const QCborMap columns = values().value(path()).toMap();
    QString name;
    for (qsizetype number = columns.size() + 1; name.isEmpty() || columns.contains(name); ++number)
        name = u"Column %1"_s.arg(number);  // data of the card, whose language is not the window's
    const QCborArray cells = filled({}, std::max<qsizetype>(longest(columns), 1));
    report(values().set(path().child(name), cells));
    refresh();
}

void GridField::removeRow()
{
    QCborMap columns = values().value(path()).toMap();
    const qsizetype row = m_table->currentRow() - 1;
    if (row < 0 || longest(columns) < 2)
        return;
    for (const QCborValue &name : columns.keys()) {
        QCborArray cells = columns.value(name.toString()).toArray();
        if (row < cells.size())
            cells.removeAt(row);
        columns[name.toString()] = cells;
    }
    report(values().set(path(), columns));
    refresh();
}

void GridField::removeColumn()
{
    if (m_table->currentColumn() >= 0 && m_table->columnCount() > 1)
        report(values().remove(path().child(columnName(m_table->currentColumn()))));
    refresh();
}

}  // namespace ui
