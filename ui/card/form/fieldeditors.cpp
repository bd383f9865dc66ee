#include "ui/card/form/fieldeditors.h"

#include "ui/card/form/booleaneditor.h"
#include "ui/card/form/emissionseditor.h"
#include "ui/card/form/gateeditor.h"
#include "ui/card/form/listeditor.h"
#include "ui/card/form/longtexteditor.h"
#include "ui/card/form/resultseditor.h"
#include "ui/card/form/structureeditor.h"
#include "ui/card/form/texteditor.h"
#include "ui/card/form/widgetexampleseditor.h"

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

/// Keys whose values have a structure that the schema's types do not tell.
Maker makerByKey(const QString &key)
{
    static const QHash<QString, Maker> makers{
        {u"co2_eq_emissions"_s, make<EmissionsEditor>}, {u"configs"_s, make<StructureEditor>},
        {u"description"_s, make<LongTextEditor>},       {u"extra_gated_fields"_s, make<GateEditor>},
        {u"model-index"_s, make<ResultsEditor>},        {u"train-eval-index"_s, make<StructureEditor>},
        {u"widget"_s, make<WidgetExamplesEditor>},
    };
    return makers.value(key, nullptr);
}

Maker makerByType(const core::CardField &field)
{
    using enum core::CardField::Type;
    switch (field.type) {
    case Text: return field.isMarkdown ? make<LongTextEditor> : make<TextEditor>;
    case TextOrList:
        // Nearly every card has one licence.
        return field.values == core::CardField::Values::License ? make<TextEditor> : make<ListEditor>;
    case List: return make<ListEditor>;
    case Boolean:
    case BooleanOrMap: return make<BooleanEditor>;
    case Number:
    case NumberOrMap:
    case TextOrMap:
    case Any: return make<TextEditor>;
    case Map:
    case MapOrList: return make<StructureEditor>;
    }
    Q_UNREACHABLE_RETURN(nullptr);
}

}  // namespace

FieldEditor *createFieldEditor(const core::CardField &field, FormContext &context, QWidget *parent)
{
    const Maker byKey = makerByKey(field.key);
    return (byKey != nullptr ? byKey : makerByType(field))(field, context, parent);
}

FieldEditor *createOtherEditor(const core::CardField &field, FormContext &context, QWidget *parent)
{
    const bool isList = field.type == core::CardField::Type::TextOrList;
    return (isList ? make<ListEditor> : make<StructureEditor>)(field, context, parent);
}

}  // namespace ui
