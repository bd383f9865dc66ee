#pragma once

#include "core/net/httptypes.h"

#include <optional>
#include <span>

namespace core {

/// The body of one request as libcurl takes it: block by block, and from the start again when it must be repeated.
///
/// A file is read straight into libcurl's own buffer, and never past what was planned.
/// Thread: the I/O thread.
class RequestBody
{
public:
    /// Keeps a reference to `request`, which must outlive the body.
    explicit RequestBody(const HttpRequest &request)
        : m_request(request)
    {
    }
    ~RequestBody();
    Q_DISABLE_COPY_MOVE(RequestBody)

    /// Errors: FileNotFound, FileUnreadable, FileChanged (not what was expected, or too short for the slice).
    [[nodiscard]] Result<> open();

    [[nodiscard]] bool isPresent() const { return !std::holds_alternative<std::monostate>(m_request.body); }
    [[nodiscard]] std::int64_t sizeBytes() const;
    [[nodiscard]] std::int64_t leftBytes() const { return sizeBytes() - m_position; }

    /// The number of bytes put into `block`, 0 at the end; nothing when the file failed, and error() then says how.
    [[nodiscard]] std::optional<std::size_t> read(std::span<char> block);
    [[nodiscard]] bool seek(std::int64_t offset);
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    [[nodiscard]] Result<> openFile(const FileRange &range);
    [[nodiscard]] Result<std::size_t> readFile(const FileRange &range, std::span<char> block) const;
    void setPosition(std::int64_t position);

    const HttpRequest &m_request;
    int m_descriptor = -1;
    std::int64_t m_position = 0;  // within the body
    std::optional<Error> m_error;
};

}  // namespace core
