#pragma once

#include "core/revisions/repository.h"

#include <functional>
#include <stop_token>

namespace core {

/// Is told of each object once; `name` is what the last folder that has it calls it, for commits and tags empty.
/// A failure ends the walk.
using ObjectVisitor = std::function<Result<>(const GitOid &oid, const QByteArray &name)>;

/// Goes through all objects that a repository's references lead to: tags, commits from the newest to the oldest or to
/// where a shallow history ends, their folders and files. Takes some 30 bytes of memory for each.
///
/// Errors: Repository (an object is missing or broken), Canceled, and what the visitor says.
/// Thread: that of the repository.
[[nodiscard]] Result<> visitReachable(const Repository &repository, const ObjectVisitor &visit,
                                      const std::stop_token &stop);

}  // namespace core
