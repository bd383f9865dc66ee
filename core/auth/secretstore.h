#pragma once

#include "core/base/error.h"

#include <QByteArray>

#include <stop_token>

namespace core {

/// A place that keeps secrets by key and shows them to nobody else: the system's keychain.
///
/// Errors: EntryNotFound (read), Canceled, NotPermitted (somebody said no to the keychain's question), Storage (there
///         is no such place, it is locked, or it does not answer). `subject` is never the secret.
/// Thread: any; every method may block, but not for ever.
class SecretStore
{
public:
    SecretStore() = default;
    virtual ~SecretStore() = default;
    Q_DISABLE_COPY_MOVE(SecretStore)

    /// Whether secrets can be kept here. Asks nobody and takes a few milliseconds.
    [[nodiscard]] virtual bool isAvailable() const = 0;
    [[nodiscard]] virtual Result<QByteArray> read(const QString &key, const std::stop_token &stop = {}) const = 0;
    [[nodiscard]] virtual Result<> write(const QString &key, const QByteArray &secret,
                                         const std::stop_token &stop = {}) = 0;
    /// A key that is not there is not an error.
    [[nodiscard]] virtual Result<> remove(const QString &key, const std::stop_token &stop = {}) = 0;
};

}  // namespace core
