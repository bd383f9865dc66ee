#include "ui/repository/wizardfactspage.h"

#include "core/card/cardtables.h"
#include "ui/repository/factrow.h"
#include "ui/repository/findbox.h"
#include "ui/repository/wizarddraft.h"
#include "ui/shared/formatting.h"
#include "ui/shared/messagebar.h"
#include "ui/shared/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr qsizetype mostProblems = 5;

/// "a, b c" as a list; commas and blanks both separate.
QStringList listFrom(const QString &text)
{
    static const QRegularExpression gap(u"[,;\\s]+"_s);
    return text.split(gap, Qt::SkipEmptyParts);
}

QString joined(const QStringList &list)
{
    return list.join(u", "_s);
}

QString asIs(const QString &text)
{
    return text;
}

void setTextIfOther(QLineEdit *edit, const QStringList &list)
{
    // While somebody types "de, " the list is already ["de"]: their comma must not vanish.
    if (listFrom(edit->text()) != list)
        edit->setText(joined(list));
}

}  // namespace

WizardFactsPage::WizardFactsPage(WizardDraft &draft, QWidget *parent)
    : WizardPage(draft, tr("What the files say"),
                 tr("Each answer names its source. Change what is wrong; what you change stays as you set it."), parent)
{
    column()->addWidget(createSummary());
    for (QWidget *row :
         {createKind(), createTask(), createLibrary(), createBaseModel(), createRelation(), createLanguages()})
        column()->addWidget(row);
    column()->addStretch();
    connect(&draft, &WizardDraft::answersChanged, this, &WizardFactsPage::showAnswers);
    connect(&draft, &WizardDraft::filesChanged, this, &WizardFactsPage::showAnswers);
    showAnswers();
}

QWidget *WizardFactsPage::firstControl() const
{
    return m_kind;
}

QWidget *WizardFactsPage::createSummary()
{
    auto *box = new QWidget(this);
    m_summary = new QLabel(box);
    m_summary->setObjectName(u"factSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_problems = new MessageBar(box);
    m_problems->setObjectName(u"factProblems"_s);
    m_problems->setDismissible(false);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_summary);
    layout->addWidget(m_problems);
    return box;
}

QWidget *WizardFactsPage::createKind()
{
    m_kind = new QComboBox(this);
    m_kind->setObjectName(u"factKind"_s);
    for (const auto kind :
         {core::ModelKind::Unknown, core::ModelKind::FullModel, core::ModelKind::Adapter, core::ModelKind::Gguf,
          core::ModelKind::Quantization, core::ModelKind::Merge, core::ModelKind::DiffusionPipeline,
          core::ModelKind::SentenceTransformer, core::ModelKind::Dataset})
        m_kind->addItem(kindText(kind), static_cast<int>(kind));
    connect(m_kind, &QComboBox::activated, this, [this] {
        const auto kind = static_cast<core::ModelKind>(m_kind->currentData().toInt());
        draft().answer(
            [kind](WizardAnswers &answers) {
                answers.kind = kind;
                answers.repo.type = kind == core::ModelKind::Dataset ? core::RepoType::Dataset : core::RepoType::Model;
            },
            {Answer::Kind, Answer::Type});
    });
    m_kindRow = new FactRow(tr("&What it is"), m_kind, this);
    return m_kindRow;
}

QWidget *WizardFactsPage::createTask()
{
    m_task = new FindBox(this);
    m_task->setObjectName(u"factTask"_s);
    m_task->addItem(tr("Not said"), QString());
    for (const core::Task &task : core::modelTasks()) {
        //: %1 is a task's name, %2 the field it belongs to, for example "Fill-Mask (Natural Language Processing)".
        m_task->addItem(tr("%1 (%2)", "task").arg(task.name, task.modality), task.id);
    }
    m_task->finishRows();
    connect(m_task, &FindBox::idChanged, this, [this] {
        if (!m_isShowing && m_task->isComplete())
            draft().answer([this](WizardAnswers &answers) { answers.task = m_task->id(); }, {Answer::Task});
    });
    m_taskRow = new FactRow(tr("&Task"), m_task, this);
    return m_taskRow;
}

QWidget *WizardFactsPage::createLibrary()
{
    m_library = new FindBox(this);
    m_library->setObjectName(u"factLibrary"_s);
    m_library->setOpen(true);
    m_library->addItem(tr("Not said"), QString());
    for (const core::Library &library : core::libraries())
        m_library->addItem(library.name, library.id);
    m_library->finishRows();
    connect(m_library, &FindBox::idChanged, this, [this] {
        if (!m_isShowing)
            draft().answer([this](WizardAnswers &answers) { answers.library = m_library->id(); }, {Answer::Library});
    });
    m_libraryRow = new FactRow(tr("&Library that loads it"), m_library, this);
    return m_libraryRow;
}

QWidget *WizardFactsPage::createBaseModel()
{
    m_base = new QLineEdit(this);
    m_base->setObjectName(u"factBaseModel"_s);
    m_base->setPlaceholderText(tr("owner/name, several with commas"));
    connect(m_base, &QLineEdit::textEdited, this, &WizardFactsPage::takeBaseModels);
    m_baseRow = new FactRow(tr("Base &model"), m_base, this);
    return m_baseRow;
}

void WizardFactsPage::takeBaseModels(const QString &text)
{
    QStringList ids = listFrom(text);
    ids.removeIf([](const QString &id) { return !core::isModelId(id); });
    draft().answer([ids](WizardAnswers &answers) { answers.baseModels = ids; }, {Answer::BaseModels});
}

QWidget *WizardFactsPage::createRelation()
{
    m_relation = new QComboBox(this);
    m_relation->setObjectName(u"factRelation"_s);
    m_relation->addItem(tr("Not said"), -1);
    for (const auto relation : {core::BaseRelation::Finetune, core::BaseRelation::Adapter,
                                core::BaseRelation::Quantized, core::BaseRelation::Merge})
        m_relation->addItem(relationText(relation), static_cast<int>(relation));
    connect(m_relation, &QComboBox::activated, this, [this] {
        const int chosen = m_relation->currentData().toInt();
        draft().answer(
            [chosen](WizardAnswers &answers) {
                answers.relation = chosen < 0 ? std::nullopt : std::optional(static_cast<core::BaseRelation>(chosen));
            },
            {Answer::Relation});
    });
    m_relationRow = new FactRow(tr("Its &relation to the base model"), m_relation, this);
    return m_relationRow;
}

QWidget *WizardFactsPage::createLanguages()
{
    m_languages = new QLineEdit(this);
    m_languages->setObjectName(u"factLanguages"_s);
    m_languages->setPlaceholderText(tr("Codes such as en, de, zh"));
    connect(m_languages, &QLineEdit::textEdited, this, [this](const QString &text) {
        draft().answer([text](WizardAnswers &answers) { answers.languages = listFrom(text.toLower()); },
                       {Answer::Languages});
    });
    m_languagesRow = new FactRow(tr("L&anguages"), m_languages, this);
    return m_languagesRow;
}

void WizardFactsPage::showAnswers()
{
    const QScopedValueRollback showing(m_isShowing, true);
    showKindAndTask();
    showOrigin();
    showSummary();
    showProblems();
}

void WizardFactsPage::showKindAndTask()
{
    const WizardAnswers &answers = draft().answers();
    const core::ModelFacts &facts = draft().facts();
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(answers.kind)));
    m_kindRow->setReason(reasonFor(facts.kind, answers.kind));
    m_kindRow->setAlternatives(alternatives(facts.kind, answers.kind, kindText, [this](core::ModelKind kind) {
        draft().answer([kind](WizardAnswers &changed) { changed.kind = kind; }, {Answer::Kind});
    }));
    if (m_task->id() != answers.task)
        m_task->setId(answers.task);
    m_taskRow->setReason(reasonFor(facts.task, answers.task));
    m_taskRow->setAlternatives(alternatives(facts.task, answers.task, asIs, [this](const QString &task) {
        draft().answer([task](WizardAnswers &changed) { changed.task = task; }, {Answer::Task});
    }));
    if (m_library->id() != answers.library)
        m_library->setId(answers.library);
    m_libraryRow->setReason(reasonFor(facts.library, answers.library));
    m_libraryRow->setAlternatives(alternatives(facts.library, answers.library, asIs, [this](const QString &library) {
        draft().answer([library](WizardAnswers &changed) { changed.library = library; }, {Answer::Library});
    }));
    const bool isDataset = answers.kind == core::ModelKind::Dataset;
    for (FactRow *row : {m_taskRow, m_libraryRow, m_baseRow})
        row->setVisible(!isDataset);
}

void WizardFactsPage::showOrigin()
{
    const WizardAnswers &answers = draft().answers();
    const core::ModelFacts &facts = draft().facts();
    if (!m_base->hasFocus() || !m_base->isModified())
        setTextIfOther(m_base, answers.baseModels);
    m_baseRow->setReason(reasonFor(facts.baseModels, answers.baseModels));
    m_baseRow->setAlternatives(
        alternatives(facts.baseModels, answers.baseModels, joined, [this](const QStringList &ids) {
            draft().answer([ids](WizardAnswers &changed) { changed.baseModels = ids; }, {Answer::BaseModels});
            setTextIfOther(m_base, ids);
        }));
    m_relation->setCurrentIndex(m_relation->findData(answers.relation ? static_cast<int>(*answers.relation) : -1));
    m_relationRow->setReason(answers.relation ? reasonFor(facts.relation, *answers.relation) : QString());
    m_relationRow->setVisible(!answers.baseModels.isEmpty() && answers.kind != core::ModelKind::Dataset);
    setTextIfOther(m_languages, answers.languages);
    m_languagesRow->setReason(reasonFor(facts.languages, answers.languages));
    m_languagesRow->setAlternatives(
        alternatives(facts.languages, answers.languages, joined, [this](const QStringList &codes) {
            draft().answer([codes](WizardAnswers &changed) { changed.languages = codes; }, {Answer::Languages});
        }));
}

void WizardFactsPage::showSummary()
{
    const core::ModelFacts &facts = draft().facts();
    QStringList lines;
    if (!facts.parameters.isEmpty()) {
        //: %1 is a large number, %2 a sentence that says where it comes from.
        lines.append(
            tr("%1 parameters. %2").arg(formatCount(facts.parameters.value()), reasonText(facts.parameters.reason())));
    }
    QStringList types;
    for (const core::Proposal<QString> &type : facts.quantization.all())
        types.append(type.value);
    if (!types.isEmpty())
        lines.append(tr("Quantisation: %1.").arg(core::printable(joined(types))));
    m_summary->setText(lines.join(u'\n'));
    m_summary->setVisible(!lines.isEmpty());
}

void WizardFactsPage::showProblems()
{
    const QList<core::FileProblem> &problems = draft().facts().problems;
    QStringList lines;
    for (const core::FileProblem &problem : problems.first(std::min(problems.size(), mostProblems)))
        lines.append(problemText(problem));
    if (lines.isEmpty())
        m_problems->clear();
    else
        m_problems->showMessage(MessageBar::Tone::Warning, {.text = lines.join(u'\n')});
}

}  // namespace ui
