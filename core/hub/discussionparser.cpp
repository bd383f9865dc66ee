#include "core/hub/discussionparser_p.h"

#include <algorithm>
#include <array>
#include <climits>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using EventKind = DiscussionEvent::Kind;

constexpr auto eventKinds = std::to_array<std::pair<QStringView, EventKind>>({
    {u"comment", EventKind::Comment},
    {u"status-change", EventKind::StatusChange},
    {u"commit", EventKind::Commit},
    {u"title-change", EventKind::TitleChange},
    {u"pinning-change", EventKind::Pinning},
    {u"locking-change", EventKind::Pinning},
    {u"report-status-change", EventKind::Pinning},
    {u"ref-deleted", EventKind::ReferenceDeleted},
});

constexpr auto statusNames = std::to_array<std::pair<QStringView, DiscussionStatus>>({
    {u"draft", DiscussionStatus::Draft},
    {u"open", DiscussionStatus::Open},
    {u"closed", DiscussionStatus::Closed},
    {u"merged", DiscussionStatus::Merged},
});

int smallCount(const JsonFields &fields, QStringView name)
{
    return static_cast<int>(std::min<std::int64_t>(fields.countOr(name, 0), INT_MAX));
}

int readNumber(JsonFields &fields)
{
    const std::int64_t number = fields.count(u"num");
    if (number > INT_MAX)
        fields.complain(u"num", u"is too large");
    return static_cast<int>(std::min<std::int64_t>(number, INT_MAX));
}

DiscussionStatus readStatus(JsonFields &fields)
{
    const QString text = fields.text(u"status");
    const auto found =
        std::ranges::find(statusNames, QStringView{text}, &std::pair<QStringView, DiscussionStatus>::first);
    if (found != statusNames.end())
        return found->second;
    fields.complain(u"status", u"is not a status");
    return DiscussionStatus::Open;
}

Discussion readDiscussion(JsonFields &fields)
{
    return {.number = readNumber(fields),
            .title = fields.textOr(u"title"),
            .author = fields.objectOr(u"author").textOr(u"name"),
            .status = readStatus(fields),
            .createdAt = fields.timeOr(u"createdAt"),
            .isPullRequest = fields.flag(u"isPullRequest"),
            .commentCount = smallCount(fields, u"numComments"),
            .isPinned = fields.object().value(u"pinned").toBool()};
}

void readComment(const JsonFields &data, DiscussionEvent &event)
{
    const JsonFields latest = data.objectOr(u"latest");
    event.isEdited = data.object().value(u"edited").toBool();
    event.isHidden = data.object().value(u"hidden").toBool();
    event.updatedAt = latest.timeOr(u"updatedAt");
    if (!event.isHidden)
        event.text = latest.textOr(u"raw");
}

DiscussionEvent readEvent(JsonFields &fields)
{
    DiscussionEvent event{.id = fields.text(u"id"),
                          .author = fields.objectOr(u"author").textOr(u"name"),
                          .createdAt = fields.timeOr(u"createdAt")};
    const QString type = fields.text(u"type");
    if (const auto found = std::ranges::find(eventKinds, QStringView{type}, &std::pair<QStringView, EventKind>::first);
        found != eventKinds.end())
        event.kind = found->second;
    JsonFields data = fields.objectOr(u"data");
    switch (event.kind) {
    case EventKind::Comment: readComment(data, event); break;
    case EventKind::StatusChange:
        event.status = readStatus(data);
        event.text = data.textOr(u"reason");
        break;
    case EventKind::Commit:
        event.text = data.textOr(u"subject");
        event.commit = data.textOr(u"oid");
        break;
    case EventKind::TitleChange:
        event.oldTitle = data.textOr(u"from");
        event.newTitle = data.textOr(u"to");
        break;
    case EventKind::Pinning:
    case EventKind::ReferenceDeleted:
    case EventKind::Other: break;
    }
    fields.adoptProblem(data);
    return event;
}

std::optional<GitOid> readOid(const JsonFields &fields, QStringView name)
{
    return GitOid::fromHex(QStringView{fields.textOr(name)});
}

/// "filesWithConflicts" is a list of paths, or just true.
PullRequestChanges readChanges(const QJsonObject &details)
{
    const JsonFields fields{details.value(u"changes").toObject(), u"changes"_s};
    const QJsonValue conflicts = details.value(u"filesWithConflicts");
    PullRequestChanges changes{.base = fields.textOr(u"base"),
                               .head = readOid(fields, u"headCommitId"),
                               .mergeCommit = readOid(fields, u"mergeCommitId"),
                               .isReferenceDeleted = fields.object().value(u"refDeleted").toBool(),
                               .hasConflicts = conflicts.toBool() || !conflicts.toArray().isEmpty(),
                               .diff = details.value(u"diff").toString()};
    for (const QJsonValue &path : conflicts.toArray())
        changes.conflictingFiles.append(path.toString());
    return changes;
}

}  // namespace

Result<DiscussionPage> parseDiscussions(const QByteArray &body)
{
    const auto object = jsonObject(body);
    if (!object)
        return std::unexpected(object.error());
    JsonFields fields{*object};
    const QJsonArray list = fields.list(u"discussions");
    DiscussionPage page{.start = fields.countOr(u"start", 0), .count = fields.countOr(u"count", list.size())};
    if (!fields.problem().isEmpty())
        return malformedAnswer(fields.problem());
    auto discussions = parseList<Discussion>(list, u"discussions"_s, readDiscussion);
    if (!discussions)
        return std::unexpected(discussions.error());
    page.discussions = std::move(*discussions);
    return page;
}

Result<DiscussionDetails> parseDiscussionDetails(const QByteArray &body)
{
    const auto object = jsonObject(body);
    if (!object)
        return std::unexpected(object.error());
    JsonFields fields{*object};
    DiscussionDetails details{.discussion = readDiscussion(fields), .isLocked = object->value(u"locked").toBool()};
    const QJsonArray list = fields.list(u"events");
    if (!fields.problem().isEmpty())
        return malformedAnswer(fields.problem());
    auto events = parseList<DiscussionEvent>(list, u"events"_s, readEvent);
    if (!events)
        return std::unexpected(events.error());
    details.events = std::move(*events);
    if (details.discussion.isPullRequest)
        details.changes = readChanges(*object);
    return details;
}

Result<OpenedDiscussion> parseOpenedDiscussion(const QByteArray &body)
{
    const auto object = jsonObject(body);
    if (!object)
        return std::unexpected(object.error());
    JsonFields fields{*object};
    const OpenedDiscussion opened{.number = readNumber(fields),
                                  .url = fields.webAddressOr(u"url"),
                                  .isPullRequest = object->value(u"pullRequest").toBool()};
    if (!fields.problem().isEmpty())
        return malformedAnswer(fields.problem());
    return opened;
}

Result<DiscussionEvent> parseEventIn(const QByteArray &body, const QString &field)
{
    const auto object = jsonObject(body);
    if (!object)
        return std::unexpected(object.error());
    JsonFields fields{object->value(field).toObject(), field};
    const DiscussionEvent event = readEvent(fields);
    if (!fields.problem().isEmpty())
        return malformedAnswer(fields.problem());
    return event;
}

}  // namespace core
