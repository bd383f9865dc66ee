#include "core/generate/cardtemplates_p.h"
#include "core/generate/markdown_p.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// What a section of the Hub's template asks for, and which proposed sections answer it.
struct Guide
{
    QLatin1StringView title;
    QLatin1StringView asks;
    std::array<QLatin1StringView, 3> answers = {};
};

// Source: what the Hub's annotated guide wants of each section, in our words.
constexpr std::array guides{
    Guide{"Model Description"_L1,
          "Who made, funded and shares it; what kind of model it is; languages, licence, parent."_L1},
    Guide{"Model Sources"_L1, "At least where its repository is; the paper and a demo if there are."_L1},
    Guide{"Direct Use"_L1, "What it is for as it is, without fine-tuning."_L1},
    Guide{"Downstream Use"_L1, "Optional: what it is for after fine-tuning, or inside an application."_L1},
    Guide{"Out-of-Scope Use"_L1, "What it will not do well, and what it should not be used for."_L1},
    Guide{"Bias, Risks, and Limitations"_L1, "Where it fails, and whom that can harm."_L1},
    Guide{"Recommendations"_L1, "What users should do about these risks."_L1},
    Guide{"How to Get Started with the Model"_L1,
          "A few lines of code that load it and show what it does."_L1,
          {"how-to-get-started"_L1}},
    Guide{"Training Data"_L1, "In one or two sentences what it was trained on; link the dataset's card."_L1},
    Guide{"Preprocessing"_L1, "Optional: how the data was prepared."_L1},
    Guide{"Training Hyperparameters"_L1,
          "The precision (fp32, mixed fp16 or bf16, fp8), and the settings."_L1,
          {"training-hyperparameters"_L1, "adapter-configuration"_L1}},
    Guide{"Speeds, Sizes, Times"_L1, "Optional: throughput, times, sizes of checkpoints."_L1},
    Guide{"Testing Data"_L1, "What it was evaluated on; link the dataset's card."_L1},
    Guide{"Factors"_L1, "By what the results are told apart: groups, domains, conditions."_L1},
    Guide{"Metrics"_L1, "Which metrics, and why these."_L1},
    Guide{"Results"_L1, "The numbers."_L1, {"evaluation-results"_L1, "evaluation"_L1, "training-results"_L1}},
    Guide{"Model Examination"_L1, "Optional: what is known about how it comes to its answers."_L1},
    Guide{
        "Environmental Impact"_L1, "Hardware, hours, provider, region, grams of CO2."_L1, {"environmental-impact"_L1}},
    Guide{"Model Architecture and Objective"_L1,
          "What it is built like, and what it was trained to do."_L1,
          {"model-architecture"_L1, "full-model-architecture"_L1}},
    Guide{"Software"_L1, "With which libraries, in which versions."_L1, {"framework-versions"_L1}},
    Guide{"Citation"_L1, "Optional: how others should cite it, as BibTeX and in words."_L1, {"citation"_L1}},
    Guide{"Glossary"_L1, "Optional: terms a reader may not know."_L1},
    Guide{"Model Card Contact"_L1, "Whom to ask."_L1},
};

const Guide *guideFor(const QString &title)
{
    const auto found = std::ranges::find_if(guides, [&title](const Guide &guide) { return guide.title == title; });
    return found == guides.end() ? nullptr : &*found;
}

QString withoutOptional(const QString &text)
{
    return QString{text}.remove(u" [optional]"_s);
}

/// What is known for a variable of the template.
QString prefilled(const CardSubject &subject, const QString &variable)
{
    if (variable == u"base_model")
        return subject.baseLinks();
    if (variable == u"repo" && subject.repo())
        return u"<https://huggingface.co%1>"_s.arg(subject.repo()->webPath());
    if (variable == u"language" || variable == u"license")
        return escapedMarkdown(subject.value(variable));
    return {};
}

/// The variables of a section: a bullet for each that has a label, a paragraph for any other.
QString variableText(const CardSubject &subject, const QJsonArray &variables)
{
    QString bullets;
    QString paragraphs;
    for (const QJsonValue &variable : variables) {
        const QString known = prefilled(subject, variable[u"var"].toString());
        const QString value = known.isEmpty() ? variable[u"default"].toString() : known;
        const QString label = withoutOptional(variable[u"label"].toString());
        if (!label.isEmpty())
            bullets += u"- **%1:** %2\n"_s.arg(label, value);
        else if (!value.isEmpty() && !paragraphs.contains(value))
            paragraphs += value + u"\n\n"_s;
    }
    return paragraphs + bullets;
}

/// `isLeaf`: no section of it follows, so something must stand below its heading.
void writeSection(CardBody &body, const CardSubject &subject, const QJsonObject &section, bool isLeaf)
{
    const QString title = withoutOptional(section.value(u"title").toString());
    body.heading(section.value(u"level").toInt(), title);
    const Guide *guide = guideFor(title);
    QString answer;
    if (guide != nullptr) {
        for (const QLatin1StringView id : guide->answers) {
            const QString text = body.take(id);
            answer += answer.isEmpty() || text.isEmpty() ? text : QString{u'\n' + text};
        }
    }
    if (answer.isEmpty() && guide != nullptr)
        body.paragraph(u"<!-- %1 -->"_s.arg(QString{guide->asks}));
    if (answer.isEmpty())
        answer = variableText(subject, section.value(u"vars").toArray()).trimmed();
    if (answer.isEmpty() && isLeaf)
        body.unwritten({});
    else
        body.paragraph(answer);
}

}  // namespace

QString annotatedBody(const CardSubject &subject)
{
    QFile file{u":/data/cards/template_sections.json"_s};
    CardBody body{subject.sections()};
    body.heading(1, u"Model Card for %1"_s.arg(escapedMarkdown(subject.name())));
    if (!file.open(QIODevice::ReadOnly))
        return body.text();
    const QJsonArray sections = QJsonDocument::fromJson(file.readAll()).object().value(u"sections").toArray();
    body.unwritten(u"In one or two sentences: what is it, and what does it do?"_s);
    for (qsizetype i = 0; i < sections.size(); ++i) {
        const int level = sections.at(i)[u"level"].toInt();
        if (level > 1)
            writeSection(body, subject, sections.at(i).toObject(), sections.at(i + 1)[u"level"].toInt() <= level);
    }
    body.rest();
    return body.text();
}

}  // namespace core
