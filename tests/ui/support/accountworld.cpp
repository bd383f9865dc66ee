#include "tests/ui/support/accountworld.h"

#include <QTest>

namespace test {

AccountWorld::AccountWorld()
{
    QObject::connect(&m_session, &ui::AccountSession::identified, &m_session, [this] { m_session.accept(); });
}

bool AccountWorld::signIn(const QString &token)
{
    m_session.check(m_hub.endpoint(), core::AccessToken(token));
    return QTest::qWaitFor([this] { return m_session.isSignedIn(); });
}

core::HubClient AccountWorld::client(const QString &token)
{
    return {m_services.services().http, {.endpoint = m_hub.endpoint(), .token = core::AccessToken(token)}};
}

}  // namespace test
