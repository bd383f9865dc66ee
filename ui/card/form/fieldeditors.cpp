#include "ui/card/form/fieldeditors.h"

#include "ui/card/form/structureeditor.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Maker = FieldEditor *(*)(const core::CardField &, FormContext &, QWidget *);

template <typename Editor>
FieldEditor *make(const core::CardField &field, FormContext &context, QWidget *parent)
{
    return new Editor(field, context, parent);
}

/// Keys whose values have a structure of their own.
Maker makerByKey(const QString &key)
{
    static const QHash<QString, Maker> makers{};
    return makers.value(key, nullptr);
}

}  // namespace

FieldEditor *createFieldEditor(const core::CardField &field, FormContext &context, QWidget *parent)
{
    if (const Maker maker = makerByKey(field.key))
        return maker(field, context, parent);
    return make<StructureEditor>(field, context, parent);
}

}  // namespace ui
