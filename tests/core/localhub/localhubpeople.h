#pragma once

#include "hubcaller.h"
#include "tests/support/hubfixture.h"

namespace test {

/// A Local Hub with somebody who may write, somebody who may only read, and nobody.
class LocalHubPeople
{
protected:
    void startHub();
    void meetPeople();  ///< Fresh connections.

    QString headOf(const QByteArray &repo, const QByteArray &revision = "main");
    QStringList pathsIn(const QByteArray &repo, const QByteArray &revision = "main");

    std::unique_ptr<HubFixture> m_hub;
    std::unique_ptr<HubCaller> m_alice;
    std::unique_ptr<HubCaller> m_bob;
    std::unique_ptr<HubCaller> m_anonymous;
};

}  // namespace test
