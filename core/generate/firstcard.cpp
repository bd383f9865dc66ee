#include "core/generate/firstcard.h"

#include "core/generate/proposalbuilder_p.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// One value by itself, several as a list.
QCborValue oneOrMore(const QStringList &values)
{
    return values.size() == 1 ? QCborValue{values.constFirst()} : QCborValue{QCborArray::fromStringList(values)};
}

/// `proposal` with the answers in the place of what the files say: an empty one is an answer, too.
void takeAnswers(CardProposal &proposal, const CardFields &answers)
{
    const bool isOther = answers.license.id == u"other";
    const bool hasBase = !answers.baseModels.isEmpty();
    const std::pair<QString, QCborValue> values[] = {
        {u"license"_s, answers.license.id},
        {u"license_name"_s, isOther ? answers.license.name : QString{}},
        {u"license_link"_s, isOther ? answers.license.link : QString{}},
        {u"language"_s, oneOrMore(answers.languages)},
        {u"library_name"_s, answers.library},
        {u"pipeline_tag"_s, answers.task},
        {u"base_model"_s, oneOrMore(answers.baseModels)},
        {u"base_model_relation"_s, hasBase && answers.relation ? toString(*answers.relation) : QString{}},
    };
    for (const auto &[key, value] : values) {
        const YamlPath path{key};
        proposal.metadata.removeIf([&path](const MetadataProposal &proposed) { return proposed.path == path; });
        const bool isNothing = value.isArray() ? value.toArray().isEmpty() : value.toString().isEmpty();
        if (!isNothing)
            proposal.metadata.append({.path = path, .value = value, .reason = {}, .confidence = Confidence::High});
    }
    if (answers.kind != ModelKind::Unknown) {
        proposal.facts.kind = {};
        proposal.facts.kind.add({.value = answers.kind});
    }
}

UsageFacts usageOf(const RepoId &repo, const CardFields &answers, const CardProposal &proposal,
                   const QList<ModelFile> &files)
{
    UsageFacts usage{.id = repo, .library = answers.library, .task = answers.task};
    for (const Proposal<QString> &tag : proposal.facts.tags)
        usage.tags.append(tag.value);
    for (const QString &id : answers.baseModels)
        usage.tags.append(u"base_model:"_s + id);
    for (const ModelFile &file : files)
        usage.files.append(file.path);
    return usage;
}

}  // namespace

CardText firstCard(const RepoId &repo, const CardFields &answers, CardProposal proposal, const QList<ModelFile> &files)
{
    takeAnswers(proposal, answers);
    const SectionProposal usage = usageSection(usageOf(repo, answers, proposal, files));
    proposal.sections.removeIf([&usage](const SectionProposal &section) { return section.id == usage.id; });
    if (!usage.markdown.isEmpty())
        proposal.sections.append(usage);
    for (MetadataProposal &proposed : proposal.metadata) {
        if (proposed.path != YamlPath{u"model-index"_s})
            continue;
        QCborMap index = proposed.value.toArray().at(0).toMap();
        index.insert(u"name"_s, repo.name);
        proposed.value = QCborArray{index};
    }
    return composeCard(CardTemplate::Automatic, proposal, repo);
}

}  // namespace core
