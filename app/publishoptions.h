#pragma once

#include "app/commandline.h"
#include "core/publish/publisher.h"

namespace app {

/// --include, --exclude, --dest and --no-gitignore: which files are meant.
[[nodiscard]] QList<OptionSpec> scanOptionTable();
/// Everything that makes a plan: the repository, what may be created, the commit's words, and scanOptionTable().
[[nodiscard]] QList<OptionSpec> planOptionTable();

/// Errors: FileNameRejected, when --dest cannot be a folder of a repository.
[[nodiscard]] core::Result<core::ScanOptions> scanOptions(const ParsedArguments &arguments);
/// Errors: InvalidInput (the repository's name), FileNameRejected (--dest).
[[nodiscard]] core::Result<core::PublishRequest> publishRequest(const ParsedArguments &arguments, const QUrl &endpoint);

/// Problems among planOptionTable(): see checkCreation(); what only makes sense with --create; a missing path or
/// --repo.
[[nodiscard]] std::optional<UsageError> checkPlanOptions(const ParsedArguments &arguments);
/// Problems of `publish --plan FILE`, to which nothing may be added that the file already says.
[[nodiscard]] std::optional<UsageError> checkSavedPlanOptions(const ParsedArguments &arguments);

/// A plan as `slipway plan --save` and `slipway plan --json` write it.
/// Errors: FileNotFound, FileUnreadable, InvalidInput (not a plan; `detail` says where).
[[nodiscard]] core::Result<core::PublishPlan> readPlan(const QString &path);
/// Errors: FileUnwritable; a file that was there before is then unchanged.
[[nodiscard]] core::Result<> savePlan(const core::PublishPlan &plan, const QString &path);

}  // namespace app
