#pragma once

#include "core/hub/discussion.h"
#include "core/hub/hubreplies.h"

namespace ui {

/// What somebody may do in one discussion, as far as their sign-in tells; the server has the last word. Each function
/// gives the reason against it in one sentence, empty: nothing is against it.
class DiscussionRights
{
public:
    DiscussionRights(const core::Identity &identity, const core::RepoId &repo);

    [[nodiscard]] QString againstTakingPart() const;  ///< Opening new ones, and commenting.
    [[nodiscard]] QString againstCommenting(const core::DiscussionDetails &thread) const;
    /// Closing, opening again, another title.
    [[nodiscard]] QString againstDeciding(const core::DiscussionDetails &thread) const;
    [[nodiscard]] QString againstMerging(const core::DiscussionDetails &thread) const;
    [[nodiscard]] QString againstDeletingReference(const core::DiscussionDetails &thread) const;
    [[nodiscard]] bool mayEdit(const core::DiscussionEvent &comment) const;
    [[nodiscard]] bool mayHide(const core::DiscussionEvent &comment) const;

private:
    [[nodiscard]] bool isTheirs(const QString &author) const { return !author.isEmpty() && author == m_name; }
    [[nodiscard]] QString againstWriting() const;

    QString m_name;
    QString m_owner;
    bool m_mayTakePart = false;
    bool m_mayWrite = false;
};

}  // namespace ui
