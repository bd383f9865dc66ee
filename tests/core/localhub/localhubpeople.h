#pragma once

#include "hubcaller.h"
#include "tests/support/hubfixture.h"

namespace test {

/// The "id" of each row.
[[nodiscard]] QStringList idsOf(const Answer &answer);

/// A Local Hub with somebody who may write, somebody who may only read, somebody from elsewhere, and nobody.
class LocalHubPeople
{
protected:
    void startHub();
    void meetPeople();  ///< Fresh connections.

    QString headOf(const QByteArray &repo, const QByteArray &revision = "main");
    QStringList pathsIn(const QByteArray &repo, const QByteArray &revision = "main");
    /// Changes settings of a model.
    static Answer change(HubCaller &caller, const QByteArray &repo, const QJsonObject &settings);
    /// The content of the file that every new model has, through resolve.
    static Answer readBy(HubCaller &caller, const QByteArray &repo);

    std::unique_ptr<HubFixture> m_hub;
    std::unique_ptr<HubCaller> m_alice;
    std::unique_ptr<HubCaller> m_bob;
    std::unique_ptr<HubCaller> m_dave;
    std::unique_ptr<HubCaller> m_anonymous;
};

}  // namespace test
