#pragma once

#include "core/base/digest.h"

#include <QDateTime>
#include <QList>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace core {

enum class DiscussionStatus { Draft, Open, Closed, Merged };

/// A discussion or a pull request, as the list has it: both are numbered in one sequence.
struct Discussion
{
    int number = 0;
    QString title;
    QString author;
    DiscussionStatus status = DiscussionStatus::Open;
    QDateTime createdAt;
    bool isPullRequest = false;
    int commentCount = 0;
    bool isPinned = false;

    [[nodiscard]] bool isOpen() const { return status == DiscussionStatus::Open || status == DiscussionStatus::Draft; }
    /// "refs/pr/7": the revision a pull request proposes.
    [[nodiscard]] QString revision() const { return QStringLiteral("refs/pr/%1").arg(number); }
    friend bool operator==(const Discussion &, const Discussion &) = default;
};

/// One page of a list.
struct DiscussionPage
{
    QList<Discussion> discussions;
    std::int64_t start = 0;  ///< How many of the list stand on earlier pages.
    std::int64_t count = 0;  ///< Of the whole list.

    [[nodiscard]] bool isLast() const { return discussions.isEmpty() || start + discussions.size() >= count; }
};

/// Something that happened in a discussion. Which fields are set depends on its kind.
struct DiscussionEvent
{
    enum class Kind {
        Comment,
        StatusChange,
        Commit,
        TitleChange,
        Pinning,  ///< Also locking and reporting: nothing a reader of the content has to know.
        ReferenceDeleted,
        Other,  ///< A kind this program does not know.
    };

    QString id;
    Kind kind = Kind::Other;
    QString author;
    QDateTime createdAt;
    QString text = {};  ///< Comment: Markdown, from anybody. StatusChange: the reason, if any. Commit: its title.
    bool isEdited = false;  ///< Comment
    bool isHidden = false;  ///< Comment: `text` is then empty.
    QDateTime updatedAt = {};  ///< Comment
    DiscussionStatus status = DiscussionStatus::Open;  ///< StatusChange
    QString commit = {};  ///< Commit: its id.
    QString oldTitle = {};  ///< TitleChange
    QString newTitle = {};

    friend bool operator==(const DiscussionEvent &, const DiscussionEvent &) = default;
};

/// What a pull request would change, and what has become of it.
struct PullRequestChanges
{
    QString base;  ///< "refs/heads/main"
    std::optional<GitOid> head = {};
    std::optional<GitOid> mergeCommit = {};
    bool isReferenceDeleted = false;
    bool hasConflicts = false;
    QStringList conflictingFiles =
        {};  ///< May be empty although there are conflicts: the Hub does not always name them.
    QString diff = {};  ///< Unified; only when it was asked for.

    friend bool operator==(const PullRequestChanges &, const PullRequestChanges &) = default;
};

struct DiscussionDetails
{
    Discussion discussion;
    bool isLocked = false;
    QList<DiscussionEvent> events;  ///< Oldest first; the first comment is the description.
    std::optional<PullRequestChanges> changes = {};  ///< Of a pull request.
};

/// Which discussions a list is about.
struct DiscussionFilter
{
    enum class Type { All, Discussions, PullRequests };
    enum class State { All, Open, Closed };

    Type type = Type::All;
    State state = State::All;
    QString author = {};
    QString search = {};
};

struct NewDiscussion
{
    QString title;  ///< 3 to 200 characters.
    QString description = {};  ///< Markdown; at most 65,536 characters.
    bool isPullRequest = false;  ///< It begins as a draft with a branch of its own, refs/pr/N.
};

struct OpenedDiscussion
{
    int number = 0;
    QUrl url;
    bool isPullRequest = false;
};

}  // namespace core
