#pragma once

#include "core/hub/hubreplies.h"
#include "core/net/httptypes.h"

#include <QTemporaryFile>

#include <memory>
#include <stop_token>

namespace core {

/// The NDJSON body of a commit, in a temporary file that only this user can read and that goes with this object.
///
/// Memory: one block of base64, whatever the files' sizes.
/// Thread: made, used and destroyed on one thread.
/// Source: POST /api/{type}/{id}/commit/{rev}: one line per operation after the header line.
class CommitBody
{
public:
    /// Errors: FileNotFound, FileUnreadable, FileChanged (a file is no longer its `blobOid`), Canceled, with the local
    /// path as `subject`; Storage when the temporary file cannot be written.
    [[nodiscard]] static Result<CommitBody> write(const CommitRequest &request, const std::stop_token &stop);

    [[nodiscard]] FileRange range() const;

private:
    explicit CommitBody(std::unique_ptr<QTemporaryFile> file)
        : m_file(std::move(file))
    {
    }

    std::unique_ptr<QTemporaryFile> m_file;
};

}  // namespace core
