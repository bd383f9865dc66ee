#include "localhubpeople.h"

using namespace Qt::StringLiterals;

namespace test {

QStringList idsOf(const Answer &answer)
{
    QStringList ids;
    for (const QJsonValue &row : answer.array())
        ids.append(row[u"id"].toString());
    return ids;
}

void LocalHubPeople::startHub()
{
    m_hub = std::make_unique<HubFixture>();
}

void LocalHubPeople::meetPeople()
{
    m_alice = std::make_unique<HubCaller>(m_hub->endpoint(), HubFixture::aliceToken);
    m_bob = std::make_unique<HubCaller>(m_hub->endpoint(), HubFixture::bobToken);
    m_dave = std::make_unique<HubCaller>(m_hub->endpoint(), HubFixture::daveToken);
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

Answer LocalHubPeople::change(HubCaller &caller, const QByteArray &repo, const QJsonObject &settings)
{
    return caller.send("PUT", "/api/models/" + repo + "/settings", QJsonDocument(settings).toJson());
}

Answer LocalHubPeople::readBy(HubCaller &caller, const QByteArray &repo)
{
    return caller.get('/' + repo + "/resolve/main/.gitattributes");
}

}  // namespace test
