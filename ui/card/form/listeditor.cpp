#include "ui/card/form/listeditor.h"

#include "ui/card/cardmetadata.h"
#include "ui/card/form/choiceinput.h"
#include "ui/card/form/fieldwords.h"
#include "ui/card/form/scalartext.h"
#include "ui/card/form/tagfield.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Values = core::CardField::Values;

/// Longer lists are better looked at as text.
constexpr qsizetype mostItems = 300;

bool isScalar(const QCborValue &value)
{
    return !value.isArray() && !value.isMap();
}

}  // namespace

ListEditor::ListEditor(const core::CardField &field, FormContext &context, QWidget *parent)
    : FieldEditor(field, context, parent)
    , m_tags(new TagField(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_tags);
    createInput();
    connect(m_tags, &TagField::addRequested, this, &ListEditor::add);
    connect(m_tags, &TagField::removeRequested, this, &ListEditor::remove);
    connect(m_tags, &TagField::moveRequested, this, &ListEditor::move);
    refresh();
}

void ListEditor::createInput()
{
    ChoiceInput &input = m_tags->input();
    //: %1 is what the list holds, for example "Tags".
    input.setAccessibleName(tr("%1: add").arg(fieldTitle(field().key)));
    input.setPlaceholderText(tr("Add…"));
    if (field().values == Values::ModelId)
        input.setIds(context().ids, core::RepoType::Model);
    else if (field().values == Values::DatasetId)
        input.setIds(context().ids, core::RepoType::Dataset);
    else if (hasChoices(field()))
        input.setTable([this] { return choicesFor(this->field(), this->context().metadata.type()); });
}

bool ListEditor::canShow(const QCborValue &value) const
{
    if (isScalar(value))
        return true;
    const QCborArray items = value.toArray();
    return value.isArray() && items.size() <= mostItems && std::ranges::all_of(items, isScalar);
}

QStringList ListEditor::items() const
{
    const QCborValue shown = value();
    QStringList items;
    if (shown.isArray()) {
        for (qsizetype i = 0; i < shown.toArray().size(); ++i)
            items.append(scalarText(context().metadata, path().child(i)));
    } else if (!shown.isUndefined() && !shown.isNull()) {
        items.append(scalarText(context().metadata, path()));
    }
    return items;
}

QString ListEditor::chipText(const QString &id) const
{
    return field().values == Values::Language ? shortChoiceText(choiceFor(field(), context().metadata.type(), id)) : id;
}

void ListEditor::refresh()
{
    QStringList texts;
    for (const QString &id : items())
        texts.append(chipText(id));
    m_tags->setTags(texts);
}

QWidget *ListEditor::answer() const
{
    return &m_tags->input();
}

void ListEditor::commit()
{
    m_tags->settle();
}

void ListEditor::add(const QStringList &ids)
{
    const bool isOfHub = field().values == Values::ModelId || field().values == Values::DatasetId;
    const QCborValue before = value();
    QStringList known = items();
    QCborArray after = before.isArray() ? before.toArray() : QCborArray::fromStringList(known);
    for (const QString &typed : ids) {
        const QString id = isOfHub ? repositoryName(typed) : typed;
        if (known.contains(id))
            continue;
        known.append(id);
        after.append(id);
    }
    // One base model is written as a text, as everybody does; a list of one is for keys that are lists.
    const bool isText = !before.isArray() && after.size() == 1 && field().type == core::CardField::Type::TextOrList
        && field().values == Values::ModelId;
    if (after.size() > (before.isArray() ? before.toArray().size() : items().size()))
        change(path(), isText ? after.first() : QCborValue{after});
    refresh();
}

void ListEditor::remove(qsizetype index)
{
    change(value().isArray() ? path().child(index) : path(), QCborValue{QCborValue::Undefined});
    refresh();
}

void ListEditor::move(qsizetype from, qsizetype to)
{
    if (value().isArray())
        report(context().metadata.moveItem(path(), from, to));
    refresh();
}

}  // namespace ui
