#include "core/generate/cardtemplates_p.h"

#include "core/card/cardschema.h"
#include "core/generate/markdown_p.h"
#include "core/generate/privacy_p.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

// The words by which Trainer's card, its readers and the linters know a section that is still to be written.
constexpr QStringView trainerMark = u"More information needed";

void origin(CardBody &body, const CardSubject &subject, const QString &sentence)
{
    if (const QString bases = subject.baseLinks(); !bases.isEmpty())
        body.paragraph(sentence.arg(bases));
    else
        body.unwritten(u"In one or two sentences: what is it, and what is it made from?"_s);
}

/// How a model came from its parents, with a place for their names.
QString originSentence(BaseRelation relation)
{
    switch (relation) {
    case BaseRelation::Finetune: return u"This model was fine-tuned from %1."_s;
    case BaseRelation::Adapter: return u"This is an adapter for %1. It needs that model to run."_s;
    case BaseRelation::Quantized: return u"These are quantized weights of %1."_s;
    case BaseRelation::Merge: return u"This model was merged from %1."_s;
    }
    return {};
}

void usage(CardBody &body, const QString &title, const QString &guidance)
{
    body.sectionOrMark(u"how-to-get-started"_s, 2, title, guidance);
}

void getStarted(CardBody &body, const QString &guidance)
{
    usage(body, u"How to Get Started with the Model"_s, guidance);
}

void limits(CardBody &body)
{
    body.toWrite(2, u"Intended Uses"_s, u"What is it for, and for whom?"_s);
    body.toWrite(2, u"Bias, Risks, and Limitations"_s, u"Where does it fail, and whom can that harm?"_s);
}

void trainingSections(CardBody &body)
{
    for (const QString &id :
         {u"adapter-configuration"_s, u"training-hyperparameters"_s, u"training-results"_s, u"framework-versions"_s})
        body.section(id, 3);
}

void trainingDetails(CardBody &body)
{
    body.heading(2, u"Training Details"_s);
    body.toWrite(3, u"Training Data"_s, u"What was it trained on? Link the dataset's card if there is one."_s);
    trainingSections(body);
}

/// The results that files hold, or the place for them.
void evaluation(CardBody &body)
{
    if (body.has(u"evaluation-results"_s))
        body.section(u"evaluation-results"_s, 2);
    else if (!body.has(u"evaluation"_s))
        body.toWrite(2, u"Evaluation"_s, u"On which data, with which metrics, and with what results?"_s);
    body.section(u"evaluation"_s, 2);
}

void trainerSection(CardBody &body, const QString &title)
{
    body.heading(2, title);
    body.paragraph(trainerMark.toString());
}

/// In the order and with the headings of the card that transformers' Trainer writes.
void fineTune(CardBody &body, const CardSubject &subject)
{
    body.paragraph(
        u"<!-- Made from the files of the training. Please read it, complete it, and remove this line. -->"_s);
    body.heading(1, escapedMarkdown(subject.name()));
    origin(body, subject, u"This model is a fine-tuned version of %1 on an unknown dataset."_s);
    body.paragraph(body.take(u"evaluation-results"_s));
    trainerSection(body, u"Model description"_s);
    body.section(u"model-architecture"_s, 3);
    trainerSection(body, u"Intended uses & limitations"_s);
    body.section(u"how-to-get-started"_s, 2);
    trainerSection(body, u"Training and evaluation data"_s);
    body.heading(2, u"Training procedure"_s);
    if (!body.has(u"training-hyperparameters"_s) && !body.has(u"training-results"_s))
        body.paragraph(trainerMark.toString());
    trainingSections(body);
}

/// What every card should say, and no more.
void shortCard(CardBody &body, const CardSubject &subject)
{
    body.heading(1, escapedMarkdown(subject.name()));
    origin(body, subject,
           originSentence(
               baseRelationFromString(subject.value(u"base_model_relation"_s)).value_or(BaseRelation::Finetune)));
    body.section(u"model-architecture"_s, 2);
    getStarted(body, u"A few lines of code that load it and show what it does."_s);
    limits(body);
    trainingDetails(body);
    evaluation(body);
}

void lora(CardBody &body, const CardSubject &subject)
{
    body.heading(1, escapedMarkdown(subject.name()));
    origin(body, subject, u"This is an adapter for %1. It needs that model to run."_s);
    getStarted(body, u"A few lines of code that load the base model and this adapter."_s);
    limits(body);
    trainingDetails(body);
    evaluation(body);
}

void ggufQuantization(CardBody &body, const CardSubject &subject)
{
    body.heading(1, escapedMarkdown(subject.name()));
    origin(body, subject, u"These are quantized weights of %1, in the GGUF format of llama.cpp."_s);
    body.section(u"provided-files"_s, 2);
    getStarted(body, u"The command that runs one of the files."_s);
    body.toWrite(2, u"How It Was Made"_s,
                 u"With which version of llama.cpp, from which files, and with which importance matrix?"_s);
    body.toWrite(2, u"Prompt Format"_s, u"How does the model want to be asked?"_s);
}

void merge(CardBody &body, const CardSubject &subject)
{
    body.heading(1, escapedMarkdown(subject.name()));
    origin(body, subject, u"This model was merged from %1."_s);
    body.sectionOrMark(u"merge-configuration"_s, 2, u"Merge Details"_s,
                       u"With which tool, by which method, and with which settings?"_s);
    body.section(u"model-architecture"_s, 3);
    getStarted(body, u"A few lines of code that load it and show what it does."_s);
    limits(body);
    evaluation(body);
}

void diffusion(CardBody &body, const CardSubject &subject)
{
    body.heading(1, escapedMarkdown(subject.name()));
    // The Hub puts the card's example pictures here.
    if (!subject.value(u"widget"_s).isEmpty())
        body.paragraph(u"<Gallery />"_s);
    body.heading(2, u"Model description"_s);
    const bool isAdapter = subject.facts().kind.value() == ModelKind::Adapter;
    origin(body, subject,
           isAdapter ? u"These are LoRA weights for %1. They need that model to run."_s
                     : u"This pipeline was made from %1."_s);
    if (const QString prompt = subject.value(u"instance_prompt"_s); !prompt.isEmpty()) {
        body.heading(2, u"Trigger words"_s);
        body.paragraph(u"Use %1 in the prompt."_s.arg(codeSpan(prompt)));
    }
    usage(body, u"Use it with Diffusers"_s, u"A few lines of code that load it and make a picture."_s);
    body.toWrite(2, u"Intended uses & limitations"_s,
                 u"What should it not be used for, and what does it not do well?"_s);
    body.toWrite(2, u"Training details"_s, u"Which pictures, how many steps, with what settings?"_s);
    trainingSections(body);
}

void sentenceTransformer(CardBody &body, const CardSubject &subject)
{
    body.heading(1, escapedMarkdown(subject.name()));
    origin(body, subject,
           u"This is a [sentence-transformers](https://www.sbert.net) model that was fine-tuned from %1."_s);
    body.heading(2, u"Model Details"_s);
    body.section(u"full-model-architecture"_s, 3);
    body.section(u"model-architecture"_s, 3);
    usage(body, u"Usage"_s, u"A few lines of code that compare two texts."_s);
    evaluation(body);
    trainingDetails(body);
    body.toWrite(2, u"Bias, Risks, and Limitations"_s, u"Which texts does it compare badly?"_s);
}

void dataset(CardBody &body, const CardSubject &subject)
{
    body.heading(1, escapedMarkdown(subject.name()));
    body.unwritten(u"In one or two sentences: what is in it, and what is it for?"_s);
    body.section(u"how-to-get-started"_s, 2);
    body.toWrite(2, u"Uses"_s, u"What is it meant for, and what should it not be used for?"_s);
    body.heading(2, u"Dataset Structure"_s);
    body.unwritten(u"What the fields mean, and how the data is split."_s);
    body.section(u"data-files"_s, 3);
    body.heading(2, u"Dataset Creation"_s);
    body.toWrite(3, u"Source Data"_s, u"Where does it come from, and who made it?"_s);
    body.toWrite(3, u"Annotations"_s, u"Who labelled it, and how?"_s);
    body.toWrite(3, u"Personal and Sensitive Information"_s, u"Does it speak of people?"_s);
    body.toWrite(2, u"Bias, Risks, and Limitations"_s, u"What is missing or skewed in it?"_s);
}

QStringList textsOf(const QCborValue &value)
{
    QStringList texts;
    if (value.isString())
        return {value.toString()};
    if (value.isDouble() || value.isInteger())
        return {cardNumber(value.toDouble())};
    for (const QCborValue &item : value.toArray())
        texts += item.isMap() ? QStringList{u"…"_s} : textsOf(item);
    return texts;
}

}  // namespace

QString CardSubject::name() const
{
    if (m_repo)
        return m_repo->name;
    const QString name = publicText(facts().name.value());
    return name.isEmpty() ? (m_type == RepoType::Dataset ? u"Dataset"_s : u"Model"_s) : name;
}

QStringList CardSubject::values(const QString &key) const
{
    for (const MetadataProposal &proposed : m_proposal.metadata) {
        if (proposed.path == YamlPath{key} && proposed.confidence != Confidence::Low)
            return textsOf(proposed.value);
    }
    return {};
}

QString CardSubject::value(const QString &key) const
{
    return values(key).join(u", "_s);
}

QString CardSubject::baseLinks() const
{
    QStringList links;
    for (const QString &id : values(u"base_model"_s))
        links.append(u"[%1](https://huggingface.co/%1)"_s.arg(id));
    const QString last = links.isEmpty() ? QString{} : links.takeLast();
    return links.isEmpty() ? last : links.join(u", "_s) + u" and "_s + last;
}

bool CardSubject::hasTag(const QString &tag) const
{
    return values(u"tags"_s).contains(tag);
}

CardTemplate fittingTemplate(const CardSubject &subject)
{
    if (subject.type() == RepoType::Dataset)
        return CardTemplate::Dataset;
    const bool isPictures = subject.value(u"library_name"_s) == u"diffusers";
    switch (subject.facts().kind.value()) {
    case ModelKind::Adapter: return isPictures ? CardTemplate::Diffusion : CardTemplate::Lora;
    case ModelKind::Gguf: return CardTemplate::GgufQuantization;
    case ModelKind::Merge: return CardTemplate::Merge;
    case ModelKind::DiffusionPipeline: return CardTemplate::Diffusion;
    case ModelKind::SentenceTransformer: return CardTemplate::SentenceTransformer;
    case ModelKind::Dataset: return CardTemplate::Dataset;
    case ModelKind::FullModel:
    case ModelKind::Quantization:
    case ModelKind::Unknown: break;
    }
    return subject.hasTag(u"generated_from_trainer"_s) ? CardTemplate::FineTune : CardTemplate::Short;
}

QString bodyFrom(CardTemplate form, const CardSubject &subject)
{
    CardBody body{subject.sections()};
    switch (form) {
    case CardTemplate::Automatic: return bodyFrom(fittingTemplate(subject), subject);
    case CardTemplate::Short: shortCard(body, subject); break;
    case CardTemplate::Annotated: return annotatedBody(subject);
    case CardTemplate::FineTune: fineTune(body, subject); break;
    case CardTemplate::Lora: lora(body, subject); break;
    case CardTemplate::GgufQuantization: ggufQuantization(body, subject); break;
    case CardTemplate::Merge: merge(body, subject); break;
    case CardTemplate::Diffusion: diffusion(body, subject); break;
    case CardTemplate::SentenceTransformer: sentenceTransformer(body, subject); break;
    case CardTemplate::Dataset: dataset(body, subject); break;
    }
    body.rest();
    return body.text();
}

CardText composeCard(CardTemplate form, const CardProposal &proposal, const std::optional<RepoId> &repo)
{
    const RepoType type = cardType(proposal, repo, form);
    const CardSubject subject{proposal, repo, type};
    const CardTemplate chosen = form == CardTemplate::Automatic ? fittingTemplate(subject) : form;
    QString body = u'\n' + bodyFrom(chosen, subject);
    while (body.endsWith(u"\n\n"))
        body.chop(1);
    // Trainer's card has an order of its own.
    static const QStringList trainerOrder{u"library_name"_s, u"language"_s, u"license"_s, u"base_model"_s,
                                          u"tags"_s,         u"datasets"_s, u"metrics"_s, u"model-index"_s};
    const bool isTrainer = chosen == CardTemplate::FineTune;
    return withMetadata(body, proposal, type, isTrainer ? trainerOrder : cardKeyOrder(type));
}

}  // namespace core
