#include "ui/discussions/discussionchange.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace ui {

namespace {

using Discussions = core::RepoDiscussions;
using Stop = std::stop_token;

constexpr auto clockSkew = 10min;  ///< Between this computer and the Hub.

struct ChangeWords
{
    Q_DECLARE_TR_FUNCTIONS(ChangeWords)
};

template <typename T>
core::Result<int> numberOf(const core::Result<T> &result, int number)
{
    return result ? core::Result<int>{number} : std::unexpected(result.error());
}

/// Reads the discussion, and says whether `isSo` of it.
template <typename Predicate>
auto whether(const core::RepoId &repo, int number, Predicate isSo)
{
    return [=](const Discussions &discussions, const Stop &stop) -> core::Result<int> {
        const auto details = discussions.details(repo, number, false, stop);
        if (!details)
            return std::unexpected(details.error());
        return isSo(*details) ? number : 0;
    };
}

/// Whether one of the comments is so.
template <typename Predicate>
auto whetherComment(const core::RepoId &repo, int number, Predicate isSo)
{
    return whether(repo, number, [=](const core::DiscussionDetails &details) {
        return std::ranges::any_of(details.events, [&](const core::DiscussionEvent &event) {
            return event.kind == core::DiscussionEvent::Kind::Comment && isSo(event);
        });
    });
}

}  // namespace

DiscussionChange commentChange(const core::RepoId &repo, const core::DiscussionDetails &thread, const QString &me,
                               const QString &text)
{
    const int number = thread.discussion.number;
    QStringList known;
    for (const core::DiscussionEvent &event : thread.events)
        known.append(event.id);
    return {.doing = ChangeWords::tr("Sending the comment…"),
            .send = [=](const Discussions &discussions,
                        const Stop &stop) { return numberOf(discussions.comment(repo, number, text, stop), number); },
            .find = whetherComment(repo, number, [=](const core::DiscussionEvent &event) {
                return event.author == me && event.text == text && !known.contains(event.id);
            })};
}

DiscussionChange editChange(const core::RepoId &repo, int number, const QString &eventId, const QString &text)
{
    return {.doing = ChangeWords::tr("Saving the comment…"),
            .send =
                [=](const Discussions &discussions, const Stop &stop) {
                    return numberOf(discussions.editComment(repo, number, eventId, text, stop), number);
                },
            .find = whetherComment(repo, number, [=](const core::DiscussionEvent &event) {
                return event.id == eventId && event.text == text;
            })};
}

DiscussionChange hideChange(const core::RepoId &repo, int number, const QString &eventId)
{
    return {.doing = ChangeWords::tr("Hiding the comment…"),
            .done = ChangeWords::tr("The comment is hidden."),
            .send =
                [=](const Discussions &discussions, const Stop &stop) {
                    return numberOf(discussions.hideComment(repo, number, eventId, stop), number);
                },
            .find = whetherComment(repo, number, [=](const core::DiscussionEvent &event) {
                return event.id == eventId && event.isHidden;
            })};
}

DiscussionChange statusChange(const core::RepoId &repo, const core::Discussion &discussion, bool open)
{
    const int number = discussion.number;
    return {
        .doing = open ? ChangeWords::tr("Opening…") : ChangeWords::tr("Closing…"),
        .done = open ? ChangeWords::tr("#%1 is open.").arg(number) : ChangeWords::tr("#%1 is closed.").arg(number),
        .send = [=](const Discussions &discussions,
                    const Stop &stop) { return numberOf(discussions.setOpen(repo, number, open, {}, stop), number); },
        .find = whether(repo, number, [=](const core::DiscussionDetails &details) {
            return details.discussion.status == (open ? core::DiscussionStatus::Open : core::DiscussionStatus::Closed);
        })};
}

DiscussionChange titleChange(const core::RepoId &repo, int number, const QString &title)
{
    return {.doing = ChangeWords::tr("Changing the title…"),
            .send = [=](const Discussions &discussions,
                        const Stop &stop) { return numberOf(discussions.setTitle(repo, number, title, stop), number); },
            .find = whether(repo, number,
                            [=](const core::DiscussionDetails &details) { return details.discussion.title == title; })};
}

DiscussionChange mergeChange(const core::RepoId &repo, int number, const std::optional<core::GitOid> &seenHead)
{
    return {.doing = ChangeWords::tr("Merging…"),
            .done = ChangeWords::tr("#%1 is merged.").arg(number),
            .send = [=](const Discussions &discussions, const Stop &stop) -> core::Result<int> {
                // The Hub merges whatever is there by then; what nobody has seen must not be among it.
                const auto now = discussions.details(repo, number, false, stop);
                if (!now)
                    return std::unexpected(now.error());
                if (!now->changes || now->changes->head != seenHead)
                    return core::fail(core::ErrorKind::Conflict, repo.fullName());
                return numberOf(discussions.merge(repo, number, {}, stop), number);
            },
            .find = whether(repo, number, [](const core::DiscussionDetails &details) {
                return details.discussion.status == core::DiscussionStatus::Merged;
            })};
}

DiscussionChange deleteReferenceChange(const core::RepoId &repo, int number)
{
    return {.doing = ChangeWords::tr("Deleting the commits…"),
            .done = ChangeWords::tr("The commits of #%1 are deleted.").arg(number),
            .send = [=](const Discussions &discussions,
                        const Stop &stop) { return numberOf(discussions.deleteReference(repo, number, stop), number); },
            .find = whether(repo, number, [](const core::DiscussionDetails &details) {
                return details.changes && details.changes->isReferenceDeleted;
            })};
}

DiscussionChange openChange(const core::RepoId &repo, const core::NewDiscussion &discussion, const QString &me,
                            const QDateTime &now)
{
    return {.doing = discussion.isPullRequest ? ChangeWords::tr("Opening the pull request…")
                                              : ChangeWords::tr("Opening the discussion…"),
            .send = [=](const Discussions &discussions, const Stop &stop) -> core::Result<int> {
                const auto opened = discussions.open(repo, discussion, stop);
                return opened ? core::Result<int>{opened->number} : std::unexpected(opened.error());
            },
            .find = [=](const Discussions &discussions, const Stop &stop) -> core::Result<int> {
                const auto page = discussions.list(repo, {.author = me}, 0, stop);
                if (!page)
                    return std::unexpected(page.error());
                const auto found = std::ranges::find_if(page->discussions, [&](const core::Discussion &other) {
                    return other.title == discussion.title && other.isPullRequest == discussion.isPullRequest
                        && other.author == me && other.createdAt > now.addDuration(-clockSkew);
                });
                return found == page->discussions.end() ? 0 : found->number;
            }};
}

}  // namespace ui
