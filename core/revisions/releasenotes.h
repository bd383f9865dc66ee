#pragma once

#include "core/revisions/commitlog.h"
#include "core/revisions/comparison.h"
#include "core/revisions/valuediff.h"

namespace core {

/// Which commits release notes are about.
struct ReleaseRange
{
    std::optional<GitOid> from = {};  ///< The release before; not part of it. Unset: from the very beginning.
    GitOid to = {};
    QString fromName = {};  ///< What people call it: "v1.0". Empty: the id.
    QString toName = {};
};

/// What a release brings.
struct ReleaseNotes
{
    ReleaseRange range;
    QList<CommitRow> commits;  ///< That `to` has and `from` has not, the newest first; without merges.
    Comparison comparison;  ///< From one to the other.
    ValueDiff card;  ///< What changed in the front matter; nothing where a side of it cannot be read.
};

/// Errors: Repository, Canceled. Thread: blocks on disk; about 6 µs per commit of both histories.
[[nodiscard]] Result<ReleaseNotes> readReleaseNotes(const Repository &repository, const ReleaseRange &range,
                                                    const std::stop_token &stop);

/// The notes as Markdown: weights, card, files, commits, each where there is something to say. In English, as commit
/// messages are: others read them on the Hub. What the repository says is escaped and stays on its line, so that it
/// makes no headings, links, pictures or HTML; long lists are cut, and say so. Pure.
[[nodiscard]] QString toMarkdown(const ReleaseNotes &notes);

/// A text of somebody else's as Markdown that shows just this text, on one line.
[[nodiscard]] QString markdownText(const QString &text);

}  // namespace core
