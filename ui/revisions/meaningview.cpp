#include "ui/revisions/meaningview.h"

#include "ui/revisions/changerowsmodel.h"
#include "ui/revisions/textdiffview.h"
#include "ui/shared/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QByteArray asLines(const QString &value)
{
    return value.isEmpty() || value.endsWith(u'\n') ? value.toUtf8() : value.toUtf8() + '\n';
}

}  // namespace

MeaningView::MeaningView(QWidget *parent)
    : QWidget(parent)
    , m_model(new ChangeRowsModel(this))
    , m_table(new QTreeView)
    , m_values(new TextDiffView)
    , m_note(new QLabel(this))
{
    createTable();
    m_values->setObjectName(u"changedValue"_s);
    m_values->setAccessibleName(tr("The selected value, before and after"));
    m_note->setObjectName(u"meaningNote"_s);
    m_note->setWordWrap(true);
    m_note->hide();
    theme::setTextRole(m_note, theme::TextRole::Caption);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_values);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::xs);
    layout->addWidget(m_note);
    layout->addWidget(splitter, 1);
}

void MeaningView::createTable()
{
    m_table->setObjectName(u"changedValues"_s);
    m_table->setAccessibleName(tr("Changes by meaning"));
    m_table->setModel(m_model);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setIconSize({theme::iconSize, theme::iconSize});
    QHeaderView *header = m_table->header();
    header->setResizeContentsPrecision(0);
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(ChangeRowsModel::ChangeColumn, QHeaderView::ResizeToContents);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MeaningView::showRow);
}

void MeaningView::setDiffLayout(DiffLayout layout)
{
    m_values->setDiffLayout(layout);
}

void MeaningView::setRows(const ChangeRows &rows)
{
    m_model->setRows(rows.rows);
    m_note->setText(rows.note);
    m_note->setVisible(!rows.note.isEmpty());
    m_table->setCurrentIndex(m_model->index(0, 0));
    showRow();
}

/// A value is at most as long as a few screens: it is compared at once.
void MeaningView::showRow()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid())
        return m_values->setText(nullptr);
    const ChangeRow &row = m_model->row(index.row());
    m_values->setText(std::make_shared<const DiffText>(
        layOut(core::diffText(asLines(row.before), asLines(row.after)), {}, core::Whitespace::Exact)));
}

}  // namespace ui
