#pragma once

#include "core/base/digest.h"
#include "core/localhub/localhub.h"

#include <QString>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace test {

/// A Local Hub of its own in a temporary folder, with people in it:
/// alice (write token, admin of the organisation "acme"), bob (read token, reads in "acme"), carol (a token that has
/// expired, and a fine-grained one that may write in "acme" only; she is a writer there), dave (PRO, write token; no
/// access in "acme", admin of "fortress", which asks for single sign-on, contributor in "studio", which has resource
/// groups and little storage). It ends with the object.
class HubFixture
{
public:
    static inline const QString aliceToken = QStringLiteral("hf_aliceWriteToken0000000000000000000");
    static inline const QString bobToken = QStringLiteral("hf_bobReadToken00000000000000000000000");
    static inline const QString bobWriteToken = QStringLiteral("hf_bobWriteToken0000000000000000000000");
    static inline const QString carolToken = QStringLiteral("hf_carolAcmeToken000000000000000000000");
    static inline const QString daveToken = QStringLiteral("hf_daveWriteToken00000000000000000000");
    static constexpr std::int64_t studioLimitBytes = 1'000'000;
    static inline const QString expiredToken = QStringLiteral("hf_carolExpiredToken000000000000000000");

    /// `options.root`, `user`, `token` and `faults` are filled in here; the rest is the caller's.
    explicit HubFixture(core::LocalHub::Options options = {});

    [[nodiscard]] bool isRunning() const { return m_hub != nullptr; }
    [[nodiscard]] QString problem() const { return m_problem; }  ///< Why it is not running.
    [[nodiscard]] QUrl endpoint() const { return m_hub->endpoint(); }
    [[nodiscard]] QString root() const { return m_options.root; }
    [[nodiscard]] core::FaultPlan &faults() { return *m_options.faults; }
    [[nodiscard]] core::LocalHub &hub() { return *m_hub; }

    /// Where the store has a large content.
    [[nodiscard]] QString objectPath(const core::Sha256 &oid) const;
    /// Puts a large content into the store, as an upload would have done.
    bool storeContent(const QByteArray &content) const;
    /// The same without any bytes: it takes no room, and reads as zeros whatever `oid` says.
    bool storeSparse(const core::Sha256 &oid, std::int64_t sizeBytes) const;

    void stop() { m_hub.reset(); }
    /// On the same folder and the same port as before.
    bool restart();

private:
    bool start();

    QTemporaryDir m_folder;
    core::LocalHub::Options m_options;
    std::unique_ptr<core::LocalHub> m_hub;
    QString m_problem;
};

}  // namespace test
