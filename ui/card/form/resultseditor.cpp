#include "ui/card/form/resultseditor.h"

#include "core/card/cardtables.h"
#include "core/card/evalresult.h"
#include "ui/card/cardmetadata.h"
#include "ui/card/form/evalresultseditor.h"
#include "ui/card/form/fieldproblems.h"
#include "ui/card/form/fieldwords.h"
#include "ui/card/form/itemtools.h"
#include "ui/card/form/resultsmodel.h"
#include "ui/card/form/resultspecs.h"
#include "ui/card/opencard.h"
#include "ui/shared/caption.h"
#include "ui/shared/taborder.h"
#include "ui/shared/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int shownRows = 6;
}

ResultsEditor::ResultsEditor(const core::CardField &field, FormContext &context, QWidget *parent)
    : FieldEditor(field, context, parent)
    , m_model(new ResultsModel(this))
    , m_table(new QTableView(this))
    , m_tools(new ItemTools(tr("Add a result"), fieldTitle(field.key), this))
    , m_note(createCaption(u"resultsNote"_s, this))
    , m_form(new ValueForm(context.metadata, this))
    , m_name(new ValueForm(context.metadata, this))
    , m_files(new EvalResultsEditor(context, this))
{
    createTable();
    createTools();
    createForms();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    for (QWidget *part : QList<QWidget *>{m_table, m_tools, m_note, m_form, m_name, m_files})
        layout->addWidget(part);
    m_note->hide();
    connect(m_files, &EvalResultsEditor::changeRefused, this, &ResultsEditor::changeRefused);
    connect(this, &FieldEditor::changeMade, this, &ResultsEditor::refresh);
    refresh();
}

void ResultsEditor::createTable()
{
    m_table->setObjectName(u"items-model-index"_s);
    m_table->setAccessibleName(fieldTitle(field().key));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);  // arrows move inside, Tab leaves
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ResultsEditor::showCurrent);
    auto *paste = new QAction(tr("Paste rows from a spreadsheet"), m_table);
    paste->setShortcut(QKeySequence::Paste);
    paste->setShortcutContext(Qt::WidgetShortcut);
    connect(paste, &QAction::triggered, this, &ResultsEditor::paste);
    m_table->addAction(paste);
}

void ResultsEditor::createTools()
{
    m_tools->setCanMove(false);
    m_metric = m_tools->addTool(u"addMetric"_s, u"list"_s, tr("Add a metric to this result"));
    QToolButton *paste = m_tools->addTool(u"pasteResults"_s, u"table"_s, tr("Paste rows from a spreadsheet"));
    m_convert = m_tools->addTool(u"convertResult"_s, u"file"_s, tr("Copy into .eval_results"));
    connect(m_tools, &ItemTools::addRequested, this, &ResultsEditor::add);
    connect(m_tools, &ItemTools::copyRequested, this, &ResultsEditor::copy);
    connect(m_tools, &ItemTools::removeRequested, this, &ResultsEditor::remove);
    connect(m_metric, &QToolButton::clicked, this, &ResultsEditor::addMetric);
    connect(paste, &QToolButton::clicked, this, &ResultsEditor::paste);
    connect(m_convert, &QToolButton::clicked, this, &ResultsEditor::convert);
}

void ResultsEditor::createForms()
{
    for (ValueForm *form : {m_form, m_name}) {
        form->setProblemAt(problemsOf(context()));
        connect(form, &ValueForm::written, this, &ResultsEditor::changeMade);
        connect(form, &ValueForm::controlsMade, this, [this] { tabThrough({this}); });
        connect(form, &ValueForm::refused, this, &ResultsEditor::changeRefused);
        connect(&context().card.checker(), &CardChecker::findingsChanged, form, &ValueForm::refresh);
    }
    m_name->setBase(path().child(0));
    m_name->setSpecs({{.path = u"name"_s, .label = tr("Name of the model in the results"), .isRequired = true}});
}

bool ResultsEditor::canShow(const QCborValue &value) const
{
    const QCborArray entries = value.toArray();
    return value.isUndefined() || (value.isArray() && std::ranges::all_of(entries, [](const QCborValue &entry) {
                                       return entry.toMap().value(u"results"_s).isArray();
                                   }));
}

QWidget *ResultsEditor::answer() const
{
    return m_model->rowCount() > 0 ? static_cast<QWidget *>(m_table) : static_cast<QWidget *>(m_tools->addButton());
}

void ResultsEditor::commit()
{
    m_form->commit();
    m_name->commit();
    m_files->commit();
}

QString ResultsEditor::task() const
{
    return context().metadata.value(u"pipeline_tag"_s).toString();
}

const ResultRow *ResultsEditor::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? &m_model->rows().at(row) : nullptr;
}

void ResultsEditor::refresh()
{
    m_model->setRows(resultRows(value()));
    const int rows = m_model->rowCount();
    if (rows > 0 && !current())
        select(0);
    m_table->setVisible(rows > 0);
    const QHeaderView *header = m_table->verticalHeader();
    m_table->setFixedHeight(std::clamp(rows, 1, shownRows) * header->defaultSectionSize()
                            + m_table->horizontalHeader()->sizeHint().height() + 2 * m_table->frameWidth());
    m_name->setVisible(!value().toArray().isEmpty());
    m_name->refresh();
    showCurrent();
}

void ResultsEditor::select(qsizetype row)
{
    m_table->setCurrentIndex(m_model->index(static_cast<int>(row), 0));
}

void ResultsEditor::showCurrent()
{
    const ResultRow *row = current();
    m_tools->showPlace(m_table->currentIndex().row(), m_model->rowCount());
    m_metric->setEnabled(row != nullptr);
    m_form->setVisible(row != nullptr);
    const QCborMap result = row ? context().metadata.value(row->resultPath()).toMap() : QCborMap{};
    const QString dataset = result.value(u"dataset"_s).toMap().value(u"type"_s).toString();
    m_convert->setEnabled(row != nullptr && row->metric >= 0 && core::isBenchmark(dataset));
    if (!row)
        return;
    m_form->setBase(row->resultPath());
    m_form->setSpecs(modelResultSpecs(result, row->metric));
}

/// Behind the results of the first entry: there should be one only.
void ResultsEditor::append(const QCborArray &results)
{
    const qsizetype rows = m_model->rowCount();
    if (value().toArray().isEmpty()) {
        change(path(), QCborArray{QCborMap{{u"name"_s, context().card.place().repo.name}, {u"results"_s, results}}});
    } else {
        const core::YamlPath list = path().child(0).child(u"results"_s);
        QCborArray all = context().metadata.value(list).toArray();
        for (const QCborValue result : results)
            all.append(result);
        change(list, all);
    }
    if (m_model->rowCount() > rows)
        select(rows);
}

void ResultsEditor::add()
{
    commit();
    const core::Task *row = core::findTask(task());
    const QString metric = row != nullptr ? row->metrics.value(0, u"accuracy"_s) : u"accuracy"_s;
    append({QCborMap{{u"task"_s, QCborMap{{u"type"_s, task()}}},
                     {u"dataset"_s, QCborMap{{u"name"_s, QString{}}, {u"type"_s, QString{}}}},
                     {u"metrics"_s, QCborArray{QCborMap{{u"type"_s, metric}, {u"value"_s, QString{}}}}}}});
}

void ResultsEditor::addMetric()
{
    commit();
    const ResultRow *row = current();
    if (!row)
        return;
    const core::YamlPath list = row->resultPath().child(u"metrics"_s);
    const qsizetype at = m_table->currentIndex().row() + 1;
    QCborArray metrics = context().metadata.value(list).toArray();
    metrics.insert(row->metric + 1, QCborMap{{u"type"_s, QString{}}, {u"value"_s, QString{}}});
    change(list, metrics);
    select(row->metric < 0 ? at - 1 : at);
}

/// With the value that is looked at alone.
void ResultsEditor::copy()
{
    commit();
    const ResultRow *row = current();
    if (!row)
        return;
    QCborMap result = context().metadata.value(row->resultPath()).toMap();
    const QCborArray metrics = result.value(u"metrics"_s).toArray();
    if (row->metric >= 0) {
        QCborMap metric = metrics.at(row->metric).toMap();
        metric.remove(u"verified"_s);  // true of the other one only
        metric.remove(u"verifyToken"_s);
        result[u"metrics"_s] = QCborArray{metric};
    }
    append({result});
}

/// A result goes with its last value, and the key with its last result: neither may be empty.
void ResultsEditor::remove()
{
    commit();
    const ResultRow *row = current();
    if (!row)
        return;
    const auto sizeOf = [this](const core::YamlPath &list) { return context().metadata.value(list).toArray().size(); };
    const core::YamlPath metrics = row->resultPath().child(u"metrics"_s);
    const core::YamlPath entry = path().child(row->entry);
    core::YamlPath removed = entry;
    if (sizeOf(metrics) > 1)
        removed = metrics.child(row->metric);
    else if (sizeOf(entry.child(u"results"_s)) > 1)
        removed = row->resultPath();
    change(removed, QCborValue{QCborValue::Undefined});
    m_table->setFocus();
}

void ResultsEditor::paste()
{
    commit();
    const QCborArray results = core::resultsFromPasted(QApplication::clipboard()->text(), task());
    if (results.isEmpty())
        m_note->setText(
            tr("What was copied last is no table with results: its first row names the columns, for instance "
               "“dataset”, “metric” and “value”."));
    else
        m_note->setText(tr("%Ln result(s) pasted.", nullptr, static_cast<int>(results.size())));
    m_note->show();
    if (!results.isEmpty())
        append(results);
}

void ResultsEditor::convert()
{
    commit();
    const ResultRow *row = current();
    if (!row || row->metric < 0)
        return;
    const QCborMap result = context().metadata.value(row->resultPath()).toMap();
    const QCborMap metric = result.value(u"metrics"_s).toArray().at(row->metric).toMap();
    m_files->addResult(core::evalResultOf(result, metric));
}

}  // namespace ui
