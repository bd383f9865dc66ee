#pragma once

#include "core/auth/secretstore.h"

#include <chrono>
#include <memory>

namespace core {

/// The system's keychain: the Secret Service (GNOME Keyring, KeePassXC) or KWallet, through QtKeychain.
///
/// The one event loop in core: QtKeychain's jobs live in one, and all of them in that of the same thread, because they
/// queue in one list that is not guarded. So there is one thread that runs them, and callers wait for it. A job that
/// was given up, at a question that nobody answers, runs on there; those behind it wait, and give up in their turn.
///
/// Thread: any. Owner: one per process, as QtKeychain's list belongs to the thread that used it first.
/// Source: QtKeychain's JobExecutor and its issue 145.
class Keychain final : public SecretStore
{
public:
    struct Options
    {
        QString service = QStringLiteral("slipway");
        /// Long enough for somebody to type the keychain's password.
        std::chrono::milliseconds answerTimeout = std::chrono::seconds{60};
    };

    Keychain()
        : Keychain(Options{})
    {
    }
    explicit Keychain(Options options);
    /// Waits at most a second for a job that is under way.
    ~Keychain() override;

    [[nodiscard]] bool isAvailable() const override;
    [[nodiscard]] Result<QByteArray> read(const QString &key, const std::stop_token &stop = {}) const override;
    [[nodiscard]] Result<> write(const QString &key, const QByteArray &secret,
                                 const std::stop_token &stop = {}) override;
    [[nodiscard]] Result<> remove(const QString &key, const std::stop_token &stop = {}) override;

private:
    class Private;
    const std::unique_ptr<Private> d;
};

}  // namespace core
