#include "core/publish/jsonenums_p.h"
#include "core/publish/publishplan.h"

#include <QDir>
#include <QSet>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int formatVersion = 1;
constexpr QStringView formatName = u"slipway-plan";

constexpr EnumNames<PlanAction, 5> actionNames{{
    {PlanAction::Add, u"add"},
    {PlanAction::Replace, u"replace"},
    {PlanAction::Keep, u"keep"},
    {PlanAction::Delete, u"delete"},
    {PlanAction::Skip, u"skip"},
}};

constexpr EnumNames<PlanReason, 13> reasonNames{{
    {PlanReason::NewFile, u"new_file"},
    {PlanReason::ContentDiffers, u"content_differs"},
    {PlanReason::SameContent, u"same_content"},
    {PlanReason::DeletePattern, u"delete_pattern"},
    {PlanReason::GitIgnored, u"gitignored"},
    {PlanReason::Excluded, u"excluded"},
    {PlanReason::HubInternal, u"hub_internal"},
    {PlanReason::BrokenLink, u"broken_link"},
    {PlanReason::NotAFile, u"not_a_file"},
    {PlanReason::LeavesFolder, u"leaves_folder"},
    {PlanReason::AtRevision, u"at_revision"},
    {PlanReason::NotAtRevision, u"not_at_revision"},
    {PlanReason::ChangedSince, u"changed_since"},
}};

constexpr EnumNames<Visibility, 2> visibilityNames{{
    {Visibility::Public, u"public"},
    {Visibility::Private, u"private"},
}};

QJsonObject digestToJson(const FileDigest &digest)
{
    QJsonObject json{{u"size"_s, qint64{digest.sizeBytes}}, {u"modified_ns"_s, QString::number(digest.modifiedNs)}};
    if (!digest.sha256.isNull())
        json.insert(u"sha256"_s, digest.sha256.toString());
    if (!digest.blobOid.isNull())
        json.insert(u"blob_oid"_s, digest.blobOid.toString());
    return json;
}

FileDigest digestFromJson(JsonFields &entry)
{
    JsonFields fields = entry.objectOr(u"digest");
    FileDigest digest{.sha256 = optionalDigest<Sha256>(fields, u"sha256").value_or(Sha256{}),
                      .blobOid = optionalDigest<GitOid>(fields, u"blob_oid").value_or(GitOid{}),
                      .sizeBytes = fields.count(u"size"),
                      .modifiedNs = wideNumber(fields, u"modified_ns")};
    complainAbout(entry, u"digest", fields);
    return digest;
}

QJsonObject entryToJson(const PlanEntry &entry)
{
    QJsonObject json{{u"path"_s, entry.path},
                     {u"action"_s, nameOf(actionNames, entry.action)},
                     {u"reason"_s, nameOf(reasonNames, entry.reason)},
                     {u"size"_s, qint64{entry.stat.sizeBytes}},
                     {u"modified_ns"_s, QString::number(entry.stat.modifiedNs)},
                     {u"remote_size"_s, qint64{entry.remoteBytes}},
                     {u"mode"_s, nameOf(uploadModeNames, entry.mode)}};
    if (!entry.detail.isEmpty())
        json.insert(u"detail"_s, entry.detail);
    if (!entry.localPath.isEmpty())
        json.insert(u"local_path"_s, entry.localPath);
    if (entry.digest)
        json.insert(u"digest"_s, digestToJson(*entry.digest));
    if (entry.source)
        json.insert(u"source"_s, entry.source->toString());
    return json;
}

PlanEntry entryFromJson(JsonFields &fields)
{
    PlanEntry entry{.path = fields.text(u"path"),
                    .action = enumValue(fields, u"action", actionNames),
                    .reason = enumValue(fields, u"reason", reasonNames),
                    .detail = optionalText(fields, u"detail"),
                    .localPath = optionalText(fields, u"local_path"),
                    .stat = {.sizeBytes = fields.count(u"size"), .modifiedNs = wideNumber(fields, u"modified_ns")},
                    .remoteBytes = fields.count(u"remote_size"),
                    .mode = enumValue(fields, u"mode", uploadModeNames),
                    .source = optionalDigest<GitOid>(fields, u"source")};
    if (fields.has(u"digest"))
        entry.digest = digestFromJson(fields);
    else if (entry.source)
        fields.complain(u"digest", u"is missing");
    // A plan file comes from anywhere: what it sends and deletes has to be as sound as what the planner makes.
    if (entry.action == PlanAction::Skip)
        return entry;
    if (const auto path = checkRepoPath(entry.path); !path || *path != entry.path)
        fields.complain(u"path", u"is not a path in a repository");
    if (entry.action != PlanAction::Delete && !entry.source && !QDir::isAbsolutePath(entry.localPath))
        fields.complain(u"local_path", u"is not an absolute path");
    return entry;
}

QJsonObject creationToJson(const RepoCreation &creation)
{
    QJsonObject json = repoToJson(creation.id);
    json.insert(u"visibility"_s, nameOf(visibilityNames, creation.visibility));
    json.insert(u"license"_s, creation.license);
    json.insert(u"license_name"_s, creation.licenseName);
    json.insert(u"license_link"_s, creation.licenseLink);
    json.insert(u"region"_s, creation.region);
    json.insert(u"resource_group_id"_s, creation.resourceGroupId);
    json.insert(u"space_sdk"_s, creation.spaceSdk);
    return json;
}

RepoCreation creationFromJson(JsonFields &plan)
{
    JsonFields fields = plan.objectOr(u"creation");
    RepoCreation creation{.id = repoFromJson(plan, u"creation"),
                          .visibility = enumValue(fields, u"visibility", visibilityNames),
                          .license = optionalText(fields, u"license"),
                          .licenseName = optionalText(fields, u"license_name"),
                          .licenseLink = optionalText(fields, u"license_link"),
                          .region = optionalText(fields, u"region"),
                          .resourceGroupId = optionalText(fields, u"resource_group_id"),
                          .spaceSdk = optionalText(fields, u"space_sdk")};
    complainAbout(plan, u"creation", fields);
    return creation;
}

void readHead(JsonFields &fields, PublishPlan &plan)
{
    if (fields.text(u"format") != formatName)
        fields.complain(u"format", u"is not 'slipway-plan'");
    if (fields.count(u"version") != formatVersion)
        fields.complain(u"version", u"is not one this program knows");
    plan.endpoint = fields.webAddress(u"endpoint");
    plan.repo = repoFromJson(fields, u"repo");
    plan.revision = fields.text(u"revision");
    plan.createRepo = fields.flag(u"create_repo");
    if (plan.createRepo)
        plan.creation = creationFromJson(fields);
    plan.createBranch = fields.flag(u"create_branch");
    plan.createPullRequest = fields.flag(u"create_pull_request");
    plan.parent = optionalDigest<GitOid>(fields, u"parent");
    plan.summary = fields.text(u"summary");
    plan.description = optionalText(fields, u"description");
    plan.modesArePredicted = fields.flag(u"modes_are_predicted");
}

void readEntries(JsonFields &fields, PublishPlan &plan)
{
    const QJsonArray list = fields.list(u"entries");
    QSet<QString> paths;
    for (qsizetype i = 0; i < list.size() && fields.problem().isEmpty(); ++i) {
        JsonFields entryFields{list.at(i), u"entries"_s, i};
        PlanEntry entry = entryFromJson(entryFields);
        const qsizetype known = paths.size();
        if (entry.action != PlanAction::Skip)
            paths.insert(entry.path);
        if (entry.action != PlanAction::Skip && paths.size() == known)
            entryFields.complain(u"path", u"appears twice");
        complainAbout(fields, u"entries", entryFields);
        plan.entries.append(std::move(entry));
    }
}

}  // namespace

QJsonObject toJson(const PublishPlan &plan)
{
    QJsonArray entries;
    for (const PlanEntry &entry : plan.entries)
        entries.append(entryToJson(entry));
    QJsonObject json{{u"format"_s, formatName.toString()},
                     {u"version"_s, formatVersion},
                     {u"endpoint"_s, publicAddress(plan.endpoint)},
                     {u"repo"_s, repoToJson(plan.repo)},
                     {u"revision"_s, plan.revision},
                     {u"create_repo"_s, plan.createRepo},
                     {u"create_branch"_s, plan.createBranch},
                     {u"create_pull_request"_s, plan.createPullRequest},
                     {u"summary"_s, plan.summary},
                     {u"description"_s, plan.description},
                     {u"modes_are_predicted"_s, plan.modesArePredicted},
                     {u"entries"_s, entries}};
    if (plan.createRepo)
        json.insert(u"creation"_s, creationToJson(plan.creation));
    if (plan.parent)
        json.insert(u"parent"_s, plan.parent->toString());
    return json;
}

Result<PublishPlan> planFromJson(const QJsonObject &json)
{
    JsonFields fields{json};
    PublishPlan plan;
    readHead(fields, plan);
    readEntries(fields, plan);
    if (!fields.problem().isEmpty())
        return fail(ErrorKind::InvalidInput, u"plan"_s, fields.problem());
    return plan;
}

}  // namespace core
