#pragma once

#include "core/auth/accountstore.h"
#include "tests/support/memorysecretstore.h"

#include <QTemporaryDir>

#include <optional>

namespace test {

using Variables = QHash<QString, QString>;

inline const QUrl huggingFace{QStringLiteral("https://huggingface.co")};
inline const QUrl practice{QStringLiteral("http://127.0.0.1:8080")};

[[nodiscard]] core::Credential token(const QString &text);
[[nodiscard]] core::Credential oauth(const QString &text, const QString &refresh,
                                     std::int64_t expiresAt = 4'000'000'000);

[[nodiscard]] QByteArray contentOf(const QString &path);
bool write(const QString &path, const QByteArray &content);
[[nodiscard]] int modeOf(const QString &path);  ///< Permission bits, or -1.

/// A computer's keychain and folders, and stores of accounts on them: each store() is a start of the program.
class AccountWorld
{
protected:
    void startAfresh();  ///< Everything is empty afterwards.

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] core::AccountStore store(Variables more = {}, bool withKeychain = true);
    [[nodiscard]] core::AccountStore storeWithoutKeychain(const Variables &more = {}) { return store(more, false); }

    /// The files below the test's folder that hold `text`.
    [[nodiscard]] QStringList filesWith(const QByteArray &text) const;
    /// Nobody when there is none, or none can be told.
    [[nodiscard]] static core::Account defaultOf(const core::AccountStore &store, const QUrl &hub);
    /// "user/token name" of each account.
    [[nodiscard]] static QStringList keys(const core::AccountStore &store);

    std::optional<QTemporaryDir> m_folder;
    std::optional<MemorySecretStore> m_keychain;
};

}  // namespace test
