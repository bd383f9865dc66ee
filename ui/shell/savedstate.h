#pragma once

#include "core/auth/account.h"
#include "core/base/error.h"
#include "ui/publish/publishdraft.h"
#include "ui/revisions/historysource.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace ui {

/// Whose card was open. Its text, as far as it is not published, is among the drafts.
struct SavedCard
{
    core::RepoId repository;
    QString revision = QStringLiteral("main");

    friend bool operator==(const SavedCard &, const SavedCard &) = default;
};

/// Whose history was open, and how changes were looked at.
struct SavedHistory
{
    HistorySource source = {};
    QString diffState = {};  ///< In the page's own words.
    QString downloadFolder = {};  ///< What was downloaded last lies in it or beside it.

    friend bool operator==(const SavedHistory &, const SavedHistory &) = default;
};

/// Whose discussions were open, and what was typed in them and not sent.
struct SavedDiscussions
{
    std::optional<core::RepoId> repository = {};
    QMap<QString, QString> drafts = {};  ///< By a key of the page's own.

    friend bool operator==(const SavedDiscussions &, const SavedDiscussions &) = default;
};

/// One open account and what was under way in it. Never a token: signing in again finds that where tokens are kept.
struct SavedWorkspace
{
    core::Account account = {};
    bool usesLocalHub = false;  ///< The Local Hub's own account, whose address may differ each time.
    QString page = {};  ///< The page's name, as Workspace has it.
    PublishDraft draft = {};
    std::optional<SavedCard> card = {};
    SavedHistory history = {};
    SavedDiscussions discussions = {};

    friend bool operator==(const SavedWorkspace &, const SavedWorkspace &) = default;
};

/// What the window had open.
struct SavedState
{
    QList<SavedWorkspace> workspaces = {};
    int current = 0;
    QStringList recentActions = {};  ///< Names, the last one first.

    friend bool operator==(const SavedState &, const SavedState &) = default;
};

/// A commit message or comment that holds an access token is left out, and so are user names and passwords in
/// addresses.
[[nodiscard]] QByteArray toJson(const SavedState &state);
/// Errors: Storage with the reason when `json` is not what toJson() makes; unknown fields are passed over.
[[nodiscard]] core::Result<SavedState> stateFromJson(const QByteArray &json, const QString &path);

/// The state in the file; an empty one when there is none. A file that cannot be understood is set aside as
/// PATH.broken. Dropped files that are gone are left out. Thread: blocks on disk.
[[nodiscard]] SavedState readState(const QString &path);
/// Replaces the file at once, with mode 0600. Errors: Storage. Thread: blocks on disk.
[[nodiscard]] core::Result<> writeState(const QString &path, const SavedState &state);

}  // namespace ui
