#include "localhubpeople.h"

using namespace Qt::StringLiterals;

namespace test {

void LocalHubPeople::startHub()
{
    m_hub = std::make_unique<HubFixture>();
}

void LocalHubPeople::meetPeople()
{
    m_alice = std::make_unique<HubCaller>(m_hub->endpoint(), HubFixture::aliceToken);
    m_bob = std::make_unique<HubCaller>(m_hub->endpoint(), HubFixture::bobToken);
    m_anonymous = std::make_unique<HubCaller>(m_hub->endpoint());
}

QString LocalHubPeople::headOf(const QByteArray &repo, const QByteArray &revision)
{
    return m_alice->get("/api/models/" + repo + "/revision/" + revision).json()[u"sha"].toString();
}

QStringList LocalHubPeople::pathsIn(const QByteArray &repo, const QByteArray &revision)
{
    QStringList paths;
    const QJsonArray rows = m_alice->get("/api/models/" + repo + "/tree/" + revision + "?recursive=true").array();
    for (const QJsonValue &row : rows) {
        if (row[u"type"] == u"file"_s)
            paths.append(row[u"path"].toString());
    }
    return paths;
}

}  // namespace test
