#pragma once

#include "core/hub/hubclient.h"
#include "core/revisions/mirror.h"

#include "tests/support/gitrunner.h"
#include "tests/support/historygenerator.h"
#include "tests/support/hubfixture.h"

#include <QTemporaryDir>

namespace test {

/// A Local Hub with one repository, alice/m, that has a generated history, and a cache folder for its mirror.
class MirrorWorld
{
public:
    explicit MirrorWorld(const HistoryShape &shape);

    [[nodiscard]] bool isReady() const { return m_isReady; }
    [[nodiscard]] HubFixture &hub() { return m_hub; }
    [[nodiscard]] core::HubClient client(const QString &token = HubFixture::aliceToken);
    [[nodiscard]] core::Mirror mirror() const;
    [[nodiscard]] QString cacheFolder() const { return m_folder.path(); }
    /// The server's own repository.
    [[nodiscard]] QString served() const;

    /// Runs git there, or in the mirror.
    QByteArray onServer(const QStringList &arguments, const QByteArray &input = {}) const;
    QByteArray onMirror(const QStringList &arguments) const;
    /// One more commit on a branch of the server; without such a branch it begins a history of its own.
    void addCommit(const QByteArray &branch = "main");
    /// Nothing leads to what the server has any more.
    void dropReferences() const;
    /// Names of the mirror's packs, with their suffix.
    [[nodiscard]] QStringList packs() const;
    /// Names and targets of all references, and where the head leads.
    [[nodiscard]] static QByteArray refsOf(const QString &repository);
    /// What git says against the mirror; empty when it is whole.
    [[nodiscard]] QByteArray problems() const;

    [[nodiscard]] core::Result<core::MirrorChange> fetch(core::MirrorDepth depth = core::MirrorDepth::Whole,
                                                         const std::stop_token &stop = {});

private:
    QTemporaryDir m_folder;
    HubFixture m_hub;
    core::HttpClient m_http;
    bool m_isReady = false;
    int m_added = 0;
};

}  // namespace test
