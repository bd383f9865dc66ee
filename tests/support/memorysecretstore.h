#pragma once

#include "core/auth/secretstore.h"

#include <QHash>

#include <mutex>

namespace test {

/// A keychain that forgets everything with the object, and fails when it is told to.
class MemorySecretStore final : public core::SecretStore
{
public:
    [[nodiscard]] bool isAvailable() const override
    {
        const std::scoped_lock lock{m_mutex};
        return m_isAvailable;
    }
    [[nodiscard]] core::Result<QByteArray> read(const QString &key, const std::stop_token & = {}) const override
    {
        const std::scoped_lock lock{m_mutex};
        if (!m_isAvailable)
            return core::fail(core::ErrorKind::Storage, key, QStringLiteral("locked"));
        if (!m_secrets.contains(key))
            return core::fail(core::ErrorKind::EntryNotFound, key);
        return m_secrets.value(key);
    }
    [[nodiscard]] core::Result<> write(const QString &key, const QByteArray &secret,
                                       const std::stop_token & = {}) override
    {
        const std::scoped_lock lock{m_mutex};
        if (m_writeFailure)
            return core::fail(*m_writeFailure, key, QStringLiteral("as the test wants"));
        m_secrets.insert(key, secret);
        return {};
    }
    [[nodiscard]] core::Result<> remove(const QString &key, const std::stop_token & = {}) override
    {
        const std::scoped_lock lock{m_mutex};
        if (!m_isAvailable)
            return core::fail(core::ErrorKind::Storage, key, QStringLiteral("locked"));
        m_secrets.remove(key);
        return {};
    }

    void setAvailable(bool available)
    {
        const std::scoped_lock lock{m_mutex};
        m_isAvailable = available;
    }
    void setWriteFailure(std::optional<core::ErrorKind> kind)
    {
        const std::scoped_lock lock{m_mutex};
        m_writeFailure = kind;
    }
    [[nodiscard]] QHash<QString, QByteArray> secrets() const
    {
        const std::scoped_lock lock{m_mutex};
        // A copy that shares nothing: it is read without the lock.
        auto copy = m_secrets;
        copy.detach();
        return copy;
    }
    void forget()
    {
        const std::scoped_lock lock{m_mutex};
        m_secrets.clear();
    }

private:
    mutable std::mutex m_mutex;
    bool m_isAvailable = true;
    std::optional<core::ErrorKind> m_writeFailure;
    QHash<QString, QByteArray> m_secrets;
};

}  // namespace test
