#pragma once

#include "core/auth/tokenfiles.h"

#include <QUrl>

namespace core {

/// Which token belongs to which Hub.
///
/// The Hub that the environment names (HF_ENDPOINT, or Hugging Face) uses the Hub client's own files, so `hf` and
/// Slipway share one sign-in. Every other Hub gets a folder of its own below `dataFolder`, in the same format: a
/// practice sign-in can never overwrite the real one.
///
/// Errors: those of TokenFiles. Thread: any.
class AccountStore
{
public:
    AccountStore(HubEnvironment environment, QString dataFolder)
        : m_environment(std::move(environment))
        , m_dataFolder(std::move(dataFolder))
    {
    }

    [[nodiscard]] QUrl defaultEndpoint() const { return m_environment.endpoint(); }
    [[nodiscard]] TokenFiles filesFor(const QUrl &endpoint) const;
    /// No token is not an error: the result's source is then None.
    [[nodiscard]] Result<ResolvedToken> tokenFor(const QUrl &endpoint) const { return filesFor(endpoint).resolve(); }

private:
    HubEnvironment m_environment;
    QString m_dataFolder;
};

}  // namespace core
