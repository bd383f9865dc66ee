#include "ui/card/tabledialog.h"

#include "ui/card/tablemodel.h"
#include "ui/shared/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

TableDialog::TableDialog(const core::MarkdownTable &table, QWidget *parent)
    : QDialog(parent)
    , m_model(new TableModel(table, this))
    , m_view(new QTableView(this))
{
    setObjectName(u"tableDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Table"));
    m_view->setObjectName(u"tableCells"_s);
    m_view->setAccessibleName(tr("Cells of the table"));
    m_view->setModel(m_model);
    m_view->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_view->setCurrentIndex(m_model->index(0, 0));
    m_view->horizontalHeader()->setDefaultSectionSize(m_view->fontMetrics().averageCharWidth() * 18);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Put into the card"));
    theme::setPrimary(buttons->button(QDialogButtonBox::Ok));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::l, theme::space::l, theme::space::l, theme::space::l);
    layout->setSpacing(theme::space::m);
    layout->addWidget(createTools());
    layout->addWidget(m_view, 1);
    layout->addWidget(buttons);
    resize(theme::contentWidth, theme::contentWidth * 2 / 3);
}

const core::MarkdownTable &TableDialog::table() const
{
    return m_model->table();
}

QToolButton *TableDialog::addTool(QLayout &row, const QString &name, const QString &text, std::function<void()> handler)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, std::move(handler));
    row.addWidget(button);
    return button;
}

QWidget *TableDialog::createTools()
{
    auto *tools = new QWidget(this);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::space::xs);
    const auto menu = [&](const QString &name, const QString &text,
                          const QList<std::pair<QString, std::function<void()>>> &entries) {
        QToolButton *button = addTool(*row, name, text, [] { });
        button->setPopupMode(QToolButton::InstantPopup);
        button->setIcon(theme::icon(u"chevron-down"_s));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        auto *list = new QMenu(button);
        for (const auto &[label, handler] : entries)
            list->addAction(label, this, handler);
        button->setMenu(list);
    };
    const auto here = [this] { return m_view->currentIndex(); };
    menu(u"tableRow"_s, tr("Row"),
         {{tr("Add below"), [=, this] { change([=](auto &t) { t.insertRow(here().row() + 1); }, 1); }},
          {tr("Add above"), [=, this] { change([=](auto &t) { t.insertRow(here().row()); }); }},
          {tr("Move up"),
           [=, this] {
               if (here().row() > 0)
                   change([=](auto &t) { t.moveRow(here().row(), here().row() - 1); }, -1);
           }},
          {tr("Move down"),
           [=, this] {
               if (here().row() + 1 < m_model->rowCount())
                   change([=](auto &t) { t.moveRow(here().row(), here().row() + 1); }, 1);
           }},
          {tr("Remove"), [=, this] { change([=](auto &t) { t.removeRow(here().row()); }); }}});
    menu(u"tableColumn"_s, tr("Column"),
         {{tr("Add to the right"), [=, this] { change([=](auto &t) { t.insertColumn(here().column() + 1); }, 0, 1); }},
          {tr("Add to the left"), [=, this] { change([=](auto &t) { t.insertColumn(here().column()); }); }},
          {tr("Move left"),
           [=, this] {
               if (here().column() > 0)
                   change([=](auto &t) { t.moveColumn(here().column(), here().column() - 1); }, 0, -1);
           }},
          {tr("Move right"),
           [=, this] {
               if (here().column() + 1 < m_model->columnCount())
                   change([=](auto &t) { t.moveColumn(here().column(), here().column() + 1); }, 0, 1);
           }},
          {tr("Remove"), [=, this] { change([=](auto &t) { t.removeColumn(here().column()); }); }}});
    menu(u"tableAlignment"_s, tr("Alignment"),
         {{tr("As the page does"), [this] { align(core::ColumnAlignment::None); }},
          {tr("Left"), [this] { align(core::ColumnAlignment::Left); }},
          {tr("Center"), [this] { align(core::ColumnAlignment::Center); }},
          {tr("Right"), [this] { align(core::ColumnAlignment::Right); }}});
    addTool(*row, u"tablePaste"_s, tr("Paste from a spreadsheet"), [this] { paste(); });
    row->addStretch(1);
    return tools;
}

void TableDialog::change(const std::function<void(core::MarkdownTable &)> &change, int rowStep, int columnStep)
{
    const QModelIndex before = m_view->currentIndex();
    const int row = std::max(0, before.row()) + rowStep;
    const int column = std::max(0, before.column()) + columnStep;
    m_model->change(change);
    m_view->setCurrentIndex(
        m_model->index(std::clamp(row, 0, m_model->rowCount() - 1), std::clamp(column, 0, m_model->columnCount() - 1)));
}

void TableDialog::align(core::ColumnAlignment alignment)
{
    const int column = std::max(0, m_view->currentIndex().column());
    change([=](core::MarkdownTable &table) { table.setAlignment(column, alignment); });
}

void TableDialog::paste()
{
    if (const auto pasted = core::tableFromValues(QApplication::clipboard()->text()))
        change([&](core::MarkdownTable &table) { table = *pasted; });
}

}  // namespace ui
