#pragma once

#include "core/hub/discussion.h"
#include "core/hub/jsonfields.h"

namespace core {

/// As replyparser_p.h: strict where we depend on a field, forgiving elsewhere.

[[nodiscard]] Result<DiscussionPage> parseDiscussions(const QByteArray &body);
[[nodiscard]] Result<DiscussionDetails> parseDiscussionDetails(const QByteArray &body);
[[nodiscard]] Result<OpenedDiscussion> parseOpenedDiscussion(const QByteArray &body);
/// The event in the object's field `field`.
[[nodiscard]] Result<DiscussionEvent> parseEventIn(const QByteArray &body, const QString &field);

}  // namespace core
