#pragma once

#include <QMetaObject>
#include <QString>

#include <chrono>
#include <expected>
#include <optional>

namespace core {
Q_NAMESPACE

/// Every way in which Slipway's core can fail. The words for each are in ui/shared/errortext.
enum class ErrorKind {
    Canceled,  ///< The user asked for it. Never shown as an error.

    // What the user gave us
    InvalidInput,  ///< A value that can never work; `detail` says why.
    FileNotFound,
    FileUnreadable,
    FileUnwritable,
    FileChanged,  ///< Size or time moved between two reads.
    FileNameRejected,  ///< The Hub would refuse this path in a repository; `detail` says why.
    NothingToPublish,

    // What the server said
    SignInRequired,  ///< No token, or the server does not accept it (expired, revoked, mistyped).
    NotPermitted,  ///< The token is fine but may not do this.
    Gated,  ///< Access to the repository must be asked for first.
    RepositoryNotFound,
    RevisionNotFound,
    EntryNotFound,
    AlreadyExists,
    Conflict,  ///< Somebody else moved the branch.
    TooLarge,  ///< A single file or request is over the server's limit.
    OutOfSpace,  ///< The server's disk or the account's quota is full.
    RateLimited,
    Rejected,  ///< The server understood and refused; `detail` has its words.
    ServerFault,  ///< 5xx, or an answer that makes no sense.

    // What lies between
    Offline,  ///< Name not found, connection refused or lost.
    Stalled,  ///< Connected, but nothing moved for too long.
    TlsUntrusted,
    ProxyRefused,

    // What we checked ourselves
    Mismatch,  ///< Content on the server is not what was sent.
    Storage,  ///< Our own disk: the Local Hub's store, a receipt, the settings.
    Repository,  ///< libgit2 failed on a local repository.
    AddressInUse,  ///< The port we wanted to listen on is taken.
};
Q_ENUM_NS(ErrorKind)

/// Why a server lets somebody not in: the cause behind a 401 or 403, as far as it is known.
enum class AccessProblem {
    None,  ///< Another failure, or nothing is known.
    NoToken,  ///< The request had none.
    TokenNotAccepted,  ///< Mistyped or revoked.
    TokenExpired,
    ReadOnlyToken,
    TokenScope,  ///< A fine-grained or OAuth token without the right to write for this owner.
    OwnerRole,  ///< The person themselves may not write there, whatever the token.
    AccessNotAsked,  ///< Gated: the owners have to be asked.
    AccessPending,  ///< Gated: they were asked and have not answered.
    AccessRejected,  ///< Gated: they said no.
    SecurityRestriction,  ///< The organisation asks for single sign-on, two factors, an address, another token.
    StorageQuota,  ///< The owner's storage is used up.
};
Q_ENUM_NS(AccessProblem)

/// A failure as a value: `kind` chooses the words, `subject` fills them in, `detail` goes to the log and to "Details".
struct Error
{
    ErrorKind kind = ErrorKind::InvalidInput;
    QString subject = {};  ///< The thing concerned, as the user knows it: path, repository id, host.
    QString detail =
        {};  ///< Untranslated words of the OS, libcurl, libgit2 or the server. May be empty. Never a token.
    std::optional<std::chrono::milliseconds> retryAfter = {};  ///< Set only when the server said when to return.
    AccessProblem access = AccessProblem::None;  ///< Refines SignInRequired, NotPermitted, Gated and OutOfSpace.
    QString requestId = {};  ///< The server's X-Request-Id, for a support question. May be empty.

    friend bool operator==(const Error &, const Error &) = default;
};

template <typename T = void>
using Result = std::expected<T, Error>;

/// True when the same request may succeed later with nothing changed by the user.
constexpr bool isTransient(ErrorKind kind) noexcept
{
    using enum ErrorKind;
    return kind == Offline || kind == Stalled || kind == RateLimited || kind == ServerFault;
}

/// The value every canceled operation returns.
inline std::unexpected<Error> canceled(const QString &subject = {})
{
    return std::unexpected(Error{.kind = ErrorKind::Canceled, .subject = subject});
}

/// Shorthand for `return fail(ErrorKind::X, subject, detail);`.
inline std::unexpected<Error> fail(ErrorKind kind, const QString &subject, const QString &detail = {})
{
    return std::unexpected(Error{.kind = kind, .subject = subject, .detail = detail});
}

}  // namespace core
