#include "ui/card/form/gateeditor.h"

#include "ui/card/cardmetadata.h"
#include "ui/card/form/fieldproblems.h"
#include "ui/card/form/gatepreview.h"
#include "ui/card/form/itemtools.h"
#include "ui/card/opencard.h"
#include "ui/shared/caption.h"
#include "ui/shared/theme.h"

#include <QCborArray>
#include <QCborMap>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Options as lines, or with a value of their own each.
QList<ValueSpec> optionSpecs(const QCborValue &field)
{
    if (gateKind(field) != u"select")
        return {};
    const QCborArray options = field.toMap().value(u"options"_s).toArray();
    const bool areMaps =
        !options.isEmpty() && std::ranges::all_of(options, [](const QCborValue &option) { return option.isMap(); });
    if (areMaps)
        return {{.path = u"options"_s,
                 .label = GateEditor::tr("Choices"),
                 .kind = ValueSpec::Kind::Rows,
                 .columns = {{.key = u"label"_s, .title = GateEditor::tr("Label")},
                             {.key = u"value"_s, .title = GateEditor::tr("Value")}},
                 .isRequired = true}};
    return {{.path = u"options"_s,
             .label = GateEditor::tr("Choices, one on each line"),
             .kind = ValueSpec::Kind::Lines,
             .isRequired = true}};
}

}  // namespace

GateEditor::GateEditor(const core::CardField &field, FormContext &context, QWidget *parent)
    : ItemListEditor(field, context, tr("Add a question"), parent)
    , m_label(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_problem(createCaption(u"gateProblem"_s, this))
    , m_setting(createCaption(u"gateSetting"_s, this))
    , m_preview(new GatePreview(this))
{
    theme::setTextTone(m_problem, theme::TextTone::Danger);
    createQuestion();
    createPreview();
    connect(&context.card, &OpenCard::stateChanged, this, &GateEditor::refresh);
    refresh();
}

void GateEditor::createQuestion()
{
    m_label->setObjectName(u"gateLabel"_s);
    m_label->setAccessibleName(tr("Question"));
    m_label->setPlaceholderText(tr("What to ask: “Company”"));
    connect(m_label, &QLineEdit::editingFinished, this, &GateEditor::rename);
    m_kind->setObjectName(u"gateKind"_s);
    m_kind->setAccessibleName(tr("How it is answered"));
    for (const QString &kind : gateKinds())
        m_kind->addItem(gateKindName(kind), kind);
    connect(m_kind, &QComboBox::activated, this, [this] { setKind(m_kind->currentData().toString()); });
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(theme::space::s);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_kind);
    details().insertWidget(0, row);
    details().insertWidget(1, m_problem);
    form().raise();  // behind the question for the Tab key, too
}

void GateEditor::createPreview()
{
    auto *heading = new QLabel(tr("As visitors see it"), this);
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    column->addWidget(heading);
    column->addWidget(m_preview);
    column->addWidget(m_setting);
}

bool GateEditor::canShow(const QCborValue &value) const
{
    return value.isUndefined() || value.isMap();
}

void GateEditor::refresh()
{
    ItemListEditor::refresh();
    const auto text = [this](const QString &key) { return context().metadata.value(key).toString(); };
    m_preview->setTexts({.heading = text(u"extra_gated_heading"_s),
                         .description = text(u"extra_gated_description"_s),
                         .prompt = text(u"extra_gated_prompt"_s),
                         .button = text(u"extra_gated_button_content"_s),
                         .questions = gateQuestions(value())});
    m_setting->setText(
        context().card.remote().isGated
            ? tr("This repository is gated: visitors are asked this.")
            : tr("Nobody is asked yet: the repository is not gated. That is a setting of the repository, "
                 "under “Repositories”, “Change access”."));
}

void GateEditor::commit()
{
    ItemListEditor::commit();
    rename();
}

qsizetype GateEditor::count() const
{
    return value().toMap().size();
}

QString GateEditor::labelOf(qsizetype index) const
{
    return value().toMap().keys().value(index).toString();
}

QString GateEditor::titleOf(qsizetype index) const
{
    const QString label = labelOf(index);
    //: A question in a list: %1 is what is asked, %2 how it is answered.
    return tr("%1 · %2").arg(label, gateKindName(gateKind(value().toMap().value(label))));
}

/// A map has every key once.
QString GateEditor::freeLabel(const QString &wanted) const
{
    const QCborMap fields = value().toMap();
    QString label = wanted;
    for (int number = 2; fields.contains(label); ++number)
        label = wanted + u' ' + QString::number(number);
    return label;
}

void GateEditor::add()
{
    // Data of the card, whose language is not the window's.
    if (change(path().child(freeLabel(u"Company"_s)), u"text"_s)) {
        setCurrent(count() - 1);
        m_label->setFocus();
        m_label->selectAll();
    }
}

void GateEditor::copy(qsizetype index)
{
    const QString label = labelOf(index);
    const qsizetype last = count();
    if (change(path().child(freeLabel(label)), value().toMap().value(label)) && index + 1 < last)
        move(last, index + 1);
}

void GateEditor::remove(qsizetype index)
{
    change(path().child(labelOf(index)), QCborValue{QCborValue::Undefined});
}

void GateEditor::move(qsizetype from, qsizetype to)
{
    report(context().metadata.moveItem(path(), from, to));
}

void GateEditor::showItem(qsizetype index)
{
    const QString label = labelOf(index);
    const QCborValue field = value().toMap().value(label);
    if (!m_label->isModified() || m_shown != index) {
        m_label->setText(label);
        m_shown = index;
    }
    const QString kind = gateKind(field);
    m_kind->setCurrentIndex(m_kind->findData(kind));
    m_problem->setText(problemsOf(context())(path().child(label)));
    m_problem->setVisible(!m_problem->text().isEmpty());
    form().setBase(path().child(label));
    form().setSpecs(optionSpecs(field));
}

void GateEditor::rename()
{
    const QString wanted = m_label->text().trimmed();
    const bool isTyped = std::exchange(m_shown, current()) == current() && m_label->isModified();
    m_label->setModified(false);
    const QString old = labelOf(current());
    if (!isTyped || wanted == old)
        return;
    if (wanted.isEmpty() || value().toMap().contains(wanted)) {
        m_label->setText(old);
        m_problem->setText(wanted.isEmpty() ? tr("A question cannot be empty.")
                                            : tr("“%1” is asked already.").arg(wanted));
        m_problem->show();
        return;
    }
    report(context().metadata.rename(path().child(old), wanted));
}

void GateEditor::setKind(const QString &kind)
{
    commit();
    const core::YamlPath field = path().child(labelOf(current()));
    const QCborValue held = context().metadata.value(field);
    if (kind == u"select")
        change(field, QCborMap{{u"type"_s, kind}, {u"options"_s, QCborArray{u"Research"_s, u"Education"_s}}});
    else if (held.isMap() && !held.toMap().contains(u"options"_s))
        change(field.child(u"type"_s), kind);
    else
        change(field, kind);
}

}  // namespace ui
