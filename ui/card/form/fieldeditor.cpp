#include "ui/card/form/fieldeditor.h"

#include "ui/card/cardmetadata.h"

using namespace Qt::StringLiterals;

namespace ui {

FieldEditor::FieldEditor(const core::CardField &field, FormContext &context, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_context(context)
{
    setObjectName(u"field-"_s + field.key);
}

QCborValue FieldEditor::value() const
{
    return m_context.metadata.value(path());
}

bool FieldEditor::change(const core::YamlPath &path, const QCborValue &value)
{
    CardMetadata &metadata = m_context.metadata;
    return report(value.isUndefined() ? metadata.remove(path) : metadata.set(path, value));
}

bool FieldEditor::report(const core::Result<> &result)
{
    if (result)
        emit changeMade();
    else
        emit changeRefused(result.error());
    return result.has_value();
}

}  // namespace ui
