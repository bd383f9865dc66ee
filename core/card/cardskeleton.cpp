#include "core/card/firstcommit.h"
#include "core/yaml/yamlvalue.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

// The mark by which the Hub's template, its linters and its readers know a section that is still to be written.
constexpr QStringView unwritten = u"[More Information Needed]";

void addLine(QString &yaml, QStringView key, const QString &value)
{
    if (!value.isEmpty())
        yaml += key + u": "_s + yamlScalar(value) + u'\n';
}

/// One value on the key's line, several as a list below it.
void addValues(QString &yaml, QStringView key, const QStringList &values, bool alwaysList = false)
{
    if (values.size() == 1 && !alwaysList) {
        addLine(yaml, key, values.constFirst());
    } else if (!values.isEmpty()) {
        yaml += key + u":\n"_s;
        for (const QString &value : values)
            yaml += u"- "_s + yamlScalar(value) + u'\n';
    }
}

QString frontMatter(const CardFields &fields)
{
    QString yaml;
    addLine(yaml, u"license", fields.license.id);
    if (fields.license.id == u"other") {
        addLine(yaml, u"license_name", fields.license.name);
        addLine(yaml, u"license_link", fields.license.link);
    }
    addValues(yaml, u"language", fields.languages);
    if (!fields.isDataset) {
        addLine(yaml, u"library_name", fields.library);
        addLine(yaml, u"pipeline_tag", fields.task);
        addValues(yaml, u"base_model", fields.baseModels);
        if (fields.relation && !fields.baseModels.isEmpty())
            addLine(yaml, u"base_model_relation", toString(*fields.relation));
    }
    addValues(yaml, u"tags", fields.tags, true);
    // Without any key there would be no block at all, and the Hub asks for one.
    return u"---\n"_s + (yaml.isEmpty() ? u"tags: []\n"_s : yaml) + u"---\n"_s;
}

QString link(const QString &modelId)
{
    return u"[%1](https://huggingface.co/%1)"_s.arg(modelId);
}

/// What is known, as sentences: a base model and a relation are facts, everything else is for the person to say.
QString origin(const CardFields &fields)
{
    if (fields.baseModels.isEmpty())
        return {};
    QStringList links;
    for (const QString &id : fields.baseModels)
        links.append(link(id));
    const QString bases = links.join(u", "_s);
    switch (fields.relation.value_or(BaseRelation::Finetune)) {
    case BaseRelation::Finetune: return u"This model was fine-tuned from %1.\n\n"_s.arg(bases);
    case BaseRelation::Adapter: return u"This is an adapter for %1. It needs that model to run.\n\n"_s.arg(bases);
    case BaseRelation::Quantized: return u"These are quantised weights of %1.\n\n"_s.arg(bases);
    case BaseRelation::Merge: return u"This model was merged from %1.\n\n"_s.arg(bases);
    }
    return {};
}

QString section(int level, QStringView title, QStringView guidance)
{
    QString text = QString{level, u'#'} + u' ' + title + u"\n\n"_s;
    if (!guidance.isEmpty())
        text += u"<!-- "_s + guidance + u" -->\n\n"_s + unwritten + u"\n\n"_s;
    return text;
}

QString modelSections(bool isAdapter)
{
    QString text = section(2, u"Uses", {});
    text += section(3, u"Direct Use", u"What is it for, as it is?");
    text += section(3, u"Out-of-Scope Use", u"What will it not do well, and what should it not be used for?");
    text += section(2, u"Bias, Risks, and Limitations", u"Where does it fail, and whom can that harm?");
    text += section(2, u"How to Get Started with the Model",
                    isAdapter ? u"A few lines of code that load the base model and this adapter."
                              : u"A few lines of code that load it and show what it does.");
    text += section(2, u"Training Details", {});
    text += section(3, u"Training Data", u"What was it trained on? Link the dataset's card if there is one.");
    text += section(3, u"Training Procedure", u"How was it trained: preprocessing, hyperparameters, precision?");
    text += section(2, u"Evaluation", u"On which data, with which metrics, and with what results?");
    return text + section(2, u"Citation", u"How should others cite it?");
}

QString datasetSections()
{
    QString text = section(2, u"Uses", u"What is it meant for, and what should it not be used for?");
    text += section(2, u"Dataset Structure", u"The fields, and how the data is split.");
    text += section(2, u"Dataset Creation", {});
    text += section(3, u"Source Data", u"Where does it come from, and who made it?");
    text += section(3, u"Annotations", u"Who labelled it, and how?");
    text += section(3, u"Personal and Sensitive Information", u"Does it speak of people?");
    text += section(2, u"Bias, Risks, and Limitations", u"What is missing or skewed in it?");
    return text + section(2, u"Citation", u"How should others cite it?");
}

}  // namespace

QByteArray cardSkeleton(const CardFields &fields)
{
    QString text = frontMatter(fields) + u"\n# "_s + fields.name + u"\n\n"_s;
    text += unwritten + u"\n\n"_s;
    if (!fields.isDataset)
        text += origin(fields);
    text += fields.isDataset ? datasetSections() : modelSections(fields.relation == BaseRelation::Adapter);
    text.chop(1);  // a text ends with one line end
    return text.toUtf8();
}

}  // namespace core
