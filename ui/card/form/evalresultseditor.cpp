#include "ui/card/form/evalresultseditor.h"

#include "ui/card/form/fieldproblems.h"
#include "ui/card/form/itemtools.h"
#include "ui/card/form/resultspecs.h"
#include "ui/card/form/scalartext.h"
#include "ui/card/opencard.h"
#include "ui/card/resultfiles.h"
#include "ui/shared/caption.h"
#include "ui/shared/taborder.h"
#include "ui/shared/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int shownRows = 4;

QString titleOf(const QCborMap &result)
{
    const QCborMap dataset = result.value(u"dataset"_s).toMap();
    const QString id = scalarText(dataset.value(u"id"_s));
    const QString task = scalarText(dataset.value(u"task_id"_s));
    const QString value = scalarText(result.value(u"value"_s));
    //: A result in a list: %1 is a benchmark, %2 its task, %3 the value.
    return EvalResultsEditor::tr("%1 · %2: %3")
        .arg(id.isEmpty() ? u"…"_s : id, task.isEmpty() ? u"…"_s : task, value.isEmpty() ? u"…"_s : value);
}

}  // namespace

EvalResultsEditor::EvalResultsEditor(FormContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_files(context.card.resultFiles())
    , m_choice(new QComboBox(this))
    , m_list(new QListWidget(this))
    , m_tools(new ItemTools(tr("Add a benchmark result"), tr("Benchmark results"), this))
    , m_problem(createCaption(u"evalProblem"_s, this))
    , m_hint(createCaption(u"evalHint"_s, this))
    , m_formArea(new QWidget(this))
    , m_formColumn(new QVBoxLayout(m_formArea))
{
    setObjectName(u"evalResults"_s);
    createParts();
    connectTools();
    connect(&m_files, &ResultFiles::changed, this, &EvalResultsEditor::refresh);
    connect(&m_files, &ResultFiles::failed, this, &EvalResultsEditor::changeRefused);
    connect(&context.card.checker(), &CardChecker::findingsChanged, this, &EvalResultsEditor::showFile);
    refresh();
}

void EvalResultsEditor::createParts()
{
    auto *heading = new QLabel(tr("Files of benchmark results (.eval_results)"), this);
    heading->setBuddy(m_choice);
    m_choice->setObjectName(u"evalFiles"_s);
    m_choice->setAccessibleName(tr("File of benchmark results"));
    m_list->setObjectName(u"evalItems"_s);
    m_list->setAccessibleName(tr("Benchmark results"));
    theme::setTextTone(m_problem, theme::TextTone::Danger);
    m_hint->setText(tr("Results on the Hub’s benchmarks are read from such files. They are published together with "
                       "the card."));
    m_formColumn->setContentsMargins({});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::space::m, 0, 0);
    layout->setSpacing(theme::space::s);
    for (QWidget *part : QList<QWidget *>{heading, m_hint, m_choice, m_list, m_tools, m_problem, m_formArea})
        layout->addWidget(part);
}

void EvalResultsEditor::connectTools()
{
    m_tools->setCanMove(false);
    connect(m_choice, &QComboBox::activated, this, &EvalResultsEditor::showFile);
    connect(m_list, &QListWidget::currentRowChanged, this, &EvalResultsEditor::showItem);
    connect(m_tools, &ItemTools::addRequested, this, [this] {
        addResult({{u"dataset"_s, QCborMap{{u"id"_s, QString{}}, {u"task_id"_s, QString{}}}}, {u"value"_s, QString{}}});
    });
    connect(m_tools, &ItemTools::copyRequested, this, [this] {
        commit();
        if (!file())
            return;
        QCborMap result = file()->value(core::YamlPath{}.child(m_list->currentRow())).toMap();
        result.remove(u"verifyToken"_s);  // true of the other one only
        addResult(result);
    });
    connect(m_tools, &ItemTools::removeRequested, this, &EvalResultsEditor::removeItem);
}

bool EvalResultsEditor::report(const core::Result<> &result)
{
    if (!result)
        emit changeRefused(result.error());
    return result.has_value();
}

void EvalResultsEditor::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_files.load();
}

void EvalResultsEditor::commit()
{
    if (m_form)
        m_form->commit();
}

ResultFile *EvalResultsEditor::file() const
{
    return m_files.file(m_choice->currentText());
}

void EvalResultsEditor::addResult(const QCborMap &result)
{
    commit();
    ResultFile *into = file() ? file() : m_files.create();
    const QString path = into->path();
    if (!report(into->append(result)))
        return;
    m_choice->setCurrentText(path);
    showFile();
    m_list->setCurrentRow(m_list->count() - 1);
    m_list->setFocus();
}

void EvalResultsEditor::removeItem()
{
    commit();
    if (file() && m_list->currentRow() >= 0)
        (void)report(file()->removeItem(m_list->currentRow()));
    m_list->setFocus();
}

void EvalResultsEditor::refresh()
{
    const QStringList paths = m_files.paths();
    const QString chosen = m_choice->currentText();
    QStringList shown;
    for (int i = 0; i < m_choice->count(); ++i)
        shown.append(m_choice->itemText(i));
    if (shown != paths) {
        m_choice->clear();
        m_choice->addItems(paths);
        m_choice->setCurrentIndex(std::max<int>(0, static_cast<int>(paths.indexOf(chosen))));
    }
    m_choice->setVisible(!paths.isEmpty());
    showFile();
}

void EvalResultsEditor::showFile()
{
    ResultFile *held = file();
    if (held != m_shown || !m_form) {
        // A form belongs to one text. Its fields may be what has led here.
        if (m_form)
            m_form->deleteLater();
        m_form = held ? new ValueForm(*held, m_formArea) : nullptr;
        m_shown = held;
        if (m_form) {
            m_formColumn->addWidget(m_form);
            connect(m_form, &ValueForm::controlsMade, this, [this] { tabThrough({this}); });
            connect(m_form, &ValueForm::refused, this, &EvalResultsEditor::changeRefused);
        }
    }
    const int count = held ? static_cast<int>(held->count()) : 0;
    {
        const QSignalBlocker quiet{m_list};
        while (m_list->count() > count)
            delete m_list->takeItem(m_list->count() - 1);
        while (m_list->count() < count)
            m_list->addItem(QString{});
        for (int i = 0; i < count; ++i)
            m_list->item(i)->setText(titleOf(held->value(core::YamlPath{}.child(i)).toMap()));
        if (count > 0 && m_list->currentRow() < 0)
            m_list->setCurrentRow(0);
    }
    const int rowHeight = std::max(m_list->sizeHintForRow(0), m_list->fontMetrics().lineSpacing() + theme::space::s);
    m_list->setFixedHeight(std::clamp(count, 1, shownRows) * rowHeight + 2 * m_list->frameWidth() + theme::space::xs);
    m_list->setVisible(count > 0);
    QString problem = held ? fileProblems(m_context, held->path()) : QString{};
    if (held && !held->isReadable())
        problem = tr("%1 is no list of results: it can be mended in a text editor.").arg(held->path());
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    showItem();
}

void EvalResultsEditor::showItem()
{
    const int row = m_list->currentRow();
    const bool isItem = m_form != nullptr && m_shown != nullptr && row >= 0 && row < m_shown->count();
    m_tools->showPlace(row, m_list->count());
    m_formArea->setVisible(isItem);
    if (!isItem)
        return;
    const core::YamlPath item = core::YamlPath{}.child(row);
    m_form->setBase(item);
    m_form->setSpecs(evalResultSpecs(m_shown->value(item).toMap()));
}

}  // namespace ui
