#include "core/hub/hubclient.h"
#include "tests/support/loopbackserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using core::RepoCreation;

/// What creating a repository puts on the wire, field by field.
class TestRepoCreation final : public QObject
{
    Q_OBJECT

private slots:
    void sendsOnlyWhatIsWanted_data()
    {
        QTest::addColumn<RepoCreation>("creation");
        QTest::addColumn<QJsonObject>("body");
        const core::RepoId id{.owner = u"acme"_s, .name = u"tiny"_s};
        const QJsonObject least{{u"name"_s, u"tiny"_s},
                                {u"organization"_s, u"acme"_s},
                                {u"type"_s, u"model"_s},
                                {u"visibility"_s, u"private"_s}};
        const auto with = [&least](std::initializer_list<std::pair<QString, QString>> fields) {
            QJsonObject body = least;
            for (const auto &[key, value] : fields)
                body.insert(key, value);
            return body;
        };
        QTest::newRow("least") << RepoCreation{.id = id} << least;
        QTest::newRow("licence") << RepoCreation{.id = id, .license = u"mit"_s} << with({{u"license"_s, u"mit"_s}});
        QTest::newRow("other licence") << RepoCreation{.id = id,
                                                       .license = u"other"_s,
                                                       .licenseName = u"tiny-1.0"_s,
                                                       .licenseLink = u"https://example.org/license"_s}
                                       << with({{u"license"_s, u"other"_s},
                                                {u"license_name"_s, u"tiny-1.0"_s},
                                                {u"license_link"_s, u"https://example.org/license"_s}});
        QTest::newRow("a name belongs to other licences only")
            << RepoCreation{.id = id, .license = u"mit"_s, .licenseName = u"tiny-1.0"_s, .licenseLink = u"LICENSE"_s}
            << with({{u"license"_s, u"mit"_s}});
        QTest::newRow("region and group")
            << RepoCreation{.id = id, .region = u"eu"_s, .resourceGroupId = u"66aa00000000000000000001"_s}
            << with({{u"region"_s, u"eu"_s}, {u"resourceGroupId"_s, u"66aa00000000000000000001"_s}});
    }
    void sendsOnlyWhatIsWanted()
    {
        QFETCH(const RepoCreation, creation);
        QFETCH(const QJsonObject, body);
        QByteArray sent;
        LoopbackServer server([&sent](LoopbackServer::Exchange &exchange) {
            sent = exchange.body();
            exchange.reply(200, "{\"url\": \"https://hub.example/acme/tiny\"}");
        });
        core::HttpClient http;
        const core::HubClient hub(http, {.endpoint = server.url(QString())});
        const auto url = hub.createRepo(creation);
        QVERIFY2(url, qPrintable(url ? QString() : url.error().detail));
        QCOMPARE(QJsonDocument::fromJson(sent).object(), body);
    }
};

QTEST_GUILESS_MAIN(TestRepoCreation)
#include "tst_repocreation.moc"
