#pragma once

#include "core/hub/discussion.h"
#include "ui/shared/errortext.h"
#include "ui/shared/theme.h"

namespace ui {

// A discussion in words. What people wrote is made safe to show; who wrote it as well.

/// "Open", "Draft", "Merged", "Closed"
[[nodiscard]] QString statusText(core::DiscussionStatus status);
/// What goes with the words, for the theme.
[[nodiscard]] theme::Tone statusTone(core::DiscussionStatus status);
/// For theme::icon(): of a discussion or of a pull request.
[[nodiscard]] QString discussionIcon(bool isPullRequest);

/// "Better weights", in one line.
[[nodiscard]] QString titleText(const core::Discussion &discussion);
/// "#3 · alice · 2 days ago"
[[nodiscard]] QString bylineText(const core::Discussion &discussion, const QDateTime &now);
/// "just now", "5 minutes ago", "3 days ago"; a date for what is long ago.
[[nodiscard]] QString ageText(const QDateTime &time, const QDateTime &now);
/// What happened, in one sentence without when: "alice closed this". For all events but comments.
[[nodiscard]] QString eventText(const core::DiscussionEvent &event);

/// "main" for "refs/heads/main".
[[nodiscard]] QString branchText(const QString &reference);

/// What somebody wrote, in the lines it has, with signs in place of what is no letter or would turn the text around.
/// Lines that nobody reads to their end are cut into several.
[[nodiscard]] QString shownText(const QString &text);

/// describe(), in the words of discussions where those of publishing would mislead.
[[nodiscard]] UserMessage describeForDiscussions(const core::Error &error);

}  // namespace ui
