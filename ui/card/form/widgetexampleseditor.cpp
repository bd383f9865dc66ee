#include "ui/card/form/widgetexampleseditor.h"

#include "core/card/widgetexample.h"
#include "ui/card/cardmetadata.h"
#include "ui/card/form/valueform.h"
#include "ui/card/form/widgetspecs.h"
#include "ui/card/opencard.h"
#include "ui/shared/caption.h"

#include <QCborArray>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

WidgetExamplesEditor::WidgetExamplesEditor(const core::CardField &field, FormContext &context, QWidget *parent)
    : ItemListEditor(field, context, tr("Add an example"), parent)
    , m_kept(createCaption(u"keptKeys"_s, this))
{
    details().addWidget(m_kept);
    form().setStage([&card = context.card](const QString &localPath, const std::function<void(const QString &)> &done) {
        card.addImages({{.localPath = localPath}}, [done](const QStringList &paths) { done(paths.first()); });
    });
    refresh();
}

bool WidgetExamplesEditor::canShow(const QCborValue &value) const
{
    const QCborArray examples = value.toArray();
    return value.isUndefined() || (value.isArray() && std::ranges::all_of(examples, [](const QCborValue &example) {
                                       return example.isMap();
                                   }));
}

/// As the card says it, else as the files do.
QString WidgetExamplesEditor::task() const
{
    const QString task = context().metadata.value(u"pipeline_tag"_s).toString();
    const auto &facts = context().card.checker().context().facts;
    return task.isEmpty() && facts ? facts->task.value() : task;
}

bool WidgetExamplesEditor::isChat() const
{
    const QCborArray tags = context().metadata.value(u"tags"_s).toArray();
    return std::ranges::any_of(tags, [](const QCborValue &tag) { return tag.toString() == u"conversational"; });
}

qsizetype WidgetExamplesEditor::count() const
{
    return value().toArray().size();
}

QString WidgetExamplesEditor::titleOf(qsizetype index) const
{
    const QString title = exampleTitle(value().toArray().at(index).toMap());
    return title.isEmpty() ? tr("Example %L1").arg(index + 1) : title;
}

void WidgetExamplesEditor::add()
{
    const QString mask = context().metadata.value(u"mask_token"_s).toString();
    const QCborMap example = core::widgetExample(task(), isChat(), mask.isEmpty() ? u"[MASK]"_s : mask);
    const qsizetype at = count();
    if (at > 0 ? change(path().child(at), example) : change(path(), QCborArray{example}))
        setCurrent(at);
}

void WidgetExamplesEditor::copy(qsizetype index)
{
    change(path(), withCopy(value(), index));
}

void WidgetExamplesEditor::remove(qsizetype index)
{
    change(path().child(index), QCborValue{QCborValue::Undefined});
}

void WidgetExamplesEditor::move(qsizetype from, qsizetype to)
{
    report(context().metadata.moveItem(path(), from, to));
}

void WidgetExamplesEditor::showItem(qsizetype index)
{
    const QCborMap example = value().toArray().at(index).toMap();
    const QList<ValueSpec> specs = widgetSpecs(task(), example);
    const QStringList kept = unshownKeys(specs, example);
    form().setBase(path().child(index));
    form().setSpecs(specs);
    m_kept->setText(tr("Kept as it is, and changed in the text: %1").arg(kept.join(u", "_s)));
    m_kept->setVisible(!kept.isEmpty());
}

}  // namespace ui
