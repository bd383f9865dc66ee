#include "core/generate/proposalbuilder_p.h"

#include "core/generate/privacy_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isNothing(const QCborValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty())
        || (value.isArray() && value.toArray().isEmpty()) || (value.isMap() && value.toMap().isEmpty());
}

}  // namespace

ProposalBuilder::ProposalBuilder(const QList<ModelFile> &files, ModelFacts facts, std::optional<RepoId> repo)
    : m_files(files)
    , m_repo(std::move(repo))
{
    m_files.facts = std::move(facts);
}

bool ProposalBuilder::isDataset() const
{
    return m_repo ? m_repo->type == RepoType::Dataset : facts().kind.value() == ModelKind::Dataset;
}

QString ProposalBuilder::name() const
{
    return m_repo ? m_repo->name : publicText(facts().name.value());
}

void ProposalBuilder::propose(const YamlPath &path, const QCborValue &value, const Reason &reason,
                              Confidence confidence)
{
    const bool isKnown = std::ranges::any_of(
        m_proposal.metadata, [&](const MetadataProposal &known) { return known.path == path && known.value == value; });
    if (isNothing(value) || isKnown)
        return;
    Reason shown = reason;
    shown.text = publicText(reason.text);
    m_proposal.metadata.append({.path = path, .value = value, .reason = shown, .confidence = confidence});
}

void ProposalBuilder::addItem(QStringView key, const QString &item, const Reason &reason)
{
    const YamlPath path{key.toString()};
    const auto found = std::ranges::find(m_proposal.metadata, path, &MetadataProposal::path);
    if (isPrivate(item) || item.isEmpty())
        return;
    if (found == m_proposal.metadata.end()) {
        propose(path, QCborArray{item}, reason, Confidence::High);
        return;
    }
    QCborArray items = found->value.toArray();
    if (!items.contains(item))
        items.append(item);
    found->value = items;
}

void ProposalBuilder::addResult(const QCborMap &result, const Reason &reason)
{
    const YamlPath path{u"model-index"_s};
    const auto found = std::ranges::find(m_proposal.metadata, path, &MetadataProposal::path);
    QCborArray results;
    if (found != m_proposal.metadata.end())
        results = found->value.toArray().at(0).toMap().value(u"results"_s).toArray();
    results.append(result);
    const QString name = this->name().isEmpty() ? u"model"_s : this->name();
    const QCborArray index{QCborMap{{u"name"_s, name}, {u"results"_s, results}}};
    if (found != m_proposal.metadata.end())
        found->value = index;
    else
        propose(path, index, reason, Confidence::High);
}

void ProposalBuilder::addSection(SectionProposal section)
{
    if (section.markdown.isEmpty())
        return;
    if (!section.markdown.endsWith(u'\n'))
        section.markdown += u'\n';
    m_proposal.sections.append(std::move(section));
}

CardProposal ProposalBuilder::take()
{
    m_proposal.facts = facts();
    return std::move(m_proposal);
}

}  // namespace core
