#pragma once

#include "core/auth/account.h"
#include "core/hub/hubreplies.h"
#include "core/publish/publisher.h"

#include <QJsonObject>
#include <QUrl>

namespace app {

// Values as the JSON that --json prints. Names are the Hub's own words; times are ISO 8601 in UTC.

/// {"error": {kind, subject, message, detail, requestId, retryAfterMs}}; `message` in the user's language.
[[nodiscard]] QJsonObject errorJson(const core::Error &error);
[[nodiscard]] QJsonObject errorJson(const QString &kind, const QString &subject, const QString &message);
/// The saved form of the plan and its totals: what `publish --plan` reads.
[[nodiscard]] QJsonObject planJson(const core::PublishPlan &plan);
[[nodiscard]] QJsonObject identityJson(const core::Identity &identity, const core::Account &account);
[[nodiscard]] QJsonObject accountJson(const core::Account &account, bool isDefault);
[[nodiscard]] QJsonObject repoJson(const core::RepoInfo &info, const QUrl &webUrl);
[[nodiscard]] QJsonObject verifyJson(const core::VerifyReport &report);

/// One line.
[[nodiscard]] QString jsonText(const QJsonObject &json);
[[nodiscard]] QString jsonText(const QJsonArray &rows);

}  // namespace app
