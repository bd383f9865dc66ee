#pragma once

#include "core/hub/hubclient.h"
#include "tests/support/hubfixture.h"
#include "tests/ui/support/testservices.h"
#include "ui/shell/session.h"

namespace test {

/// What a page of an account stands on: a Local Hub of its own, the program's services, and a session that accepts
/// whoever the Hub says it is.
class AccountWorld
{
public:
    AccountWorld();
    Q_DISABLE_COPY_MOVE(AccountWorld)

    /// Waits until the owner of the token is signed in.
    [[nodiscard]] bool signIn(const QString &token = HubFixture::aliceToken);

    [[nodiscard]] HubFixture &hub() { return m_hub; }
    [[nodiscard]] TestServices &services() { return m_services; }
    [[nodiscard]] ui::AccountSession &session() { return m_session; }
    [[nodiscard]] core::HubClient client(const QString &token = HubFixture::aliceToken);

private:
    HubFixture m_hub;
    TestServices m_services;
    ui::AccountSession m_session{m_services.services()};
};

}  // namespace test
