#pragma once

#include "core/base/error.h"
#include "core/localhub/faultplan.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <memory>

namespace core {

/// How long what a sign-in by OAuth hands out is good for.
struct OAuthTimes
{
    std::chrono::seconds accessToken = std::chrono::hours{8};
    std::chrono::seconds code = std::chrono::minutes{1};
    std::chrono::seconds deviceCode = std::chrono::minutes{15};
    std::chrono::seconds pollInterval{5};  ///< How often a device may ask.
};

/// An organisation that a Local Hub is to have, and who is to be in it.
struct LocalMembership
{
    QString organisation;
    QStringList members;  ///< Of a new organisation the first becomes its administrator; the others may write.
};

/// Somebody of a Local Hub, with what signs them in.
struct LocalSignIn
{
    QString user;
    QString token;  ///< A write token.
    QStringList organisations;
};

/// A Hub on this computer: real bare git repositories and LFS objects in one folder, served on loopback.
///
/// It speaks the Hub's HTTP API, git smart HTTP and the LFS batch API well enough for the official clients to work
/// against it unchanged. Layout of `root`: accounts.json (0600), repos/{models,datasets,spaces}/OWNER/NAME.git (in it
/// hub.json and discussions/N.json), oauth.json (0600: applications and what people let them do),
/// lfs/objects/aa/bb/OID, lfs/incoming (temporary), secret (signs storage URLs), lock. Everything is written beside its
/// place and renamed, so a killed server leaves every repository whole: a commit is either there or not.
///
/// Errors: Storage (root cannot be made, read or is in use), AddressInUse, InvalidInput (bad name or token, a name that
/// is a person's and an organisation's, a member nobody knows).
/// Thread: start() and stop() by the owner; requests run on the server's own threads. Listens on 127.0.0.1 only.
class LocalHub
{
public:
    struct Options
    {
        QString root;
        int port = 0;  ///< 0 picks a free one.
        QString user = QStringLiteral("me");  ///< Made when the folder has no such account.
        QString token = {};  ///< Write token of `user`; empty keeps the stored one or makes a new one ("hf_…").
        QStringList otherUsers = {};  ///< As `user`, each with a token that is stored or made.
        QList<LocalMembership> organisations = {};  ///< Added to what the folder has; nobody is taken out.
        std::int64_t multipartThresholdBytes = 512LL * 1024 * 1024;  ///< Larger LFS objects travel in parts.
        std::int64_t partBytes = 64LL * 1024 * 1024;
        std::int64_t capacityBytes = 0;  ///< 0: the disk's own limit; else answers 507 beyond it.
        OAuthTimes oauth = {};
        std::shared_ptr<FaultPlan> faults = {};  ///< Tests only.
    };

    [[nodiscard]] static Result<std::unique_ptr<LocalHub>> start(Options options);
    ~LocalHub();  ///< Stops listening, lets running requests end (at most 2 s), joins its threads.
    Q_DISABLE_COPY_MOVE(LocalHub)

    [[nodiscard]] QUrl endpoint() const;  ///< "http://127.0.0.1:PORT"
    [[nodiscard]] QString userName() const;
    [[nodiscard]] QString token() const;
    [[nodiscard]] const QList<LocalSignIn> &signIns() const;  ///< `user`, then the others.

private:
    class Private;
    explicit LocalHub(std::unique_ptr<Private> d);
    const std::unique_ptr<Private> d;
};

/// What tokens and owners a Local Hub knows. Written to accounts.json.
struct LocalToken
{
    QString token;
    QString displayName;
    QString role = QStringLiteral("write");  ///< "read", "write" or "fineGrained" with `writableOwners`.
    QStringList writableOwners = {};
    qint64 expiresAt = 0;  ///< Unix seconds; 0 never.
};
struct LocalUser
{
    QString name;
    QString fullName;
    QString email;
    QList<LocalToken> tokens;
    QList<std::pair<QString, QString>> organisations;  ///< Name and role.
    bool isPro = false;
    std::int64_t storageLimitBytes = 0;  ///< For private repositories; 0 none.
};
/// What there is to know about an organisation besides its members. Those without an entry have the defaults.
struct LocalOrganisation
{
    QString name;
    QString fullName = {};
    QString plan = {};  ///< Empty, "team", "enterprise", "plus" or "academia".
    QStringList securityRestrictions = {};  ///< "mfa", "sso", "ip", "token-policy": no member meets them.
    QStringList resourceGroups = {};  ///< Names.
    std::int64_t storageLimitBytes = 0;  ///< For private repositories; 0 none.
};

/// Reads and writes `root`/accounts.json while no server runs on it. Errors: Storage.
[[nodiscard]] Result<QList<LocalUser>> readAccounts(const QString &root);
[[nodiscard]] Result<QList<LocalOrganisation>> readOrganisations(const QString &root);
[[nodiscard]] Result<> writeAccounts(const QString &root, const QList<LocalUser> &users,
                                     const QList<LocalOrganisation> &organisations = {});

}  // namespace core
