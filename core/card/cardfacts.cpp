#include "core/card/factcollector_p.h"
#include "core/card/frontmatter_p.h"
#include "core/card/licensetext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::int64_t cardLimit = 1024 * 1024;
constexpr std::int64_t licenseLimit = 512 * 1024;

/// The front matter of the card that is being read.
struct CardValues
{
    QString file;
    FrontMatter values;

    [[nodiscard]] Reason reason(const QString &key) const
    {
        return keyReason(file, key, values.value(key).join(u", "_s));
    }
    [[nodiscard]] QString first(const QString &key) const { return values.value(key).value(0); }
};

void addText(Proposals<QString> &proposals, const CardValues &card, const QString &key)
{
    if (const QString text = card.first(key); !text.isEmpty())
        proposals.add({text, card.reason(key), Confidence::High});
}

void addLicense(ModelFacts &facts, const CardValues &card)
{
    for (const QString &id : card.values.value(u"license"_s)) {
        LicenseChoice choice{.id = id.toLower()};
        if (choice.id == u"other") {
            choice.name = card.first(u"license_name"_s);
            choice.link = card.first(u"license_link"_s);
        }
        facts.license.add({choice, card.reason(u"license"_s), Confidence::High});
    }
}

void addBaseModels(ModelFacts &facts, const CardValues &card)
{
    QStringList ids = card.values.value(u"base_model"_s);
    ids.removeIf([](const QString &id) { return !isModelId(id); });
    if (!ids.isEmpty())
        facts.baseModels.add({ids, card.reason(u"base_model"_s), Confidence::High});
    if (const auto relation = baseRelationFromString(card.first(u"base_model_relation"_s)))
        facts.relation.add({*relation, card.reason(u"base_model_relation"_s), Confidence::High});
}

bool isLicenseName(const QString &name)
{
    static const QRegularExpression pattern{u"^(licen[cs]e|copying|unlicense)([-_.][a-z0-9._-]+)?$"_s,
                                            QRegularExpression::CaseInsensitiveOption};
    return pattern.match(name).hasMatch();
}

}  // namespace

void readCard(FactCollector &collector)
{
    const ModelFile *file = collector.find(u"README.md"_s);
    if (file == nullptr)
        return;
    ModelFacts &facts = collector.facts;
    facts.readmePath = file->path;
    const auto text = readText(*file, cardLimit);
    if (!text) {
        collector.addProblem(*file, text.error());
        return;
    }
    const CardValues card{.file = file->path, .values = readFrontMatter(CardText{*text})};
    addText(facts.name, card, u"model_name"_s);
    addText(facts.library, card, u"library_name"_s);
    addText(facts.task, card, u"pipeline_tag"_s);
    addLicense(facts, card);
    addBaseModels(facts, card);
    if (const QStringList languages = card.values.value(u"language"_s); !languages.isEmpty())
        facts.languages.add({languages, card.reason(u"language"_s), Confidence::High});
}

void readLicenseTexts(FactCollector &collector)
{
    if (const ModelFile *attributes = collector.find(u".gitattributes"_s))
        collector.facts.gitAttributesPath = attributes->path;
    for (const ModelFile &file : collector.withSuffix(u"")) {
        if (!isLicenseName(file.path.section(u'/', -1)))
            continue;
        if (collector.facts.licensePath.isEmpty())
            collector.facts.licensePath = file.path;
        const auto text = readText(file, licenseLimit);
        if (!text) {
            collector.addProblem(file, text.error());
            continue;
        }
        if (const auto found = recognizeLicense(*text)) {
            const Reason reason{.clue = found->clue, .file = file.path};
            collector.facts.license.add({LicenseChoice{.id = found->id}, reason, found->confidence});
        }
    }
}

}  // namespace core
