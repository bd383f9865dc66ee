#include "ui/repository/wizarddraft.h"

#include "core/card/cardtables.h"
#include "ui/repository/reponametext.h"
#include "ui/shared/tokenwords.h"

#include <QDate>
#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr QStringView licenseTag = u"license:";

QString firstWritableOwner(const core::Identity &identity)
{
    const QList<OwnerRight> rights = ownerRights(identity);
    const auto found = std::ranges::find_if(rights, &OwnerRight::mayPublish);
    // Without any right the person's own name stands there, and the page says why it will not do.
    return found == rights.end() ? identity.name : found->owner;
}

/// Names are found as titles ("Tiny Llama") and as ids ("acme/tiny-llama").
QString repoNameFrom(const QString &found)
{
    return nearestRepoName(found.section(u'/', -1));
}

/// Ids come out of files in many spellings; only those of the Hub's table are proposed.
core::Proposals<core::LicenseChoice> knownLicenses(const core::Proposals<core::LicenseChoice> &found)
{
    core::Proposals<core::LicenseChoice> known;
    for (const auto &proposal : found.all()) {
        if (core::findLicense(proposal.value.id) != nullptr)
            known.add(proposal);
    }
    return known;
}

}  // namespace

WizardDraft::WizardDraft(core::HubClient hub, core::Identity identity, QObject *parent)
    : QObject(parent)
    , m_hub(std::move(hub))
    , m_identity(std::move(identity))
{
    m_answers.repo.owner = firstWritableOwner(m_identity);
    m_answers.copyrightHolder = m_identity.fullName.isEmpty() ? m_identity.name : m_identity.fullName;
}

const core::Organisation *WizardDraft::organisation() const
{
    const auto found = std::ranges::find(m_identity.organisations, m_answers.repo.owner, &core::Organisation::name);
    return found == m_identity.organisations.end() ? nullptr : &*found;
}

QList<ChosenPath> WizardDraft::paths() const
{
    QList<ChosenPath> paths = m_given;
    for (const QStringList &together : m_chosen) {
        const bool isTheModel = paths.isEmpty() && together.size() == 1;
        for (const QString &path : together)
            paths.append({.localPath = path, .keepsFolderName = !isTheModel});
    }
    return paths;
}

void WizardDraft::setGiven(const QList<ChosenPath> &given)
{
    m_given = given;
    read();
}

void WizardDraft::addPaths(const QStringList &paths)
{
    QStringList together;
    for (const QString &path : paths) {
        const QString clean = QDir::cleanPath(path);
        if (!std::ranges::contains(this->paths(), clean, &ChosenPath::localPath) && !together.contains(clean))
            together.append(clean);
    }
    if (together.isEmpty())
        return;
    m_chosen.append(together);
    read();
}

void WizardDraft::removePath(const QString &path)
{
    for (QStringList &together : m_chosen)
        together.removeOne(path);
    m_chosen.removeIf([](const QStringList &together) { return together.isEmpty(); });
    read();
}

bool WizardDraft::isRemovable(const QString &path) const
{
    return !std::ranges::contains(m_given, path, &ChosenPath::localPath);
}

void WizardDraft::read()
{
    m_survey.cancel();
    m_baseModel.cancel();
    m_error = {.kind = core::ErrorKind::Canceled};
    if (const QList<ChosenPath> chosen = paths(); chosen.isEmpty()) {
        m_files = {};
    } else {
        m_survey = m_lane.run(
            this, [chosen](const std::stop_token &stop) { return surveyFiles(chosen, stop); },
            [this](core::Result<FileSurvey> survey) { handleSurvey(std::move(survey)); });
    }
    emit pathsChanged();
    emit filesChanged();
}

void WizardDraft::handleSurvey(core::Result<FileSurvey> survey)
{
    if (survey) {
        m_files = std::move(*survey);
        m_files.facts.license = knownLicenses(m_files.facts.license);
    } else {
        m_files = {};
        m_error = survey.error();
    }
    takeProposals();
    askBaseModel();
    emit filesChanged();
    emit answersChanged();
}

void WizardDraft::takeProposals()
{
    const core::ModelFacts &facts = m_files.facts;
    WizardAnswers &answers = m_answers;
    if (!isTouched(Answer::Kind))
        answers.kind = facts.kind.value();
    if (!isTouched(Answer::Library))
        answers.library = trusted(facts.library).value_or(QString());
    if (!isTouched(Answer::Task))
        answers.task = trusted(facts.task).value_or(QString());
    if (!isTouched(Answer::BaseModels))
        answers.baseModels = trusted(facts.baseModels).value_or(QStringList());
    if (!isTouched(Answer::Relation))
        answers.relation = trusted(facts.relation);
    if (!isTouched(Answer::Languages))
        answers.languages = trusted(facts.languages).value_or(QStringList());
    if (!isTouched(Answer::License))
        answers.license = trusted(facts.license).value_or(core::LicenseChoice());
    if (!isTouched(Answer::Type))
        answers.repo.type = answers.kind == core::ModelKind::Dataset ? core::RepoType::Dataset : core::RepoType::Model;
    if (!isTouched(Answer::Name)) {
        // Whoever opened the wizard with a name had it from the person, or from the same folder.
        answers.repo.name = m_givenName.isEmpty() ? repoNameFrom(facts.name.value()) : m_givenName;
    }
}

// What a model is derived from often binds it: the licence of the base model is the best guess there is.
void WizardDraft::askBaseModel()
{
    m_baseModel.cancel();
    const QString id = m_answers.baseModels.value(0);
    const auto base = core::RepoId::parse(id, core::RepoType::Model);
    if (!m_files.facts.license.isEmpty() || !base)
        return;
    m_baseModel = m_lane.run(
        this, [hub = m_hub, base = *base](const std::stop_token &stop) { return hub.repoInfo(base, {}, stop); },
        [this, id](const core::Result<core::RepoInfo> &info) {
            const QStringList tags = info ? info->tags.filter(licenseTag) : QStringList();
            if (tags.isEmpty())
                return;
            core::Proposals<core::LicenseChoice> proposals;
            proposals.add({.value = {.id = tags.constFirst().sliced(licenseTag.size())},
                           .reason = {.clue = core::Clue::BaseModel, .text = id}});
            m_files.facts.license = knownLicenses(proposals);
            takeProposals();
            emit filesChanged();
            emit answersChanged();
        });
}

void WizardDraft::answer(const std::function<void(WizardAnswers &)> &change, std::initializer_list<Answer> touched)
{
    const QStringList baseModels = m_answers.baseModels;
    change(m_answers);
    for (const Answer answer : touched)
        m_touched.insert(answer);
    // What is wanted of one owner means nothing to another.
    const core::Organisation *owner = organisation();
    if (!owner || !owner->hasRegions())
        m_answers.region.clear();
    if (!owner || !std::ranges::contains(owner->resourceGroups, m_answers.resourceGroupId, &core::ResourceGroup::id))
        m_answers.resourceGroupId.clear();
    if (m_answers.visibility == core::Visibility::Public)
        m_answers.offersPublic = false;
    if (m_answers.baseModels != baseModels)
        askBaseModel();
    emit answersChanged();
}

void WizardDraft::setProposedName(const QString &name)
{
    m_givenName = nearestRepoName(name);
    takeProposals();
    emit answersChanged();
}

std::optional<core::Reason> WizardDraft::nameReason() const
{
    for (const core::Proposal<QString> &proposal : facts().name.all()) {
        if (repoNameFrom(proposal.value) == m_answers.repo.name)
            return proposal.reason;
    }
    return {};
}

QList<core::PreparedFile> WizardDraft::preparable() const
{
    if (m_answers.usesExisting)
        return {};
    const core::CardFields fields{.kind = m_answers.kind,
                                  .license = m_answers.license,
                                  .library = m_answers.library,
                                  .task = m_answers.task,
                                  .baseModels = m_answers.baseModels,
                                  .relation = m_answers.relation,
                                  .languages = m_answers.languages,
                                  .copyrightHolder = m_answers.copyrightHolder,
                                  .copyrightYear = QDate::currentDate().year()};
    const core::CardText card = core::firstCard(m_answers.repo, fields, m_files.proposal, m_files.files);
    return core::prepareFirstCommit(m_answers.repo.type, fields, card.encode(), m_files.files);
}

QList<core::PreparedFile> WizardDraft::prepared() const
{
    QList<core::PreparedFile> files = preparable();
    files.removeIf([this](const core::PreparedFile &file) { return m_answers.leftOut.contains(file.path); });
    return files;
}

core::RepoCreation WizardDraft::creation() const
{
    core::RepoCreation creation{.id = m_answers.repo,
                                .visibility = m_answers.visibility,
                                .region = m_answers.region,
                                .resourceGroupId = m_answers.resourceGroupId};
    const core::LicenseChoice &license = m_answers.license;
    const core::License *known = core::findLicense(license.id);
    if (known == nullptr || !known->isAcceptedAtCreation)
        return creation;  // the card names it
    creation.license = license.id;
    if (license.id == u"other") {
        creation.licenseName = license.name;
        creation.licenseLink = license.link;
    }
    return creation;
}

}  // namespace ui
