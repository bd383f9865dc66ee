#pragma once

#include "core/doctor/connectionfinding.h"
#include "core/hub/hubclient.h"

namespace core::doctor {

/// When the doctor loses patience.
struct Limits
{
    std::chrono::seconds answerTimeout{15};  ///< Longest wait for a connection, and for an answer after it.
    std::chrono::milliseconds slowAfter{5'000};  ///< An answer that takes longer works, but is worth a word.
    /// Signatures of storage addresses stop being accepted when clocks differ by 15 minutes.
    std::chrono::seconds clockTolerance{300};
};

class ConnectionProbe;

/// Finds out why a Hub, or one of the services behind it, cannot be reached.
///
/// The Hub names the addresses of its services, as it would for a publish; an address in `network.services` is used
/// instead. Nothing is created or changed anywhere: storage is only asked for something that is not there.
///
/// Errors: none; what goes wrong is what it is about. A stop request ends a check within 500 ms with any finding.
/// Thread: a value; any thread may call, check() blocks. Checks of different services may run at the same time.
/// Source: the Hub's LFS batch, xet-write-token, tree and resolve endpoints; the Xet storage's /v1/chunks.
class ConnectionDoctor
{
public:
    /// `repo` is the one that would be published to. Without it only the Hub itself can be tested.
    ConnectionDoctor(NetworkOptions network, HubAccount account, std::optional<RepoId> repo = {}, Limits limits = {})
        : m_network(std::move(network))
        , m_account(std::move(account))
        , m_repo(std::move(repo))
        , m_limits(limits)
    {
    }

    [[nodiscard]] Finding check(Service service, const std::stop_token &stop = {}) const;

private:
    [[nodiscard]] Finding checkHub(ConnectionProbe &probe) const;
    [[nodiscard]] Finding checkLfs(ConnectionProbe &probe) const;
    [[nodiscard]] Finding checkCas(ConnectionProbe &probe) const;
    [[nodiscard]] Finding checkCdn(ConnectionProbe &probe) const;
    [[nodiscard]] Finding checkStorage(ConnectionProbe &probe, HttpRequest request, Service service) const;
    [[nodiscard]] HttpRequest repositoryRequest(const QByteArray &pathAndQuery) const;

    NetworkOptions m_network;
    HubAccount m_account;
    std::optional<RepoId> m_repo;
    Limits m_limits;
};

}  // namespace core::doctor
