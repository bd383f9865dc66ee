#pragma once

#include "core/base/digest.h"
#include "core/base/repoid.h"

#include <QDateTime>
#include <QList>
#include <QStringList>
#include <QUrl>

namespace core {

/// Part of an organisation with members of its own; a repository may belong to one.
struct ResourceGroup
{
    QString id;  ///< 24 hexadecimal digits.
    QString name;
    QString role;  ///< As in Organisation.

    friend bool operator==(const ResourceGroup &, const ResourceGroup &) = default;
};

/// What one organisation lets the signed-in user do.
struct Organisation
{
    QString name;
    QString fullName;
    QString role;  ///< "admin", "write", "contributor", "read", "no_access" or empty when the Hub did not say.
    QStringList securityRestrictions = {};  ///< Those the user does not meet: "mfa", "sso", "ip", "token-policy", …
    QString plan = {};  ///< "team", "enterprise", "plus", "academia" or empty.
    QList<ResourceGroup> resourceGroups = {};  ///< Those the user is in.

    [[nodiscard]] bool mayCreate() const { return role == u"admin" || role == u"write" || role == u"contributor"; }
    /// Whether the plan lets one choose where a repository is stored.
    [[nodiscard]] bool hasRegions() const { return plan == u"team" || plan == u"enterprise" || plan == u"plus"; }
    friend bool operator==(const Organisation &, const Organisation &) = default;
};

/// One scope of a fine-grained token.
struct TokenScope
{
    QString entityType;  ///< "user", "org", "model", "dataset", "space", …
    QString entityName;
    QStringList permissions;  ///< "repo.content.read", "repo.write", …; unknown ones are kept.

    friend bool operator==(const TokenScope &, const TokenScope &) = default;
};

/// Who a token belongs to and what it may do. Source: GET /api/whoami-v2.
struct Identity
{
    QString name;
    QString fullName;
    QString email;
    bool isPro = false;
    QList<Organisation> organisations;
    QString tokenType = {};  ///< auth.type: "access_token" for a pasted one; empty when the Hub did not say.
    QString tokenName;  ///< auth.accessToken.displayName
    QString tokenRole;  ///< "read", "write", "god", "fineGrained", or what else the server says.
    QList<TokenScope> scopes;  ///< Only for "fineGrained".
    QStringList oauthScopes = {};  ///< Only for OAuth, and then from the sign-in: whoami does not repeat them.
    QDateTime expiresAt;  ///< Invalid when the token does not expire.

    /// Whether the token looks able to create and write under `owner` (the user or one of the organisations). The
    /// server has the last word.
    [[nodiscard]] bool mayWriteUnder(QStringView owner) const;
    friend bool operator==(const Identity &, const Identity &) = default;
};

enum class Visibility { Public, Private };

/// GET /api/{type}/{id}[/revision/{rev}]
struct RepoInfo
{
    RepoId id;
    GitOid head;  ///< Null for a repository without commits.
    Visibility visibility = Visibility::Public;
    QString gated;  ///< Empty, "auto" or "manual".
    QDateTime lastModified;
    std::int64_t usedBytes = 0;
    int downloads = 0;
    int likes = 0;
    QStringList tags;
    QDateTime createdAt = {};
    QString task = {};  ///< pipeline_tag
    QString library = {};  ///< library_name
    QStringList files = {};  ///< Paths at the head; only when one repository was asked for.

    friend bool operator==(const RepoInfo &, const RepoInfo &) = default;
};

/// One row of the tree of a revision. Source: GET …/tree/{rev}, POST …/paths-info/{rev}.
struct RemoteEntry
{
    QString path;
    bool isFolder = false;
    std::int64_t sizeBytes = 0;  ///< The real size, not the pointer's. 0 for folders.
    GitOid oid;  ///< Of the blob in git (the pointer's, for LFS) or of the tree.
    std::optional<Sha256> lfsOid = {};  ///< Set when the content lives outside git.

    friend bool operator==(const RemoteEntry &, const RemoteEntry &) = default;
};

/// Part of a file.
struct ByteRange
{
    std::int64_t offset = 0;
    std::int64_t lengthBytes = 0;

    [[nodiscard]] std::int64_t end() const { return offset + lengthBytes; }
    friend auto operator<=>(const ByteRange &, const ByteRange &) = default;
};

/// How the commit will hold a file. Source: POST …/preupload/{rev}.
enum class UploadMode { Regular, Lfs };

struct PreuploadQuestion
{
    QString path;
    std::int64_t sizeBytes = 0;
    QByteArray sample;  ///< The first min(512, size) bytes.
};

struct PreuploadAnswer
{
    QString path;
    UploadMode mode = UploadMode::Regular;
    bool ignored = false;  ///< Matched by the repository's .gitignore.
};

/// One operation of a commit. Source: POST …/commit/{rev}, NDJSON.
struct CommitOperation
{
    enum class Kind {
        AddRegular,
        AddLfs,
        CopyFile,  ///< LFS content that a revision of this repository has: no byte of it is sent, nor its size.
        DeleteFile,
        DeleteFolder
    };

    Kind kind = Kind::AddRegular;
    QString path;
    QString localPath = {};  ///< AddRegular: read when the request is written. Must still have `blobOid`.
    std::int64_t sizeBytes = 0;
    GitOid blobOid = {};  ///< AddRegular
    Sha256 sha256 = {};  ///< AddLfs, CopyFile: the object must already be on the server.
};

struct CommitRequest
{
    QString summary;
    QString description = {};
    std::optional<GitOid> parent = {};  ///< The commit is made only on top of exactly this one; else Conflict.
    bool createPullRequest = false;
    QList<CommitOperation> operations;
};

struct CommitReply
{
    GitOid oid;
    QUrl url;
    QUrl pullRequestUrl;  ///< Only when one was asked for.
};

struct CommitRecord
{
    GitOid oid;
    QString title;
    QString message;  ///< Without the title.
    QStringList authors;
    QDateTime date;
    QString titleHtml = {};  ///< Only when it was asked for; hostile, as all that comes from a repository.
    QString messageHtml = {};
};

struct RefRecord
{
    QString name;  ///< "main", "v1.0"
    QString ref;  ///< "refs/heads/main"
    GitOid target;
};

struct RefList
{
    QList<RefRecord> branches;
    QList<RefRecord> tags;
    QList<RefRecord> pullRequests;
    QList<RefRecord> converts = {};  ///< What the Hub has made of the content: refs/convert/parquet.
};

struct RepoCreation
{
    RepoId id;
    Visibility visibility = Visibility::Private;
    QString license = {};  ///< An id of the Hub's table, or empty.
    QString licenseName = {};  ///< Only with "other": lower case, digits, "-" and ".".
    QString licenseLink = {};  ///< Only with "other": an address, or LICENSE or LICENSE.md in the repository.
    QString region = {};  ///< "us", "eu" or empty for the account's own.
    QString resourceGroupId = {};  ///< Of the organisation that owns it; empty for none.
    QString spaceSdk = {};  ///< Spaces only: "gradio", "docker" or "static".

    friend bool operator==(const RepoCreation &, const RepoCreation &) = default;
};

struct RepoSettings
{
    std::optional<Visibility> visibility = {};
    std::optional<QString> gated = {};  ///< "", "auto" or "manual"
    std::optional<bool> membersAskToo = {};  ///< Whether members of the owning organisation must ask for access.
    std::optional<QString> notificationsEmail = {};  ///< Who hears of requests for access.
    std::optional<QString> notificationsMode = {};  ///< "bulk" or "real-time"
};

}  // namespace core
