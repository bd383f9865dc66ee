#include "core/card/hubjudge_p.h"

#include "core/card/cardtables.h"
#include "core/card/hubchecks_p.h"
#include "core/card/modelfacts.h"

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace core {

using namespace joi;  // the checks read as the schema they rebuild

namespace {

void textOrList(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    if (!value.isString() && !value.isArray())
        judge.refuse(path, u"must be an array"_s);
}

void license(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    const auto isKnown = [](const QCborValue &id) { return id.isString() && findLicense(id.toString()) != nullptr; };
    if (isKnown(value))
        return;
    if (value.isArray()) {
        if (!std::ranges::all_of(value.toArray(), isKnown))
            judge.refuse(path, u"does not match any of the allowed types"_s);
        return;
    }
    QStringList ids;
    for (const License &row : licenses())
        ids.append(row.id);
    judge.refuse(path, oneOf(ids << u"array"_s));
}

void languageCode(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    if (!requireText(judge, path, value))
        return;
    const QString code = value.toString();
    if (code != code.toLower())
        judge.refuse(path, u"must only contain lowercase characters"_s);
    if (!isLanguageCode(code)) {
        judge.refuse(path,
                     u"with value \"%1\" is not valid. It must be an ISO 639-1, 639-2 or 639-3 code (two/three "
                     "letters), or a special value like \"code\", \"multilingual\". If you want to use BCP-47 "
                     "identifiers, you can specify them in language_bcp47."_s.arg(code));
    }
}

void languageCodes(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    eachOf(judge, path, value, languageCode);
}

void modelId(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    if (requireText(judge, path, value) && !isModelId(value.toString()))
        judge.refuse(
            path, u"with value \"%1\" is not valid. Use a model id from https://hf.co/models."_s.arg(value.toString()));
}

void modelIds(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    eachOf(judge, path, value, modelId);
}

void datasetId(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    if (requireText(judge, path, value) && !isModelId(value.toString()))
        judge.refuse(
            path,
            u"with value \"%1\" is not valid. Use a dataset id from https://hf.co/datasets."_s.arg(value.toString()));
}

void datasetIds(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    eachOf(judge, path, value, datasetId);
}

void relation(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    if (!value.isString() || !baseRelationFromString(value.toString()))
        judge.refuse(path, oneOf({u"finetune"_s, u"adapter"_s, u"quantized"_s, u"merge"_s}));
}

QString taskIds()
{
    QStringList ids;
    for (const Task &task : tasks())
        ids.append(task.id);
    return ids.join(u", "_s);
}

void pipelineTag(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    if (requireText(judge, path, value) && findTask(value.toString()) == nullptr)
        judge.warn(path, u"The pipeline tag \"%1\" is not in the official list: %2"_s.arg(value.toString(), taskIds()));
}

void taskCategories(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    eachOf(judge, path, value, [](Judge &one, const YamlPath &place, const QCborValue &id) {
        if (requireText(one, place, id) && findTask(id.toString()) == nullptr)
            one.warn(place,
                     u"The task_categories \"%1\" is not in the official list: %2"_s.arg(id.toString(), taskIds()));
    });
}

void notAllowed(Judge &judge, const YamlPath &path, const QCborValue &)
{
    judge.refuse(path, u"is not allowed"_s);
}

void emissions(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    static constexpr std::array keys{Key{u"emissions", number}, Key{u"source", text}, Key{u"training_type", text},
                                     Key{u"geographical_location", text}, Key{u"hardware_used", text}};
    static constexpr std::array required{QStringView{u"emissions"}};
    if (value.isMap())
        judgeMap(judge, path, value, keys, required);
    else if (!value.isInteger() && !value.isDouble())
        judge.refuse(path, oneOf({u"number"_s, u"object"_s}));
}

void widget(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    listOf(judge, path, value, [](Judge &one, const YamlPath &place, const QCborValue &example) {
        if (!example.isMap())
            one.refuse(place, u"must be of type object"_s);
    });
}

void inference(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    if (!value.isBool() && !value.isMap())
        judge.refuse(path, oneOf({u"boolean"_s, u"object"_s}));
}

const QStringList &plainGateTypes()
{
    static const QStringList types{u"text"_s, u"checkbox"_s, u"date_picker"_s, u"country"_s, u"ip_location"_s};
    return types;
}

void gateField(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    if (!value.isMap()) {
        if (!value.isString() || !plainGateTypes().contains(value.toString()))
            judge.refuse(path, oneOf(plainGateTypes() + QStringList{u"object"_s}));
        return;
    }
    const QCborMap field = value.toMap();
    const QString type = field.value(u"type"_s).toString();
    if (!field.contains(u"type"_s))
        judge.refuse(path.child(u"type"_s), u"is required"_s);
    else if (type == u"select" && !field.value(u"options"_s).isArray())
        judge.refuse(path.child(u"options"_s), field.contains(u"options"_s) ? u"must be an array"_s : u"is required"_s);
    else if (type != u"select" && !plainGateTypes().contains(type))
        judge.refuse(path.child(u"type"_s), oneOf(plainGateTypes() + QStringList{u"select"_s}));
}

/// A list of one-key maps is an older way to write them, which the dataset specification still shows.
void gateFields(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    if (value.isArray())
        return;
    if (!value.isMap()) {
        judge.refuse(path, u"must be of type object"_s);
        return;
    }
    const QCborMap fields = value.toMap();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        gateField(judge, path.child(field.key().toString()), field.value());
}

void color(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    static const QStringList colors{u"red"_s,    u"yellow"_s, u"green"_s, u"blue"_s,
                                    u"indigo"_s, u"purple"_s, u"pink"_s,  u"gray"_s};
    if (!value.isString() || !colors.contains(value.toString()))
        judge.refuse(path, oneOf(colors));
}

void sdk(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    static const QStringList kits{u"gradio"_s, u"docker"_s, u"static"_s, u"streamlit"_s};
    if (!value.isString() || !kits.contains(value.toString()))
        judge.refuse(path, oneOf(kits));
}

void shortDescription(Judge &judge, const YamlPath &path, const QCborValue &value)
{
    constexpr qsizetype limit = 60;
    if (requireText(judge, path, value) && value.toString().size() > limit)
        judge.refuse(path, u"length must be less than or equal to %1 characters long"_s.arg(limit));
}

constexpr std::array modelKeys{
    Key{u"license", license},
    Key{u"license_name", text},
    Key{u"license_link", text},
    Key{u"license_details", text},
    Key{u"language", languageCodes},
    Key{u"language_bcp47", listOfTexts},
    Key{u"library_name", text},
    Key{u"pipeline_tag", pipelineTag},
    Key{u"tags", listOfTexts},
    Key{u"datasets", datasetIds},
    Key{u"metrics", textOrList},
    Key{u"base_model", modelIds},
    Key{u"base_model_relation", relation},
    Key{u"new_version", modelId},
    Key{u"model-index", modelIndex},
    Key{u"co2_eq_emissions", emissions},
    Key{u"widget", widget},
    Key{u"inference", inference},
    Key{u"mask_token", text},
    Key{u"instance_prompt", textOrNull},
    Key{u"thumbnail", textOrNull},
    Key{u"description", textOrNull},
    Key{u"extra_gated_heading", text},
    Key{u"extra_gated_description", text},
    Key{u"extra_gated_prompt", text},
    Key{u"extra_gated_fields", gateFields},
    Key{u"extra_gated_button_content", text},
};

constexpr std::array datasetKeys{
    Key{u"licenses", notAllowed},
    Key{u"languages", notAllowed},
    Key{u"pretty_name", text},
    Key{u"license", license},
    Key{u"license_name", text},
    Key{u"license_link", text},
    Key{u"license_details", text},
    Key{u"language", languageCodes},
    Key{u"language_bcp47", listOfTexts},
    Key{u"tags", listOfTexts},
    Key{u"task_categories", taskCategories},
    Key{u"paperswithcode_id", textOrNull},
    Key{u"thumbnail", textOrNull},
    Key{u"description", textOrNull},
    Key{u"extra_gated_heading", text},
    Key{u"extra_gated_description", text},
    Key{u"extra_gated_prompt", text},
    Key{u"extra_gated_fields", gateFields},
    Key{u"extra_gated_button_content", text},
};

constexpr std::array spaceKeys{
    Key{u"title", text},
    Key{u"emoji", text},
    Key{u"colorFrom", color},
    Key{u"colorTo", color},
    Key{u"sdk", sdk},
    Key{u"app_file", text},
    Key{u"license", license},
    Key{u"short_description", shortDescription},
    Key{u"tags", listOfTexts},
    Key{u"models", listOfTexts},
    Key{u"datasets", listOfTexts},
};

std::span<const Key> keysOf(RepoType type)
{
    switch (type) {
    case RepoType::Model: return modelKeys;
    case RepoType::Dataset: return datasetKeys;
    case RepoType::Space: return spaceKeys;
    }
    return {};
}

}  // namespace

HubVerdict judgeLikeHub(const QCborMap &data, RepoType type)
{
    Judge judge;
    judgeMap(judge, {}, data, keysOf(type));
    return judge.verdict();
}

}  // namespace core
