#include "ui/discussions/discussionrights.h"

#include "ui/discussions/discussionwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype mostNamedFiles = 3;

struct RightsWords
{
    Q_DECLARE_TR_FUNCTIONS(RightsWords)
};

/// A token that may only read may not speak either.
bool mayTakePart(const core::Identity &identity)
{
    if (!identity.oauthScopes.isEmpty()) {
        const QStringList wanted{u"write-discussions"_s, u"write-repos"_s, u"manage-repos"_s};
        return std::ranges::any_of(wanted, [&](const QString &scope) { return identity.oauthScopes.contains(scope); });
    }
    return identity.tokenRole != u"read";
}

QString conflictText(const core::PullRequestChanges &changes)
{
    if (changes.conflictingFiles.isEmpty())
        return RightsWords::tr("It cannot be merged: %1 has changed the same files meanwhile.")
            .arg(branchText(changes.base));
    QStringList named;
    for (const QString &path :
         changes.conflictingFiles.first(std::min(mostNamedFiles, changes.conflictingFiles.size())))
        named.append(core::printable(path));
    if (changes.conflictingFiles.size() > mostNamedFiles)
        named.append(u"…"_s);
    //: %1 is a branch, %2 the names of files.
    return RightsWords::tr("It cannot be merged: %1 has changed the same lines meanwhile, in %2.")
        .arg(branchText(changes.base), named.join(u", "_s));
}

}  // namespace

DiscussionRights::DiscussionRights(const core::Identity &identity, const core::RepoId &repo)
    : m_name(identity.name)
    , m_owner(repo.owner)
    , m_mayTakePart(mayTakePart(identity))
    , m_mayWrite(identity.mayWriteUnder(repo.owner))
{
}

QString DiscussionRights::againstTakingPart() const
{
    return m_mayTakePart || m_mayWrite
        ? QString{}
        : RightsWords::tr("Your access token may only read. Sign in with one that may write to take part.");
}

QString DiscussionRights::againstWriting() const
{
    return m_mayWrite ? QString{}
                      : RightsWords::tr("Only those who may write to repositories of %1 can do this.").arg(m_owner);
}

QString DiscussionRights::againstCommenting(const core::DiscussionDetails &thread) const
{
    if (thread.isLocked && !m_mayWrite)
        return RightsWords::tr("This discussion is locked: no more comments are taken.");
    return againstTakingPart();
}

QString DiscussionRights::againstDeciding(const core::DiscussionDetails &thread) const
{
    if (QString reason = againstTakingPart(); !reason.isEmpty())
        return reason;
    if (m_mayWrite || isTheirs(thread.discussion.author))
        return {};
    return RightsWords::tr("Only its author and those who may write to repositories of %1 can do this.").arg(m_owner);
}

QString DiscussionRights::againstMerging(const core::DiscussionDetails &thread) const
{
    if (!thread.changes || thread.discussion.status != core::DiscussionStatus::Open)
        return RightsWords::tr("Only an open pull request can be merged.");
    if (thread.changes->isReferenceDeleted)
        return RightsWords::tr("Its commits were deleted.");
    if (thread.changes->hasConflicts)
        return conflictText(*thread.changes);
    return againstWriting();
}

QString DiscussionRights::againstDeletingReference(const core::DiscussionDetails &thread) const
{
    if (!thread.changes || thread.changes->isReferenceDeleted)
        return RightsWords::tr("It has no commits of its own.");
    if (thread.discussion.isOpen())
        return RightsWords::tr("Close the pull request first.");
    return againstWriting();
}

bool DiscussionRights::mayEdit(const core::DiscussionEvent &comment) const
{
    return m_mayTakePart && !comment.isHidden && isTheirs(comment.author);
}

bool DiscussionRights::mayHide(const core::DiscussionEvent &comment) const
{
    return !comment.isHidden && (m_mayWrite || (m_mayTakePart && isTheirs(comment.author)));
}

}  // namespace ui
